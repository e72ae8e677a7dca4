"""Buffers of bytes."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import at_fault, failed_with


@dataclass(frozen=True, kw_only=True)
class BytesBuffers(Rule):
    """``StringIO(response.content)`` → ``io.BytesIO(response.content)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("io.StringIO",)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("initial_value", 0)
        if not isinstance(site.node, ast.Call) or given is None:
            return None
        refused = failed_with(site, "TypeError", "initial_value must be str or None, not bytes") and at_fault(site)
        if not refused and not site.is_a(given, "builtins.bytes"):
            return None
        call = site.call
        call.set_function(site.name_of("io.BytesIO"))
        return Replacement(call.text)


rule = BytesBuffers(
    applies_to=">=3.0",
    reason="StringIO holds text since Python 3.0; bytes go into io.BytesIO.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(
        Example(
            before="from StringIO import StringIO\nbuffer = StringIO(b'a')",
            after="from io import BytesIO\nfrom io import StringIO\nbuffer = BytesIO(b'a')",
        ),
    ),
    unchanged=("import io\nbuffer = io.StringIO('a')", "import io\n\n\ndef f(x):\n    return io.StringIO(x)"),
)

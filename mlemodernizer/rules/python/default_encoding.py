"""Setting the default encoding."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SETTER = "sys.setdefaultencoding"


@dataclass(frozen=True, kw_only=True)
class DefaultEncoding(Rule):
    """``reload(sys)``, and what it was done for."""

    @property
    def targets(self) -> Iterable[str]:
        return (_SETTER, "builtins.reload", "imp.reload", "importlib.reload")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_statement:
            return None
        if site.dotted != _SETTER:
            module = site.argument("module", 0)
            sets_it = any(n.attr == "setdefaultencoding" for n in site.references.of_kind(ast.Attribute))
            if module is None or site.name(module) != "sys" or not (sets_it or site.dotted == "builtins.reload"):
                return None
        return without(site)


rule = DefaultEncoding(
    applies_to=">=3.0",
    reason="Text is unicode since Python 3.0, and its default encoding, UTF-8, cannot be set.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(
        Example(
            setup="import sys\n",
            before="reload(sys)\nsys.setdefaultencoding('utf-8')\nprint(sys.platform)",
            after="\n\nprint(sys.platform)",
        ),
        Example(setup="import sys\n", before="reload(sys); sys.setdefaultencoding('utf-8')", after="pass; pass"),
    ),
    unchanged=(
        "import sys\nsys.getdefaultencoding()",
        "import importlib, json\nimportlib.reload(json)",
        "import importlib, sys\nimportlib.reload(sys)",
    ),
)

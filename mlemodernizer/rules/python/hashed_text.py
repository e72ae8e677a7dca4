"""Hashes of text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import at_fault, bracketed, failed_with


@dataclass(frozen=True, kw_only=True)
class HashedText(Rule):
    """``hashlib.md5(text)`` → ``hashlib.md5(text.encode('utf-8'))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"hashlib.{name}" for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("string", 0)
        encoded = isinstance(given, ast.Call) and getattr(given.func, "attr", "") == "encode"
        if not isinstance(site.node, ast.Call) or given is None or encoded:
            return None
        refused = failed_with(site, "TypeError", "must be encoded before hashing") and at_fault(site)
        if not refused and not site.is_a(given, "builtins.str"):
            return None
        call = site.call
        call.set("string", f"{bracketed(site, given)}.encode('utf-8')", 0)
        return Replacement(call.text)


rule = HashedText(
    applies_to=">=3.0",
    reason="Only bytes can be hashed since Python 3.0; in Python 2 text was bytes.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(
        Example(
            setup="import hashlib\n",
            before="key = hashlib.sha1(str(3)).hexdigest()",
            after="key = hashlib.sha1(str(3).encode('utf-8')).hexdigest()",
        ),
        Example(
            setup="import hashlib\ntext = ' '.join(['a'])\n",
            before="key = hashlib.md5(text).hexdigest()",
            after="key = hashlib.md5(text.encode('utf-8')).hexdigest()",
            failure=("TypeError", "Strings must be encoded before hashing"),
        ),
    ),
    unchanged=("import hashlib\nhashlib.md5(b'a')\n\n\ndef f(x):\n    return hashlib.md5(x)",),
)

"""Decoding what is text already."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import at_fault, bracketed, failed_with

CODECS = frozenset({"utf-8", "utf8", "ascii", "latin-1", "latin1", "iso-8859-1", "cp1252", "windows-1252"})
"""Encodings of text, as people write them."""


@dataclass(frozen=True, kw_only=True)
class DecodedText(Rule):
    """``text.decode('utf-8')`` → ``text``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.str.decode", "builtins.str")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call):
            return None
        if site.dotted == "builtins.str":
            text, codec = site.argument("object", 0), site.argument("encoding", 1)
            refused = failed_with(site, "TypeError", "decoding str is not supported") and at_fault(site)
            known = text is not None and site.is_a(text, "builtins.str")
            if text is None or codec is None or not (refused or known):
                return None
        else:
            text, codec = site.receiver, site.argument("encoding", 0)
        if text is None or (codec is not None and str(site.literal(codec)).lower() not in CODECS):
            return None
        return Replacement(bracketed(site, text))


rule = DecodedText(
    applies_to=">=3.0",
    reason="Text needs no decoding since Python 3.0, and has no method for it.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(setup="n = 3\n", before="label = 'a'.decode('utf-8')", after="label = 'a'"),
        Example(setup="text = str(3)\n", before="label = unicode(text, 'utf-8')", after="label = text"),
    ),
    unchanged=(
        "def f(x):\n    return x.decode('utf-8')",
        "text = b'a'.decode('utf-8')",
        "def f(x):\n    return str(x, 'utf-8')",
        "text = 'a'.encode('utf-8').decode('utf-8')",
    ),
)

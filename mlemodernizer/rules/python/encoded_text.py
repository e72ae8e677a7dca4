"""Encoded text that is used as text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import BYTES_FOR_TEXT, at_fault, bracketed, failed_with
from mlemodernizer.rules.python.decoded_text import CODECS

_BYTES_MODULES = frozenset(
    {"base64", "binascii", "bz2", "crypt", "gzip", "hashlib", "hmac", "os", "socket", "ssl", "struct", "zlib"}
)
_BYTES_METHODS = frozenset({"recv", "send", "sendall", "update", "write", "writelines", "urlopen"})
_ANY_TEXT = ("utf-8", "utf8")


@dataclass(frozen=True, kw_only=True)
class EncodedText(Rule):
    """``print(text.encode('utf-8'))`` → ``print(text)``; where the codec drops characters, they are still dropped.

    What was encoded in Python 2 was text still, but where it went into a hash, a file or a connection.
    """

    @property
    def members(self) -> Iterable[str]:
        return ("encode",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "encode":
            return None
        codec = str(site.literal(site.argument("encoding", 0))).lower()
        if codec not in CODECS or getattr(site.parent, "attr", "") in ("decode", "encode"):
            return None
        failed = failed_with(site, "TypeError", BYTES_FOR_TEXT) and at_fault(site)
        if _is_for_bytes(site) or (not failed and (not site.python2 or _needs_bytes(site))):
            return None
        if codec in _ANY_TEXT:
            return Replacement(bracketed(site, node.func.value))
        return Replacement(f"{site.text()}.decode({codec!r})")


def _needs_bytes(site: Site) -> bool:
    """Whether the encoded text goes where bytes are asked for: into a file, a connection."""
    parent = site.parent
    if not isinstance(parent, ast.Call):
        return False
    return isinstance(parent.func, ast.Attribute) and parent.func.attr in _BYTES_METHODS


def _is_for_bytes(site: Site) -> bool:
    """Whether what takes the encoded text works on bytes only."""
    parent = site.parent
    return isinstance(parent, ast.Call) and site.name(parent.func).partition(".")[0] in _BYTES_MODULES


rule = EncodedText(
    applies_to=">=3.0",
    reason="Encoding gives bytes since Python 3.0, which are no text.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="name = u'a'\n",
            before="print name.encode('utf-8'), '%s' % name.encode('ascii', 'ignore')",
            after="print(name, '%s' % name.encode('ascii', 'ignore').decode('ascii'))",
        ),
    ),
    unchanged=(
        "print('a'.encode('utf-8'))",
        "import hashlib\nhashlib.md5('a'.encode('utf-8'))",
        "def f(x):\n    return x.encode('utf-8').decode('latin-1')",
    ),
)

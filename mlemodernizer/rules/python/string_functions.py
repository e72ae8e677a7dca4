"""Functions of the module string that are methods of text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import bracketed

_METHODS = (
    *("capitalize", "center", "count", "expandtabs", "find", "index", "ljust", "lower", "lstrip", "replace", "rfind"),
    *("rindex", "rjust", "rstrip", "split", "rsplit", "strip", "swapcase", "upper", "zfill"),
)
_NUMBERS = {"atof": "float", "atoi": "int", "atol": "int"}


@dataclass(frozen=True, kw_only=True)
class StringFunctions(Rule):
    """``string.join(words, ' ')`` → ``' '.join(words)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"string.{name}" for name in (*_METHODS, *_NUMBERS, "join", "joinfields", "maketrans"))

    def rewrite(self, site: Site) -> Replacement | None:
        name = site.dotted.removeprefix("string.")
        if name == "maketrans":
            return Replacement(self._function(site, "str.maketrans")) if not site.is_bound("str") else None
        if name in _NUMBERS:
            return Replacement(self._function(site, _NUMBERS[name]))
        node = site.node
        if not isinstance(node, ast.Call):
            return Replacement(f"str.{name}") if name in _METHODS and not site.is_bound("str") else None
        if node.keywords or not node.args or any(isinstance(a, ast.Starred) for a in node.args):
            return None
        texts = [site.text(argument) for argument in node.args]
        if name in ("join", "joinfields"):
            separator = bracketed(site, node.args[1]) if len(node.args) > 1 else "' '"
            return Replacement(f"{separator}.join({texts[0]})")
        return Replacement(f"{bracketed(site, node.args[0])}.{name}({', '.join(texts[1:])})")

    def _function(self, site: Site, new: str) -> str:
        if not site.is_call:
            return new
        call = site.call
        call.set_function(new)
        return call.text


rule = StringFunctions(
    applies_to=">=3.0",
    reason="The functions of the module string that are methods of text were removed in Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#library-changes",
    examples=(
        Example(
            setup="import string\nwords = ['a', 'b']\n",
            before="text = string.join(words, '-')\nnames = map(string.upper, words)\nn = string.atoi('3')",
            after="text = '-'.join(words)\nnames = map(str.upper, words)\nn = int('3')",
        ),
        Example(
            setup="import string\n",
            before="text = string.replace('a b', 'a', 'c')\ntable = string.maketrans('a', 'b')",
            after="text = 'a b'.replace('a', 'c')\ntable = str.maketrans('a', 'b')",
        ),
    ),
    unchanged=("import string\nstring.punctuation, string.capwords('a b')", "string = 'a'\nstring.upper()"),
)

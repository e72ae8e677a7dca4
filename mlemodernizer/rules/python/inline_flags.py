"""Flags inside regular expressions."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = "compile findall finditer fullmatch match search split sub subn"
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
_OPENING = re.compile(r"[rRuUbB]{0,2}(?:\"{3}|'{3}|\"|')")


@dataclass(frozen=True, kw_only=True)
class InlineFlags(Rule):
    """``re.compile('a|(?i)b')`` → ``re.compile('(?i)a|b')``: they hold for all of it wherever they stand."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"re.{name}" for name in _FUNCTIONS.split())

    def rewrite(self, site: Site) -> Replacement | None:
        pattern = site.argument("pattern", 0)
        if not isinstance(pattern, ast.Constant) or not isinstance(pattern.value, str) or _compiles(pattern.value):
            return None
        text = site.text(pattern)
        opening = _OPENING.match(text)
        flags = _FLAGS.findall(text)
        if opening is None or not flags:
            return None
        moved = opening[0] + "".join(dict.fromkeys(flags)) + _FLAGS.sub("", text[opening.end() :])
        try:
            value = ast.literal_eval(moved)
        except (SyntaxError, ValueError):
            return None
        if not _compiles(value):
            return None
        call = site.call
        call.set("pattern", moved, 0)
        return Replacement(call.text)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


rule = InlineFlags(
    applies_to=">=3.11",
    reason="Since Python 3.11 the flags of a regular expression have to stand at its start.",
    documentation="https://docs.python.org/3/whatsnew/3.11.html#re",
    examples=(
        Example(
            setup="import re\n",
            before="words = re.findall(r'dr|(?i)mr', 'Mr Dr mr')",
            after="words = re.findall(r'(?i)dr|mr', 'Mr Dr mr')",
        ),
    ),
    unchanged=(
        "import re\nre.compile(r'(?i)a')\nre.compile('a(?:b)(?P<c>d)')\n",
        "import re\nre.compile('[(')\n",
    ),
)

"""Indentation by tabs and by spaces in one block."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.conversion import Code, Conversion
from mlemodernizer.rewriting.magics import lines_in_strings
from mlemodernizer.rewriting.rule import Example

WIDTH = 8
"""How far a tab goes in Python 2."""


@dataclass(frozen=True, kw_only=True)
class Tabs(Conversion):
    """Puts spaces in place of tabs at the beginning of lines, where Python 3 does not take them as they are."""

    def convert(self, code: Code) -> None:
        try:
            ast.parse(code.text)
        except IndentationError:
            inside = lines_in_strings(code.text)
            code.text = "\n".join(
                line if number in inside else _expanded(line) for number, line in enumerate(code.text.split("\n"), 1)
            )
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return


def _expanded(line: str) -> str:
    rest = line.lstrip(" \t")
    return line[: len(line) - len(rest)].expandtabs(WIDTH) + rest


rule = Tabs(
    applies_to=">=3.0",
    reason="Python 3.0 no longer takes a tab for eight spaces.",
    documentation="https://docs.python.org/3/reference/lexical_analysis.html#indentation",
    examples=(
        Example(
            before="for n in [1, 2]:\n        m = n\n\tprint(m)",
            after="for n in [1, 2]:\n        m = n\n        print(m)",
        ),
    ),
    unchanged=("for n in [1, 2]:\n\tm = n\n\tprint(m)", "for n in [1]:\n    text = '''a\n\tb'''\n    print(text)"),
)

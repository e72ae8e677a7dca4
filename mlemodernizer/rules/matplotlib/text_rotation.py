"""Rotations given as a number in a text, ``rotation='90'``."""

import ast
import math
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PLACES = ("annotate", "figtext", "suptitle", "text", "title", "xlabel", "xticks", "ylabel", "yticks")
_METHODS = frozenset(
    {"annotate", "set_rotation", "set_title", "set_xlabel", "set_xticklabels", "set_ylabel", "set_yticklabels"}
    | {"bar_label", "suptitle", "text"}
)


@dataclass(frozen=True, kw_only=True)
class TextRotation(Rule):
    """``plt.xticks(rotation='90')`` → ``plt.xticks(rotation=90)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("rotation", "set_rotation")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call):
            return None
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        position = 0 if method == "set_rotation" else None
        value = site.literal(site.argument("rotation", position))
        if not isinstance(value, str) or (number := _number(value)) is None:
            return None
        name = site.name(node.func)
        if name not in {f"matplotlib.pyplot.{place}" for place in _PLACES} and method not in _METHODS | {"setp"}:
            return None
        call = site.call
        call.set("rotation", number, position)
        return Replacement(call.text)


def _number(text: str) -> str | None:
    """The number that a text holds, as it is written there; None if it holds another thing."""
    try:
        return text.strip() if math.isfinite(float(text)) else None
    except ValueError:
        return None


rule = TextRotation(
    applies_to=">=3.3",
    reason="A rotation is 'vertical', 'horizontal' or a number; by matplotlib 3.6 a number in a text is refused.",
    documentation="https://matplotlib.org/stable/api/text_api.html#matplotlib.text.Text.set_rotation",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.xticks(rotation='90', fontsize=8)",
            after="plt.xticks(rotation=90, fontsize=8)",
        ),
        Example(
            setup="import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\n",
            before="for label in ax.get_xticklabels():\n    label.set_rotation('45')",
            after="for label in ax.get_xticklabels():\n    label.set_rotation(45)",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.xticks(rotation='vertical')\nplt.yticks(rotation=90)\n",
        "import matplotlib.pyplot as plt\nangle = read()\nplt.xticks(rotation=angle)\nturn(rotation='90')\n",
    ),
)

"""Arrays with one element in place of a number."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGES = (
    "only 0-dimensional arrays can be converted to Python scalars",
    "only length-1 arrays can be converted to Python scalars",
    "setting an array element with a sequence.",
    "a real number is required, not numpy.ndarray",
)
_MATH = tuple(f"math.{name}" for name in ("ceil", "cos", "exp", "floor", "log", "log10", "pow", "sin", "sqrt", "tanh"))
_CONVERSIONS = ("builtins.float", "builtins.int", *_MATH)
_FIELD = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?([a-zA-Z%])")


@dataclass(frozen=True, kw_only=True)
class ScalarOfArray(Rule):
    """``float(a)`` → ``float(np.asarray(a).item())``, after a run in which it was refused.

    The same for functions of `math`, for ``b[i] = a`` and for ``'%.2f' % a``. What is a number already stays one.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute, ast.BinOp, ast.Call, ast.Name, ast.Subscript)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.failure[1].endswith(_MESSAGES) or not site.on_failing_line or not isinstance(node, ast.expr):
            return None
        if not _stands_for_a_number(site, node) or site.is_a(node, "builtins.int", "builtins.float", "builtins.str"):
            return None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "item":
            return None
        return Replacement(f"{site.name_of('numpy.asarray')}({site.text()}).item()")


def _stands_for_a_number(site: Site, node: ast.expr) -> bool:
    parent = site.parent
    if isinstance(parent, ast.Call):
        return parent.args == [node] and site.name(parent.func) in _CONVERSIONS
    if isinstance(parent, ast.Assign):
        return parent.value is node and all(isinstance(t, ast.Subscript) for t in parent.targets)
    if isinstance(parent, ast.AugAssign):
        return parent.value is node and isinstance(parent.target, ast.Subscript)
    if isinstance(parent, ast.BinOp):
        return _fields(parent, node)[:1] == ["number"]
    if isinstance(parent, ast.Tuple):
        fields = _fields(site.references.analysis.parents[parent], parent)
        return len(fields) == len(parent.elts) and fields[parent.elts.index(node)] == "number"
    return False


def _fields(formatting: ast.AST, values: ast.expr) -> list[str]:
    """What a text that is formatted with ``%`` wants: for each place ``number``, or the letter of the conversion."""
    if (
        not isinstance(formatting, ast.BinOp)
        or not isinstance(formatting.op, ast.Mod)
        or formatting.right is not values
    ):
        return []
    text = formatting.left
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        return []
    letters = [letter for letter in _FIELD.findall(text.value) if letter != "%"]
    return ["number" if letter in "dieEfFgGuxX" else letter for letter in letters]


rule = ScalarOfArray(
    applies_to=">=2.4",
    after_failure=True,
    reason="An array with one element stands for a number no more, unless it has no dimensions, in NumPy 2.4.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\na = np.array([[3.5]])\n",
            before="x = float(a)",
            after="x = float(np.asarray(a).item())",
            failure=("TypeError", _MESSAGES[0]),
        ),
        Example(
            setup="import numpy as np\na = np.array([3.5])\nb = np.zeros(2)\n",
            before="b[0] = a",
            after="b[0] = np.asarray(a).item()",
            failure=("ValueError", _MESSAGES[2]),
        ),
        Example(
            setup="import numpy as np\na = np.array([3.5])\nname = 'loss'\n",
            before="print('%s: %.2f' % (name, a))",
            after="print('%s: %.2f' % (name, np.asarray(a).item()))",
            failure=("TypeError", _MESSAGES[0]),
        ),
    ),
    unchanged=("import numpy as np\na = np.array([3.5])\nx = float(a)\nb = np.zeros(2)\nb[0] = a\nprint('%d' % a)\n",),
)

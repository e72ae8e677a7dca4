"""Stacking what an iterator gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_STACKS = ("column_stack", "concatenate", "dstack", "hstack", "stack", "vstack")
_ITERATORS = ("builtins.filter", "builtins.map", "builtins.reversed", "builtins.zip")
_MESSAGE = 'arrays to stack must be passed as a "sequence" type'


@dataclass(frozen=True, kw_only=True)
class StackedIterators(Rule):
    """``np.vstack(f(x) for x in y)`` → ``np.vstack([f(x) for x in y])``, ``np.stack(d.values())`` → ``…(list(…))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"numpy.{name}" for name in _STACKS)

    def rewrite(self, site: Site) -> Replacement | None:
        arrays = site.argument("arrays", 0) or site.argument("tup")
        if not site.is_call or arrays is None:
            return None
        refused = site.on_failing_line and _MESSAGE in site.failure[1]
        text = site.text(arrays)
        call = site.call
        if isinstance(arrays, ast.GeneratorExp):
            inner = text.strip().removeprefix("(").removesuffix(")") if text.startswith("(") else text
            call.set("arrays", f"[{inner}]", 0)
        elif _is_iterator(site, arrays) or (refused and not _is_sequence(site, arrays)):
            call.set("tup" if call.has("tup") else "arrays", f"list({text})", 0)
        return Replacement(call.text)


def _is_sequence(site: Site, node: ast.expr) -> bool:
    listed = isinstance(node, ast.Call) and site.name(node.func) == "builtins.list"
    return listed or site.is_a(node, "builtins.list", "builtins.tuple")


def _is_iterator(site: Site, node: ast.expr) -> bool:
    if not isinstance(node, ast.Call):
        return False
    views = isinstance(node.func, ast.Attribute) and node.func.attr in {"keys", "values"} and not node.args
    return views or site.name(node.func) in _ITERATORS


rule = StackedIterators(
    applies_to=">=1.24",
    reason="Stacking functions take a sequence, not an iterator or a view of a dictionary, since NumPy 1.24.",
    documentation="https://numpy.org/doc/stable/release/1.16.0-notes.html#future-changes",
    examples=(
        Example(
            setup="import numpy as np\nrows = [[1, 2], [3, 4]]\n",
            before="a = np.vstack(row[::-1] for row in rows)\nb = np.hstack(map(np.ravel, rows))",
            after="a = np.vstack([row[::-1] for row in rows])\nb = np.hstack(list(map(np.ravel, rows)))",
        ),
        Example(
            setup="import numpy as np\nparts = {'a': [1, 2], 'b': [3, 4]}\n",
            before="a = np.stack(parts.values(), axis=1)",
            after="a = np.stack(list(parts.values()), axis=1)",
        ),
        Example(
            setup="import numpy as np\nparts = (row for row in [[1, 2], [3, 4]])\n",
            before="a = np.stack(parts)",
            after="a = np.stack(list(parts))",
            failure=("TypeError", _MESSAGE + " such as list or tuple."),
        ),
    ),
    unchanged=("import numpy as np\nparts = [[1], [2]]\na = np.vstack(parts)\nb = np.vstack([p for p in parts])\n",),
)

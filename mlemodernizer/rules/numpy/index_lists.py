"""Lists of slices as an index."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays"


@dataclass(frozen=True, kw_only=True)
class IndexLists(Rule):
    """``a[places]`` → ``a[tuple(places)]``, where a list of slices was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.on_failing_line or _MESSAGE not in site.failure[1] or not isinstance(node, ast.Subscript):
            return None
        if not site.is_a(node.slice, "builtins.list") or site.is_a(node.value, "builtins.list", "builtins.dict"):
            return None
        inner = site.text(node.slice)
        literal = isinstance(node.slice, ast.List)
        index = inner.strip()[1:-1] if literal else f"tuple({inner})"
        return Replacement(f"{site.text(node.value)}[{index}]")


rule = IndexLists(
    applies_to=">=1.23",
    after_failure=True,
    reason="A list of slices as an index was read as a tuple until NumPy 1.23; now it has to be one.",
    documentation="https://numpy.org/doc/stable/release/1.23.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\na = np.eye(3)\nplaces = [slice(0, 2), 1]\n",
            before="b = a[places]",
            after="b = a[tuple(places)]",
            failure=("IndexError", f"{_MESSAGE} are valid indices"),
        ),
    ),
    unchanged=("import numpy as np\na = np.eye(3)\nrows = [0, 2]\nb = a[rows]\n",),
)

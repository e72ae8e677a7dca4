"""More or fewer labels than ticks."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PYPLOT = ("matplotlib.pyplot.xticks", "matplotlib.pyplot.yticks")
_REPEATABLE = (ast.Name, ast.Attribute, ast.BinOp, ast.Call, ast.List, ast.Subscript)
_METHODS = {"set_xticklabels": "get_xticks", "set_yticklabels": "get_yticks"}


@dataclass(frozen=True, kw_only=True)
class TickLabelsCount(Rule):
    """``xticks(ticks, labels)`` → ``xticks(ticks, list(labels)[:len(ticks)])``, after the labels were refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        if "The number of FixedLocator locations" not in site.failure[1] or not site.on_failing_line:
            return None
        node = site.node
        if not isinstance(node, ast.Call) or any(isinstance(a, ast.Starred) for a in node.args):
            return None
        if site.name(node.func) in _PYPLOT:
            ticks, labels, position = site.argument("ticks", 0), site.argument("labels", 1), 1
            count = site.text(ticks) if isinstance(ticks, _REPEATABLE) else ""
        elif isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
            labels, position = site.argument("labels", 0), 0
            simple = isinstance(node.func.value, ast.Name | ast.Attribute | ast.Subscript)
            count = f"{site.text(node.func.value)}.{_METHODS[node.func.attr]}()" if simple else ""
        else:
            return None
        if labels is None or not count or f"[:len({count})]" in site.text(labels):
            return None
        call = site.call
        call.set("labels", f"(list({site.text(labels)}) + [''] * len({count}))[:len({count})]", position)
        return Replacement(call.text)


rule = TickLabelsCount(
    applies_to=">=3.3",
    after_failure=True,
    reason="Labels without a tick were left out and ticks without a label left empty; matplotlib 3.3 refuses both.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nnames = ['a', 'b', 'c']\n",
            before="plt.xticks(range(2), names, rotation=90)",
            after="plt.xticks(range(2), (list(names) + [''] * len(range(2)))[:len(range(2))], rotation=90)",
            failure=("ValueError", "The number of FixedLocator locations (2) does not match the number of labels (3)."),
        ),
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.gca()\nax.set_xticks([0, 1, 2])\n",
            before="ax.set_xticklabels(['a', 'b'])",
            after="ax.set_xticklabels((list(['a', 'b']) + [''] * len(ax.get_xticks()))[:len(ax.get_xticks())])",
            failure=("ValueError", "The number of FixedLocator locations (3) does not match the number of labels (2)."),
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.xticks(range(2), ['a', 'b', 'c'])\n",),
)

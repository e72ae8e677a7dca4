"""Lists that became ranges."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CHANGING = frozenset({"append", "extend", "insert", "pop", "remove", "reverse", "sort"})


@dataclass(frozen=True, kw_only=True)
class ListRanges(Rule):
    """``range(3) + [5]`` → ``list(range(3)) + [5]``, where a range does not do."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.range",)

    def rewrite(self, site: Site) -> Replacement | None:
        node, parent = site.node, site.parent
        if not isinstance(node, ast.Call):
            return None
        added = isinstance(parent, ast.BinOp) and _adds(site, parent)
        shuffled = isinstance(parent, ast.Call) and site.name(parent.func).endswith("random.shuffle")
        shown = site.python2 and (
            isinstance(parent, ast.Expr)
            or (isinstance(parent, ast.Call) and site.name(parent.func) == "builtins.print")
        )
        named = isinstance(parent, ast.Assign) and any(
            (isinstance(target, ast.Name) and _is_changed(site, target.id))
            or (isinstance(target, ast.Attribute) and site.python2 and _attribute_is_changed(site, target))
            for target in parent.targets
        )
        return Replacement(f"list({site.text()})") if added or shuffled or shown or named else None


def _adds(site: Site, parent: ast.BinOp) -> bool:
    """Whether a sum or product needs a list: with an array or a series a range does as well."""
    other = parent.left if parent.right is site.node else parent.right
    if isinstance(parent.op, ast.Add):
        return site.python2 or site.is_a(other, "builtins.list", "builtins.range")
    return isinstance(parent.op, ast.Mult) and (site.python2 or isinstance(site.literal(other), int))


def _is_changed(site: Site, name: str) -> bool:
    """Whether a variable is used as only a list can be: added to, put into, shuffled."""
    program = site.references.analysis.program_of(site.unit.id)
    mentions = site.references.names.get(program.name, {}).get(name, [])
    return any(_takes_a_list(site, node) for node in mentions if site.is_a(node, "builtins.range"))


def _attribute_is_changed(site: Site, target: ast.Attribute) -> bool:
    """The same for what an object holds, within its cell or module."""
    of = ast.dump(target.value)
    return any(
        node.attr == target.attr and ast.dump(node.value) == of and _takes_a_list(site, node)
        for node in site.references.of_kind(ast.Attribute)
        if site.references.analysis.unit_of[node] == site.unit.id
    )


def _takes_a_list(site: Site, node: ast.expr) -> bool:
    parent = site.references.analysis.parents[node]
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add):
        return True
    if isinstance(parent, ast.Subscript) and parent.value is node and not isinstance(parent.ctx, ast.Load):
        return True
    if isinstance(parent, ast.Attribute) and parent.attr in _CHANGING:
        return True
    return isinstance(parent, ast.Call) and site.name(parent.func).endswith("random.shuffle")


rule = ListRanges(
    applies_to=">=3.0",
    reason="range gives a range since Python 3.0, no list.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#views-and-iterators-instead-of-lists",
    examples=(
        Example(before="columns = range(3) + [5]", after="columns = list(range(3)) + [5]"),
        Example(
            before="import random\norder = range(9)\nrandom.shuffle(order)",
            after="import random\norder = list(range(9))\nrandom.shuffle(order)",
        ),
        Example(before="print range(3)", after="print(list(range(3)))"),
    ),
    unchanged=(
        "order = range(9)\nfor i in order:\n    print(order[i], len(order))",
        "order = list(range(9))\norder[0] = 1",
        "range(3)",
        "import pandas as pd\ns = pd.Series([1, 2])\nt = s + range(2)",
        "def shifted(values):\n    return values + range(2)",
    ),
)

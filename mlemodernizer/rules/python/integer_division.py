"""Division of whole numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import at_fault, kernel_type

_NO_INTEGER = re.compile(
    r"'(numpy\.)?float\d*' object cannot be interpreted as an integer|indices must be integers|"
    r"integer argument expected, got float|only integers, slices"
)
_RANGES = ("builtins.range", "builtins.xrange")
_WHOLE_RESULTS = ("builtins.int", "builtins.len", "builtins.long", "builtins.ord")
_WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)


@dataclass(frozen=True, kw_only=True)
class IntegerDivision(Rule):
    """``len(x) / 2`` → ``len(x) // 2``, in a notebook for Python 2 and where both are certainly whole numbers.

    A quotient that says how long a range or a slice is was a whole number too. After a failure for want of one, the
    quotient in the failing statement is taken for it.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.BinOp, ast.AugAssign)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.BinOp | ast.AugAssign) or not isinstance(node.op, ast.Div):
            return None
        left, right = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
        if _divides_truly(site) or _is_known_otherwise(site, left) or _is_known_otherwise(site, right):
            return None
        if self._holds(site, left, right):
            return Replacement(_floored(site, left, right))
        if not site.python2:
            return None
        note = (
            f"Cell {site.unit.id} divides numbers of which it is not known whether they are whole; "
            "between whole numbers, / gave a whole number in Python 2."
        )
        return Replacement(site.text(), note=note)

    def _holds(self, site: Site, left: ast.expr, right: ast.expr) -> bool:
        whole = _is_whole(site, left) and _is_whole(site, right)
        if site.python2 and (whole or _sets_length(site)):
            return True
        exception, message = site.failure
        if exception not in ("TypeError", "IndexError") or not _NO_INTEGER.search(message):
            return False
        if at_fault(site):
            return isinstance(site.parent, ast.Call | ast.Slice | ast.Subscript | ast.Tuple | ast.List | ast.keyword)
        return _names_the_failed(site, site.parent)


def _floored(site: Site, left: ast.expr, right: ast.expr) -> str:
    text = site.text()
    start = len(site.text(left))
    gap = text[start : len(text) - len(site.text(right))]
    return text[:start] + gap.replace("/", "//", 1) + text[start + len(gap) :]


def _divides_truly(site: Site) -> bool:
    program = site.references.analysis.program_of(site.unit.id)
    return any(
        node.module == "__future__" and any(alias.name == "division" for alias in node.names)
        for node in site.references.of_kind(ast.ImportFrom)
        if site.references.analysis.program_of(site.references.analysis.unit_of[node]) is program
    )


def _is_whole(site: Site, node: ast.expr, seen: frozenset[str] = frozenset()) -> bool:
    """Whether an expression certainly gave a whole number in Python 2; `seen` are the variables it is asked for."""
    if site.is_a(node, "builtins.int"):
        return True
    if isinstance(node, ast.Name):
        return node.id not in seen and _holds_whole(site, node.id, seen | {node.id})
    if isinstance(node, ast.BinOp):
        power = isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant)  # a minus would be no constant
        whole = power or isinstance(node.op, (*_WHOLE, ast.Div) if site.python2 else _WHOLE)
        return whole and _is_whole(site, node.left, seen) and _is_whole(site, node.right, seen)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.USub) and _is_whole(site, node.operand, seen)
    if isinstance(node, ast.Call):
        return _gives_whole(site, node, seen)
    if isinstance(node, ast.Subscript):  # ``x.shape[0]``
        return (
            isinstance(node.value, ast.Attribute)
            and node.value.attr == "shape"
            and not isinstance(node.slice, ast.Slice)
        )
    return False


def _gives_whole(site: Site, node: ast.Call, seen: frozenset[str]) -> bool:
    name = site.name(node.func)
    if name in ("builtins.max", "builtins.min") and len(node.args) > 1:
        return not node.keywords and all(_is_whole(site, argument, seen) for argument in node.args)
    if name == "builtins.sum" and len(node.args) == 1:
        terms = node.args[0]
        if isinstance(terms, ast.GeneratorExp | ast.ListComp):
            return _is_whole(site, terms.elt, seen)
        if isinstance(terms, ast.Call) and site.name(terms.func) == "builtins.map":
            return site.name(terms.args[0]) in _WHOLE_RESULTS
    return name in _WHOLE_RESULTS


def _holds_whole(site: Site, name: str, seen: frozenset[str]) -> bool:
    """Whether a variable is given whole numbers wherever one of its name is given anything."""
    program = site.references.analysis.program_of(site.unit.id)
    if name in site.references.other_identifiers.get(program.name, ()):
        return False
    nodes = site.references.names.get(program.name, {}).get(name, [])
    stores = [node for node in nodes if isinstance(node.ctx, ast.Store)]
    return bool(stores) and all(_is_given_whole(site, node, seen) for node in stores)


def _is_given_whole(site: Site, target: ast.expr, seen: frozenset[str]) -> bool:
    parents = site.references.analysis.parents
    parent = parents[target]
    first = isinstance(parent, ast.Tuple) and parent.elts[0] is target
    unpacked = isinstance(parent, ast.Tuple)
    if isinstance(parent, ast.Tuple):
        parent = parents[parent]
    if isinstance(parent, ast.AugAssign):
        return isinstance(parent.op, (*_WHOLE, ast.Div)) and _is_whole(site, parent.value, seen)
    if isinstance(parent, ast.Assign):
        if unpacked:
            return isinstance(parent.value, ast.Attribute) and parent.value.attr == "shape"
        return _is_whole(site, parent.value, seen)
    if isinstance(parent, ast.For | ast.comprehension) and isinstance(parent.iter, ast.Call):
        looped = site.name(parent.iter.func)
        if looped in _RANGES:
            return not unpacked and all(_is_whole(site, argument, seen) for argument in parent.iter.args)
        return looped == "builtins.enumerate" and first
    return False


def _is_known_otherwise(site: Site, node: ast.expr) -> bool:
    """Whether an operand is something else than a whole number, so that `/` has not changed."""
    kind = site.type_of(node)
    if isinstance(node, ast.BinOp):
        return any(_is_known_otherwise(site, operand) for operand in (node.left, node.right))
    if isinstance(node, ast.UnaryOp):
        return _is_known_otherwise(site, node.operand)
    return bool(kind) and kind != "builtins.int"


def _sets_length(site: Site) -> bool:
    """Whether the quotient is an argument of range or an end of a slice."""
    parent = site.parent
    return (isinstance(parent, ast.Call) and site.name(parent.func) in _RANGES) or isinstance(parent, ast.Slice)


def _names_the_failed(site: Site, parent: ast.AST) -> bool:
    """Whether the quotient is what a variable was given that then failed as the length of a range or a slice."""
    target = parent.targets[0] if isinstance(parent, ast.Assign) and len(parent.targets) == 1 else None
    if not isinstance(target, ast.Name) or kernel_type(site, target.id) != "builtins.float":
        return False
    return any(isinstance(n, ast.Name) and n.id == target.id for n in _lengths(site))


def _lengths(site: Site) -> Iterator[ast.expr]:
    """What says how long ranges and slices are, in the statement that failed."""
    evidence = site.references.analysis.evidence
    unit = site.references.units.get(evidence.cell)
    for statement in unit.tree.body if unit is not None and unit.tree is not None else ():
        for node in ast.walk(statement) if evidence.failed_in(evidence.cell, statement) else ():
            if isinstance(node, ast.Call) and site.name(node.func) in _RANGES:
                yield from node.args
            elif isinstance(node, ast.Slice):
                yield from filter(None, (node.lower, node.upper, node.step))


rule = IntegerDivision(
    applies_to=">=3.0",
    reason="Since Python 3.0, / between whole numbers gives a fraction; // gives what it gave before.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#integers",
    semantics=Semantics.EXACT,
    examples=(
        Example(
            before="rows = [1, 2, 3]\nhalf = len(rows) / 2\nprint half, 7 / 2, sum(rows) / float(len(rows))",
            after="rows = [1, 2, 3]\nhalf = len(rows) // 2\nprint(half, 7 // 2, sum(rows) / float(len(rows)))",
        ),
        Example(
            before="def halves(x, n):\n    print x[:n / 2]\n    return [i for i in range(n / 2)]",
            after="def halves(x, n):\n    print(x[:n // 2])\n    return [i for i in range(n // 2)]",
        ),
    ),
    unchanged=(
        "half = 7 / 2\nrows = [1]\nmean = sum(rows) / len(rows)",
        "def f(x, n):\n    return x[: n / 2]",
        "from __future__ import division\nhalf = 7 / 2",
        "import os.path\npath = 'a' 'b'\nx = 7.0 / 2",
    ),
)

"""What the rules for Python 2's meaning share."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Instance

_CONSUMERS = frozenset(
    f"builtins.{name}"
    for name in "all any dict enumerate filter frozenset iter list map max min set sorted sum tuple zip".split()  # noqa: SIM905 - a list of names
) | {
    "collections.Counter",
    "collections.OrderedDict",
    "collections.deque",
    "functools.reduce",
    "builtins.reduce",
    "itertools.chain",
    "itertools.cycle",
    "itertools.imap",
    "itertools.islice",
    "itertools.izip",
    "random.shuffle",
    "string.join",
}
_CONSUMING_METHODS = frozenset({"extend", "join", "update", "writelines"})
_GUARDS = frozenset({"NameError", "ImportError", "ModuleNotFoundError", "AttributeError", "Exception"})
_VERSION = re.compile(r"version|\bPY[23]\b|\bsix\b|\bis_py[23]\b", re.I)


BYTES_FOR_TEXT = (
    r'can only concatenate str \(not "bytes"\)|expected str instance, bytes found|a bytes-like object is required, not|'
    r"cannot use a string pattern on a bytes-like|must be str, not bytes|first arg must be bytes|"
    r"can't concat str to bytes|argument should be integer or bytes-like object"
)
"""Messages of a TypeError that say that bytes are where text was, or the other way round."""


def ancestors(site: Site, node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Each node above `node`, with the child that leads to `node`."""
    parents = site.references.analysis.parents
    while node in parents:
        yield parents[node], node
        node = parents[node]


def is_guarded(site: Site) -> bool:
    """Whether the author has seen to it that both Pythons run the code: by `try`, or by asking for the version."""
    for parent, child in ancestors(site, site.node):
        if isinstance(parent, ast.Try) and child in parent.body:
            caught = [h.type for h in parent.handlers]
            if any(t is None or _GUARDS & {n.id for n in ast.walk(t) if isinstance(n, ast.Name)} for t in caught):
                return True
        elif isinstance(parent, ast.If | ast.IfExp) and _VERSION.search(ast.unparse(parent.test)):
            return True
    return False


def is_consumed(site: Site, node: ast.expr) -> bool:
    """Whether what an expression gives is only gone through once, where it stands."""
    parent = site.references.analysis.parents[node]
    if isinstance(parent, ast.For | ast.AsyncFor | ast.comprehension):
        return parent.iter is node
    if isinstance(parent, ast.Starred | ast.YieldFrom):
        return True
    if isinstance(parent, ast.Assign):
        return all(isinstance(target, ast.Tuple | ast.List) for target in parent.targets)
    if isinstance(parent, ast.Compare):
        return node in parent.comparators and all(isinstance(op, ast.In | ast.NotIn) for op in parent.ops)
    if isinstance(parent, ast.Call) and node in parent.args:
        method = parent.func.attr if isinstance(parent.func, ast.Attribute) else ""
        return site.name(parent.func) in _CONSUMERS or method in _CONSUMING_METHODS
    return False


def is_unknown(site: Site, node: ast.expr) -> bool:
    """Whether nothing is known of what an expression gives."""
    return not site.type_of(node) and not site.name(node)


def bracketed(site: Site, node: ast.expr) -> str:
    """The text of a node, in brackets unless it holds together by itself."""
    text = site.text(node)
    closed = isinstance(
        node, ast.Name | ast.Attribute | ast.Call | ast.Subscript | ast.List | ast.Dict | ast.Tuple | ast.Constant
    )
    return text if closed and "\n" not in text else f"({text})"


def defines(site: Site, method: str) -> bool:
    """Whether a class or function of the notebook's own is called so."""
    return any(node.name == method for node in site.references.of_kind(ast.FunctionDef))


def at_fault(site: Site) -> bool:
    """Whether the site is in the statement that failed, or on the line of the notebook that was running then."""
    evidence = site.references.analysis.evidence
    first, last = site.node.lineno, site.node.end_lineno or site.node.lineno
    return site.failed or (site.unit.id == evidence.unit and first <= evidence.line <= last)


def names_at_fault(site: Site) -> set[str]:
    """The variables that the statement mentions which failed."""
    evidence = site.references.analysis.evidence
    unit = site.references.units.get(evidence.cell)
    statements = unit.tree.body if unit is not None and unit.tree is not None else []
    failed = [s for s in statements if evidence.failed_in(evidence.cell, s)]
    return {n.id for s in failed for n in ast.walk(s) if isinstance(n, ast.Name)}


def kernel_type(site: Site, name: str) -> str:
    """The class of a global variable when the run failed; empty where that is not known."""
    value = site.references.analysis.evidence.variables.get(name)
    return value.type if isinstance(value, Instance) else ""


def failed_with(site: Site, exception: str, pattern: str) -> bool:
    """Whether the last run ended with an exception of that class whose message matches."""
    raised, message = site.failure
    return raised == exception and re.search(pattern, message) is not None

"""What conditions on versions come to in an environment."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from packaging.version import InvalidVersion, Version

from mlemodernizer.model.environment import Environment
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.values import Ref

UNKNOWN: Final = object()

_NAMED_AFTER = re.compile(r"(?:^|_)(?:version|(?:py|lt|le|gt|ge)_?\d)|^(?-i:[A-Z]{2,}_?\d)", re.I)
"""How people call what they keep of a version: np_version, PY3, NP_LT_2, NUMPY1."""

_VERSIONS = frozenset({"LooseVersion", "StrictVersion", "Version", "parse", "parse_version"})
_PLAIN: Mapping[str, Callable[[Any], Any]] = {"int": int, "float": float, "str": str, "tuple": tuple, "len": len}
_METHODS = frozenset({"split", "startswith", "endswith", "strip", "rstrip"})
_PARTS = frozenset({"major", "minor", "micro", "release"})
_COMPARED: Mapping[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda left, right: left in right,
    ast.NotIn: lambda left, right: left not in right,
}
_DEPTH = 20
_NAMES = 2  # a variable, and one that it is made of


class Conditions:
    """Works out conditions on the versions of Python and of libraries.

    Args:
        references: the code.
        environment: has the versions.
    """

    def __init__(self, references: References, environment: Environment) -> None:
        self._references = references
        self._environment = environment
        self._assigned: dict[str, list[ast.expr]] | None = None

    def is_about_versions(self, node: ast.expr) -> bool:
        """Whether a condition asks for a version, be it by the name of a variable."""
        return self._is_about_versions(node, _NAMES)

    def _is_about_versions(self, node: ast.expr, depth: int) -> bool:
        return any(self._is_version(part, depth) for part in ast.walk(node))

    def _is_version(self, node: ast.AST, depth: int) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr == "__version__" or (_NAMED_AFTER.search(node.attr) is not None and self._is_module(node))
        if not isinstance(node, ast.Name):
            return False
        if _NAMED_AFTER.search(node.id) and self._is_imported(node):
            return True
        given = self._given(node) if depth else None
        return given is not None and self._is_about_versions(given, depth - 1)

    def _is_imported(self, node: ast.Name) -> bool:
        """Whether the code binds a name nowhere but, at most, by an import."""
        program = self._references.analysis.program_of(self._references.analysis.unit_of[node]).name
        mentions = self._references.names[program][node.id]
        bound = node.id in self._references.other_identifiers.get(program, ())
        return not bound and all(isinstance(mention.ctx, ast.Load) for mention in mentions)

    def _is_module(self, node: ast.Attribute) -> bool:
        return isinstance(self._references.analysis.values.get(node.value), Ref)

    def value(self, node: ast.expr) -> Any:
        """What a condition comes to; `UNKNOWN` where that cannot be told."""
        try:
            return self._value(node, _DEPTH)
        except (_UnknownError, TypeError, ValueError, LookupError, AttributeError, InvalidVersion):
            return UNKNOWN

    def _value(self, node: ast.expr | None, depth: int) -> Any:
        if depth == 0:
            raise _UnknownError
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Tuple | ast.List):
            return tuple(self._value(e, depth - 1) for e in node.elts)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return not self._value(node.operand, depth - 1)
        if isinstance(node, ast.BoolOp):
            values = (self._value(part, depth - 1) for part in node.values)
            return all(values) if isinstance(node.op, ast.And) else any(values)
        if isinstance(node, ast.Compare):
            return self._compared(node, depth - 1)
        if isinstance(node, ast.Subscript):
            return self._value(node.value, depth - 1)[self._index(node.slice, depth - 1)]
        if isinstance(node, ast.Call):
            return self._called(node, depth - 1)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, depth - 1)
        if isinstance(node, ast.Name):
            return self._value(self._given(node), depth - 1)
        raise _UnknownError

    def _compared(self, node: ast.Compare, depth: int) -> bool:
        left = self._value(node.left, depth)
        for sign, side in zip(node.ops, node.comparators, strict=True):
            right = self._value(side, depth)
            if isinstance(left, Version) and isinstance(right, str):  # as LooseVersion does
                right = Version(right)
            if type(sign) not in _COMPARED:
                raise _UnknownError
            if not _COMPARED[type(sign)](left, right):
                return False
            left = right
        return True

    def _index(self, node: ast.expr, depth: int) -> Any:
        if not isinstance(node, ast.Slice):
            return self._value(node, depth)
        return slice(*(None if p is None else self._value(p, depth) for p in (node.lower, node.upper, node.step)))

    def _called(self, node: ast.Call, depth: int) -> Any:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        arguments = [a for a in node.args if not (name == "map" and a is node.args[0])]
        values = [self._value(a, depth) for a in arguments]
        if name in _VERSIONS:
            return Version(values[0])
        if name == "map" and isinstance(node.args[0], ast.Name):
            return tuple(map(_PLAIN[node.args[0].id], values[0]))
        if isinstance(node.func, ast.Attribute) and name in _METHODS:
            return getattr(self._value(node.func.value, depth), name)(*values)
        return _PLAIN[name](*values)

    def _attribute(self, node: ast.Attribute, depth: int) -> Any:
        owner = self._references.analysis.values.get(node.value)
        if not isinstance(owner, Ref):
            if node.attr not in _PARTS:
                raise _UnknownError
            value = self._value(node.value, depth)
            return (
                value[["major", "minor", "micro"].index(node.attr)]
                if isinstance(value, tuple)
                else getattr(value, node.attr)
            )
        python = self._environment.version_of("python")
        if owner.name == "sys" and python is not None:
            known: dict[str, Any] = {
                "version_info": (*python.release, "final", 0),
                "version": str(python),
                "hexversion": int("{:02x}{:02x}{:02x}f0".format(*python.release), 16),
            }
            return known[node.attr]
        version = self._environment.version_of(owner.name.partition(".")[0])
        if version is None or node.attr != "__version__":
            raise _UnknownError
        return str(version)

    def _given(self, node: ast.Name) -> ast.expr | None:
        """The one expression that a name is given; None where there is none, or several."""
        if self._assigned is None:
            self._assigned = {}
            for statement in self._references.of_kind(ast.Assign):
                for target in statement.targets:
                    if isinstance(target, ast.Name):
                        self._assigned.setdefault(target.id, []).append(statement.value)
        given = self._assigned.get(node.id, [])
        return given[0] if len(given) == 1 else None


class _UnknownError(Exception):
    """An expression is none of those that are worked out."""

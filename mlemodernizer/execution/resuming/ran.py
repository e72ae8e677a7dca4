"""Which parts of a statement had been run when it raised."""

from __future__ import annotations

import ast
from collections.abc import Sequence

Position = tuple[int, int]
"""Line and column in a cell, as in its syntax tree."""

Span = tuple[Position, Position]

_REPEATED = (ast.For, ast.AsyncFor, ast.While, ast.Try, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
"""Where a later part may have been run before an earlier one."""


class Ran:
    """Tells whether a part had been run.

    Args:
        nodes: the statements, of which one raised.
        stopped: the expression that raised.
        entered: whether what it calls was begun.
    """

    def __init__(self, nodes: Sequence[ast.stmt], stopped: Span, *, entered: bool) -> None:
        self._stopped = stopped
        self._entered = entered
        self._whole: list[Span] = []
        self._stores: list[Span] = []
        for node in nodes:
            for part in ast.walk(node):
                span = _span(part)
                if span is None or not _within(stopped, span):
                    continue
                if isinstance(part, _REPEATED):
                    self._whole.append(span)
                if isinstance(part, (ast.Assign, ast.AnnAssign, ast.AugAssign)) and part.value is not None:
                    value = _span(part.value)
                    if value is not None and not _within(stopped, value):
                        self._whole.append(value)  # it stopped at the target, for which the value was there

    def __call__(self, node: ast.AST) -> bool:
        span = _span(node)
        if span is None:
            return True
        if any(_within(span, whole) for whole in self._whole):
            return True
        if span == self._stopped:
            return self._entered
        return span[1] <= self._stopped[0] or _within(span, self._stopped)


def _span(node: ast.AST) -> Span | None:
    if not isinstance(node, (ast.expr, ast.stmt, ast.excepthandler, ast.arg, ast.keyword)):
        return None
    return (node.lineno, node.col_offset), (node.end_lineno or node.lineno, node.end_col_offset or 0)


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]

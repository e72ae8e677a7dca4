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
        self._ahead: list[Span] = []
        for node in nodes:
            for part in ast.walk(node):
                span = span_of(part)
                if span is None or not _within(stopped, span):
                    continue
                if isinstance(part, _REPEATED):
                    self._whole.append(span)
                if isinstance(part, (ast.Assign, ast.AnnAssign)) and part.value is not None:
                    targets = part.targets if isinstance(part, ast.Assign) else [part.target]
                    value = span_of(part.value)
                    if value is not None and _within(stopped, value):
                        self._ahead += filter(None, map(span_of, targets))
                    elif value is not None:  # it stopped at a target, for which the value was there
                        self._whole.append(value)

    def __call__(self, node: ast.AST) -> bool:
        span = span_of(node)
        if span is None:
            return True
        if any(_within(span, whole) for whole in self._whole):
            return True
        if any(_within(span, ahead) for ahead in self._ahead):
            return False
        if span == self._stopped:
            return self._entered
        return span[1] <= self._stopped[0] or _within(span, self._stopped)


def span_of(node: ast.AST) -> Span | None:
    """Where a node stands; None for what has no place of its own."""
    if not isinstance(node, (ast.expr, ast.stmt, ast.excepthandler, ast.arg, ast.keyword)):
        return None
    return (node.lineno, node.col_offset), (node.end_lineno or node.lineno, node.end_col_offset or 0)


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]

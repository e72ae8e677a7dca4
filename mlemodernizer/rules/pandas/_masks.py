"""What picks rows by truth values."""

from __future__ import annotations

import ast

TESTS = frozenset({"isnull", "isna", "notnull", "notna", "isin", "between", "duplicated"})


def is_test(node: ast.expr) -> bool:
    """Whether a node calls a method whose result is true or false for each row, ``df.a.isnull()``."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TESTS

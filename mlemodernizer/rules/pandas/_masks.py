"""What picks rows by truth values."""

from __future__ import annotations

import ast

TESTS = frozenset({"isnull", "isna", "notnull", "notna", "isin", "between", "duplicated"})


TESTS_OF_TEXT = frozenset({"contains", "startswith", "endswith", "match", "isdigit", "isnumeric", "isalpha", "isupper"})


def is_test(node: ast.expr) -> bool:
    """Whether a node calls a method whose result is true or false for each row, ``df.a.isnull()``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    owner = node.func.value
    of_text = isinstance(owner, ast.Attribute) and owner.attr == "str" and node.func.attr in TESTS_OF_TEXT
    return of_text or node.func.attr in TESTS

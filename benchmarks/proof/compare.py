"""Whether two observations are of the same results."""

from __future__ import annotations

import math
from typing import Any

RELATIVE = 1e-6
ABSOLUTE = 1e-9


def difference(before: Any, after: Any, place: str = "") -> str:
    """The first difference that counts, in words; empty where there is none.

    Variables and learned attributes that only one of the two has are no difference: a rewrite may bring an import, and
    a version may learn more. Numbers are the same within a relative 1e-6.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        loose = place == ".values" or place.endswith(".estimator")
        keys = before.keys() & after.keys() if loose else before.keys() | after.keys()
        for key in sorted(keys):
            found = difference(before.get(key), after.get(key), f"{place}.{key}")
            if found:
                return found
        return ""
    if isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            return f"{place}: {len(before)} items, then {len(after)}"
        for i, (a, b) in enumerate(zip(before, after, strict=True)):
            found = difference(a, b, f"{place}[{i}]")
            if found:
                return found
        return ""
    if _is_number(before) and _is_number(after):
        same = math.isclose(before, after, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
        return "" if same else f"{place}: {before!r}, then {after!r}"
    return "" if before == after else f"{place}: {str(before)[:80]!r}, then {str(after)[:80]!r}"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float)  # a truth value is a number too: libraries return 1 for True and back

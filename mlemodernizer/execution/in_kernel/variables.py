"""A snapshot of the user's global variables, taken without running any user's code."""

from __future__ import annotations

import contextlib
import sys
import time
import warnings
from typing import Any

from .names import class_name, class_names, isinstance_of, target_name

MAX_VARIABLES = 2_000
MAX_COLUMNS = 1_000
SECONDS = 3.0
"""What the snapshot may take: beyond it, the rest of the variables is left out."""

_ARRAYS = (  # module, class: its own descriptors are asked, never a subclass's
    ("pandas", "DataFrame"),
    ("pandas", "Series"),
    ("pandas", "Index"),
    ("numpy", "ndarray"),
    ("scipy.sparse", "spmatrix"),
    ("scipy.sparse", "sparray"),
    ("torch", "Tensor"),
    ("tensorflow", "Tensor"),
    ("tensorflow", "Variable"),
)


def snapshot(shell: Any) -> dict[str, dict[str, Any]]:
    """Name -> what the variable is, for those that the user made."""
    hidden = shell.user_ns_hidden
    deadline = time.monotonic() + SECONDS
    taken: dict[str, dict[str, Any]] = {}
    missing = object()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, value in list(shell.user_ns.items()):
            if type(name) is not str or name.startswith("_") or hidden.get(name, missing) is value:
                continue
            if len(taken) >= MAX_VARIABLES or time.monotonic() > deadline:
                break
            taken[name] = describe(value)
    return taken


def describe(value: Any) -> dict[str, Any]:
    """Class, bases, and for arrays and frames their shape and dtypes."""
    cls = type(value)
    said: dict[str, Any] = {"type": class_name(cls), "bases": class_names(cls)[1:], "refers_to": target_name(value)}
    if any(name.startswith("__main__.") for name in (said["type"], *said["bases"])):
        return said  # asking for its shape may run what the notebook defines
    for module, name in _ARRAYS:
        known: Any = vars(sys.modules[module]).get(name) if module in sys.modules else None
        if isinstance_of(known, type) and isinstance_of(value, known):
            with contextlib.suppress(Exception):  # a half-built array; its class is told all the same
                said.update(_array(value, known, frame=name == "DataFrame"))
            break
    return said


def _array(value: Any, known: type, *, frame: bool) -> dict[str, Any]:
    shape = [int(size) for size in _read(value, known, "shape")]
    index = {"index": str(_read(value, known, "index").dtype)} if known.__name__ in {"DataFrame", "Series"} else {}
    if not frame:
        return {"shape": shape, "dtype": str(_read(value, known, "dtype")), **index}
    labels = _read(value, known, "columns")[:MAX_COLUMNS]
    dtypes = _read(value, known, "dtypes").iloc[:MAX_COLUMNS]
    columns = dict(zip(map(_label, labels), map(str, dtypes)))  # noqa: B905 - Python 3.10
    return {"shape": shape, "columns": columns, **index}


def _read(value: Any, known: type, field: str) -> Any:
    for base in known.__mro__:
        if field in vars(base):
            descriptor = vars(base)[field]
            return descriptor.__get__(value, type(value)) if hasattr(descriptor, "__get__") else descriptor
    return object.__getattribute__(value, field)


def _label(label: object) -> str:
    return str(label) if type(label) in (str, int, float, bool, tuple) else class_name(type(label))

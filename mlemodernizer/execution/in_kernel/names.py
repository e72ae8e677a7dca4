"""Names of classes, functions and modules as users import them, without running any user's code."""

from __future__ import annotations

import builtins
import sys
import types
from typing import Any

_CLASS_FIELDS = vars(type)
_NUMPY_FUNCTIONS = ("ufunc", "_ArrayFunctionDispatcher")
_known: dict[int, tuple[object, str]] = {}


def class_name(cls: type) -> str:
    """Qualified name of a class: ``pandas.DataFrame``, wherever in pandas it is defined."""
    known = _known.get(id(cls))
    if known is not None and known[0] is cls:
        return known[1]
    module = _class_field(cls, "__module__")
    name = public_name(cls, module, _class_field(cls, "__qualname__") or _class_field(cls, "__name__"))
    _known[id(cls)] = (cls, name)
    return name


def class_names(cls: type) -> list[str]:
    """The class and its bases in resolution order, without `object`."""
    mro: tuple[type, ...] = _CLASS_FIELDS["__mro__"].__get__(cls)
    return [class_name(base) for base in mro if base is not object]


def target_name(value: Any) -> str:
    """Qualified name of what `value` is, if it is a module, a class or a function; else ""."""
    if isinstance_of(value, types.ModuleType):
        return _text(object.__getattribute__(value, "__dict__").get("__name__"))
    if isinstance_of(value, type):
        return class_name(value)
    if isinstance_of(value, types.FunctionType) or isinstance_of(value, types.BuiltinFunctionType):
        return public_name(value, _text(value.__module__), value.__qualname__)
    kind = type(value)
    if _class_field(kind, "__module__").startswith("numpy") and _class_field(kind, "__name__") in _NUMPY_FUNCTIONS:
        return public_name(value, "numpy", value.__name__)
    return ""


def isinstance_of(value: object, cls: type) -> bool:
    """Like isinstance, but an object cannot lie about its class."""
    # `in` would ask a metaclass whether it is equal
    return any(base is cls for base in _CLASS_FIELDS["__mro__"].__get__(type(value)))


def public_name(target: object, module: str, qualified: str) -> str:
    """The shortest dotted name by which an imported, public module offers `target`.

    A module above the defining one offers whatever it holds; another one what its ``__all__`` lists, since it may
    hold other names only because it uses them.

    Args:
        target: the class or function.
        module: the name of the module that defines it.
        qualified: its name in that module, dotted if nested.
    """
    if not module or module in ("__main__", builtins.__name__) or "<locals>" in qualified:
        return f"{module}.{qualified}" if module else qualified
    head = qualified.partition(".")[0]
    if head != qualified:
        target = _fields(sys.modules.get(module)).get(head, target)
    top = module.partition(".")[0]
    best = (module.count("."), True, module) if "._" not in module and module[0] != "_" else (99, True, module)
    for name, candidate in list(sys.modules.items()):
        if (name != top and not name.startswith(top + ".")) or "._" in name or name[0] == "_":
            continue
        fields = _fields(candidate)
        if fields.get(head) is not target:
            continue
        above = module == name or module.startswith(name + ".")
        listed = fields.get("__all__")
        if above or (isinstance(listed, (list, tuple)) and head in listed):
            best = min(best, (name.count("."), not above, name))
    return f"{best[2]}.{qualified}"


def _fields(module: object) -> dict[str, Any]:
    if module is None or not isinstance_of(module, types.ModuleType):
        return {}
    fields: dict[str, Any] = object.__getattribute__(module, "__dict__")
    return fields


def _class_field(cls: type, name: str) -> str:
    try:
        return _text(_CLASS_FIELDS[name].__get__(cls))
    except AttributeError:
        return ""


def _text(value: object) -> str:
    return value if type(value) is str else ""

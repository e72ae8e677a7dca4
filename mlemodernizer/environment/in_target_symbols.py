"""Runs in the kernel's interpreter (Python ≥ 3.8, standard library only): what the packages hold under a name.

It is sent to the interpreter as text, reads one question as JSON from the standard input, imports what the question
names, and prints the answer as JSON.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
import types
import warnings
from importlib import util
from pathlib import Path
from typing import Any

MARK = "mlemodernizer-symbols:"
NOT_PUBLIC = frozenset(
    {"tests", "test", "testing", "conftest", "setup", "benchmarks", "examples", "vendor", "externals"}
)
MAX_MODULES = 150
VARIANT = 5
"""A module that has this many names in common with another, for other objects, holds variants, not moved names."""


def kind_of(value: object) -> str:
    """The kind of a symbol, by the names of `SymbolKind`."""
    if isinstance(value, types.ModuleType):
        return "module"
    if inspect.isclass(value):
        return "class"
    return "function" if callable(value) else "value"


def resolve(name: str) -> Any:
    """The object of a dotted name.

    Raises:
        LookupError: there is none.
    """
    parts = name.split(".")
    for i in range(len(parts), 0, -1):
        try:
            value: Any = importlib.import_module(".".join(parts[:i]))
        except ImportError:
            continue
        for attribute in parts[i:]:
            try:
                value = getattr(value, attribute)
            except Exception:  # noqa: BLE001 - modules raise what they like for names that are gone
                raise LookupError(name) from None
        return value
    raise LookupError(name)


def parameters_of(value: object, bound: bool) -> list[dict[str, Any]] | None:
    """The parameters of a callable; None where Python cannot tell.

    Args:
        value: a function, method or class.
        bound: whether it is reached through a class, so that the first parameter is the object.
    """
    try:
        signature = inspect.signature(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    parameters = list(signature.parameters.values())
    if bound and parameters and inspect.isfunction(value):
        parameters = parameters[1:]
    return [{"name": p.name, "kind": p.kind.name, "required": p.default is p.empty} for p in parameters]


def describe(name: str) -> dict[str, Any] | None:
    """What a dotted name stands for; None where there is nothing."""
    try:
        value = resolve(name)
        owner = resolve(name.rpartition(".")[0]) if "." in name else None
    except LookupError:
        return None
    home = ".".join(filter(None, (getattr(value, "__module__", None), getattr(value, "__qualname__", None))))
    static = inspect.isclass(owner) and isinstance(
        inspect.getattr_static(owner, name.rpartition(".")[2], None), staticmethod
    )
    parameters = parameters_of(value, inspect.isclass(owner) and not static) if callable(value) else None
    return {"kind": kind_of(value), "home": home, "parameters": parameters}


def modules_of(package: str) -> dict[str, Path]:
    """Dotted name -> file, of every module of a package."""
    found: dict[str, Path] = {}
    try:
        spec = util.find_spec(package)
    except (ImportError, ValueError):
        return found
    for folder in map(Path, (spec.submodule_search_locations or []) if spec is not None else []):
        for file in sorted(folder.rglob("*.py")):
            parts = [package, *file.relative_to(folder).with_suffix("").parts]
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def is_public(name: str) -> bool:
    """Whether no part of a dotted name is private or belongs to tests."""
    return not any(part.startswith("_") or part in NOT_PUBLIC for part in name.split("."))


def mentions(file: Path, leaf: str) -> bool:
    """Whether a file's text has the identifier at all."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return re.search(rf"\b{re.escape(leaf)}\b", text) is not None


def imported(name: str) -> types.ModuleType | None:
    """The module, where it can be imported."""
    try:
        return importlib.import_module(name)
    except BaseException:  # noqa: BLE001 - a module that is searched may do anything, exit included
        return None


def is_variant(candidate: types.ModuleType, original: types.ModuleType | None) -> bool:
    """Whether a module holds variants of what the original module has (masked arrays, for instance)."""
    if original is None:
        return False
    shared = [n for n in vars(candidate) if not n.startswith("_") and callable(vars(original).get(n))]
    return sum(vars(candidate)[n] is not vars(original)[n] for n in shared) >= VARIANT


def search(package: str, leaf: str, gone_from: str) -> list[dict[str, Any]]:
    """The distinct objects that public modules of a package hold under a name, with the names that reach each."""
    original = imported(gone_from)
    imported(package)
    files = [n for n, file in modules_of(package).items() if is_public(n) and mentions(file, leaf)]
    for name in files[:MAX_MODULES]:
        imported(name)
    found: dict[int, dict[str, Any]] = {}
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] != package or not is_public(name) or not isinstance(module, types.ModuleType):
            continue
        if name == gone_from or is_variant(module, original):
            continue
        try:
            value = getattr(module, leaf)
        except Exception:  # noqa: BLE001, S112 - modules raise what they like for names that are gone
            continue
        top = str(getattr(value, "__module__", None) or package).partition(".")[0]
        if isinstance(value, types.ModuleType):
            top = value.__name__.partition(".")[0]
        if top == package or not top:
            entry = found.setdefault(id(value), {"kind": kind_of(value), "names": []})
            entry["names"].append(f"{name}.{leaf}")
    return list(found.values())


def main() -> None:
    """Answer the question, marked: what is imported may print as well."""
    warnings.simplefilter("ignore")
    sys.path = [folder for folder in sys.path if folder]  # the folder that we were started in is no part of it
    question = json.loads(sys.stdin.read())
    answer = describe(question["name"]) if "name" in question else search(**question)
    sys.stdout.write("\n" + MARK + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()

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
import sysconfig
import types
import warnings
from importlib import util
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

MARK = "mlemodernizer-symbols:"
NOT_PUBLIC = frozenset(
    {"tests", "test", "testing", "conftest", "setup", "benchmarks", "examples", "vendor", "externals"}
)
COMPATIBILITY = re.compile(r"\.(_?compat|compatibility|py3k|six|deprecated|legacy)(?!\.v\d)(\.|$)")
"""Modules that hold what is there for other versions' sake; ``compat.v1`` is a name space of its own."""
MAX_MODULES = 150
MAX_BINARY = 50_000_000
VARIANT = 5
"""A module that has this many names in common with another, for other objects, holds variants, not moved names."""


def kind_of(value: object) -> str:
    """The kind of a symbol, by the names of `SymbolKind`."""
    if isinstance(value, types.ModuleType):
        return "module"
    if inspect.isclass(value):
        return "class"
    return "function" if callable(value) else "value"


def resolve(name: str) -> tuple[Any, bool]:
    """The object of a dotted name as an expression reaches it, and whether importing its top-level package is enough.

    Raises:
        LookupError: there is none.
    """
    top, *rest = name.split(".")
    reached = True
    try:
        value: Any = importlib.import_module(top)
        for i, attribute in enumerate(rest, 1):
            if not has(value, attribute) and isinstance(value, types.ModuleType):
                importlib.import_module(".".join((top, *rest[:i])))
                reached = False
            value = getattr(value, attribute)
    except Exception:  # noqa: BLE001 - packages raise what they like, for names that are gone and on import
        raise LookupError(name) from None
    return value, reached


def has(value: object, attribute: str) -> bool:
    """Whether an object has an attribute; packages raise what they like for names that are gone."""
    try:
        getattr(value, attribute)
    except Exception:  # noqa: BLE001
        return False
    return True


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
        value, reached = resolve(name)
        owner = resolve(name.rpartition(".")[0])[0] if "." in name else None
    except LookupError:
        return None
    static = inspect.isclass(owner) and isinstance(
        inspect.getattr_static(owner, name.rpartition(".")[2], None), staticmethod
    )
    parameters = parameters_of(value, inspect.isclass(owner) and not static) if callable(value) else None
    return {"kind": kind_of(value), "home": home_of(value), "parameters": parameters, "reached": reached}


def home_of(value: object) -> str:
    """Where an object says that it is defined; empty where it does not say."""
    if isinstance(value, types.ModuleType):
        return value.__name__
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    return ".".join(part for part in (module, name) if isinstance(part, str)) if isinstance(module, str) else ""


def modules_of(package: str) -> dict[str, Path]:
    """Dotted name -> file, of every module of a package, compiled ones included."""
    found: dict[str, Path] = {}
    try:
        spec = util.find_spec(package)
    except (ImportError, ValueError):
        return found
    for folder in map(Path, (spec.submodule_search_locations or []) if spec is not None else []):
        for file in sorted(folder.rglob("*")):
            ending = next((e for e in (".py", *EXTENSION_SUFFIXES) if file.name.endswith(e)), "")
            if ending:
                parts = [package, *file.relative_to(folder).parts[:-1], file.name[: -len(ending)]]
                found.setdefault(".".join(parts[:-1] if parts[-1] == "__init__" else parts), file)
    return found


def is_public(name: str) -> bool:
    """Whether no part of a dotted name is private, belongs to tests or is there for other versions' sake."""
    parts = name.split(".")
    return not COMPATIBILITY.search(name) and not any(p.startswith("_") or p in NOT_PUBLIC for p in parts)


def mentions(file: Path, leaf: str) -> bool:
    """Whether a file's content has the identifier at all, be it source text or machine code."""
    identifier = rb"(?<![A-Za-z0-9_])" + re.escape(leaf).encode() + rb"(?![A-Za-z0-9_])"
    try:
        readable = file.suffix == ".py" or file.stat().st_size <= MAX_BINARY
        return readable and re.search(identifier, file.read_bytes()) is not None
    except OSError:
        return False


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
    """The distinct objects that public modules of a package hold under a name, with the names that reach each.

    An object that came from another package, which the package does no more than import, has the names of that one.
    """
    original = imported(gone_from)
    imported(package)
    files = [n for n, file in modules_of(package).items() if is_public(n) and mentions_or_is(n, file, leaf)]
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
        home = home_of(value)
        foreign = home.partition(".")[0] not in (package, "")
        address = address_of(value, leaf, home) if foreign else f"{name}.{leaf}"
        if address:
            entry = found.setdefault(
                id(value), {"kind": kind_of(value), "home": home, "names": [], "parameters": signature_of(value)}
            )
            if address not in entry["names"]:
                entry["names"].append(address)
    for entry in found.values():
        entry["names"] = [n for n in entry["names"] if not is_compiled(n.rpartition(".")[0])] or entry["names"]
    return list(found.values())


def is_compiled(module: str) -> bool:
    """Whether a module is machine code: what it holds is offered by the source module that imports from it."""
    return str(getattr(sys.modules.get(module), "__file__", "")).endswith(tuple(EXTENSION_SUFFIXES))


def mentions_or_is(name: str, file: Path, leaf: str) -> bool:
    """Whether a module may hold a name: its file has the identifier, or it is the module of that name."""
    return name.rpartition(".")[2] == leaf or mentions(file, leaf)


def signature_of(value: object) -> list[dict[str, Any]] | None:
    """The parameters of a callable that is reached through a module; None where Python cannot tell."""
    return parameters_of(value, bound=False) if callable(value) else None


def is_standard(top: str) -> bool:
    """Whether a top-level module is one of Python's own."""
    known = getattr(sys, "stdlib_module_names", None)  # Python 3.10
    if known is not None:
        return top in known
    file = getattr(sys.modules.get(top), "__file__", None)
    return file is None or Path(sysconfig.get_paths()["stdlib"]) in (Path(file).parent, Path(file).parent.parent)


def address_of(value: object, leaf: str, home: str) -> str:
    """The public name by which the package that an object came from offers it; empty where there is none.

    Objects of the standard library have none: that a package imports one does not make it the package's own.
    """
    top = home.partition(".")[0]
    if is_standard(top):
        return ""
    if isinstance(value, types.ModuleType):
        return home if home.rpartition(".")[2] == leaf and is_public(home) else ""
    parts = home.split(".")
    for i in range(1, len(parts) + 1):
        module = sys.modules.get(".".join(parts[:i]))
        if module is not None and vars(module).get(leaf) is value and is_public(module.__name__):
            return f"{module.__name__}.{leaf}"
    return ""


def main() -> None:
    """Answer the question, marked: what is imported may print as well."""
    warnings.simplefilter("ignore")
    sys.path = [folder for folder in sys.path if folder]  # the folder that we were started in is no part of it
    question = json.loads(sys.stdin.read())
    answer = describe(question["name"]) if "name" in question else search(**question)
    sys.stdout.write("\n" + MARK + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()

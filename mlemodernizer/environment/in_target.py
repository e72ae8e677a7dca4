"""Runs in the kernel's interpreter (Python ≥ 3.8, standard library only) and prints what it offers as JSON.

It is sent to the interpreter as text, never imported there, and never imports what is installed.
"""

from __future__ import annotations

import ast
import json
import re
import site
import sys
import sysconfig
from importlib import metadata, util
from importlib.machinery import all_suffixes
from pathlib import Path

MARK = "mlemodernizer-probe:"
_MAPPING = re.compile(r"^MAPPING[^=]*=\s*(\{.*?\})\s*$", re.MULTILINE)
_NO_LIBRARY = frozenset({"__pycache__", "conftest", "setup"})


def canonical(name: str) -> str:
    """PEP 503's normal form of a distribution's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def module_name(file_name: str) -> str:
    """The module that a file of that name would be, or nothing."""
    for suffix in sorted(all_suffixes(), key=len, reverse=True):
        if file_name.endswith(suffix):
            return file_name[: -len(suffix)]
    return ""


def importable(name: str) -> bool:
    """Whether `name` can be a library's top-level module."""
    return name.isidentifier() and name not in _NO_LIBRARY


def from_folder(folder: Path) -> set[str]:
    """Import names of the modules and packages that lie in `folder`."""
    try:
        entries = list(folder.iterdir())
    except OSError:
        return set()
    names = {entry.name if (entry / "__init__.py").exists() else module_name(entry.name) for entry in entries}
    return {name for name in names if importable(name)}


def from_editable(file: Path) -> set[str]:
    """Import names that an editable install's .pth file or finder module makes available."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return set()
    names = set()
    if file.suffix == ".pth":
        for line in text.splitlines():
            if line and not line.startswith(("import ", "import\t", "#")):
                names |= from_folder(file.parent / line.strip())
    for match in _MAPPING.finditer(text):
        try:
            names |= {str(name).partition(".")[0] for name in ast.literal_eval(match.group(1))}
        except (ValueError, SyntaxError):
            continue
    return names


def names_of(dist: metadata.Distribution) -> tuple[set[str], set[str]]:
    """Import names of a distribution: top-level ones, and dotted ones of the level below."""
    top, dotted = set(), set()
    for file in dist.files or []:
        parts = file.parts
        if parts[0] in ("..", "/") or parts[0].endswith((".dist-info", ".egg-info", ".data")):
            continue
        module = module_name(parts[-1])
        if len(parts) > 1 and module:
            top.add(parts[0])
            below = module if parts[1:] == parts[-1:] else parts[1]
            if importable(below) and below != "__init__":
                dotted.add(parts[0] + "." + below)
        elif parts[0].endswith(".pth") or parts[0].startswith("__editable__"):
            top |= from_editable(Path(str(dist.locate_file(file))))
        else:
            top.add(module)
    top |= {line.strip() for line in (dist.read_text("top_level.txt") or "").splitlines()}
    return {name for name in top if importable(name)}, dotted


def installed() -> tuple[dict[str, str], dict[str, str]]:
    """Distribution -> version, and import name -> distribution.

    An import name that several distributions share (a namespace package) has its dotted names as well. A module that
    lies on the search path but belongs to no distribution has the name "".
    """
    packages: dict[str, str] = {}
    owners: dict[str, list[str]] = {}
    below: dict[str, str] = {}
    for dist in metadata.distributions():
        try:
            name, version = canonical(dist.metadata["Name"]), str(dist.version)
            top, dotted = names_of(dist)
        except Exception:  # noqa: BLE001, S112 - metadata broken in whatever way: not an installed distribution
            continue
        if version == "None" or name in packages:  # broken, or hidden by one that is earlier on the path
            continue
        packages[name] = version
        for module in top:
            owners.setdefault(module, []).append(name)
        for module in dotted:
            below[module] = min(name, below.get(module, name))
    modules = {}
    for module, names in owners.items():
        modules[module] = canonical(module) if canonical(module) in names else min(names)
        if len(names) > 1:
            modules.update((sub, name) for sub, name in below.items() if sub.startswith(module + "."))
    for module in from_search_path() - modules.keys():
        modules[module] = ""
    return packages, modules


def from_search_path() -> set[str]:
    """Names of the public modules on the search path, the standard library's folders apart."""
    standard = {Path(sysconfig.get_paths()[key]) for key in ("stdlib", "platstdlib")}
    standard |= {folder / "lib-dynload" for folder in standard}
    names: set[str] = set()
    for folder in {Path(entry) for entry in sys.path} - standard:
        names |= from_folder(folder)
    return {name for name in names if not name.startswith("_")}


def standard_library() -> list[str]:
    """Top-level names of the standard library's modules."""
    known = getattr(sys, "stdlib_module_names", None)  # Python 3.10
    if known is not None:
        return sorted(known)
    names = set(sys.builtin_module_names)
    for key in ("stdlib", "platstdlib"):
        folder = Path(sysconfig.get_paths()[key])
        names |= from_folder(folder) | from_folder(folder / "lib-dynload")
    return sorted(names)


def main() -> None:
    """Print the answer, marked: start-up files may print as well."""
    sys.path = [folder for folder in sys.path if folder]  # the folder that we were started in is no part of it
    packages, modules = installed()
    answer = {
        "python_version": ".".join(str(number) for number in sys.version_info[:3]),
        "platform": sys.platform,
        "packages": packages,
        "modules": modules,
        "stdlib": standard_library(),
        "path": [*sys.path, *([site.getusersitepackages()] if site.ENABLE_USER_SITE else [])],
        "prefix": sys.prefix,
        "ipykernel": util.find_spec("ipykernel") is not None,
    }
    sys.stdout.write("\n" + MARK + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()

"""Which library a file or a name belongs to, and the name by which its users know it."""

from __future__ import annotations

import builtins
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mlemodernizer.model.environment import Environment

PYTHON = "python"
"""The library name that stands for the language and its standard library."""

_INSTALLED = re.compile(r"(?:site|dist)-packages/([^/]+)")
_STDLIB = re.compile(r"(?:/lib/python\d(?:\.\d+)?|/Lib|\d+\.zip)/(?!(?:site|dist)-packages)")
_CYTHON = re.compile(r"^(\w+)/[\w./]+\.(?:pyx|pxd|pxi)(?:\.in)?$")
_BUILTINS = frozenset(dir(builtins)) | {"dict_items", "dict_keys", "dict_values", "function", "generator", "method"}


@dataclass(frozen=True, slots=True)
class Names:
    """The data of ``libraries.toml``."""

    namespaces: frozenset[str]
    former_stdlib: frozenset[str]
    former_frame_properties: frozenset[str]
    former_frame_methods: frozenset[str]
    own_file_names: re.Pattern[str]
    spellings: dict[str, str]
    classes: dict[str, str]
    returns: dict[str, str]
    removed_modules: dict[str, str]
    public: tuple[tuple[re.Pattern[str], str], ...]


@cache
def names() -> Names:
    """The data, read once."""
    data = tomllib.loads(files(__package__).joinpath("libraries.toml").read_text("utf-8"))
    return Names(
        namespaces=frozenset(data["namespaces"]),
        former_stdlib=frozenset(data["former_stdlib"]),
        former_frame_properties=frozenset(data["former_frame_properties"]),
        former_frame_methods=frozenset(data["former_frame_methods"]),
        own_file_names=re.compile(data["own_file_names"], re.IGNORECASE),
        spellings=data["spellings"],
        classes=data["classes"],
        returns=data["returns"],
        removed_modules=data["removed_modules"],
        public=tuple((re.compile(row["internal"]), row["public"]) for row in data["public"]),
    )


def public_name(qualified: str) -> str:
    """The qualified name as users write it: ``pandas.core.frame.DataFrame`` is ``pandas.DataFrame``."""
    for internal, public in names().public:
        qualified = internal.sub(public, qualified)
    return qualified


def short_path(path: str) -> str:
    """The path from the library's folder on, with forward slashes: ``pandas/core/frame.py``."""
    path = path.replace("\\", "/")
    if match := _INSTALLED.search(path):
        return path[match.start(1) :]
    if match := _STDLIB.search(path):
        return path[match.end() :]
    return path


def library_of_file(path: str) -> str:
    """Import name of the library that the file belongs to, `PYTHON` for the standard library; empty if unknown."""
    path = path.replace("\\", "/")
    if match := _INSTALLED.search(path):
        return match[1].removesuffix(".py")
    if path.startswith("<frozen") or _STDLIB.search(path):
        return PYTHON
    if match := _CYTHON.match(path):
        return match[1]
    return ""


def library_of_symbol(symbol: str, environment: Environment) -> str:
    """Import name of the library that a public qualified name belongs to; empty if that cannot be told."""
    top = symbol.partition(".")[0]
    if top in environment.stdlib or top in _BUILTINS or top in names().former_stdlib:
        return PYTHON
    if top in environment.modules:
        return top
    return top if "." in symbol and top.isidentifier() and top.islower() else ""

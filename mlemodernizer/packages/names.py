"""By which name a package is installed that is imported by another."""

from __future__ import annotations

import shlex
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def distribution_of(module: str) -> str:
    """The name by which pip installs what a dotted import name belongs to; empty where it is not known."""
    table = _tables()["distributions"]
    return table.get(".".join(module.split(".")[:2])) or table.get(module.partition(".")[0], "")


def service_of(module: str) -> str:
    """The service whose machines alone have a package; empty for any other."""
    table = _tables()["services"]
    return table.get(".".join(module.split(".")[:2])) or table.get(module.partition(".")[0], "")


def install_command(python: str, distribution: str) -> str:
    """The command line that installs a distribution for an interpreter."""
    return shlex.join([python, "-m", "pip", "install", distribution])


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    text = files(__package__).joinpath("distributions.toml").read_text(encoding="utf-8")
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return tables

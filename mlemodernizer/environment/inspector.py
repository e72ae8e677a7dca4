"""Asks the kernel's interpreter what its packages hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mlemodernizer.environment import cache, in_target_symbols
from mlemodernizer.environment.asking import run_in
from mlemodernizer.errors import ProbeError
from mlemodernizer.interfaces import Inspector
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.symbol import Parameter, ParameterKind, Symbol, SymbolKind

_SCRIPT = Path(in_target_symbols.__file__).read_text(encoding="utf-8")


class InterpreterInspector(Inspector):
    """Asks by a subprocess for each new question, so that what a package does on import cannot harm the job.

    Answers are kept in a cache folder for the environment's very packages and versions. No answer in time, or a
    package that takes the interpreter down, counts as nothing found.

    Args:
        environment: whose packages are meant.
        cache_dir: folder of the cache; None for the user's cache folder.
        timeout: seconds that one answer may take.
    """

    def __init__(self, environment: Environment, cache_dir: Path | None = None, *, timeout: float = 120.0) -> None:
        self._python = environment.python
        self._file = (cache_dir or cache.default_folder()) / f"symbols-{_fingerprint(environment)}.json"
        self._timeout = timeout
        self._answers: dict[str, Any] | None = None

    def describe(self, name: str) -> Symbol | None:
        answer = self._ask({"name": name})
        return _symbol(name, answer) if answer else None

    def search(self, package: str, leaf: str, *, gone_from: str) -> Sequence[Symbol]:
        answer = self._ask({"package": package, "leaf": leaf, "gone_from": gone_from})
        return tuple(_symbol(_best_name(entry), entry) for entry in answer or ())

    def _ask(self, question: Mapping[str, str]) -> Any:
        if self._answers is None:
            self._answers = _stored(self._file)
        key = json.dumps(question, sort_keys=True)
        if key not in self._answers:
            try:
                printed = run_in(self._python, _SCRIPT, stdin=json.dumps(question), timeout=self._timeout)
                answer = json.loads(printed.rpartition(in_target_symbols.MARK)[2])
            except (ProbeError, ValueError):
                return None
            self._answers[key] = answer
            cache.write_quietly(self._file, self._answers)
        return self._answers[key]


def _fingerprint(environment: Environment) -> str:
    """Of the interpreter, its packages' versions, and the way in which they are asked."""
    state = (environment.python, environment.python_version, sorted(environment.packages.items()), _SCRIPT)
    return hashlib.sha256(repr(state).encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _stored(file: Path) -> dict[str, Any]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _best_name(entry: Mapping[str, Any]) -> str:
    """Of the packages that hold an object the outermost one around its definition, else the outermost of all."""

    def rank(name: str) -> tuple[bool, int, int, str]:
        around = f"{entry['home']}.".startswith(name.rpartition(".")[0] + ".")
        return not around, name.count("."), len(name), name

    names: Sequence[str] = entry["names"]
    return min(names, key=rank)


def _symbol(name: str, answer: Mapping[str, Any]) -> Symbol:
    parameters = answer.get("parameters")
    return Symbol(
        name,
        SymbolKind(answer["kind"]),
        answer.get("home", ""),
        None
        if parameters is None
        else tuple(Parameter(p["name"], ParameterKind(p["kind"]), p["required"]) for p in parameters),
        names=tuple(answer.get("names", ())),
        reached=answer.get("reached", True),
    )

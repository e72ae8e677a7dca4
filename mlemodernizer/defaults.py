"""The parts that are used where the user names none: the only place that picks concrete classes."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache

from mlemodernizer.interfaces import (
    EnvironmentProbe,
    Executor,
    FailureClassifier,
    FixStrategy,
    Inspector,
    Installer,
    Verifier,
)
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.catalogue import Catalogue, load_catalogue
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.rule import Rule

StrPath = str | os.PathLike[str]


@cache
def installed_catalogue() -> Catalogue:
    """Our rules and those of installed plug-ins, loaded once."""
    return load_catalogue("mlemodernizer.rules")


def default_engine(rules: Sequence[Rule] = (), *, allow_approximate: bool = False) -> Engine:
    """The rewriting engine with the catalogue and `rules`; without permission, only those that keep the results."""
    catalogue = load_catalogue("mlemodernizer.rules", extra=rules) if rules else installed_catalogue()
    allowed = [r for r in catalogue.rules if allow_approximate or r.semantics is not Semantics.APPROXIMATE]
    return Engine(allowed, catalogue.knowledge)


def default_probe(python: StrPath | None) -> EnvironmentProbe:
    """Asks the interpreter itself."""
    from mlemodernizer.environment.probe import InterpreterProbe

    return InterpreterProbe(python)


def default_executor(
    python: str,
    inputs: Mapping[str, StrPath],
    time_limit: float | None,
    cell_time_limit: float | None,
    memory_limit: int | None,
) -> Executor:
    """A Jupyter kernel of that interpreter."""
    from mlemodernizer.execution.kernel_executor import KernelExecutor

    return KernelExecutor(
        python=python,
        inputs=inputs,
        time_limit=time_limit,
        cell_time_limit=cell_time_limit,
        memory_limit=memory_limit,
    )


def default_classifier() -> FailureClassifier:
    """The table of tracebacks."""
    from mlemodernizer.diagnosis.traceback_classifier import TracebackClassifier

    return TracebackClassifier()


def default_strategies(engine: Engine, inputs: Mapping[str, StrPath]) -> tuple[FixStrategy, ...]:
    """The catalogue; what needs no knowledge of the libraries, the most certain first; the rules of last resort."""
    from mlemodernizer.strategies.error_repair.path import PathStrategy
    from mlemodernizer.strategies.error_repair.reinstate import ReinstateStrategy
    from mlemodernizer.strategies.error_repair.relocate import RelocateStrategy
    from mlemodernizer.strategies.error_repair.rules import LastResortStrategy, RuleStrategy
    from mlemodernizer.strategies.error_repair.signature import SignatureStrategy
    from mlemodernizer.strategies.error_repair.successor import SuccessorStrategy
    from mlemodernizer.strategies.error_repair.suggestion import SuggestionStrategy
    from mlemodernizer.strategies.error_repair.unused_import import UnusedImportStrategy, UnusedNameStrategy

    return (
        RuleStrategy(engine),
        PathStrategy(engine, inputs),
        UnusedImportStrategy(engine),
        SuccessorStrategy(engine),
        SuggestionStrategy(engine),
        RelocateStrategy(engine),
        ReinstateStrategy(engine),
        UnusedNameStrategy(engine),
        SignatureStrategy(engine),
        LastResortStrategy(engine),
    )


def default_inspector(environment: Environment) -> Inspector:
    """Asks the kernel's interpreter."""
    from mlemodernizer.environment.inspector import InterpreterInspector

    return InterpreterInspector(environment)


def default_verifier() -> Verifier:
    """The notebook runs clean."""
    from mlemodernizer.verification.runs_clean import RunsClean

    return RunsClean()


def default_installer() -> Installer:
    """The interpreter's own pip."""
    from mlemodernizer.packages.pip import PipInstaller

    return PipInstaller()

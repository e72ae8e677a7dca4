"""Makes old machine-learning notebooks run again.

    from mlemodernizer import Modernizer
    result = Modernizer(python="venv/bin/python", inputs={"../input": "data"}).modernize("old.ipynb")
    result.write("new.ipynb")

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlemodernizer.checking import Finding
    from mlemodernizer.errors import (
        ConfigurationError,
        InstallationError,
        KernelError,
        ModernizerError,
        NotebookError,
        NotebookReadError,
        NotebookWriteError,
        PatchError,
        ProbeError,
        RuleError,
        WorkspaceError,
    )
    from mlemodernizer.files.reading import read_notebook
    from mlemodernizer.interfaces import (
        Attempt,
        Case,
        EnvironmentProbe,
        Executor,
        FailureClassifier,
        FixStrategy,
        Installer,
        Verifier,
    )
    from mlemodernizer.model.budget import Budget
    from mlemodernizer.model.diagnosis import Category, Diagnosis
    from mlemodernizer.model.environment import Environment
    from mlemodernizer.model.era import Era
    from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
    from mlemodernizer.model.outcome import Outcome, OutcomeKind
    from mlemodernizer.model.patch import Edit, Patch, Provenance, ProvenanceKind, Semantics
    from mlemodernizer.model.verdict import Goal, Verdict
    from mlemodernizer.modernizer import Modernizer, diagnose, modernize, rewrite
    from mlemodernizer.result import Result, Run, Status

_HOMES = {
    "checking": ("Finding",),
    "errors": (
        "ConfigurationError",
        "InstallationError",
        "KernelError",
        "ModernizerError",
        "NotebookError",
        "NotebookReadError",
        "NotebookWriteError",
        "PatchError",
        "ProbeError",
        "RuleError",
        "WorkspaceError",
    ),
    "files.reading": ("read_notebook",),
    "interfaces": (
        "Attempt",
        "Case",
        "EnvironmentProbe",
        "Executor",
        "FailureClassifier",
        "FixStrategy",
        "Installer",
        "Verifier",
    ),
    "model.budget": ("Budget",),
    "model.diagnosis": ("Category", "Diagnosis"),
    "model.environment": ("Environment",),
    "model.era": ("Era",),
    "model.notebook": ("Cell", "CellKind", "LocalModule", "Notebook"),
    "model.outcome": ("Outcome", "OutcomeKind"),
    "model.patch": ("Edit", "Patch", "Provenance", "ProvenanceKind", "Semantics"),
    "model.verdict": ("Goal", "Verdict"),
    "modernizer": ("Modernizer", "diagnose", "modernize", "rewrite"),
    "result": ("Result", "Run", "Status"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022 - the front door first
    "Modernizer",
    "modernize",
    "diagnose",
    "rewrite",
    "read_notebook",
    "Attempt",
    "Budget",
    "Case",
    "Category",
    "Cell",
    "CellKind",
    "ConfigurationError",
    "Diagnosis",
    "Edit",
    "Environment",
    "EnvironmentProbe",
    "Era",
    "Executor",
    "FailureClassifier",
    "Finding",
    "FixStrategy",
    "Goal",
    "InstallationError",
    "Installer",
    "KernelError",
    "LocalModule",
    "ModernizerError",
    "Notebook",
    "NotebookError",
    "NotebookReadError",
    "NotebookWriteError",
    "Outcome",
    "OutcomeKind",
    "Patch",
    "PatchError",
    "ProbeError",
    "Provenance",
    "ProvenanceKind",
    "Result",
    "RuleError",
    "Run",
    "Semantics",
    "Status",
    "Verdict",
    "Verifier",
    "WorkspaceError",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("mlemodernizer")
        except PackageNotFoundError:  # run from a source tree that was not installed
            return "0"
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return sorted({*__all__, "__version__"})

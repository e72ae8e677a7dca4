"""The library's front door."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from mlemodernizer import defaults
from mlemodernizer.checking import Finding, check_notebook
from mlemodernizer.errors import ConfigurationError
from mlemodernizer.files.reading import read_notebook
from mlemodernizer.interfaces import (
    EnvironmentProbe,
    Executor,
    FailureClassifier,
    FixStrategy,
    Inspector,
    Installer,
    Verifier,
)
from mlemodernizer.loop import Job, unheard
from mlemodernizer.model.budget import Budget
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.era import Era
from mlemodernizer.model.event import Listener
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.packages.supplier import Consent, Supplier
from mlemodernizer.progress import ProgressTest, got_further
from mlemodernizer.result import Result
from mlemodernizer.rewriting.engine import Engine, Rewritten
from mlemodernizer.rewriting.rule import Rule

StrPath = str | os.PathLike[str]
Install = Literal["never", "ask", "allow"]
_INSTALL: tuple[Install, ...] = get_args(Install)


class Modernizer:
    """Repairs notebooks for one environment. Every part can be replaced; one object serves many notebooks.

    Args:
        python: the interpreter that runs the kernel: its path, a virtual environment's folder or a command's name;
            our own by default. It needs ipykernel.
        inputs: path as the notebook writes it (``../input``, ``/kaggle/input``) -> file or folder that is meant.
        time_limit: seconds of wall clock for one run of the notebook; None for no limit.
        cell_time_limit: the same for one cell.
        memory_limit: bytes of memory for the kernel; None for no limit.
        budget: bounds of the whole job.
        era: version bounds of the libraries that the author had, where they are known.
        install: what becomes of packages that are missing. ``never``: the notebook is `blocked`, and the diagnosis says
            what would unblock it. ``ask``: `confirm` is asked, and what it agrees to is installed. ``allow``: packages
            that are known by name are installed. What is there stays in its version in any case.
        confirm: asked a question in words before an installation; whether the user agrees. For ``install="ask"``.
        allow_approximate: also use rules after which the notebook computes something slightly else.
        rules: rewrite rules beside those of the catalogue; each needs an id.
        strategies: in place of the default ones, in the order in which they are asked.
        probe: finds out what the environment offers; must describe the interpreter that the executor uses.
        executor: makes the executor for an environment; it is closed at the end of each job.
        classifier: explains failures.
        verifier: judges runs.
        installer: installs packages, where `install` says so; the interpreter's own pip by default.
        inspector: makes what answers what the kernel's packages hold, for an environment.
        progress: decides whether a patch is kept.
        listener: is told what happens (`mlemodernizer.model.event`); called in the calling thread.

    Raises:
        ConfigurationError: an option is out of range.
    """

    def __init__(
        self,
        python: StrPath | None = None,
        *,
        inputs: Mapping[str, StrPath] | None = None,
        time_limit: float | None = 600.0,
        cell_time_limit: float | None = None,
        memory_limit: int | None = None,
        budget: Budget | None = None,
        era: Era | None = None,
        install: Install = "never",
        confirm: Consent | None = None,
        allow_approximate: bool = False,
        rules: Sequence[Rule] = (),
        strategies: Sequence[FixStrategy] | None = None,
        probe: EnvironmentProbe | None = None,
        executor: Callable[[Environment], Executor] | None = None,
        classifier: FailureClassifier | None = None,
        verifier: Verifier | None = None,
        installer: Installer | None = None,
        inspector: Callable[[Environment], Inspector] = defaults.default_inspector,
        progress: ProgressTest = got_further,
        listener: Listener | None = None,
    ) -> None:
        for name, value in (
            ("time_limit", time_limit),
            ("cell_time_limit", cell_time_limit),
            ("memory_limit", memory_limit),
        ):
            if value is not None and not (isinstance(value, int | float) and value > 0):
                raise ConfigurationError(
                    f"{name}={value!r} is no limit", hint="Give a number greater than 0 (in Python, None for no limit)."
                )
        if inputs is not None and not isinstance(inputs, Mapping):
            raise ConfigurationError(f"inputs={inputs!r} is no mapping", hint='Write inputs={"../input": "data"}.')
        if python is not None and not isinstance(python, str | os.PathLike):
            raise ConfigurationError(f"python={python!r} is no path", hint="Give the path of an interpreter.")
        if install not in _INSTALL:
            raise ConfigurationError(f"install={install!r} is unknown", hint=f"Give one of {', '.join(_INSTALL)}.")
        if (install == "ask") != (confirm is not None):
            raise ConfigurationError(
                f"install={install!r} {'needs a' if confirm is None else 'asks nobody:'} confirm",
                hint='Write install="ask", confirm=ask; ask is called with a question and returns whether to do it.',
            )
        self._inputs = dict(inputs or {})
        self._limits = (time_limit, cell_time_limit, memory_limit)
        self._budget = budget or Budget()
        self._era = era or Era()
        self._rules = tuple(rules)
        self._allow_approximate = allow_approximate
        self._strategies = strategies
        self._probe = probe or defaults.default_probe(python)
        self._executor = executor
        self._classifier = classifier or defaults.default_classifier()
        self._verifier = verifier or defaults.default_verifier()
        self._install = install
        self._confirm = confirm
        self._installer = installer
        self._inspector = inspector
        self._progress = progress
        self._listener = listener

    @property
    def environment(self) -> Environment:
        """What the kernel's interpreter offers now.

        Raises:
            ProbeError: it is missing, broken or has no ipykernel.
        """
        return self._probe.probe()

    @cached_property
    def engine(self) -> Engine:
        """The rewriting engine with its rules."""
        return defaults.default_engine(self._rules, allow_approximate=self._allow_approximate)

    def modernize(
        self, notebook: Notebook | StrPath, *, collect: StrPath | None = None, listener: Listener | None = None
    ) -> Result:
        """Repair a notebook and prove it by a clean run. The file is only read.

        Args:
            notebook: a file (.ipynb or .py), or a notebook made by `read_notebook`.
            collect: folder to which the files go that the notebook wrote in its proof run; None to leave them.
            listener: in place of the one given to the constructor.

        Raises:
            NotebookReadError: the file is no notebook that could be repaired.
            ProbeError: the interpreter cannot run a kernel.
            WorkspaceError: an input mapping names nothing.
            ConfigurationError: `collect` names something else than a new or an empty folder.
            KernelError: no kernel could be started.
        """
        value = _as_notebook(notebook)
        if collect is not None:
            _check_new(Path(collect))
        heard = listener or self._listener or unheard
        supplier = self._supplier(heard)
        while True:
            environment = self.environment
            result = self._job(value, environment, collect, heard)
            if supplier is None:
                return result
            if not supplier.supply(result.diagnosis, environment):
                return replace(result, notes=(*supplier.notes, *result.notes))

    def _job(self, notebook: Notebook, environment: Environment, collect: StrPath | None, listener: Listener) -> Result:
        strategies = self._strategies
        if strategies is None:
            strategies = defaults.default_strategies(self.engine, self._inputs)
        with (self._executor or self._default_executor)(environment) as executor:
            result = Job(
                notebook,
                environment,
                executor,
                self._verifier,
                self._classifier,
                strategies,
                self._progress,
                self._budget,
                self._era,
                listener,
                self._inspector(environment),
            ).run()
            if collect is not None and result.ok:
                executor.collect(collect)
            return result

    def _supplier(self, listener: Listener) -> Supplier | None:
        if self._install == "never":
            return None
        return Supplier(self._installer or defaults.default_installer(), self._confirm, listener)

    def diagnose(self, notebook: Notebook | StrPath) -> tuple[Finding, ...]:
        """What would break, without running anything.

        Raises:
            NotebookReadError: the file is no notebook that could be repaired.
            ProbeError: the interpreter cannot run a kernel.
        """
        return check_notebook(_as_notebook(notebook), self.environment, self.engine)

    def rewrite(self, notebook: Notebook | StrPath) -> Rewritten:
        """What the rules alone make of a notebook, without running anything.

        Raises:
            NotebookReadError: the file is no notebook that could be repaired.
            ProbeError: the interpreter cannot run a kernel.
        """
        return self.engine.rewrite(_as_notebook(notebook), self.environment)

    def _default_executor(self, environment: Environment) -> Executor:
        return defaults.default_executor(environment.python, self._inputs, *self._limits)


def _check_new(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigurationError(f"{folder} is no empty folder", hint="Name a new one to collect files in.")


def _as_notebook(notebook: Notebook | StrPath) -> Notebook:
    return notebook if isinstance(notebook, Notebook) else read_notebook(Path(notebook))


def modernize(
    notebook: Notebook | StrPath,
    *,
    python: StrPath | None = None,
    inputs: Mapping[str, StrPath] | None = None,
    time_limit: float | None = 600.0,
) -> Result:
    """Repair one notebook with the default parts: `Modernizer.modernize`."""
    return Modernizer(python, inputs=inputs, time_limit=time_limit).modernize(notebook)


def diagnose(notebook: Notebook | StrPath, *, python: StrPath | None = None) -> tuple[Finding, ...]:
    """What would break in one notebook, without running it: `Modernizer.diagnose`."""
    return Modernizer(python).diagnose(notebook)


def rewrite(notebook: Notebook | StrPath, *, python: StrPath | None = None) -> Rewritten:
    """What the rules alone make of one notebook: `Modernizer.rewrite`."""
    return Modernizer(python).rewrite(notebook)

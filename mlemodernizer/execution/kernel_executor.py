"""Runs notebooks in a kernel of any interpreter."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from mlemodernizer.errors import ConfigurationError, KernelError, WorkspaceError
from mlemodernizer.execution.kernel import Kernel
from mlemodernizer.execution.kernel_environment import MARK, kernel_environment
from mlemodernizer.execution.run import Limits
from mlemodernizer.execution.session import Session
from mlemodernizer.execution.workspace import Workspace
from mlemodernizer.interfaces import Executor
from mlemodernizer.interpreters import find_interpreter
from mlemodernizer.model.event import Listener
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Outcome

OWN_KERNEL_NAMES = frozenset({"", "python", "python3"})
"""Kernel names in a notebook that mean no kernel in particular."""


class KernelExecutor(Executor):
    """Runs a notebook in a new kernel and a new workspace, and later versions of it from where it stopped.

    The kernel that the notebook names is not looked for: the environment is given. What a cell would do in a notebook
    front end it does here, with these decisions:

    - a cell fails if it raises, and also if showing its output does: a figure is drawn after the cell's last statement;
    - ``exit()`` and ``quit()`` end the run after their cell, as a success with a note; ``sys.exit()`` is a failure,
      as the exception that it raises;
    - ``input()`` fails at once.

    Args:
        python: the kernel's interpreter, as for `mlemodernizer.interpreters.find_interpreter`.
        inputs: path as the notebook writes it -> existing file or folder, see `Workspace`.
        time_limit: seconds of wall clock for a run, from the kernel's start-up on; None for no limit.
        cell_time_limit: seconds of wall clock for each cell; None for no limit.
        startup_timeout: seconds that a kernel may take to start; a failing start is tried once more.
        memory_limit: bytes of address space of the kernel's process; None for no limit. Libraries that reserve address
            space without using it (CUDA) need a generous one.
        max_output_bytes: bytes of text that are kept of each cell; images may have sixteen times as much.
        resume_after: seconds that a run has to have taken up to where the next can go on: below that it starts anew,
            since a run from the top needs no other one to prove it.
        env_allow: names (or patterns with ``*``) of environment variables that the notebook may see, besides the
            harmless ones in `kernel_environment.ALLOWED`.

    Raises:
        ConfigurationError: a limit is not positive.
        ProbeError: there is no such interpreter.
    """

    def __init__(
        self,
        *,
        python: str | os.PathLike[str] | None = None,
        inputs: Mapping[str, str | os.PathLike[str]] | None = None,
        time_limit: float | None = None,
        cell_time_limit: float | None = None,
        startup_timeout: float = 60.0,
        memory_limit: int | None = None,
        max_output_bytes: int = 1_000_000,
        resume_after: float = 5.0,
        env_allow: Iterable[str] = (),
    ) -> None:
        bounds = {
            "time_limit": time_limit,
            "cell_time_limit": cell_time_limit,
            "startup_timeout": startup_timeout,
            "memory_limit": memory_limit,
            "max_output_bytes": max_output_bytes,
        }
        for name, bound in bounds.items():
            if bound is not None and not bound > 0:
                raise ConfigurationError(f"{name}={bound!r} is no bound", hint="Give a number greater than 0.")
        if not resume_after >= 0:
            raise ConfigurationError(f"resume_after={resume_after!r} is no time", hint="Give seconds, 0 or more.")
        if isinstance(env_allow, str):
            raise ConfigurationError(f"env_allow={env_allow!r} is one text", hint=f"Give a list: [{env_allow!r}].")
        self._python = find_interpreter(python)
        # relative to where we are now, not where we may be by the time of the run
        self._inputs = {key: Path(target).expanduser().absolute() for key, target in (inputs or {}).items()}
        self._limits = Limits(time_limit, cell_time_limit, max_output_bytes)
        self._startup_timeout = startup_timeout
        self._memory_limit = memory_limit
        self._env_allow = tuple(env_allow)
        self._resume_after = resume_after
        self._session: Session | None = None

    def run(self, notebook: Notebook, *, fresh: bool = False, listener: Listener | None = None) -> Outcome:
        """Run the notebook's code cells in order, up to the first failure.

        Without `fresh` it goes on in the kernel of the last run, if that failed, from the first statement that has to
        be run again (`resuming.plan`). The files that the run wrote can be had with `collect` until the next run.

        Raises:
            KernelError: no kernel could be started.
            WorkspaceError: the working directory could not be made.
            ConfigurationError: a path in `inputs` cannot be mapped.
        """
        outcome = None
        if self._session is not None and not fresh:
            outcome = self._session.resume(notebook, listener, worth=self._resume_after)
        if outcome is None:
            outcome = self._run_from_top(notebook, listener)
        assert self._session is not None  # noqa: S101 - for the type checker
        notes = (*self._kernel_note(notebook), *outcome.notes)
        return replace(outcome, notes=notes, files=self._session.workspace.written())

    def _run_from_top(self, notebook: Notebook, listener: Listener | None) -> Outcome:
        self.close()
        started = time.monotonic()
        workspace = Workspace(notebook, self._inputs)
        try:
            session = Session(workspace, self._start(workspace), self._limits)
            try:
                outcome = session.start(notebook, listener)
            except BaseException:
                session.close()
                raise
        except BaseException:
            workspace.close()
            raise
        self._session = session
        return replace(outcome, seconds=time.monotonic() - started)

    def _start(self, workspace: Workspace) -> Kernel:
        try:
            return self._try_to_start(workspace, "k1")
        except KernelError:  # a busy machine, mostly
            return self._try_to_start(workspace, "k2")

    def _try_to_start(self, workspace: Workspace, name: str) -> Kernel:
        from zmq import ZMQBaseError

        try:
            return self._kernel(workspace, workspace.folder / name)
        except (OSError, ZMQBaseError) as error:
            raise KernelError(
                f"no kernel could be started: {error}",
                hint=f"Check the space, the rights and the length of the path of {workspace.folder.parent}.",
            ) from error

    def _kernel(self, workspace: Workspace, folder: Path) -> Kernel:
        folder.mkdir()
        own = {"TMPDIR": str(workspace.temporary), "IPYTHONDIR": str(folder / "ipython"), MARK: uuid.uuid4().hex}
        settings = {
            "base": str(workspace.folder),
            "memory_limit": self._memory_limit,
            "guard": workspace.guard_settings(),
        }
        environment = kernel_environment(self._python, own, self._env_allow)
        return Kernel(
            self._python,
            cwd=workspace.cwd,
            folder=folder,
            environment=environment,
            settings=settings,
            startup_timeout=self._startup_timeout,
        )

    def _kernel_note(self, notebook: Notebook) -> tuple[str, ...]:
        spec = notebook.metadata.get("kernelspec")
        name = str(spec.get("name", "")) if isinstance(spec, Mapping) else ""
        if name in OWN_KERNEL_NAMES:
            return ()
        return (f"The notebook names the kernel {name!r}; it was run with {self._python}.",)

    def collect(self, into: str | os.PathLike[str]) -> tuple[str, ...]:
        """Copy what the last run wrote to the folder `into`.

        Returns:
            The copies' paths relative to `into`; each ``..`` of a path that leads out of the notebook's folder is
            ``_parent`` there.

        Raises:
            WorkspaceError: there was no run, a file of that name is there already, or copying failed.
        """
        if self._session is None:
            raise WorkspaceError("there is nothing to collect", hint="Collect after `run`, before `close`.")
        return self._session.workspace.collect(Path(into))

    def close(self) -> None:
        """End the last run's kernel and remove what it wrote. Calling it twice does no harm."""
        if self._session is not None:
            self._session.close()
            self._session.workspace.close()
            self._session = None

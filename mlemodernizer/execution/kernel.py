"""One kernel process, and the talk with it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from mlemodernizer.errors import KernelError
from mlemodernizer.execution import in_kernel
from mlemodernizer.execution.kernel_environment import MARK
from mlemodernizer.execution.processes import describe_exit, kill_run

PACKAGE = "mlemodernizer_kernel"
SLICE = 0.1
"""Seconds between looks at the process while it says nothing."""

QUIET = 4.0
"""Seconds to wait for the end of a cell's output after its reply: a flood may have cost the message that says so."""

REPORT_TIMEOUT = 15.0
SHUTDOWN_TIMEOUT = 5.0
LOG_TAIL = 4_000

_CELL_FRAME = re.compile(r'^  File ".*/ipykernel_\d+/\d+\.py", line (\d+) in <module>$', re.MULTILINE)

Sink = Callable[[str, dict[str, Any]], None]
"""Takes the type and content of a message that a cell publishes."""


class End(Enum):
    """How a request ended."""

    REPLIED = "replied"
    LATE = "late"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request: the content of the reply if there was one."""

    end: End
    content: Mapping[str, Any] = field(default_factory=dict)


class Kernel:
    """A kernel process of any interpreter with ipykernel, spoken to over Unix sockets.

    Messages, the process and the clock are watched in one loop by the calling thread. There is no event loop, so a
    running one of the caller's does not matter.

    Args:
        python: the interpreter.
        cwd: its working directory.
        folder: a folder of its own, for sockets and the like; its path has at most 90 characters.
        environment: its environment variables, all of them.
        settings: for `in_kernel.boot`.

    Raises:
        KernelError: the process cannot be started, or does not answer in time.
    """

    def __init__(
        self,
        python: str,
        *,
        cwd: Path,
        folder: Path,
        environment: Mapping[str, str],
        settings: Mapping[str, Any],
        startup_timeout: float,
    ) -> None:
        from jupyter_client.blocking.client import BlockingKernelClient
        from jupyter_client.connect import write_connection_file

        self._folder = folder
        self._mark = environment[MARK]
        package = folder / PACKAGE
        shutil.copytree(Path(in_kernel.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
        (package / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        connection = folder / "connection.json"
        _, info = write_connection_file(
            str(connection), transport="ipc", ip=str(folder / "s"), key=secrets.token_hex(32).encode()
        )
        self._log = folder / "log"
        with self._log.open("wb") as log:
            try:
                self._process = subprocess.Popen(
                    [python, str(package / "boot.py"), str(connection)],
                    cwd=cwd,
                    env={**environment, "JPY_PARENT_PID": str(os.getpid())},
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            except OSError as error:
                raise KernelError(
                    f"the kernel's interpreter {python} cannot be executed: {error.strerror}",
                    hint="Give the path of a Python that has ipykernel.",
                ) from error
        self._client: Any = BlockingKernelClient()
        self._sinks: dict[str, Sink] = {}
        self._last = ""
        try:
            self._client.load_connection_info(info)
            self._client.start_channels(stdin=False, hb=False)
            self._wait_until_ready(python, startup_timeout, settings.get("memory_limit"))
        except BaseException:
            self.kill()
            raise

    def _wait_until_ready(self, python: str, timeout: float, memory: int | None) -> None:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            # asked again and again: what it publishes is lost until the subscription is through
            heard: list[str] = []
            request = self._client.kernel_info()
            self._sinks[request] = lambda kind, content, heard=heard: heard.append(kind)  # type: ignore[misc]  # noqa: ARG005
            answer = self._follow(request, min(deadline, time.monotonic() + 1.0))
            if answer.end is End.REPLIED and heard:
                return
            if answer.end is End.DIED:
                said = self.log_tail() or "(it printed nothing)"
                raise KernelError(
                    f"the kernel {describe_exit(self.exit_code())} while it started:\n{said}",
                    hint=f"See that ipykernel works there: {python} -m pip install --upgrade ipykernel"
                    + (f". The memory limit of {memory:,} bytes may be too small for it." if memory else ""),
                )
        raise KernelError(
            f"the kernel did not answer within {timeout:g} s of its start",
            hint="The machine may be busy: try again, or give a larger startup_timeout.",
        )

    def execute(
        self, code: str, sink: Sink, deadline: float | None, hopeless: Callable[[], object] | None = None
    ) -> Answer:
        """Run a cell's code.

        Args:
            code: what to run.
            sink: called with each message that it publishes, now or during later requests.
            deadline: when to give up, on the clock of `time.monotonic`; the code goes on running then.
            hopeless: asked after each message whether to give up now.
        """
        self._last = self._client.execute(code, allow_stdin=False, stop_on_error=False)
        self._sinks[self._last] = sink
        return self._follow(self._last, deadline, hopeless)

    def interrupt(self, seconds: float) -> Answer:
        """Interrupt what `execute` has given up on, as Ctrl-C does, and listen to it for some seconds more."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGINT)
        return self._follow(self._last, time.monotonic() + seconds)

    def report(self, number: int) -> dict[str, Any] | None:
        """What `in_kernel.report` tells after the cell with that execution count; None if it cannot be asked."""
        file = self._folder / "report.json"
        self._run_silently(f"__import__('sys').modules[{PACKAGE + '.report'!r}].write({str(file)!r}, {number})")
        try:
            told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        file.unlink()
        return told

    def forget(self, names: Iterable[str]) -> bool:
        """Take variables away; whether that went well."""
        answer = self._run_silently(f"[globals().pop(name, None) for name in {sorted(names)!r}]")
        return answer.content.get("status") == "ok"

    def _run_silently(self, code: str) -> Answer:
        """Run code of ours, which leaves no trace in the history."""
        request = self._client.execute(code, silent=True, store_history=False, allow_stdin=False, stop_on_error=False)
        return self._follow(request, time.monotonic() + REPORT_TIMEOUT)

    def _follow(self, request: str, deadline: float | None, hopeless: Callable[[], object] | None = None) -> Answer:
        """Pass on what is published until `request` is answered, the deadline is over, or the process is dead."""
        import zmq

        shell, iopub = self._client.shell_channel, self._client.iopub_channel
        poller = zmq.Poller()
        poller.register(shell.socket, zmq.POLLIN)
        poller.register(iopub.socket, zmq.POLLIN)
        reply: dict[str, Any] | None = None
        idle = False
        while reply is None or not idle:
            left = SLICE if deadline is None else deadline - time.monotonic()
            if left <= 0:
                return Answer(End.LATE) if reply is None else Answer(End.REPLIED, reply)
            ready = dict(poller.poll(max(1, int(min(left, SLICE) * 1000))))
            if not ready and self._process.poll() is not None:
                return Answer(End.DIED) if reply is None else Answer(End.REPLIED, reply)
            if iopub.socket in ready:
                idle = self._publish(iopub.get_msg(timeout=0)) == request or idle
                if hopeless is not None and reply is None and hopeless():
                    return Answer(End.LATE)
            if shell.socket in ready:
                message = shell.get_msg(timeout=0)
                if message["parent_header"].get("msg_id") == request:
                    reply = message["content"]
                    quiet = time.monotonic() + QUIET
                    deadline = quiet if deadline is None else min(deadline, quiet)
        return Answer(End.REPLIED, reply)

    def _publish(self, message: Mapping[str, Any]) -> str:
        """Pass a published message on; the id of the request that it says is finished, or ""."""
        request: str = message["parent_header"].get("msg_id", "")
        if request in self._sinks:
            self._sinks[request](message["msg_type"], message["content"])
        finished = message["msg_type"] == "status" and message["content"].get("execution_state") == "idle"
        return request if finished else ""

    def exit_code(self) -> int:
        """Of the process, once it is dead; negative for a signal."""
        return self._process.wait()

    def log_tail(self) -> str:
        """The end of what the process printed past the notebook."""
        return self._log.read_bytes()[-LOG_TAIL:].decode("utf-8", "replace").strip()

    def crash_line(self) -> int:
        """The line in its cell at which a fatal signal struck; 0 if it is not known."""
        try:
            text = (self._folder / PACKAGE / "crash").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return 0
        lines = _CELL_FRAME.findall(text)
        return int(lines[-1]) if lines else 0

    def shut_down(self) -> None:
        """Let the process end by itself, so that it closes its files; then end what is left of the run."""
        if self._process.poll() is None:
            self._client.shutdown()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(SHUTDOWN_TIMEOUT)
        self.kill()

    def kill(self) -> None:
        """End the process and all that it has started, at once. Twice does no harm."""
        kill_run(self._process.pid if self._process.poll() is None else None, self._mark)
        with contextlib.suppress(subprocess.TimeoutExpired):  # it waits for a device: the system will end it
            self._process.wait(SHUTDOWN_TIMEOUT)
        if self._client is not None:
            self._client.stop_channels()
            self._client = None

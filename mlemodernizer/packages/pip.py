"""Installs a package for the kernel's interpreter by its own pip."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from mlemodernizer.errors import InstallationError
from mlemodernizer.interfaces import Installer
from mlemodernizer.interpreters import neutral_variables
from mlemodernizer.model.environment import Environment
from mlemodernizer.packages.names import install_command


class PipInstaller(Installer):
    """What is there stays in its version: only what can be added beside it is installed.

    Args:
        timeout: seconds that one installation may take.
    """

    def __init__(self, *, timeout: float = 900.0) -> None:
        self._timeout = timeout

    def install(self, environment: Environment, distribution: str) -> None:
        """Add a distribution.

        Raises:
            InstallationError: pip is not there, finds none that fits what is there, or takes too long.
        """
        with tempfile.TemporaryDirectory(prefix="mlemodernizer-") as folder:
            constraints = Path(folder) / "constraints.txt"
            present = (f"{name}=={version}\n" for name, version in sorted(environment.packages.items()))
            constraints.write_text("".join(present), encoding="utf-8")
            command = [environment.python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
            try:
                done = subprocess.run(
                    [*command, "--constraint", str(constraints), distribution],
                    capture_output=True,
                    encoding="utf-8",
                    errors="replace",
                    stdin=subprocess.DEVNULL,
                    cwd=folder,
                    env=neutral_variables(),
                    timeout=self._timeout,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                raise InstallationError(
                    f"{distribution} was not installed within {self._timeout:g} s",
                    hint=f"Install it yourself: {install_command(environment.python, distribution)}",
                ) from None
            except OSError as error:
                raise InstallationError(f"{environment.python} cannot be executed: {error.strerror}") from error
        if done.returncode != 0:
            raise InstallationError(
                f"{distribution} could not be installed beside what is there: {_said(done.stderr)}",
                hint=f"See what pip says: {install_command(environment.python, distribution)}",
            )


def _said(text: str) -> str:
    """The first line in which pip names an error."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return [*errors, *lines[-1:], "pip did not say why"][0][:300]

"""Real installations: a real environment, its real pip, and distributions made here."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from mlemodernizer import ConfigurationError, InstallationError, Modernizer, Status
from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.packages.pip import PipInstaller
from mlemodernizer.testing import notebook


def wheel(folder: Path, name: str, code: str, requires: str = "") -> None:
    """A distribution of one module."""
    meta = f"{name}-1.0.dist-info"
    required = f"Requires-Dist: {requires}\n" if requires else ""
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(f"{meta}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{required}")
        archive.writestr(
            f"{meta}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{meta}/RECORD", "")


@pytest.fixture
def python(kernel_python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An environment of its own that sees what the kernel's has; its pip finds the distributions made here only."""
    subprocess.run([kernel_python, "-m", "venv", tmp_path / "env"], check=True)
    purelib = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    mine, theirs = (
        Path(subprocess.run([p, "-c", purelib], check=True, capture_output=True, text=True).stdout.strip())
        for p in (str(tmp_path / "env" / "bin" / "python"), kernel_python)
    )
    (mine / "theirs.pth").write_text(f"{theirs}\n", encoding="utf-8")
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    wheel(wheels, "squarify", "def plot():\n    return 'squares'\n")
    wheel(wheels, "joypy", "x = 1\n", requires="numpy<1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    return str(tmp_path / "env" / "bin" / "python")


def test_never_asked_allowed(python: str) -> None:
    code = ("import squarify", "import numpy as np\nassert squarify.plot() == 'squares'\nprint(np.float(1))")
    blocked = Modernizer(python).modernize(notebook(*code))
    assert blocked.status is Status.BLOCKED
    assert blocked.diagnosis is not None
    assert blocked.diagnosis.next_step.endswith(f"{python} -m pip install squarify")

    questions: list[str] = []

    def refuse(question: str) -> bool:
        questions.append(question)
        return False

    refused = Modernizer(python, install="ask", confirm=refuse).modernize(notebook(*code))
    assert refused.status is Status.BLOCKED
    assert len(questions) == 1

    result = Modernizer(python, install="allow").modernize(notebook(*code))
    assert result.status is Status.RESTORED
    assert result.notes[0].startswith("Installed squarify")
    assert [patch.provenance.name for patch in result.patches] == ["numpy.builtin_aliases"]


def test_what_is_there_is_not_changed(python: str) -> None:
    before = InterpreterProbe(python).probe()
    with pytest.raises(InstallationError, match=r"joypy could not be installed beside what is there: .*conflict"):
        PipInstaller().install(before, "joypy")
    with pytest.raises(InstallationError, match="squarify was not installed within"):
        PipInstaller(timeout=0.01).install(before, "squarify")
    assert InterpreterProbe(python).probe().packages == before.packages


def test_options_that_cannot_be() -> None:
    with pytest.raises(ConfigurationError, match="sometimes"):
        Modernizer(install="sometimes")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="needs a confirm"):
        Modernizer(install="ask")
    with pytest.raises(ConfigurationError, match="asks nobody"):
        Modernizer(install="allow", confirm=lambda _: True)

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest

from mlemodernizer.environment import cache, hardware
from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.errors import ProbeError
from mlemodernizer.model.environment import Environment


@pytest.fixture(scope="session")
def probed(kernel_python: str, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return InterpreterProbe(kernel_python, tmp_path_factory.mktemp("cache")).probe()


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A virtual environment with nothing in it."""
    folder = tmp_path / "bare"
    venv.create(folder, with_pip=False)
    return folder


def site_packages(environment: Path) -> Path:
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))


def install(environment: Path, name: str, version: str, files: dict[str, str], *, listed: bool = False) -> None:
    """Lay out a distribution as pip does."""
    where = site_packages(environment)
    info = where / f"{name.replace('-', '_')}-{version}.dist-info"
    for file, text in files.items():
        path = where / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in [*files, f"{info.name}/METADATA"]))
    if listed:
        (info / "top_level.txt").write_text("\n".join({file.partition("/")[0] for file in files}))


def install_kernel(environment: Path) -> None:
    install(environment, "ipykernel", "7.0", {"ipykernel/__init__.py": ""})


def test_it_tells_what_the_kernel_offers(probed: Environment, kernel_python: str) -> None:
    said = subprocess.run([kernel_python, "-V"], capture_output=True, text=True, check=True).stdout
    assert said.split()[1].startswith(probed.python_version)
    assert probed.python == kernel_python
    assert probed.platform == sys.platform
    assert probed.has_module("ipykernel.kernelapp")
    assert probed.has_module("os.path")
    assert not probed.has_module("no_such_library")
    assert probed.version_of("zmq") is not None  # the distribution is called pyzmq
    assert probed.cpus >= 1
    assert probed.memory_bytes > 2**20


def test_a_name_listed_in_top_level_txt_or_only_in_the_record(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    install(bare, "Scikit.Fake", "1.2", {"skfake/__init__.py": "", "skfake/sub/a.py": ""})
    install(bare, "one-module", "3", {"onemod.py": ""}, listed=True)
    found = InterpreterProbe(bare, tmp_path / "c").probe()
    assert found.modules["skfake"] == "scikit-fake"
    assert str(found.version_of("skfake")) == "1.2"
    assert found.modules["onemod"] == "one-module"


def test_a_namespace_that_two_distributions_share(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    install(bare, "acme-db", "1", {"acme/db/__init__.py": ""})
    install(bare, "acme-web", "2", {"acme/web/__init__.py": "", "acme/solo.py": ""})
    found = InterpreterProbe(bare, tmp_path / "c").probe()
    assert found.has_module("acme.db")
    assert str(found.version_of("acme.web")) == "2"
    assert found.modules["acme.solo"] == "acme-web"
    assert found.modules["acme"] == "acme-db"


def test_editable_installs_by_path_and_by_finder(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    (tmp_path / "src" / "mine").mkdir(parents=True)
    (tmp_path / "src" / "mine" / "__init__.py").write_text("")
    install(bare, "mine", "0.1", {"_mine.pth": str(tmp_path / "src")})
    finder = "MAPPING: dict[str, str] = {'yours': '/somewhere/yours'}\nNAMESPACES = {}\n"
    install(bare, "yours-too", "0.2", {"__editable___yours_finder.py": finder})
    found = InterpreterProbe(bare, tmp_path / "c").probe()
    assert found.modules["mine"] == "mine"
    assert found.modules["yours"] == "yours-too"


def test_a_module_that_no_distribution_owns_is_there_without_a_version(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    (site_packages(bare) / "stray.py").write_text("")
    found = InterpreterProbe(bare, tmp_path / "c").probe()
    assert found.has_module("stray")
    assert found.version_of("stray") is None


def test_broken_metadata_of_one_distribution_hides_no_other(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    (site_packages(bare) / "broken-1.dist-info").mkdir()
    found = InterpreterProbe(bare, tmp_path / "c").probe()
    assert set(found.packages) == {"ipykernel"}


def test_our_own_search_path_does_not_leak(bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_kernel(bare)
    (tmp_path / "leak").mkdir()
    (tmp_path / "leak" / "leaked.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "leak"))
    monkeypatch.chdir(tmp_path / "leak")
    assert not InterpreterProbe(bare, tmp_path / "c").probe().has_module("leaked")


def test_a_start_up_file_that_prints_does_no_harm(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    (site_packages(bare) / "loud.pth").write_text("import sys; sys.stdout.write('hello\\n')")
    assert "ipykernel" in InterpreterProbe(bare, tmp_path / "c").probe().packages


def test_the_answer_is_kept_and_an_install_or_removal_is_seen(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_kernel(bare)
    asked: list[str] = []
    ask = InterpreterProbe._ask

    def counted(self: InterpreterProbe, python: str) -> dict[str, Any]:
        asked.append(python)
        return ask(self, python)

    monkeypatch.setattr(InterpreterProbe, "_ask", counted)
    probe = InterpreterProbe(bare, tmp_path / "c")
    first = probe.probe()
    assert probe.probe() == first
    assert len(asked) == 1
    install(bare, "late", "1", {"late.py": ""})
    assert probe.probe().modules["late"] == "late"
    (site_packages(bare) / "late-1.dist-info").rename(site_packages(bare) / "late-2.dist-info")
    probe.probe()
    assert len(asked) == 3


def test_a_damaged_cache_is_asked_again(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    first = InterpreterProbe(bare, tmp_path / "c").probe()
    (stored,) = (tmp_path / "c").iterdir()
    for text in ("", "[]", '{"version": 1}', "\0"):
        stored.write_text(text)
        assert InterpreterProbe(bare, tmp_path / "c").probe() == first


def test_a_cache_that_cannot_be_written_is_no_error(bare: Path, tmp_path: Path) -> None:
    install_kernel(bare)
    (tmp_path / "file").write_text("in the way")
    assert InterpreterProbe(bare, tmp_path / "file" / "cache").probe().has_module("ipykernel")
    assert (tmp_path / "file").read_text() == "in the way"


def test_the_cache_lies_in_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.default_folder() == tmp_path / "mlemodernizer"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")  # to be ignored, by the XDG specification
    assert cache.default_folder() == Path.home() / ".cache" / "mlemodernizer"


def script(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "python"
    path.write_text("#!/bin/sh\n" + text + "\n")
    path.chmod(0o755)
    return path


def test_no_ipykernel_names_the_command_that_installs_it(bare: Path, tmp_path: Path) -> None:
    with pytest.raises(ProbeError) as caught:
        InterpreterProbe(bare, tmp_path / "c").probe()
    assert caught.value.hint == f"Install it: {bare}/bin/python -m pip install ipykernel"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("echo hello", r"is not a Python: .* 'hello'\n.*-m venv"),
        ("", r"is not a Python"),
        ("printf 2.7.18", r"is Python 2\.7\.18; .*3\.8 or newer\n.*environment that the notebook shall run in"),
        ("printf 3.7.1", r"is Python 3\.7\.1"),
        ("echo no libpython >&2; exit 127", r"exit code 127: no libpython\n.*-c 'print\(1\)'"),
        ("kill -SEGV $$", r"exit code -11: without a word"),
        ('case "$2" in *main*) echo "{";; *) printf 3.11.0;; esac', r"did not answer what it offers .*\n.*Try: "),
    ],
)
def test_an_interpreter_that_does_not_answer_as_one(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ProbeError, match=says):
        InterpreterProbe(script(tmp_path, text), tmp_path / "c").probe()
    assert not (tmp_path / "c").exists()


def test_an_interpreter_that_hangs(tmp_path: Path) -> None:
    with pytest.raises(ProbeError, match=r"did not answer within 0\.2 s\n.*-v -c pass"):
        InterpreterProbe(script(tmp_path, "exec sleep 30"), tmp_path / "c", timeout=0.2).probe()


def test_a_program_for_another_system(tmp_path: Path) -> None:
    (tmp_path / "python").write_bytes(b"\x7fELF\x00")
    (tmp_path / "python").chmod(0o755)
    with pytest.raises(ProbeError, match="cannot be executed"):
        InterpreterProbe(tmp_path / "python", tmp_path / "c").probe()


def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    path = tmp_path / "nvidia-smi"
    path.write_text("#!/bin/sh\n" + text + "\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")


def test_graphics_cards_are_told_by_the_drivers_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path, monkeypatch, "echo Tesla T4; echo Tesla T4")
    assert hardware.accelerators() == ("Tesla T4", "Tesla T4")


@pytest.mark.parametrize("text", ["echo no devices; exit 9", "exec sleep 30"])
def test_a_driver_that_fails_or_hangs_is_no_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    tool(tmp_path, monkeypatch, text)
    monkeypatch.setattr(hardware, "NVIDIA_TIMEOUT", 0.2)
    assert hardware.accelerators() == ()


def test_no_tool_is_no_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hardware.accelerators() == ()

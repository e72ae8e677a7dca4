"""What packages on disk hold under a name."""

from __future__ import annotations

import importlib
import math
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from mlemodernizer.environment import in_target_symbols as symbols

FILES = {
    "mm_lib/__init__.py": "from mm_lib import loaded\n",
    "mm_lib/loaded.py": "def near(): pass\n",
    "mm_lib/far.py": "from mm_other.deep import Moved, helper\nimport json\nclass Own: pass\n",
    "mm_lib/tool/__init__.py": "from mm_lib.tool.tool import tool\n",
    "mm_lib/tool/tool.py": "def tool(): pass\n",
    "mm_lib/compat.py": "def old(): pass\n",
    "mm_lib/_private.py": "def hidden(): pass\n",
    "mm_lib/tests/test_a.py": "def tested(): pass\n",
    "mm_lib/broken.py": "def near(): pass\nraise SystemExit\n",
    "mm_other/__init__.py": "from mm_other.deep import Moved\n",
    "mm_other/deep.py": "class Moved:\n    def __init__(self, a, *, b=1): pass\ndef helper(): pass\n",
}


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    for name in [n for n in sys.modules if n.startswith("mm_")]:
        del sys.modules[name]
    importlib.invalidate_caches()
    return tmp_path


def names(package: str, leaf: str, gone_from: str) -> list[list[str]]:
    return [entry["names"] for entry in symbols.search(package, leaf, gone_from)]


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize(
    ("leaf", "found"),
    [
        ("near", [["mm_lib.loaded.near"]]),
        ("Own", [["mm_lib.far.Own"]]),
        ("Moved", [["mm_other.Moved"]]),  # imported from another package: by the name that it has there
        ("helper", [["mm_other.deep.helper"]]),
        ("json", []),  # the standard library's
        ("loaded", [["mm_lib.loaded"]]),
        ("old", []),
        ("hidden", []),
        ("tested", []),
    ],
)
def test_search(leaf: str, found: list[list[str]]) -> None:
    assert names("mm_lib", leaf, "mm_lib.gone") == found


@pytest.mark.usefixtures("packages")
def test_a_signature_comes_with_what_is_found() -> None:
    (entry,) = symbols.search("mm_lib", "Moved", "mm_lib.gone")
    assert entry["kind"] == "class"
    assert [p["name"] for p in entry["parameters"]] == ["a", "b"]


@pytest.mark.usefixtures("packages")
def test_what_has_to_be_imported() -> None:
    def reached(name: str) -> Any:
        return (symbols.describe(name) or {}).get("reached")

    assert reached("mm_lib.loaded.near") is True
    assert reached("mm_lib.far.Own") is False
    assert reached("mm_lib.no_such_name") is None


@pytest.mark.usefixtures("packages")
def test_a_function_hides_the_module_of_its_name() -> None:
    assert (symbols.describe("mm_lib.tool.tool") or {})["kind"] == "function"


def test_a_compiled_module(packages: Path) -> None:
    file = getattr(math, "__file__", "")
    if not file:
        pytest.skip("math is built in here")
    shutil.copy(file, packages / "mm_lib" / Path(file).name)
    assert names("mm_lib", "hypot", "mm_lib.gone") == [["mm_lib.math.hypot"]]
    (packages / "mm_lib" / "open.py").write_text("from mm_lib.math import hypot\n")
    importlib.invalidate_caches()
    assert names("mm_lib", "hypot", "mm_lib.gone") == [["mm_lib.open.hypot"]]


@pytest.mark.parametrize(
    ("name", "public"),
    [
        ("lib.compat", False),
        ("lib.compat.v1.f", True),
        ("lib.compatible.f", True),
        ("lib._private.f", False),
        ("lib.legacy.f", False),
        ("lib.part", True),
    ],
)
def test_public_names(name: str, public: bool) -> None:
    assert symbols.is_public(name) is public

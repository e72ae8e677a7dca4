"""The package as a whole: its public names, its layers, the cost of importing it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import mlemodernizer
from mlemodernizer import errors

ROOT = Path(mlemodernizer.__file__).parent
HEAVY = {
    "nbclient",
    "nbformat",
    "jupyter_client",
    "libcst",
    "fissix",
    "psutil",
    "zmq",
    "langchain",
    "tiktoken",
    "rich",
    "typer",
    "numpy",
}

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"errors"}),
    frozenset({"model"}),
    frozenset({"interfaces", "files", "rewriting", "interpreters"}),
    frozenset({"reporting", "progress", "packages"}),
    frozenset({"result", "rules", "environment", "execution", "diagnosis", "verification", "strategies", "checking"}),
    frozenset({"loop"}),
    frozenset({"defaults", "testing"}),
    frozenset({"modernizer"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""From the bottom up. A module may import from layers below its own and from its own part."""


def level_of(part: str) -> int:
    return next(i for i, layer in enumerate(LAYERS) if part in layer)


def modules() -> list[Path]:
    # what runs in the kernel's interpreter is a world of its own
    return sorted(p for p in ROOT.rglob("*.py") if p != ROOT / "__init__.py" and "in_kernel" not in p.parts)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_only_downwards(path: Path) -> None:
    part = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "absolute imports only"
            names = [node.module or ""]
            if node.module == "mlemodernizer":
                names = [f"mlemodernizer.{a.name}" for a in node.names if a.name != "__version__"]
        for name in names:
            if name.startswith("mlemodernizer."):
                other = name.split(".")[1]
                allowed = other == part or level_of(other) < level_of(part) or (part, other) == ("reporting", "result")
                assert allowed, f"{part} imports {other}"


def test_public_names() -> None:
    for name in mlemodernizer.__all__:
        assert getattr(mlemodernizer, name) is not None
    assert len(set(mlemodernizer.__all__)) == len(mlemodernizer.__all__)
    assert set(mlemodernizer._HOME_OF) == set(mlemodernizer.__all__)
    assert set(mlemodernizer.__all__) <= set(dir(mlemodernizer))
    with pytest.raises(AttributeError, match="no_such_name"):
        mlemodernizer.no_such_name  # noqa: B018


def test_every_module_can_be_imported() -> None:
    skipped = ("mlemodernizer.execution.in_kernel", "mlemodernizer.environment.in_target", "mlemodernizer.__main__")
    for info in pkgutil.walk_packages(mlemodernizer.__path__, "mlemodernizer."):
        if not info.name.startswith(skipped):  # these run in the kernel's interpreter
            importlib.import_module(info.name)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys; from mlemodernizer import Modernizer; Modernizer(sys.executable); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & {name.partition(".")[0] for name in done.stdout.split()}


def test_one_exception_tree() -> None:
    tree = errors.__doc__ or ""
    classes = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, Exception)]
    for cls in classes:
        assert issubclass(cls, errors.ModernizerError)
        assert cls.__name__ in tree, "the tree at the top of errors.py names every class"
        error = cls("it is broken", hint="mend it")
        assert str(error) == "it is broken\nmend it"
        assert str(cls("alone")) == "alone"


def test_errors_survive_pickling() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(errors.NotebookReadError("a", hint="b")))  # noqa: S301
    assert isinstance(error, errors.NotebookReadError)
    assert (error.message, error.hint) == ("a", "b")

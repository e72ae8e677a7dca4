"""Helpers of the workspace's tests: trees, and code that runs under the guard without a kernel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from mlemodernizer.execution.workspace import Workspace
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook, Origin

State = dict[str, tuple[bytes | str | None, int]]

GUARDED = """
import json, sys
from mlemodernizer.execution.in_kernel.guard import Guard
from mlemodernizer.execution.in_kernel.overlay import Overlay
settings = json.loads(sys.argv[1])
Guard(Overlay(settings["base"]), **settings["guard"]).install()
exec(compile(sys.argv[2], "<test>", "exec"), {"__name__": "__main__"})
"""


def notebook_at(path: Path | None, *sources: str, modules: Mapping[str, str] | None = None) -> Notebook:
    cells = tuple(Cell(f"c{number}", CellKind.CODE, source) for number, source in enumerate(sources, start=1))
    local = tuple(LocalModule(name, text) for name, text in (modules or {}).items())
    return Notebook(cells, local, Origin(path))


def make_tree(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        os.utime(folder / name, ns=(10**18, 10**18))
    return folder


def state_of(folder: Path) -> State:
    """Every entry below `folder`: what it holds, and when it was changed."""
    found: State = {}
    for path in sorted(folder.rglob("*")):
        held = str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else None
        found[str(path.relative_to(folder))] = (held, path.lstat().st_mtime_ns)
    return found


def guarded(workspace: Workspace, code: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in the workspace with the guard, in a process of its own."""
    settings = {"base": str(workspace.folder), "guard": workspace.guard_settings()}
    return subprocess.run(
        [sys.executable, "-c", GUARDED, json.dumps(settings), workspace.translate(code)],
        cwd=workspace.cwd,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def guarded_ok(workspace: Workspace, code: str) -> str:
    done = guarded(workspace, code)
    assert done.returncode == 0, done.stderr
    return done.stdout

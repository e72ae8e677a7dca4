"""Proves the rules: each Before runs in an environment of its time, each After in today's; the results are compared.

    python benchmarks/proof/prove.py --python KERNEL [--eras FOLDER] [--era 2018 …] [--only pandas …]

The environments of `eras.toml` are built below FOLDER when they are not there; an interpreter that is missing is named,
with what to install, and its era is left out. What was proved is written to docs/proofs.json, from which docs/rules.md
tells it; a run with --only renews just those rules.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.errors import ProbeError
from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.testing import our_catalogue

sys.path.insert(0, str(Path(__file__).parent))
from compare import difference

HERE = Path(__file__).parent
PROOFS = HERE.parents[1] / "docs" / "proofs.json"
MARK = "observed:"
INSTALLER = ("pip<21.4", "setuptools<60", "wheel")
"""The last ones that work with every interpreter that an era may need."""
SECONDS_TO_INSTALL = 240
DISTRIBUTIONS = {
    "sklearn": "scikit-learn",
    "imblearn": "imbalanced-learn",
    "tensorflow": "tensorflow",
    "IPython": "ipython",
}


@dataclass(frozen=True)
class Observation:
    """What a snippet did: an error's text, or what it left."""

    error: str
    left: Any


@dataclass(frozen=True)
class Era:
    """An environment of its time: its name, its interpreter, and distribution -> version."""

    name: str
    python: str
    versions: Mapping[str, str]


def interpreter(version: str) -> str | None:
    """An interpreter of that minor version, from the PATH or from pyenv."""
    found = shutil.which(f"python{version}")
    if found and subprocess.run([found, "-c", ""], check=False, capture_output=True).returncode == 0:
        return found
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return next((str(p) for p in sorted(root.glob(f"versions/{version}.*/bin/python"), reverse=True)), None)


def build(era: Mapping[str, Any], folder: Path) -> Era | None:
    """The era's environment, made if it is not there; None where it cannot be made."""
    home = folder / era["name"]
    python = home / "bin" / "python"
    stamp = home / "requirements.txt"
    wanted = "\n".join(era["requirements"])
    if not stamp.exists() or stamp.read_text() != wanted:
        base = interpreter(era["python"])
        if base is None:
            print(
                f"Era {era['name']} is left out: there is no CPython {era['python']}. "
                f"Install it, for instance by: pyenv install {era['python']}"
            )
            return None
        print(f"Making the environment of {era['name']} with {base} …", flush=True)
        subprocess.run([base, "-m", "venv", "--clear", str(home)], check=True)
        pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        for tool in INSTALLER:  # one by one: pip itself first, which then knows what fits the interpreter
            subprocess.run([*pip, "-U", tool], check=True)
        for requirement in era["requirements"]:
            problem = install(pip, requirement)
            if problem:
                print(f"  without {requirement}: {problem}")
        stamp.write_text(wanted)
    listed = subprocess.run(
        [str(python), "-m", "pip", "list", "--format=json"], check=True, capture_output=True, text=True
    )
    versions = {d["name"].lower().replace("_", "-"): d["version"] for d in json.loads(listed.stdout)}
    return Era(era["name"], str(python), versions)


def install(pip: Sequence[str], requirement: str) -> str:
    """Install one requirement, from a wheel if there is one; why that failed, or nothing. It costs itself only."""
    problem = ""
    for binary in (["--only-binary=:all:"], []):
        try:
            command = [*pip, *binary, requirement]
            done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS_TO_INSTALL)
        except subprocess.TimeoutExpired:
            return f"not installed within {SECONDS_TO_INSTALL} s"
        if done.returncode == 0:
            return ""
        problem = (done.stderr.strip().splitlines() or ["failed"])[-1][:120]
    return problem


def observe(python: str, snippets: Sequence[tuple[str, str]]) -> dict[str, Observation]:
    """Run snippets; one that takes the interpreter down is left out, the rest is run again without it."""
    observed: dict[str, Observation] = {}
    waiting = list(snippets)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | {"PYTHONHASHSEED": "0"}
    while waiting:
        try:
            done = subprocess.run(
                [python, str(HERE / "observe.py")],
                input=json.dumps(waiting), capture_output=True, text=True, check=False, timeout=1800, env=environment,
            )  # fmt: skip
            output = done.stdout
        except subprocess.TimeoutExpired as expired:
            output = (expired.stdout or b"").decode("utf-8", "replace")
        for line in output.splitlines():
            if line.startswith(MARK):
                key, error, left = json.loads(line[len(MARK) :])
                observed[key] = Observation(error, left)
        rest = [s for s in waiting if s[0] not in observed]
        if rest:
            observed[rest[0][0]] = Observation("the interpreter ended", None)
            rest = rest[1:]
        waiting = rest
    return observed


def snippets_of(rules: Iterable[Rule], *, after: bool) -> list[tuple[str, str]]:
    return [
        (f"{rule.id}[{i}]", example.setup + (example.after if after else example.before))
        for rule in rules
        for i, example in enumerate(rule.examples)
    ]


def prove(rules: Sequence[Rule], eras: Sequence[Era], today: str) -> dict[str, dict[str, Any]]:
    """Rule id -> what was proved, or why nothing was."""
    now = observe(today, snippets_of(rules, after=True))
    current = InterpreterProbe(today).probe()
    proofs: dict[str, dict[str, Any]] = {}
    why: dict[str, str] = {}
    waiting = {key: rule for rule in rules for key in [k for k, _ in snippets_of([rule], after=False)]}
    befores = dict(snippets_of(rules, after=False))
    for key, observation in now.items():
        if observation.error:
            why[key] = f"the After does not run here: {last_line(observation.error)}"
    proved: dict[str, str] = {}
    for era in eras:
        then = observe(era.python, [(key, befores[key]) for key in waiting if key not in proved and not now[key].error])
        for key, observation in then.items():
            rule = waiting[key]
            if observation.error:
                why.setdefault(key, f"the Before runs in no era: {last_line(observation.error)}")
                continue
            found = difference(observation.left, now[key].left)
            if found:
                why[key] = f"in {era.name} it gave something else ({without_places(found)})"
                continue
            library = DISTRIBUTIONS.get(rule.library, rule.library).lower()
            old = era.versions.get(library) or era.versions.get(f"{library}-cpu") or era.name
            proved[key] = f"{old} → {current.version_of(rule.library) or 'today'}"
    for rule in rules:
        keys = [k for k, r in waiting.items() if r is rule]
        good = list(dict.fromkeys(proved[k] for k in keys if k in proved))
        proofs[rule.id] = {"proved": good} if good else {"proved": [], "why": why.get(keys[0], "")}
    return proofs


def last_line(error: str) -> str:
    """The exception's own line."""
    return without_places(error.strip().splitlines()[-1])[:160].rstrip(".")


def without_places(text: str) -> str:
    """A text without paths and addresses: where things lie on this machine is nobody's business."""
    return re.sub(r"\w+://\S+|(?:/[\w.+-]+)+/", "…/", text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--python", required=True, help="interpreter of the kernel's environment, with today's libraries"
    )
    parser.add_argument("--eras", type=Path, default=HERE.parents[1] / ".eras", help="folder of the old environments")
    parser.add_argument("--only", nargs="*", default=[], help="libraries or ids of rules")
    parser.add_argument("--era", nargs="*", default=[], help="names of eras; without any, all are used")
    args = parser.parse_args()
    rules = [r for r in our_catalogue().rules if not args.only or {r.id, r.library} & set(args.only)]
    table = tomllib.loads((HERE / "eras.toml").read_text(encoding="utf-8"))
    try:
        wanted = [e for e in table["era"] if not args.era or e["name"] in args.era]
        eras = [era for era in (build(e, args.eras) for e in wanted) if era is not None]
        found = prove(rules, eras, args.python)
    except ProbeError as error:
        sys.exit(str(error))
    known = json.loads(PROOFS.read_text(encoding="utf-8")) if PROOFS.exists() else {}
    ids = {rule.id for rule in our_catalogue().rules}
    merged = {k: v for k, v in sorted({**known, **found}.items()) if k in ids}
    PROOFS.write_text(json.dumps(merged, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    strict = [r for r in rules if r.semantics is not Semantics.APPROXIMATE]
    good = [r for r in strict if found[r.id]["proved"]]
    for rule in strict:
        if not found[rule.id]["proved"]:
            print(f"{rule.id:45} {found[rule.id]['why']}")
    counts = Counter((r.library, bool(found[r.id]["proved"])) for r in strict)
    for library in sorted({r.library for r in strict}):
        print(f"{library:14} {counts[library, True]:4} proved, {counts[library, False]:4} not")
    print(f"{len(good)} of {len(strict)} exact and equivalent rules are proved ({len(good) / max(1, len(strict)):.0%})")


if __name__ == "__main__":
    main()

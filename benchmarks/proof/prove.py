"""Proves the rules: each Before runs in an environment of its time, each After in today's; the results are compared.

    python benchmarks/proof/prove.py [--python KERNEL] [--eras FOLDER] [--era 2018 …] [--only pandas …]

The environments of `eras.toml` are built below FOLDER when they are not there; an interpreter that is missing is named,
with what to install, and its era is left out. What was proved is written to docs/proofs.json, from which docs/rules.md
tells it; a run with --only renews just those rules.
"""

from __future__ import annotations

import argparse
import ast
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
from mlemodernizer.rewriting.rule import Example, Rule
from mlemodernizer.testing import our_catalogue

sys.path.insert(0, str(Path(__file__).parent))
from compare import difference

HERE = Path(__file__).parent
PROOFS = HERE.parents[1] / "docs" / "proofs.json"
MARK = "observed:"
OPAQUE = (["object"], ["deep"], ["unobservable"])
"""What stands for values that are not looked into."""
INSTALLER = ("pip<21.4", "setuptools<60", "wheel")
"""The last ones that work with every interpreter that an era may need."""
SECONDS_TO_INSTALL = 240
KINDS = {"proved": "proved", "ran": "ran in both", "why": "not"}
"""What is told of a rule -> in words."""
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
    if not era["requirements"]:  # the language alone
        base = interpreter(era["python"])
        if base is None:
            say_missing(era)
            return None
        return Era(era["name"], base, {"python": era["python"]})
    home = folder / era["name"]
    python = home / "bin" / "python"
    stamp = home / "requirements.txt"
    wanted = "\n".join(era["requirements"])
    if not stamp.exists() or stamp.read_text() != wanted:
        base = interpreter(era["python"])
        if base is None:
            say_missing(era)
            return None
        print(f"Making the environment of {era['name']} with {base} …", flush=True)
        subprocess.run([base, "-m", "venv", "--clear", str(home)], check=True)
        pins = home / "constraints.txt"  # what comes later must not change what is there
        pins.write_text("\n".join(r for r in era["requirements"] if "==" in r or "<" in r))
        pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", str(pins)]
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


def say_missing(era: Mapping[str, Any]) -> None:
    """Say which interpreter is missing."""
    print(
        f"Era {era['name']} is left out: there is no CPython {era['python']}. "
        f"Install it, for instance by: pyenv install {era['python']}"
    )


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
    """Rule id -> on which versions it was ``proved``, on which it only ``ran``, or ``why`` neither."""
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
    compared: set[str] = set()
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
            if tells(example_of(rule, key).before, observation.left):
                compared.add(key)
    for rule in rules:
        keys = [k for k, r in waiting.items() if r is rule and k in proved]
        good = dict.fromkeys(proved[k] for k in keys if k in compared)
        ran = dict.fromkeys(proved[k] for k in keys)
        if good:
            proofs[rule.id] = {"proved": list(good)}
        elif ran:
            proofs[rule.id] = {"ran": list(ran)}
        else:
            proofs[rule.id] = {"why": next((why[k] for k, r in waiting.items() if r is rule and k in why), "")}
    return proofs


def example_of(rule: Rule, key: str) -> Example:
    return rule.examples[int(key.rpartition("[")[2].rstrip("]"))]


def tells(before: str, left: Mapping[str, Any]) -> bool:
    """Whether what a Before left is something that can be compared: values that it made, printed text, figures."""
    values = [left["values"].get(name) for name in made(before)]
    return bool(left["printed"].strip() or left["figures"] or any(map(has_content, values)))


def made(code: str) -> set[str]:
    """Names that code binds, assigns into, or calls a method of as a statement, which may change what they are."""
    try:
        tree = ast.parse(code)
    except SyntaxError:  # Python 2, as a rule's Before may be
        return set()
    places: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store):
            places.append(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            places.append(node.value.func)
    return {name for place in places if (name := root(place))}


def root(node: ast.AST) -> str:
    """The name with which a chain of attributes, items and calls begins; empty where it begins otherwise."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def has_content(value: Any) -> bool:
    """Whether an observed value holds a number, a text or a truth value, and not only objects of unknown content."""
    if isinstance(value, dict):
        return any(map(has_content, value.values()))
    if isinstance(value, list):
        return value not in OPAQUE and any(map(has_content, value))
    return value is not None


def last_line(error: str) -> str:
    """The exception's own line."""
    return without_places(error.strip().splitlines()[-1])[:160].rstrip(".")


def without_places(text: str) -> str:
    """A text without paths and addresses: where things lie on this machine is nobody's business."""
    return re.sub(r"\w+://\S+|(?:/[\w.+-]+)+/", "…/", text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--python", default="", help="interpreter with today's libraries; one is made where none is given"
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
        today = args.python or getattr(build(table["today"], args.eras), "python", "")
        if not today:
            sys.exit("Give the interpreter of an environment with today's libraries: --python PATH")
        found = prove(rules, eras, today)
    except ProbeError as error:
        sys.exit(str(error))
    known = json.loads(PROOFS.read_text(encoding="utf-8")) if PROOFS.exists() else {}
    ids = {rule.id for rule in our_catalogue().rules}
    merged = {k: v for k, v in sorted({**known, **found}.items()) if k in ids}
    PROOFS.write_text(json.dumps(merged, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    strict = [r for r in rules if r.semantics is not Semantics.APPROXIMATE]
    for rule in strict:
        if "why" in found[rule.id]:
            print(f"{rule.id:45} {found[rule.id]['why']}")
    counts = Counter((r.library, kind) for r in strict for kind in found[r.id])
    for library in sorted({r.library for r in strict}):
        numbers = (f"{counts[library, kind]:4} {words}" for kind, words in KINDS.items())
        print(f"{library:18}", ", ".join(numbers))
    total = Counter(kind for r in strict for kind in found[r.id])
    both = total["proved"] + total["ran"]
    print(
        f"{both} of {len(strict)} exact and equivalent rules ({both / max(1, len(strict)):.0%}): "
        f"{total['proved']} gave equal results, {total['ran']} ran in both and left nothing to compare"
    )


if __name__ == "__main__":
    main()

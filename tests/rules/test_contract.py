"""What every rule promises, checked for each rule of the catalogue."""

from __future__ import annotations

import json
import subprocess
import textwrap

import pytest
from packaging.specifiers import SpecifierSet

from mlemodernizer.rewriting.engine import Rewritten
from mlemodernizer.rewriting.rule import Example, Rule
from mlemodernizer.testing import failed_on_last_line, our_catalogue, rewritten

RULES = our_catalogue().rules
IDS = [rule.id for rule in RULES]
AFFECTS = {"scores", "outputs", "plots", "runtime", "files"}


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_is_complete(rule: Rule) -> None:
    SpecifierSet(rule.applies_to)
    assert rule.reason.endswith(".")
    assert rule.documentation.startswith("https://")
    assert rule.affects <= AFFECTS
    assert rule.examples, "a rule needs a Before and an After"
    assert rule.unchanged, "a rule needs code that it must leave alone"


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_examples(rule: Rule) -> None:
    for example in rule.examples:
        text, result = _rewritten(rule, example, example.before)
        assert not result.failures
        assert text == example.setup + example.after
        assert rule.id in {patch.provenance.name for patch in result.patches}
        _, again = _rewritten(rule, example, example.after)
        assert again.patches == (), "not idempotent"


def _rewritten(rule: Rule, example: Example, code: str) -> tuple[str, Rewritten]:
    if not example.path:
        text = example.setup + code
        exception, message = example.failure
        evidence = failed_on_last_line(text, exception, message) if exception else None
        result = rewritten(text, evidence=evidence, last_resort=rule.last_resort)
        return result.notebook.cells[0].source, result
    result = rewritten("", modules={**example.beside, example.path: example.setup + code})
    return result.notebook.source(example.path), result


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_leaves_alone(rule: Rule) -> None:
    for code in rule.unchanged:
        assert rewritten(code).notebook.cells[0].source == code


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_not_in_force_before_the_change(rule: Rule) -> None:
    for example in rule.examples:
        old = rewritten(example.setup + example.before, versions={})
        assert old.patches == () or rule.library == "python"


_RUNNER = """
import json, sys, traceback, os, tempfile, warnings
warnings.simplefilter("ignore")
import matplotlib
matplotlib.use("Agg")
os.chdir(tempfile.mkdtemp())
for key, code in json.load(sys.stdin):
    try:
        exec(compile(code, key, "exec"), {"__name__": "__main__"})
        print(json.dumps([key, ""]), flush=True)
    except BaseException:
        print(json.dumps([key, traceback.format_exc()]), flush=True)
"""


@pytest.fixture(scope="session")
def present(kernel_python: str) -> set[str]:
    code = (
        "import importlib.util, json, sys; print(json.dumps([n for n in sys.argv[1:] if importlib.util.find_spec(n)]))"
    )
    names = sorted({rule.library for rule in RULES} - {"python"})
    done = subprocess.run([kernel_python, "-c", code, *names], capture_output=True, text=True, check=True)
    return {*json.loads(done.stdout), "python"}


@pytest.mark.parametrize("library", sorted({rule.library for rule in RULES}))
def test_after_runs(library: str, kernel_python: str, present: set[str]) -> None:
    """Every After is run in the kernel's environment."""
    if library not in present:
        pytest.skip(f"{library} is not in the kernel's environment")
    snippets = [
        (f"{rule.id}[{i}]", textwrap.dedent(example.setup + example.after))
        for rule in RULES
        if rule.library == library
        for i, example in enumerate(rule.examples)
        if not example.not_run
    ]
    done = subprocess.run(
        [kernel_python, "-c", _RUNNER],
        input=json.dumps(snippets),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    results = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('["')]
    assert len(results) == len(snippets), done.stderr[-2000:]
    assert [result for result in results if result[1]] == []

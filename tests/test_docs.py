"""The pages of documentation say what is so: their code is run, and what is generated is up to date."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mlemodernizer.reporting.catalogue import catalogue_page
from mlemodernizer.testing import our_catalogue

DOCS = Path(__file__).parent.parent / "docs"
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```python\n(?P<code>.*?)```", re.S)


@pytest.mark.parametrize("page", ["quickstart.md", "extending.md"])
def test_code_runs(page: str, kernel_python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {"PY": kernel_python, "__name__": page}
    blocks = list(BLOCK.finditer((DOCS / page).read_text(encoding="utf-8")))
    assert len(blocks) > 5
    for block in blocks:
        if block["file"]:
            (tmp_path / block["file"]).write_text(block["code"], encoding="utf-8")
        else:
            exec(compile(block["code"], page, "exec"), namespace)  # noqa: S102 - our own page


def test_rules_page_is_up_to_date() -> None:
    proofs = json.loads((DOCS / "proofs.json").read_text(encoding="utf-8"))
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == catalogue_page(our_catalogue(), proofs), "run `make docs`"


def test_links_lead_somewhere() -> None:
    pages = [DOCS.parent / "README.md", *DOCS.glob("*.md"), *DOCS.glob("demo/*.md")]
    for page in pages:
        prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", prose):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"

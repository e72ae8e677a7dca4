"""docs/diagnoses.md says what the data say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from diagnosis_snippets import recorded, recorded_environment, snippets
from diagnosis_table import markdown

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.diagnosis.texts import texts
from mlemodernizer.model.diagnosis import BLOCKING, Category, Diagnosis

PAGE = (Path(__file__).parents[2] / "docs" / "diagnoses.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### `([\w-]+)`(.*?)(?=^##)", PAGE, re.MULTILINE | re.DOTALL))


def test_every_category_has_a_section_and_no_other() -> None:
    assert list(SECTIONS) == [category.value for category in texts()]


@pytest.mark.parametrize("category", Category)
def test_the_section_says_what_the_diagnosis_says(category: Category) -> None:
    section, text = SECTIONS[category.value], texts()[category]

    assert text.meaning in section
    assert f"    {text.example}\n" in section
    assert f"*What to do:* {text.next_step}\n" in section
    assert section.startswith(" (blocking)") == (category in BLOCKING)


def test_the_table_is_what_the_recording_gives() -> None:
    def diagnose(snippet_id: str) -> Diagnosis:
        snippet = next(s for s in snippets() if s.id == snippet_id)
        diagnosis = TracebackClassifier().classify(recorded()[snippet_id], snippet.notebook, recorded_environment())
        assert diagnosis is not None
        return diagnosis

    assert markdown((snippet, diagnose(snippet.id)) for snippet in snippets()) in PAGE
    assert f"{len(snippets())} snippets" in PAGE

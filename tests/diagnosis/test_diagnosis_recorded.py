"""Every snippet's recorded failure is diagnosed as its author says."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from diagnosis_snippets import RECORDED, Snippet, recorded, recorded_environment, snippets

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.diagnosis.libraries import PYTHON
from mlemodernizer.model.diagnosis import Category, Diagnosis


def diagnose(snippet: Snippet) -> Diagnosis:
    diagnosis = TracebackClassifier().classify(recorded()[snippet.id], snippet.notebook, recorded_environment())
    assert diagnosis is not None
    return diagnosis


@pytest.mark.parametrize("snippet", [s for s in snippets() if not s.unseen], ids=lambda snippet: snippet.id)
def test_diagnosis(snippet: Snippet) -> None:
    diagnosis = diagnose(snippet)

    assert diagnosis.category in snippet.category
    assert not snippet.library or diagnosis.library in snippet.library
    assert not snippet.symbol or diagnosis.symbol in snippet.symbol
    assert not snippet.cell or diagnosis.cell == snippet.cell
    assert not snippet.line or diagnosis.line == snippet.line


def test_most_of_the_unseen_are_right() -> None:
    unseen = [(snippet, diagnose(snippet)) for snippet in snippets() if snippet.unseen]
    right = [snippet.id for snippet, diagnosis in unseen if diagnosis.category in snippet.category]
    surely_wrong = [s.id for s, d in unseen if d.category not in s.category and d.confidence > 0.75]

    assert len(unseen) >= 50
    assert len(right) >= 0.9 * len(unseen)
    assert surely_wrong == []


@pytest.mark.parametrize("snippet", snippets(), ids=lambda snippet: snippet.id)
def test_report_can_be_read(snippet: Snippet) -> None:
    diagnosis = diagnose(snippet)

    assert diagnosis.summary.strip() == diagnosis.summary
    assert not re.search(r"\{(?:what|where|cell|message)\}", diagnosis.summary)
    assert "\n" not in diagnosis.summary
    assert diagnosis.next_step
    assert 0 <= diagnosis.confidence <= 1
    assert all(diagnosis.evidence)
    assert diagnosis.cell in {part.id for part in snippet.notebook.parts}
    assert 0 <= diagnosis.line <= diagnosis.end_line


def test_snippets_cover_every_category() -> None:
    covered = Counter(category for snippet in snippets() for category in snippet.category)

    assert set(covered) == {category.value for category in Category}


def test_snippets_cover_many_libraries() -> None:
    libraries = {library for snippet in snippets() for library in snippet.library}

    assert len(libraries - {PYTHON, ""}) >= 15


def test_ids_are_unique_and_recorded() -> None:
    ids = [snippet.id for snippet in snippets()]

    assert len(ids) == len(set(ids)) >= 150
    assert set(ids) == set(recorded())


def test_recording_names_no_real_place() -> None:
    text = RECORDED.read_text("utf-8")

    assert not re.search(r"/(?:home|root|Users|tmp)/", text)

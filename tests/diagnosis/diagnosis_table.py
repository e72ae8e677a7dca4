"""How often the diagnosis of a snippet is right, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from diagnosis_snippets import Snippet

from mlemodernizer.model.diagnosis import Category, Diagnosis

SURE = 0.75
"""The confidence from which a diagnosis counts as sure."""

Pair = tuple[Snippet, Diagnosis]


def markdown(pairs: Iterable[Pair]) -> str:
    """The confusion table, with what was taken for what, and the totals, in Markdown."""
    every = list(pairs)
    known = [pair for pair in every if not pair[0].unseen]
    unseen = [pair for pair in every if pair[0].unseen]
    lines = [
        "| expected | known | unseen | unseen, taken for |",
        "|---|---:|---:|---|",
        *(_row(category, known, unseen) for category in Category),
        f"| **category** | **{_share(known, _category)}** | **{_share(unseen, _category)}** | |",
        f"| **library** | {_share(known, _library)} | {_share(unseen, _library)} | |",
        f"| **symbol** | {_share(known, _symbol)} | {_share(unseen, _symbol)} | |",
        f"| **cell** | {_share(known, _cell)} | {_share(unseen, _cell)} | |",
    ]
    sure = [pair for pair in unseen if pair[1].confidence >= SURE]
    unsure = [pair for pair in unseen if pair[1].confidence < SURE]
    lines += [
        "",
        f"Of the unseen, {_share(sure, _category)} are right where the confidence is {SURE} or more, "
        f"{_share(unsure, _category)} where it is less.",
    ]
    return "\n".join(lines) + "\n"


def _row(category: Category, known: list[Pair], unseen: list[Pair]) -> str:
    mine = [pair for pair in known if pair[0].category[0] == category.value]
    others = [pair for pair in unseen if pair[0].category[0] == category.value]
    wrong = Counter(diagnosis.category.value for snippet, diagnosis in others if not _category(snippet, diagnosis))
    taken = ", ".join(f"{name} {count}" for name, count in sorted(wrong.items()))
    return f"| {category.value} | {_fraction(mine)} | {_fraction(others)} | {taken} |"


def _fraction(pairs: list[Pair]) -> str:
    return f"{sum(bool(_category(*pair)) for pair in pairs)}/{len(pairs)}" if pairs else ""


def _share(pairs: list[Pair], judge: Callable[[Snippet, Diagnosis], bool | None]) -> str:
    judged = [answer for answer in (judge(*pair) for pair in pairs) if answer is not None]
    share = f" ({100 * sum(judged) / len(judged):.1f} %)" if judged else ""
    return f"{sum(judged)}/{len(judged)}{share}"


def _category(snippet: Snippet, diagnosis: Diagnosis) -> bool | None:
    return diagnosis.category.value in snippet.category


def _library(snippet: Snippet, diagnosis: Diagnosis) -> bool | None:
    return diagnosis.library in snippet.library if snippet.library else None


def _symbol(snippet: Snippet, diagnosis: Diagnosis) -> bool | None:
    return diagnosis.symbol in snippet.symbol if snippet.symbol else None


def _cell(snippet: Snippet, diagnosis: Diagnosis) -> bool | None:
    return (diagnosis.cell == snippet.cell and snippet.line in (0, diagnosis.line)) if snippet.cell else None

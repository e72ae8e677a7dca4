"""The diff and what it prints."""

from __future__ import annotations

from mlemodernizer.model.patch import Edit, Patch, Provenance, ProvenanceKind
from mlemodernizer.reporting.diff import notebook_diff, printable
from mlemodernizer.testing import notebook


def patch(cell: str, before: str, after: str, name: str) -> Patch:
    return Patch((Edit(cell, before, after),), Provenance(ProvenanceKind.RULE, name), f"Reason of {name}.")


def test_a_diff_names_each_cells_reasons() -> None:
    book = notebook("a\nb", "c", "d")
    text = notebook_diff(
        book, [patch("c0", "a\nb", "A\nb", "one"), patch("c0", "A\nb", "A\nB", "two"), patch("c2", "d", "D", "one")]
    )
    assert text.split("\n") == [
        "# c0 (cell 1)",
        "#   rule:one (exact): Reason of one.",
        "#   rule:two (exact): Reason of two.",
        "@@ -1,2 +1,2 @@",
        "-a",
        "-b",
        "+A",
        "+B",
        "",
        "# c2 (cell 3)",
        "#   rule:one (exact): Reason of one.",
        "@@ -1 +1 @@",
        "-d",
        "+D",
        "",
    ]


def test_no_patch_no_diff() -> None:
    assert notebook_diff(notebook("a"), []) == ""


def test_colours_are_for_lines_that_changed() -> None:
    text = notebook_diff(notebook("a\nb"), [patch("c0", "a\nb", "a\nB", "one")], color=True)
    assert "\x1b[32m+B\x1b[0m" in text
    assert "\x1b[31m-b\x1b[0m" in text
    assert "\n a\n" in text


def test_what_would_steer_a_terminal_is_shown_as_text() -> None:
    assert printable("a\x1b[31mb\tc\x07\u202e") == "a\\x1b[31mb\tc\\x07\\x202e"
    text = notebook_diff(notebook("a"), [patch("c0", "a", "\x1b]0;title\x07", "one")])
    assert "\x1b" not in text

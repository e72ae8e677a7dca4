"""sklearn.text_input: keyword and position."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer\n"


def test_keyword() -> None:
    assert_rewrite(SETUP + "CountVectorizer(input='text')", SETUP + "CountVectorizer(input='content')")


def test_known_kinds() -> None:
    assert_unchanged(SETUP + "HashingVectorizer(input='file')\nCountVectorizer(stop_words='english')\n")

"""sklearn.area_reorder: keywords, and what is not known."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from sklearn.metrics import auc\n"


def test_keywords() -> None:
    assert_rewrite(SETUP + "auc(x=fpr, y=tpr, reorder=True)", SETUP + "auc(*zip(*sorted(zip(fpr, tpr))))")


def test_unknown_choice() -> None:
    assert_unchanged(SETUP + "order = read()\nauc(fpr, tpr, reorder=order)\n")

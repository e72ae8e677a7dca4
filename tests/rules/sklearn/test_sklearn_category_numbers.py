"""sklearn.category_numbers: the frame that was refused, and no other."""

from __future__ import annotations

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import rewritten

SETUP = "from sklearn.linear_model import LinearRegression\nmodel = LinearRegression()\n"


def after(code: str, **evidence: object) -> str:
    shown = {
        "columns": {"train": {"year": "category"}, "y": {"y": "int64"}},
        "called": "sklearn.linear_model._base.fit",
    }
    seen = Evidence(
        unit="c0",
        line=3,
        cell="c0",
        cell_line=3,
        exception="TypeError",
        message="can't multiply sequence by non-int of type 'float'",
        **{**shown, **evidence},  # type: ignore[arg-type]
    )
    return rewritten(SETUP + code, evidence=seen).notebook.cells[0].source.removeprefix(SETUP)


def test_wherever_the_frame_is_given() -> None:
    code = "model.predict(X=train)\nmodel.fit(train, y)\nmodel.score(test, y)"
    changed = "model.predict(X=train.astype(float))\nmodel.fit(train.astype(float), y)\nmodel.score(test, y)"
    assert after(code) == changed


def test_other_columns_and_other_callers() -> None:
    code = "model.predict(train)"
    assert after(code, columns={"train": {"year": "int64"}}) == code
    assert after(code, called="pandas.core.frame.apply") == code

"""xgboost.missing_value: other spellings, and what must be left alone."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_other_models() -> None:
    setup = "import xgboost as xgb\n"
    assert_rewrite(setup + "xgb.XGBRegressor(missing=None)", setup + "xgb.XGBRegressor(missing=float('nan'))")


def test_unknown_value() -> None:
    assert_unchanged("import xgboost as xgb\nm = read()\nxgb.XGBRegressor(missing=m)\n")

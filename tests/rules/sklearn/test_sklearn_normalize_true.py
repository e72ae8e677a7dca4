"""sklearn.normalize_true: with what else changed in the same call."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import rewritten


@pytest.mark.parametrize(
    ("call", "after"),
    [
        (
            "RidgeCV(alphas=[1], normalize=True, store_cv_values=True)",
            "NormalizedRidgeCV(alphas=[1], store_cv_results=True)",
        ),
        ("Lars(normalize=True, positive=False)", "NormalizedLars()"),
        (
            "Lars(fit_intercept=True, n_nonzero_coefs=1, normalize=True)",
            "NormalizedLars(fit_intercept=True, n_nonzero_coefs=1)",
        ),
    ],
)
def test_what_else_is_changed_in_the_call(call: str, after: str) -> None:
    result = rewritten(f"from sklearn.linear_model import Lars, RidgeCV\nmodel = {call}\n")
    assert result.notebook.cells[0].source.endswith(f"model = {after}\n")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_sampler_in_another_cell() -> None:
    assert_rewrite(
        ["from imblearn.combine import SMOTETomek as S", "s = S(ratio='auto')", "a, b = s.fit_sample(X, y)"],
        [
            "from imblearn.combine import SMOTETomek as S",
            "s = S(sampling_strategy='auto')",
            "a, b = s.fit_resample(X, y)",
        ],
        rules=["imblearn.fit_sample", "imblearn.sampling_strategy"],
    )


def test_smote() -> None:
    assert_rewrite(
        "import imblearn.over_sampling as o\no.SMOTE(kind='regular', k=5, n_jobs=-1, ratio=r).fit_sample(X, y)",
        "import imblearn.over_sampling as o\no.SMOTE(k_neighbors=5, sampling_strategy=r).fit_resample(X, y)",
    )


def test_others() -> None:
    assert_unchanged("from imblearn.over_sampling import SMOTE\nSMOTE(kind='borderline1')")
    assert_unchanged("def resample(s):\n    return s.fit_sample(X, y)\n")
    assert_unchanged("from mine import SMOTE\nSMOTE(ratio=1).fit_sample(X, y)")
    assert_unchanged("from imblearn.over_sampling import SMOTE\nSMOTE(ratio=1)", versions={"imblearn": "0.4"})

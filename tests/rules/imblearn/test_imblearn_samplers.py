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


def test_kinds_of_smote() -> None:
    assert_rewrite(
        "import imblearn.over_sampling as o\no.SMOTE(kind='svm', m=4, n_jobs=2, out_step=0.2)",
        "import imblearn.over_sampling as o\no.SVMSMOTE(m_neighbors=4, out_step=0.2)",
    )
    assert_rewrite(
        "import imblearn.over_sampling as o\no.SMOTE(kind='borderline2', svm_estimator=None)",
        "import imblearn.over_sampling as o\no.BorderlineSMOTE(kind='borderline-2')",
    )


def test_indices() -> None:
    assert_rewrite(
        "from imblearn.under_sampling import TomekLinks\nt = TomekLinks(return_indices=True, ratio='majority')\n"
        "a, b, kept = t.fit_sample(X, y)",
        "from imblearn.under_sampling import TomekLinks\nt = TomekLinks(sampling_strategy='majority')\n"
        "a, b, kept = (*t.fit_resample(X, y), t.sample_indices_)",
    )
    assert_unchanged("from imblearn.under_sampling import TomekLinks\na = TomekLinks().fit_resample(X, y)")


def test_others() -> None:
    assert_unchanged("from imblearn.over_sampling import SMOTE\nSMOTE(kind=kinds[0])")
    assert_unchanged("def resample(s):\n    return s.fit_sample(X, y)\n")
    assert_unchanged("from mine import SMOTE\nSMOTE(ratio=1).fit_sample(X, y)")
    assert_unchanged("from imblearn.over_sampling import SMOTE\nSMOTE(ratio=1)", versions={"imblearn": "0.4"})

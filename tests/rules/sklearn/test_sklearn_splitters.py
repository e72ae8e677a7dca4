"""Splitters that held the data's size."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

OLD = "from sklearn.cross_validation import "
NEW = "from sklearn.model_selection import "


def test_splitter_made_in_one_cell_and_looped_over_in_another() -> None:
    assert_rewrite(
        [
            OLD + "KFold",
            "kf = KFold(data.shape[0], 5, shuffle=True, random_state=s)",
            "for i, f in enumerate(kf):\n    f",
        ],
        [
            NEW + "KFold",
            "kf = list(KFold(n_splits=5, shuffle=True, random_state=s).split(data))",
            "for i, f in enumerate(kf):\n    f",
        ],
        rules=["sklearn.cross_validation", "sklearn.old_splitters"],
    )


def test_splitter_that_is_only_cv() -> None:
    assert_rewrite(
        OLD + "KFold, cross_val_score as cvs\nkf = KFold(n=len(X), n_folds=10, random_state=7)\ncvs(m, X, y, cv=kf)",
        NEW + "KFold, cross_val_score as cvs\nkf = KFold(n_splits=10)\ncvs(m, X, y, cv=kf)",
    )


def test_splitter_that_is_given_as_cv_in_place() -> None:
    assert_rewrite(
        "from sklearn import cross_validation, linear_model\n"
        "cross_validation.cross_val_score(m, X, y, cv=cross_validation.StratifiedKFold(y, 4))",
        "from sklearn import model_selection, linear_model\n"
        "model_selection.cross_val_score(m, X, y, cv=model_selection.StratifiedKFold(n_splits=4))",
    )


def test_use_as_cv_and_in_a_loop() -> None:
    assert_rewrite(
        OLD + "KFold\nkf = KFold(n)\nf(cv=kf)\nfor a, b in kf:\n    a",
        NEW + "KFold\nkf = list(KFold(n_splits=3).split(range(n)))\nf(cv=kf)\nfor a, b in kf:\n    a",
    )


def test_straight_into_a_loop() -> None:
    assert_rewrite(
        OLD + "LeaveOneOut, StratifiedShuffleSplit\nfor a, b in LeaveOneOut(len(x)):\n    a\n"
        "s = [a for a, b in StratifiedShuffleSplit(y, train_size=0.5, random_state=1)]",
        NEW + "LeaveOneOut, StratifiedShuffleSplit\nfor a, b in LeaveOneOut().split(x):\n    a\n"
        "s = [a for a, b in StratifiedShuffleSplit(train_size=0.5, random_state=1, test_size=0.1).split(y, y)]",
    )


def test_labels_are_groups() -> None:
    assert_rewrite(
        OLD + "LabelKFold\nfolds = LabelKFold(people, n_folds=4)\nf(cv=folds)",
        NEW + "GroupKFold\nfolds = list(GroupKFold(n_splits=4).split(people, groups=people))\nf(cv=folds)",
    )


@pytest.mark.parametrize(
    "call", ["KFold(*a)", "KFold(k=3, **b)", "KFold(9, indices=False)", "KFold(1, 2, 3, 4, 5)", "KFold()"]
)
def test_unknown_arguments_leave_the_call(call: str) -> None:
    assert_rewrite(f"{OLD}KFold\nk = {call}", f"{NEW}KFold\nk = {call}", rules=["sklearn.cross_validation"])


def test_modern_splitters_stay() -> None:
    assert_unchanged(
        NEW + "KFold, LeaveOneOut\nkf = KFold(10, shuffle=True)\nfor a, b in kf.split(X):\n    a\nLeaveOneOut()"
    )
    assert_unchanged(NEW + "KFold\nKFold(5)", versions={"sklearn": "0.19"})
    assert_unchanged(OLD + "KFold\nKFold(9, n_folds=3)", versions={"sklearn": "0.18"})


def test_random_state_without_shuffling() -> None:
    assert_rewrite(
        NEW + "StratifiedKFold as S\nS(5, random_state=seed)\nS(5, False, 3)\nS(5, shuffle=False, random_state=0,)",
        NEW + "StratifiedKFold as S\nS(5)\nS(5, shuffle=False)\nS(5, shuffle=False,)",
    )
    assert_unchanged(
        NEW + "KFold\nKFold(5, shuffle=flag, random_state=1)\nKFold(5, random_state=None)\nKFold(5, **options)"
    )

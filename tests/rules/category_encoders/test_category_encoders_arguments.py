from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_arguments() -> None:
    assert_rewrite(
        "from category_encoders import LeaveOneOutEncoder, BinaryEncoder\n"
        "LeaveOneOutEncoder(randomized=False)\nBinaryEncoder(impute_missing=True)",
        "from category_encoders import LeaveOneOutEncoder, BinaryEncoder\nLeaveOneOutEncoder()\nBinaryEncoder()",
        rules=["category_encoders.arguments"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from category_encoders import LeaveOneOutEncoder\nLeaveOneOutEncoder(randomized=True)")
    assert_unchanged("TargetEncoder(impute_missing=True)")

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

IMPORT = "import cv2\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("_, c, _ = cv2.findContours(a, 1, 2)", "c, _ = cv2.findContours(a, 1, 2)"),
        ("(im, c, h) = cv2.findContours(a.copy(), 1, 2)", "c, h = cv2.findContours(a.copy(), 1, 2)"),
        (
            "if a:\n    im, c, h = cv2.findContours(b, 1, 2)\n    print(im)",
            "if a:\n    c, h = cv2.findContours(b, 1, 2)\n    im = b\n    print(im)",
        ),
        ("if a: im, c, h = cv2.findContours(b, 1, 2)\nim", "if a: c, h = cv2.findContours(b, 1, 2); im = b\nim"),
        ("a, c, h = cv2.findContours(a, 1, 2)\na.shape", "c, h = cv2.findContours(a, 1, 2)\na.shape"),
    ],
)
def test_three_parts(before: str, after: str) -> None:
    assert_rewrite(IMPORT + before, IMPORT + after, rules=["cv2.contours"])


@pytest.mark.parametrize(
    "code",
    [
        "c, h = cv2.findContours(a, 1, 2)",
        "c = cv2.findContours(a, 1, 2)[-2]",
        "found = cv2.findContours(a, 1, 2)",
        "*_, c, h = cv2.findContours(a, 1, 2)",
        "a, b, c = cv2.split(image)",
    ],
)
def test_leaves_alone(code: str) -> None:
    assert_unchanged(IMPORT + code)

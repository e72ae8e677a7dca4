from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_detectors() -> None:
    assert_rewrite(
        "import cv2\nsift = cv2.SIFT()\norb = cv2.ORB(500)",
        "import cv2\nsift = cv2.SIFT_create()\norb = cv2.ORB_create(500)",
        rules=["cv2.feature_detectors"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import cv2\ncv2.ORB_create()\ncv2.BFMatcher()\ncv2.CascadeClassifier(p)\nx = cv2.ORB")
    assert_unchanged("SIFT()")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "import cv2\ncap.get(cv2.cv.CV_CAP_PROP_FPS)\nsift = cv2.xfeatures2d.SIFT_create(9)",
        "import cv2\ncap.get(cv2.CAP_PROP_FPS)\nsift = cv2.SIFT_create(9)",
        rules=["cv2.renamed_names"],
    )
    assert_rewrite("from cv2 import cv2\ncv2.imread(p)", "import cv2\ncv2.imread(p)")


def test_leaves_alone() -> None:
    assert_unchanged("import cv2\ncv2.CV_32F, cv2.LINE_AA, cv2.xfeatures2d.SURF_create()")
    assert_unchanged("cv2 = 1\ncv2.CV_AA")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_constants() -> None:
    assert_rewrite(
        "import PIL.Image\nim = PIL.Image.open(p)\nim.thumbnail((9, 9), PIL.Image.ANTIALIAS)\nim.tostring()",
        "import PIL.Image\nim = PIL.Image.open(p)\nim.thumbnail((9, 9), PIL.Image.LANCZOS)\nim.tobytes()",
        rules=["PIL.renamed_names"],
    )
    assert_rewrite("from PIL import PILLOW_VERSION", "from PIL import __version__")


def test_leaves_alone() -> None:
    assert_unchanged("from PIL import Image\nImage.BILINEAR, Image.NEAREST, Image.LANCZOS")
    assert_unchanged("import cv2\ncv2.imread(p).tostring()")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_methods() -> None:
    assert_rewrite(
        "import threading\nt = threading.Thread(target=f)\nt.isAlive()",
        "import threading\nt = threading.Thread(target=f)\nt.is_alive()",
        rules=["python.renamed_functions"],
    )
    assert_rewrite(
        "from array import array\na = array('i')\na.tostring()", "from array import array\na = array('i')\na.tobytes()"
    )


def test_functions() -> None:
    assert_rewrite("import base64\nbase64.encodestring(b)", "import base64\nbase64.encodebytes(b)")
    assert_rewrite("import fractions, math\nfractions.gcd(a, b)", "import fractions, math\nmath.gcd(a, b)")


def test_leaves_alone() -> None:
    assert_unchanged("image.tostring()\nworker.isAlive()")
    assert_unchanged("import platform\nplatform.linux_distribution()")

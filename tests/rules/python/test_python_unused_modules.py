from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_unused() -> None:
    assert_rewrite("import cgi\nimport os\nos.getcwd()", "import os\nos.getcwd()", rules=["python.unused_modules"])
    assert_rewrite("import cgi as c, os\nos.getcwd()", "import os\nos.getcwd()")


def test_leaves_alone() -> None:
    assert_unchanged("import telnetlib\ntelnetlib.Telnet('a')")
    assert_unchanged("import cgi", "%%writefile a.py\ncgi.parse()")

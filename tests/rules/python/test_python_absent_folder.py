from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten


def test_of_another_system() -> None:
    assert_rewrite(
        "import os\nos.chdir(r'C:\\data')\nos.chdir('D:/data'); x = 1",
        "import os\n\npass; x = 1",
        rules=["python.absent_folder"],
    )


def test_not_found() -> None:
    message = "[Errno 2] No such file or directory: '/home/me/titanic'"
    seen = Evidence(cell="c0", cell_line=2, exception="FileNotFoundError", message=message)
    result = rewritten("import os\nos.chdir('/home/me/titanic')\nos.chdir('/home/me')", evidence=seen)
    assert result.notebook.source("c0") == "import os\n\nos.chdir('/home/me')"


def test_leaves_alone() -> None:
    assert_unchanged("import os\nos.chdir('/home/me')\nos.chdir('..')\nos.chdir(path)")
    message = "[Errno 2] No such file or directory: 'data'"
    seen = Evidence(cell="c0", cell_line=2, exception="FileNotFoundError", message=message)
    assert not rewritten("import os\nos.chdir('data')", evidence=seen).patches

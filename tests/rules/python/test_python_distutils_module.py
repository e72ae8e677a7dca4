import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "from distutils.version import LooseVersion\nassert LooseVersion(a) > LooseVersion('1.0')",
            "from packaging.version import Version\nassert Version(a) > Version('1.0')",
        ),
        (
            "from distutils.dir_util import copy_tree\ncopy_tree('a', 'b')",
            "from shutil import copytree\ncopytree('a', 'b', dirs_exist_ok=True)",
        ),
        (
            "import distutils.spawn\nimport shutil\ndistutils.spawn.find_executable('dot')",
            "import distutils.spawn\nimport shutil\nshutil.which('dot')",
        ),
    ],
)
def test_successors(before: str, after: str) -> None:
    assert_rewrite(before, after, rules=["python.distutils_module"])


def test_leaves_alone() -> None:
    assert_unchanged("from distutils.core import setup\nsetup()")
    assert_unchanged("from distutils.dir_util import copy_tree\ncopy_tree('a', 'b', verbose=1)")
    code = "from distutils.version import LooseVersion\nLooseVersion('1')"
    assert_unchanged(code, versions={"setuptools": "65.0"})

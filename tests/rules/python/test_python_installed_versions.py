from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_version() -> None:
    assert_rewrite(
        "from pkg_resources import get_distribution\nprint(get_distribution('a').version)",
        "from importlib.metadata import version\nprint(version('a'))",
        rules=["python.installed_versions"],
    )
    assert_rewrite(
        "from pkg_resources import parse_version\nparse_version(a) < parse_version('1')",
        "from packaging.version import parse\nparse(a) < parse('1')",
    )


def test_leaves_alone() -> None:
    code = "import pkg_resources\nprint(pkg_resources.get_distribution('a').version)"
    assert_unchanged(code, versions={"pkg_resources": "65"})
    assert_unchanged("import pkg_resources\npkg_resources.working_set")
    assert_unchanged("model.version")

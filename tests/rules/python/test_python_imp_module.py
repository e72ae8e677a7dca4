from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_reload() -> None:
    assert_rewrite(
        "import imp, helpers\nimp.reload(helpers)",
        "from importlib import reload\nimport helpers\nreload(helpers)",
        rules=["python.imp_module"],
    )
    assert_rewrite("import imp\nm = imp.new_module('m')", "from types import ModuleType\nm = ModuleType('m')")


def test_leaves_alone() -> None:
    assert_unchanged("import imp\nimp.find_module('a')")
    assert_unchanged("import importlib\nimportlib.reload(a)")

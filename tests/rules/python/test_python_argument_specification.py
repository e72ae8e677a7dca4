from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_parts() -> None:
    assert_rewrite(
        "from inspect import getargspec\na = getargspec(f).args\nb = getargspec(f)[3]\nc = getargspec(f)",
        "from inspect import getfullargspec\na = getfullargspec(f).args\nb = getfullargspec(f)[3]\n"
        "c = getfullargspec(f)[:4]",
        rules=["python.argument_specification"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import inspect\ninspect.getargspec(f).keywords")
    assert_unchanged("import inspect\ninspect.getfullargspec(f)")
    assert_unchanged("def getargspec(f):\n    return f\n\n\ngetargspec(1)")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_magic() -> None:
    assert_rewrite(
        'get_ipython().magic(u"matplotlib inline")',
        "get_ipython().run_line_magic('matplotlib', 'inline')",
        rules=["IPython.magic_method"],
    )
    assert_rewrite("get_ipython().magic('pwd')", "get_ipython().run_line_magic('pwd', '')")
    assert_rewrite(
        "from IPython.core.getipython import get_ipython\nip = get_ipython()\np = ip.magic('%time f(\"a b\")')",
        "from IPython.core.getipython import get_ipython\nip = get_ipython()\n"
        "p = ip.run_line_magic('time', 'f(\"a b\")')",
    )


def test_with_what_it_calls() -> None:
    assert_rewrite("get_ipython().magic('matplotlib qt')", "get_ipython().run_line_magic('matplotlib', 'inline')")
    assert_rewrite("get_ipython().magic('pip install a')", "# get_ipython().magic('pip install a')")


def test_leaves_alone() -> None:
    assert_unchanged("get_ipython().magic(text)")
    assert_unchanged("get_ipython().run_line_magic('matplotlib', 'inline')")
    assert_unchanged("ip.magic('time')")
    assert_unchanged("get_ipython().magic('pwd')", versions={"IPython": "8.12.0"})

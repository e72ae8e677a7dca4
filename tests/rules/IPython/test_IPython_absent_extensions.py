import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

RULES = ["IPython.absent_extensions"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("%load_ext watermark", "# %load_ext watermark"),
        ("%reload_ext lab_black\nimport os", "# %reload_ext lab_black\nimport os"),
        ("if True:\n    %watermark -v", "if True:\n    pass  # %watermark -v"),
        ("%load_ext memory_profiler\n%memit f(1)", "# %load_ext memory_profiler\nf(1)"),
        ("%%memit\nx = 1", "# %%memit\nx = 1"),
        ("%%notify\nmodel.fit(x)", "# %%notify\nmodel.fit(x)"),
        (
            "get_ipython().run_line_magic('load_ext', 'autotime')",
            "# get_ipython().run_line_magic('load_ext', 'autotime')",
        ),
    ],
)
def test_taken_out(before: str, after: str) -> None:
    assert_rewrite(before, after, rules=RULES)


@pytest.mark.parametrize(
    "code",
    [
        "%load_ext autoreload\n%autoreload 2",
        "%load_ext rpy2.ipython",
        "%load_ext Cython",
        "%%R\nx <- 1",
        "%%cython\nx = 1",
    ],
)
def test_leaves_alone(code: str) -> None:
    assert_unchanged(code)


def test_installed() -> None:
    assert_unchanged("%load_ext watermark\n%watermark", versions={"IPython": "9.0", "watermark": "2.0"})

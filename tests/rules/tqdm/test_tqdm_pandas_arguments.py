from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_bars() -> None:
    assert_rewrite(
        "from tqdm import tqdm\ntqdm.pandas('my bar!')\ntqdm.pandas(tqdm, desc='a')",
        "from tqdm import tqdm\ntqdm.pandas()\ntqdm.pandas(desc='a')",
        rules=["tqdm.pandas_arguments"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from tqdm import tqdm\ntqdm.pandas(desc='a')\ntqdm(a, 'b')")
    assert_unchanged("bar.pandas(a)")

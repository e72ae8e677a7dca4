from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_aliases() -> None:
    assert_rewrite(
        "import emoji\nemoji.emojize(t, use_aliases=True)\nemoji.emojize(t, use_aliases=False)",
        "import emoji\nemoji.emojize(t, language='alias')\nemoji.emojize(t, language='en')",
        rules=["emoji.aliases"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import emoji\nemoji.emojize(t, language='es')")
    assert_unchanged("emojize(t, use_aliases=True)")

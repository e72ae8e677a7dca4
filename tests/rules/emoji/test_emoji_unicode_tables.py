from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_tables() -> None:
    assert_rewrite(
        "import emoji\nx = [c for c in t if c not in emoji.UNICODE_EMOJI_ENGLISH]\n"
        "y = emoji.UNICODE_EMOJI.keys()\nz = c in emoji.UNICODE_EMOJI['en']",
        "import emoji\nx = [c for c in t if c not in emoji.EMOJI_DATA]\n"
        "y = emoji.EMOJI_DATA.keys()\nz = c in emoji.EMOJI_DATA",
        rules=["emoji.unicode_tables"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import emoji\nx = emoji.UNICODE_EMOJI[c]\ny = emoji.UNICODE_EMOJI")
    assert_unchanged("c in UNICODE_EMOJI")

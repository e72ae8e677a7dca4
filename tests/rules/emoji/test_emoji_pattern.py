from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_pattern() -> None:
    assert_rewrite(
        "import re\nimport emoji\nt = emoji.get_emoji_regexp().sub('', t)",
        "import re\nimport emoji\n"
        "t = re.compile('(' + '|'.join(map(re.escape, sorted(emoji.EMOJI_DATA, key=len, "
        "reverse=True))) + ')').sub('', t)",
        rules=["emoji.pattern"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import emoji\nemoji.replace_emoji(t)")
    assert_unchanged("get_emoji_regexp().sub('', t)")

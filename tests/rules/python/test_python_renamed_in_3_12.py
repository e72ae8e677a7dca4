from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_parsers() -> None:
    assert_rewrite(
        "import configparser\np = configparser.SafeConfigParser()\np.readfp(f)",
        "import configparser\np = configparser.ConfigParser()\np.read_file(f)",
    )
    assert_rewrite(
        "import locale\nlocale.format('%d', 1000, grouping=True)",
        "import locale\nlocale.format_string('%d', 1000, grouping=True)",
        rules=["python.renamed_in_3_12"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from configparser import ConfigParser\nConfigParser().read('a')")
    assert_unchanged("text.format(1)\nfile.readfp(f)")

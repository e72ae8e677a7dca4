from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_escape() -> None:
    assert_rewrite(
        "import cgi\nx = cgi.escape(a)\ny = cgi.escape(b, True)",
        "from html import escape\nx = escape(a, quote=False)\ny = escape(b, True)",
    )


def test_unescape() -> None:
    assert_rewrite(
        "import html\nfrom html.parser import HTMLParser\nparser = HTMLParser()\nnames = list(map(parser.unescape, a))",
        "import html\nfrom html.parser import HTMLParser\nparser = HTMLParser()\nnames = list(map(html.unescape, a))",
        rules=["python.escaped_text"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import html\nhtml.escape('<')")
    assert_unchanged("from html.parser import HTMLParser\nparser = HTMLParser()\nparser.feed('<a>')")
    assert_unchanged("parser.unescape('a')")

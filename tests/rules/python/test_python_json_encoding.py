from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_encoding() -> None:
    assert_rewrite(
        "import json\nwith open(p) as f:\n    a = json.load(f, encoding='utf8', object_hook=h)",
        "import json\nwith open(p) as f:\n    a = json.load(f, object_hook=h)",
        rules=["python.json_encoding"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import json\njson.loads(a, strict=False)")
    assert_unchanged("import ujson as json\njson.loads(a, encoding='utf8')")

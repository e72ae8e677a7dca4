"""pandas.json_texts: another failure."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after

SETUP = "import io\nimport pandas as pd\n"


def test_a_file_that_is_missing() -> None:
    code = SETUP + "df = pd.read_json(path)"
    assert_rewrite_after("FileNotFoundError", "[Errno 2] No such file or directory: 'data.json'", code, code)


def test_written_out() -> None:
    assert_rewrite(SETUP + "df = pd.read_json('[1, 2]')", SETUP + "df = pd.read_json(io.StringIO('[1, 2]'))")

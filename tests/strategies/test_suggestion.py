"""What a library says itself is taken where it checks out."""

from __future__ import annotations

import pytest
from packages import Packages, proposed

from mlemodernizer.model.outcome import Variable
from mlemodernizer.strategies.error_repair.suggestion import SuggestionStrategy

HELD = {
    "lib.Writer": "class()",
    "lib.OldWriter": "class()",
    "lib.Writer.add_page": "function(size)",
    "lib.Writer.addPage": "function(size)",
    "lib.Writer.title": "value",
    "lib.Writer.getTitle": "function()",
    "lib.Image": "class()",
    "lib.Image.get_data": "function()",
    "lib.Image.get_fdata": "function()",
    "lib.new_f": "function()",
}
WRITER = "from lib import Writer\nw = Writer()\n"


@pytest.mark.parametrize(
    ("message", "before", "after"),
    [
        (
            "OldWriter is deprecated and was removed in lib 3.0.0. Use Writer instead.",
            "from lib import OldWriter\nw = OldWriter()",
            "from lib import Writer\nw = Writer()",
        ),
        (
            "OldWriter is deprecated and was removed in lib 3.0.0. Use Writer instead.",
            "import lib\nw = lib.OldWriter()",
            "import lib\nw = lib.Writer()",
        ),
        (
            "addPage is deprecated and was removed in lib 3.0.0. Use add_page instead.",
            WRITER + "w.addPage(3)",
            WRITER + "w.add_page(3)",
        ),
        ("getTitle was removed. Use title instead.", WRITER + "w.getTitle()", WRITER + "w.title"),
        ("getTitle was removed. Use title instead.", WRITER + "w.getTitle(1)", ""),
        ("getTitle was removed. Use w.titles[0] instead.", WRITER + "w.getTitle()", ""),
        ("getTitle was removed. Use len(w.titles) instead.", WRITER + "w.getTitle()", ""),
        ("getTitle was removed. Use no_such_name instead.", WRITER + "w.getTitle()", ""),
        ("The page is too large. Use add_page instead.", WRITER + "w.addPage(3)", ""),  # nothing is said to be gone
        ("addPage is deprecated. Use add_page instead.", WRITER + "unknown.addPage(3)", ""),
    ],
)
def test_what_refuses_to_work(message: str, before: str, after: str) -> None:
    line = before.count("\n") + 1
    assert proposed(SuggestionStrategy, Packages(HELD), "DeprecationError", message, before, line=line) == after


def test_the_kernel_knows_the_class() -> None:
    image = {"image": Variable("lib.Image")}
    message = (
        "get_data() is deprecated in favor of get_fdata(), which has a more predictable return type. Use numpy.f(x)."
    )
    code = "image = load()", "image.get_data()"
    after = proposed(SuggestionStrategy, Packages(HELD), "ExpiredError", message, *code, variables=image)
    assert after == "image.get_fdata()"


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("cannot import name 'f' from 'lib' (x.py): f is gone, use new_f instead", "from lib import new_f"),
        ("cannot import name 'f' from 'lib' (x.py): f is gone, use no_such_f instead", ""),
    ],
)
def test_what_is_gone(message: str, after: str) -> None:
    assert proposed(SuggestionStrategy, Packages(HELD), "ImportError", message, "from lib import f") == after

"""Calls that a callable refuses."""

from __future__ import annotations

import pytest
from packages import Packages, proposed

from mlemodernizer.strategies.error_repair.signature import SignatureStrategy

HELD = {
    "lib.field": "function(default=0, *, pattern=None, **extra)",
    "lib.resample": "function(y, *, orig_sr, target_sr, scale=False, **kwargs)",
    "lib.API": "class(auth=None, *, cache=None, host='x', parser=None)",
    "lib.short": "function(a, *, b=1, c=2)",
}


@pytest.mark.parametrize(
    ("message", "before", "after"),
    [
        ("`regex` is removed. use `pattern` instead", "lib.field(0, regex='a')", "lib.field(0, pattern='a')"),
        ("argument 'regex' was renamed to 'pattern'", "lib.field(regex='a')", "lib.field(pattern='a')"),
        ("Use 'pattern' instead of 'regex'.", "lib.field(regex='a')", "lib.field(pattern='a')"),
        ("`regex` is removed. use `Literal` instead", "lib.field(regex='a')", ""),  # no parameter
        ("`regex` is removed. use `pattern` instead", "lib.field(0)", ""),
        ("`regex` is removed. use `pattern` instead", "lib.field(regex='a', pattern='b')", ""),
    ],
)
def test_the_message_tells_the_new_keyword(message: str, before: str, after: str) -> None:
    found = proposed(SignatureStrategy, Packages(HELD), "UserError", message, f"import lib\n{before}", line=2)
    assert found == (f"import lib\n{after}" if after else "")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("resample", "lib.resample(y, 1, 2)", "lib.resample(y, orig_sr=1, target_sr=2)"),
        ("resample", "lib.resample(y, 1, 2, True, 5)", ""),
        ("short", "lib.short(1, 2, 3)", "lib.short(1, b=2, c=3)"),  # two stand in alphabetical order by chance
        ("API.__init__", "lib.API(auth, 'host')", ""),  # three do not
    ],
)
def test_arguments_that_became_keyword_only(name: str, before: str, after: str) -> None:
    message = f"{name}() takes 1 positional argument but 3 were given"
    found = proposed(SignatureStrategy, Packages(HELD), "TypeError", message, f"import lib\n{before}", line=2)
    assert found == (f"import lib\n{after}" if after else "")

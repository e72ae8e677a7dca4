"""Packages that go on under another name."""

from __future__ import annotations

import pytest
from packages import Packages, proposed

from mlemodernizer.strategies.error_repair.successor import SuccessorStrategy, successors

HELD = {
    "thefuzz.fuzz.ratio": "function(a, b)",
    "nilearn.glm.first_level.FirstLevelModel": "class(t_r=None)",
    "nilearn.glm.threshold": "function()",
    "ydata_profiling.ProfileReport": "class(df)",
}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from fuzzywuzzy import fuzz\nfuzz.ratio(1, 2)", "from thefuzz import fuzz\nfuzz.ratio(1, 2)"),
        ("import fuzzywuzzy.fuzz as f\nf.ratio(1, 2)", "import thefuzz.fuzz as f\nf.ratio(1, 2)"),
        (
            "import pandas_profiling\npandas_profiling.ProfileReport(1)",
            "import ydata_profiling\nydata_profiling.ProfileReport(1)",
        ),
        # under another module of it
        (
            "from nistats.first_level_model import FirstLevelModel",
            "from nilearn.glm.first_level import FirstLevelModel",
        ),
        ("from fuzzywuzzy import fuzz, process", ""),  # no such name there
        ("from fbprophet import Prophet", ""),  # the successor is not installed
        ("import no_such_package", ""),
    ],
)
def test_the_new_name_is_taken_where_all_is_there(before: str, after: str) -> None:
    missing = before.split()[1].partition(".")[0]
    installed = ("thefuzz", "nilearn", "ydata_profiling")
    message = f"No module named '{missing}'"
    assert (
        proposed(SuccessorStrategy, Packages(HELD), "ModuleNotFoundError", message, before, installed=installed)
        == after
    )


def test_a_package_that_is_installed_is_left_alone() -> None:
    held = {**HELD, "fuzzywuzzy.fuzz.ratio": "function"}
    code = "from fuzzywuzzy import fuzz"
    message = "No module named 'fuzzywuzzy.more'"
    installed = ("thefuzz", "fuzzywuzzy")
    assert proposed(SuccessorStrategy, Packages(held), "ModuleNotFoundError", message, code, installed=installed) == ""


def test_the_table_names_no_package_on_both_sides() -> None:
    table = successors()
    assert not {new.partition(".")[0] for new in table.values()} & {old for old in table if "." not in old}

"""The name of the package."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=4.0",
    reason="The package pandas_profiling has been called ydata_profiling since its release 4.0.",
    documentation="https://docs.profiling.ydata.ai/latest/",
    absent="pandas_profiling",
    moves={"pandas_profiling": "ydata_profiling"},
    examples=(
        Example(
            before="import pandas_profiling\nreport = pandas_profiling.ProfileReport",
            after="import ydata_profiling\nreport = ydata_profiling.ProfileReport",
            not_run="needs pkg_resources",
        ),
    ),
    unchanged=("from ydata_profiling import ProfileReport\nProfileReport\n",),
)

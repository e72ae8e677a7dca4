"""The file of a report."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="The argument outputfile of to_file is called output_file since pandas_profiling 2.6.",
    documentation="https://docs.profiling.ydata.ai/latest/",
    functions=("pandas_profiling.ProfileReport.to_file", "ydata_profiling.ProfileReport.to_file"),
    renamed={"outputfile": "output_file"},
    examples=(
        Example(
            before="from ydata_profiling import ProfileReport\nProfileReport(frame).to_file(outputfile='a.html')",
            after="from ydata_profiling import ProfileReport\nProfileReport(frame).to_file(output_file='a.html')",
            not_run="no data",
        ),
    ),
    unchanged=("from ydata_profiling import ProfileReport\nProfileReport(frame).to_file('a.html')\n",),
)

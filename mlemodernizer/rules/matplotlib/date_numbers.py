"""Functions of matplotlib.dates."""

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_STRING = """
def strpdate2num(fmt):
    \"\"\"matplotlib.dates.strpdate2num: a function from the text of a date to its number.\"\"\"
    return lambda s: $date2num($datetime.datetime.strptime(s, fmt))
"""
_BYTES = """
def bytes_date2num(fmt, encoding="utf-8"):
    \"\"\"matplotlib.dates.bytespdate2num: a function from the bytes of a date to its number.\"\"\"
    return lambda b: $date2num($datetime.datetime.strptime(b.decode(encoding), fmt))
"""
_TO_NUMBER = """
def seconds_to_date_number(e):
    \"\"\"matplotlib.dates.epoch2num: from seconds since 1970 to matplotlib's number.\"\"\"
    return $date2num($numpy.datetime64(0, "s")) + $numpy.asarray(e) / 86400
"""
_TO_SECONDS = """
def date_number_to_seconds(d):
    \"\"\"matplotlib.dates.num2epoch: from matplotlib's number to seconds since 1970.\"\"\"
    return ($numpy.asarray(d) - $date2num($numpy.datetime64(0, "s"))) * 86400
"""
_SOURCES = {
    "matplotlib.dates.bytespdate2num": (_BYTES,),
    "matplotlib.dates.epoch2num": (_TO_NUMBER,),
    "matplotlib.dates.num2epoch": (_TO_SECONDS,),
    "matplotlib.dates.strpdate2num": (_STRING.replace("def strpdate2num", "def text_date2num"),),
}

rule = LocalDefinitions(
    applies_to=">=3.7",
    reason="matplotlib 3.3 and 3.7 removed conversions of dates from matplotlib.dates; what is used is defined here.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.7.0.html",
    sources=_SOURCES,
    uses={"date2num": "matplotlib.dates.date2num", "datetime": "datetime", "numpy": "numpy"},
    gone=frozenset(_SOURCES),
    examples=(
        Example(
            before="import datetime\nfrom matplotlib.dates import strpdate2num, date2num\n"
            "day = strpdate2num('%Y')('2015')",
            after="import datetime\nfrom matplotlib.dates import date2num\n\n\n"
            + _SOURCES["matplotlib.dates.strpdate2num"][0].replace("$", "").strip()
            + "\n\n\nday = text_date2num('%Y')('2015')",
        ),
    ),
    unchanged=("import matplotlib.dates as mdates\nmdates.datestr2num('2015-01-01')\n",),
)

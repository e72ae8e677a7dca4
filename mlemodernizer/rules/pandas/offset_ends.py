"""first and last of a frame or series: the rows within a span of time of its first or last one."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_FIRST = '''
def first_rows(data, offset):
    """DataFrame.first: the rows within an offset of the first one."""
    offset = $to_offset(offset)
    fixed = isinstance(offset, ($offsets.Tick, $offsets.Day))
    if not fixed and offset.is_on_offset(data.index[0]):
        end_date = end = data.index[0] - offset.base + offset
    else:
        end_date = end = data.index[0] + offset
    if fixed and end_date in data.index:
        return data.iloc[: data.index.searchsorted(end_date, side="left")]
    return data.loc[:end]
'''
_LAST = '''
def last_rows(data, offset):
    """DataFrame.last: the rows within an offset of the last one."""
    start = data.index.searchsorted(data.index[-1] - $to_offset(offset), side="right")
    return data.iloc[start:]
'''


@dataclass(frozen=True, kw_only=True)
class OffsetEnds(LocalDefinitions):
    """``s.first('5D')`` → ``first_rows(s, '5D')``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or not isinstance(site.node, ast.Call):
            return None
        call = site.call
        offset = site.argument("offset", 0)
        if offset is None or len(site.node.args) + len(site.node.keywords) != 1:
            return None
        source = self.sources[site.dotted][0]
        name = site.define(source, **{use: dotted for use, dotted in self.uses.items() if f"${use}" in source})
        return Replacement(f"{name}({call.receiver}, {site.text(offset)})") if name else None


rule = OffsetEnds(
    applies_to=">=3.0",
    reason="first and last, the rows within a span of time of the first or last one, were removed in pandas 3.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#other-deprecations",
    sources={
        f"pandas.{kind}.{end}": (source,)
        for kind in ("DataFrame", "Series")
        for end, source in (("first", _FIRST), ("last", _LAST))
    },
    uses={"to_offset": "pandas.tseries.frequencies.to_offset", "offsets": "pandas.offsets"},
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2, 3], index=pd.date_range('2016-01-01', periods=3))\n",
            before="end = s.last('2D')",
            after="\n\ndef last_rows(data, offset):\n"
            '    """DataFrame.last: the rows within an offset of the last one."""\n'
            "    start = data.index.searchsorted(data.index[-1] - pd.tseries.frequencies.to_offset(offset), "
            'side="right")\n'
            "    return data.iloc[start:]\n\n\n"
            "end = last_rows(s, '2D')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1, 2])\nx = s.groupby([0, 0]).first()\n",
        "import pandas as pd\ns = pd.Series([1], index=pd.date_range('2016', periods=1))\nx = s.resample('D').last()\n",
    ),
)

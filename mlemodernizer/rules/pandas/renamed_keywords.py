"""Keywords of pandas that were renamed, or removed because they did nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class KeywordTable(Rule):
    """Changes of keywords, function by function.

    Attributes:
        renamed: function -> old keyword -> new keyword.
        removed: function -> keyword -> the literal values with which it may be dropped.
    """

    renamed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    removed: Mapping[str, Mapping[str, tuple[object, ...]]] = field(default_factory=dict)

    @property
    def targets(self) -> Iterable[str]:
        return dict.fromkeys((*self.renamed, *self.removed))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        for old, new in self.renamed.get(site.dotted, {}).items():
            if not call.has(new):
                call.rename(old, new)
        for name, values in self.removed.get(site.dotted, {}).items():
            if call.has(name) and site.literal(site.argument(name)) in values:
                call.remove(name)
        return Replacement(call.text)


rule = KeywordTable(
    applies_to=">=2.0",
    reason="pandas renamed this keyword, or removed it because it had no effect any more.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    renamed={
        "pandas.DataFrame.to_csv": {"line_terminator": "lineterminator", "cols": "columns"},
        "pandas.Series.to_csv": {"line_terminator": "lineterminator"},
        "pandas.DataFrame.info": {"null_counts": "show_counts"},
        "pandas.DataFrame.drop_duplicates": {"cols": "subset"},
        "pandas.DataFrame.duplicated": {"cols": "subset"},
        "pandas.DataFrame.pivot_table": {"rows": "index", "cols": "columns"},
        "pandas.pivot_table": {"rows": "index", "cols": "columns"},
        "pandas.crosstab": {"rows": "index", "cols": "columns"},
        "pandas.read_excel": {"sheetname": "sheet_name", "parse_cols": "usecols", "skip_footer": "skipfooter"},
        "pandas.ExcelFile.parse": {"sheetname": "sheet_name", "parse_cols": "usecols", "skip_footer": "skipfooter"},
        "pandas.MultiIndex": {"labels": "codes"},
        "pandas.read_csv": {"skip_footer": "skipfooter"},
        "pandas.read_table": {"skip_footer": "skipfooter"},
    },
    removed={
        "pandas.to_datetime": {"infer_datetime_format": (True, False), "box": (True,)},
        "pandas.DataFrame.describe": {"datetime_is_numeric": (True,)},
        "pandas.Series.describe": {"datetime_is_numeric": (True,)},
        "pandas.DataFrame.groupby": {"squeeze": (False,), "axis": (0, "index")},
        "pandas.Series.groupby": {"squeeze": (False,), "axis": (0, "index")},
        "pandas.DataFrame.rolling": {"axis": (0, "index"), "freq": (None,)},
        "pandas.Series.rolling": {"axis": (0,), "freq": (None,)},
        "pandas.DataFrame.resample": {"axis": (0, "index")},
        "pandas.DataFrame.to_excel": {"encoding": (None, "utf-8", "utf8"), "verbose": (True, False)},
        "pandas.read_excel": {"convert_float": (True,)},
    },
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="when = pd.to_datetime(['2016-01-02'], infer_datetime_format=True)",
            after="when = pd.to_datetime(['2016-01-02'])",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\n",
            before="df.to_csv('out.csv', line_terminator='\\n')",
            after="df.to_csv('out.csv', lineterminator='\\n')",
        ),
    ),
    unchanged=(
        "import pandas as pd\nwhen = pd.to_datetime(['2016-01-02'], format='%Y-%m-%d')\n",
        "import csv\nw = csv.writer(open('x.csv', 'w'), lineterminator='\\n')\n",
    ),
)

"""DataFrame.from_csv became read_csv."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DEFAULTS = {"index_col": "0", "parse_dates": "True"}


@dataclass(frozen=True, kw_only=True)
class FromCsv(Rule):
    """``pd.DataFrame.from_csv(path)`` → ``pd.read_csv(path, index_col=0, parse_dates=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.from_csv",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.is_method or site.call.starred:
            return None
        call = site.call
        call.name_positionals((None, "header", "sep", "index_col", "parse_dates", "encoding"))
        call.rename("path", "filepath_or_buffer")
        for name, value in _DEFAULTS.items():
            if not call.has(name):
                call.set(name, value)
        call.set_function(site.name_of("pandas.read_csv"))
        return Replacement(call.text)


rule = FromCsv(
    applies_to=">=1.0",
    reason="DataFrame.from_csv was removed in pandas 1.0 in favour of read_csv with two other defaults.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.21.0.html#deprecations",
    examples=(
        Example(
            setup="import io\nimport pandas as pd\ntext = io.StringIO('k,v\\n2016-01-01,2\\n')\n",
            before="df = pd.DataFrame.from_csv(text)",
            after="df = pd.read_csv(text, index_col=0, parse_dates=True)",
        ),
    ),
    unchanged=("import io\nimport pandas as pd\ndf = pd.read_csv(io.StringIO('a\\n1\\n'))\n",),
)

"""resample and how."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FILLS = {"ffill": "ffill", "pad": "ffill", "bfill": "bfill", "backfill": "bfill"}


@dataclass(frozen=True, kw_only=True)
class ResampleHow(Rule):
    """``s.resample('D', how='sum')`` → ``s.resample('D').sum()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.resample", "pandas.Series.resample")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        how, fill = site.argument("how", 1), site.argument("fill_method")
        call = site.call
        if how is None or call.starred or site.argument("rule", 0) is None:
            return None
        name = site.literal(how)
        call.remove("how", 1)
        end = f".{name}()" if isinstance(name, str) else f".agg({site.text(how)})"
        if fill is not None:
            filled = _FILLS.get(str(site.literal(fill)))
            if filled is None:
                return None
            call.remove("fill_method")
            end += f".{filled}()"
        if call.positional > 1:
            return None
        return Replacement(call.text + end)


rule = ResampleHow(
    applies_to=">=0.25",
    reason="resample(how=...) was deprecated in pandas 0.18 in favour of methods of what resample gives; it is gone.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.18.0.html#resample-api",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2], index=pd.date_range('2016-01-01', periods=2))\n",
            before="total = s.resample('2D', how='sum')",
            after="total = s.resample('2D').sum()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1], index=pd.date_range('2016', periods=1))\nt = s.resample('2D').sum()\n",
        "from sklearn.utils import resample\nx = resample([1, 2], n_samples=1)\n",
    ),
)

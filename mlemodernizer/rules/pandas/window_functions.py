"""rolling_mean and its relatives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PLAIN = ("mean", "median", "std", "var", "sum", "min", "max", "skew", "kurt", "count")
_EWM = {"ewma": "mean", "ewmstd": "std", "ewmvar": "var"}
_GIVEN = {"apply": "func", "corr": "arg2", "cov": "arg2", "quantile": "quantile"}
_ALSO = {"apply": ["raw=True"], "quantile": ["interpolation='lower'"]}
_FUNCTIONS = frozenset(
    f"pandas.{name}" for name in (*(f"{w}_{m}" for w in ("rolling", "expanding") for m in (*_PLAIN, *_GIVEN)), *_EWM)
)
_NAMES = {
    "rolling": ("window", "min_periods", "freq", "center"),
    "expanding": ("min_periods", "freq"),
    "ewm": ("com", "span", "halflife", "alpha", "min_periods", "freq", "adjust"),
}
_OPTIONS = {
    "rolling": ("window", "min_periods", "center", "win_type"),
    "expanding": ("min_periods",),
    "ewm": ("com", "span", "halflife", "alpha", "min_periods", "adjust", "ignore_na"),
}


@dataclass(frozen=True, kw_only=True)
class WindowFunctions(Rule):
    """``pd.rolling_mean(s, 5)`` → ``s.rolling(window=5).mean()``.

    Data of which nothing is known is taken for a series or frame once the function was missed.
    """

    @property
    def targets(self) -> Iterable[str]:
        return _FUNCTIONS

    def rewrite(self, site: Site) -> Replacement | None:
        name = site.dotted.removeprefix("pandas.")
        window, _, method = ("ewm", "", _EWM[name]) if name in _EWM else name.partition("_")
        given = _GIVEN.get(method, "")
        first = "arg1" if given == "arg2" else "arg"
        data = site.argument(first, 0)
        if data is None or not _has_windows(site, data):
            return None
        call = site.call
        if call.starred:
            return None
        call.remove(first, 0)
        call.name_positionals(_positions(window, given))
        value = call.remove(given) if given else ""
        if value is None or (given == "arg2" and not _has_windows(site, site.argument(given, 1))):
            return None
        if given == "arg2" and window == "rolling" and call.has("min_periods"):
            return None  # it counted otherwise
        methods = [value] if value else []
        methods += _ALSO.get(method, [])
        methods += _keywords_of(call, ("ddof", "bias"))
        if call.positional or not set(call.keywords()) <= set(_OPTIONS[window]):
            return None
        text = site.text(data)
        owner = text if isinstance(data, ast.Name | ast.Attribute | ast.Subscript | ast.Call) else f"({text})"
        return Replacement(f"{owner}.{window}({call.arguments()}).{method}({', '.join(methods)})")


def _has_windows(site: Site, data: ast.expr | None) -> bool:
    if data is None:
        return False
    missed = site.on_failing_line and site.dotted.removeprefix("pandas.") in site.failure[1]
    return site.is_a(data, "pandas.Series", "pandas.DataFrame") or (missed and site.value(data) is None)


def _positions(window: str, given: str) -> tuple[str, ...]:
    """The names of the positional arguments behind the data."""
    names = _NAMES[window]
    if given == "arg2":
        return (given, *names)
    return (names[0], given, *names[1:]) if given and window == "rolling" else (given, *names) if given else names


def _keywords_of(call: CallEditor, names: tuple[str, ...]) -> list[str]:
    """Take out the keywords that the method gets, not the window; as they are written in a call."""
    taken = {name: call.remove(name) for name in names}
    return [f"{name}={source}" for name, source in taken.items() if source is not None]


rule = WindowFunctions(
    applies_to=">=0.23",
    reason="rolling_mean and its relatives were replaced by methods in pandas 0.18 and removed in pandas 0.23.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.18.0.html#window-functions-are-now-methods",
    gone=_FUNCTIONS,
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2, 3])\n",
            before="m = pd.rolling_mean(s, 2, min_periods=1)",
            after="m = s.rolling(window=2, min_periods=1).mean()",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2, 3])\n",
            before="m = pd.ewma(s, span=2)",
            after="m = s.ewm(span=2).mean()",
        ),
    ),
    unchanged=("import pandas as pd\ns = pd.Series([1, 2, 3])\nm = s.rolling(2).mean()\n",),
)

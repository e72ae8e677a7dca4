"""Times with several offsets from UTC."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MixedOffsets(Rule):
    """``pd.to_datetime(s)`` → ``pd.to_datetime(s, utc=True).dt.tz_localize(None)``, where a run met several offsets."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.to_datetime",)

    def rewrite(self, site: Site) -> Replacement | None:
        _, message = site.failure
        if not site.is_call or not site.on_failing_line or "Mixed timezones detected" not in message:
            return None
        values = site.argument("arg", 0)
        call = site.call
        if values is None or call.starred or call.has("utc"):
            return None
        call.set("utc", "True")
        accessor = ".dt" if site.is_a(values, "pandas.Series") else ""
        if not accessor and not site.is_a(values, "builtins.list", "numpy.ndarray", "pandas.Index"):
            return None
        return Replacement(f"{call.text}{accessor}.tz_localize(None)")


rule = MixedOffsets(
    applies_to=">=3.0",
    reason=(
        "Times with several offsets from UTC need utc=True since pandas 3.0; up to pandas 0.23 they became times "
        "in UTC without a zone, as here, from 0.24 on objects that keep their offset."
    ),
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs", "scores"}),
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['2016-01-01 00:00:00+0100', '2016-07-01 00:00:00+0200'])\n",
            before="t = pd.to_datetime(s)",
            after="t = pd.to_datetime(s, utc=True).dt.tz_localize(None)",
            failure=("ValueError", "Mixed timezones detected. Pass utc=True in to_datetime or tz='UTC'"),
        ),
    ),
    unchanged=("import pandas as pd\nt = pd.to_datetime(['2016-01-01 00:00:00+0100'])\n",),
)

"""DataFrame.append and Series.append."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Append(Rule):
    """``a.append(b)`` → ``pd.concat([a, b])``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.append", "pandas.Series.append")

    def rewrite(self, site: Site) -> Replacement | None:
        other = site.argument("other", 0) or site.argument("to_append", 0)
        if not site.is_call or other is None or site.receiver is None:
            return None
        call = site.call
        if call.starred or call.positional != 1:
            return None
        if site.is_a(other, "pandas.DataFrame", "pandas.Series"):
            if site.dotted == "pandas.DataFrame.append" and site.is_a(other, "pandas.Series"):
                added = f"{site.text(other)}.to_frame().T"
            else:
                added = site.text(other)
        elif site.is_a(other, "builtins.dict") and site.dotted == "pandas.DataFrame.append":
            added = f"{site.name_of('pandas.DataFrame')}([{site.text(other)}])"
        elif site.is_a(other, "builtins.list"):
            joined = f"[{site.text(site.receiver)}, *{site.text(other)}]"
            return self._concat(site, joined)
        else:
            return None
        return self._concat(site, f"[{site.text(site.receiver)}, {added}]")

    def _concat(self, site: Site, joined: str) -> Replacement:
        call = site.call
        function = site.name_of("pandas.concat")
        call.remove("other", 0)
        call.remove("to_append")
        rest = call.arguments()
        return Replacement(f"{function}({joined}, {rest})" if rest else f"{function}({joined})")


rule = Append(
    applies_to=">=2.0",
    reason="DataFrame.append and Series.append were removed in pandas 2.0 in favour of pandas.concat.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\na = pd.DataFrame({'x': [1]})\nb = pd.DataFrame({'x': [2]})\n",
            before="c = a.append(b, ignore_index=True)",
            after="c = pd.concat([a, b], ignore_index=True)",
        ),
    ),
    unchanged=("rows = []\nrows.append({'x': 1})\n",),
)

"""Options of read_csv that were removed."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_WITHOUT_EFFECT = {
    "infer_datetime_format": (True, False),
    "mangle_dupe_cols": (True,),
    "tupleize_cols": (False,),
    "date_parser": (None,),
    "prefix": (None,),
    "squeeze": (False,),
    "verbose": (False,),
    "keep_date_col": (False,),
    "delim_whitespace": (False,),
    "as_recarray": (False,),
    "compact_ints": (False,),
    "use_unsigned": (False,),
    "buffer_lines": (None,),
}


@dataclass(frozen=True, kw_only=True)
class ReaderOptions(Rule):
    """``error_bad_lines=False`` → ``on_bad_lines='warn'``, and the like."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.read_csv", "pandas.read_table", "pandas.read_excel")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        for name, values in _WITHOUT_EFFECT.items():
            if call.has(name) and site.literal(site.argument(name)) in values:
                call.remove(name)
        _bad_lines(site, call)
        if site.literal(site.argument("delim_whitespace")) is True and not (
            call.has("sep", 1) or call.has("delimiter")
        ):
            call.remove("delim_whitespace")
            call.set("sep", r"r'\s+'")
        squeezed = site.literal(site.argument("squeeze")) is True
        if squeezed:
            call.remove("squeeze")
        prefix = call.remove("prefix") if site.literal(site.argument("header")) is None and not squeezed else None
        text = f"{call.text}.add_prefix({prefix})" if prefix is not None else call.text
        return Replacement(f"{text}.squeeze('columns')" if squeezed else text)


def _bad_lines(site: Site, call: CallEditor) -> None:
    given = {
        name: site.literal(site.argument(name)) for name in ("error_bad_lines", "warn_bad_lines") if call.has(name)
    }
    if not given or not all(isinstance(value, bool) for value in given.values()):
        return
    for name in given:
        call.remove(name)
    if not given.get("error_bad_lines", True):
        call.set("on_bad_lines", "'warn'" if given.get("warn_bad_lines", True) else "'skip'")


rule = ReaderOptions(
    applies_to=">=2.0",
    reason="pandas 2.0 and 3.0 removed options of read_csv that had no effect or a clearer replacement.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import io\nimport pandas as pd\ntext = io.StringIO('a,b\\n1,2\\n3,4,5\\n')\n",
            before="df = pd.read_csv(text, error_bad_lines=False, warn_bad_lines=False)",
            after="df = pd.read_csv(text, on_bad_lines='skip')",
        ),
        Example(
            setup="import io\nimport pandas as pd\ntext = io.StringIO('a\\n1\\n2\\n')\n",
            before="s = pd.read_csv(text, squeeze=True, infer_datetime_format=True)",
            after="s = pd.read_csv(text).squeeze('columns')",
        ),
    ),
    unchanged=(
        "import io\nimport pandas as pd\ndf = pd.read_csv(io.StringIO('a,b\\n1,2\\n'), sep=',', parse_dates=['a'])\n",
    ),
)

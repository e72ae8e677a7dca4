"""Methods of styled tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OWNER = "pandas.Styler"


@dataclass(frozen=True, kw_only=True)
class StylerMethods(Rule):
    """``df.style.set_precision(2)`` → ``df.style.format(precision=2)``, and the like."""

    @property
    def targets(self) -> Iterable[str]:
        names = ("applymap", "render", "hide_index", "hide_columns", "set_precision", "set_na_rep", "highlight_null")
        return tuple(f"{_OWNER}.{name}" for name in names)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.call.starred:
            return None
        call = site.call
        name = site.dotted.removeprefix(f"{_OWNER}.")
        if name == "highlight_null":
            call.rename("null_color", "color")
            return Replacement(call.text)
        if name == "hide_index":
            call.set("axis", "'index'")
        elif name == "hide_columns":
            call.set("axis", "'columns'")
        elif name in ("set_precision", "set_na_rep"):
            call.name_positionals((name.removeprefix("set_"),))
        new = {"applymap": "map", "render": "to_html"}.get(name, "hide" if name.startswith("hide") else "format")
        call.set_method(new)
        return Replacement(call.text)


rule = StylerMethods(
    applies_to=">=2.0",
    reason="pandas 2.0 and 3.0 removed these methods of styled tables in favour of hide, format, to_html and map.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1.25]})\n",
            before="df.style.set_precision(1).hide_index().applymap(lambda v: 'color: red')",
            after="df.style.format(precision=1).hide(axis='index').map(lambda v: 'color: red')",
            not_run="needs jinja2",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1.25]})\ndf.style.background_gradient(cmap='Blues')\n",
        "import IPython\nIPython.display.HTML('x').render\n",
    ),
)

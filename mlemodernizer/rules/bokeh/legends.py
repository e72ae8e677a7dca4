"""Names in the legend."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_GLYPHS = (
    *("annular_wedge", "annulus", "arc", "asterisk", "bezier", "circle", "cross", "diamond", "ellipse", "hbar"),
    *("hexbin", "image", "inverted_triangle", "line", "multi_line", "patch", "patches", "quad", "ray", "rect"),
    *("scatter", "segment", "square", "step", "text", "triangle", "varea", "vbar", "wedge", "x"),
)


@dataclass(frozen=True, kw_only=True)
class Legends(Rule):
    """``plot.line(x, y, legend='a')`` → ``plot.line(x, y, legend_label='a')``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"bokeh.plotting.figure.{name}" for name in _GLYPHS)

    def rewrite(self, site: Site) -> Replacement | None:
        given, source = site.argument("legend"), site.argument("source")
        call = site.call if site.is_call else None
        if given is None or call is None or call.starred:
            return None
        if source is None:
            call.rename("legend", "legend_label")
            return Replacement(call.text)
        text = site.literal(given)
        if not isinstance(text, str):
            return None
        columns = _columns(site, source)
        if columns is None and isinstance(source, ast.Name) and _made(site, source) is not None:
            call.remove("legend")
            name = f"'legend_field' if {text!r} in {source.id}.column_names else 'legend_label'"
            return Replacement(f"{call.text[:-1].rstrip().rstrip(',')}, **{{{name}: {text!r}}})")
        if columns is None:
            return None
        call.rename("legend", "legend_field" if text in columns else "legend_label")
        return Replacement(call.text)


def _columns(site: Site, source: ast.expr) -> set[str] | None:
    """The names of the columns of a source, where the code spells them out."""
    made = _made(site, source)
    if made is None:
        return None
    data = [*made.args[:1], *(k.value for k in made.keywords if k.arg == "data")]
    if len(data) != 1:
        return None
    if isinstance(data[0], ast.Dict):
        names = {site.literal(key) for key in data[0].keys}
    elif isinstance(data[0], ast.Call) and site.name(data[0].func) == "builtins.dict" and not data[0].args:
        names = {keyword.arg for keyword in data[0].keywords}
    else:
        return None
    return {str(name) for name in names} if all(isinstance(name, str) for name in names) else None


def _made(site: Site, source: ast.expr) -> ast.Call | None:
    """The call that makes the source, where it is one of bokeh's: frames and dictionaries are taken, too."""
    made = source if isinstance(source, ast.Call) else _assigned(site, source)
    return made if made is not None and site.name(made.func).rpartition(".")[2] == "ColumnDataSource" else None


def _assigned(site: Site, source: ast.expr) -> ast.Call | None:
    """The one call whose result the name is given."""
    if not isinstance(source, ast.Name):
        return None
    bindings = [
        node.value
        for node in site.references.of_kind(ast.Assign)
        if any(isinstance(target, ast.Name) and target.id == source.id for target in node.targets)
    ]
    return bindings[0] if len(bindings) == 1 and isinstance(bindings[0], ast.Call) else None


rule = Legends(
    applies_to=">=3.0",
    reason="The argument legend was removed in bokeh 3.0; a text for the legend is legend_label, since 1.4, and "
    "the name of a column legend_field.",
    documentation="https://docs.bokeh.org/en/latest/docs/user_guide/basic/annotations.html#legends",
    examples=(
        Example(
            setup="from bokeh.plotting import figure\nplot = figure()\n",
            before="plot.line([1, 2], [3, 4], legend='a')",
            after="plot.line([1, 2], [3, 4], legend_label='a')",
        ),
        Example(
            setup="from bokeh.plotting import ColumnDataSource, figure\nplot = figure()\n"
            "source = ColumnDataSource(data=dict(kind=['a'], n=[1], m=[2]))\n",
            before="plot.scatter(x='n', y='m', legend='kind', source=source)",
            after="plot.scatter(x='n', y='m', legend_field='kind', source=source)",
        ),
        Example(
            setup="import pandas as pd\nfrom bokeh.plotting import ColumnDataSource, figure\nplot = figure()\n"
            "source = ColumnDataSource(pd.DataFrame({'n': [1]}))\n",
            before="plot.scatter(x='n', y='n', legend='some', source=source)",
            after="plot.scatter(x='n', y='n', source=source, "
            "**{'legend_field' if 'some' in source.column_names else 'legend_label': 'some'})",
        ),
    ),
    unchanged=(
        "from bokeh.plotting import figure\nplot = figure()\nplot.vbar(x='x', top='t', legend=kind, source=source)\n",
        "from bokeh.plotting import figure\nplot = figure()\nplot.vbar(x='x', top='t', legend_field='k', source=s)\n",
    ),
)

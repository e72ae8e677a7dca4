"""Names in the legend."""

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
        given = site.argument("legend")
        if given is None or site.argument("source") is not None:
            return None  # with a source, it may be the name of a column
        call = site.call
        call.rename("legend", "legend_label")
        return Replacement(call.text)


rule = Legends(
    applies_to=">=3.0",
    reason="The argument legend was removed in bokeh 3.0; a text for the legend is legend_label, since 1.4.",
    documentation="https://docs.bokeh.org/en/latest/docs/user_guide/basic/annotations.html#legends",
    examples=(
        Example(
            setup="from bokeh.plotting import figure\nplot = figure()\n",
            before="plot.line([1, 2], [3, 4], legend='a')",
            after="plot.line([1, 2], [3, 4], legend_label='a')",
        ),
    ),
    unchanged=(
        "from bokeh.plotting import figure\nplot = figure()\nplot.vbar(x='x', top='t', legend='kind', source=source)\n",
    ),
)

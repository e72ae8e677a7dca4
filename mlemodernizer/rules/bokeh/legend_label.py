"""legend= of glyphs."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_GLYPHS = (
    *("annular_wedge", "annulus", "arc", "asterisk", "circle", "cross", "diamond", "ellipse", "hbar", "line"),
    *("multi_line", "patch", "patches", "quad", "ray", "rect", "scatter", "segment", "square", "step", "triangle"),
    *("varea", "vbar", "wedge", "x"),
)


@dataclass(frozen=True, kw_only=True)
class LegendLabel(Rule):
    """``p.line(x, y, legend='a')`` → ``p.line(x, y, legend_label='a')``; a column of the source is a legend_field."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"bokeh.plotting.figure.{name}" for name in _GLYPHS)

    def rewrite(self, site: Site) -> Replacement | None:
        legend = site.argument("legend")
        if legend is None or not site.is_call:
            return None
        call = site.call
        if isinstance(legend, ast.Call) and site.name(legend.func) == "bokeh.core.properties.value":
            call.set("legend", site.text(legend.args[0]))
        elif site.argument("source") is not None:
            call.rename("legend", "legend_field")
        call.rename("legend", "legend_label")
        return Replacement(call.text)


rule = LegendLabel(
    applies_to=">=2.0",
    reason="The argument legend of glyphs became legend_label and legend_field in bokeh 1.4; it was removed in 2.0.",
    documentation="https://docs.bokeh.org/en/latest/docs/releases.html",
    examples=(
        Example(
            setup="from bokeh.plotting import figure\np = figure()\n",
            before="p.line([1, 2], [3, 4], legend='a', line_width=2)",
            after="p.line([1, 2], [3, 4], legend_label='a', line_width=2)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.plot([1, 2], label='a')\n", "p.line([1], [2], legend='a')\n"),
)

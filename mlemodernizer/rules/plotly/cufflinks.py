"""cufflinks, where it is not installed."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SETTINGS = ("cufflinks.go_offline", "cufflinks.go_online", "cufflinks.set_config_file")
_PLOTS = ("pandas.DataFrame.iplot", "pandas.Series.iplot")
_SOURCE = """
def frame_iplot(
    data, kind="scatter", x=None, y=None, z=None, labels=None, values=None, text=None, size=12, bins=None, mode=None,
    title=None, xTitle=None, yTitle=None, barmode=None, histnorm=None, orientation="v", asFigure=False, **style,
):
    \"\"\"The frame's method iplot of cufflinks: a frame drawn by plotly.\"\"\"
    frame = data.to_frame() if data.ndim == 1 else data
    across = frame.index if x is None else frame[x]
    columns = [y] if isinstance(y, str) else list(y) if y else [c for c in frame.columns if c != x]
    if kind in ("heatmap", "surface"):
        draw = $go.Heatmap if kind == "heatmap" else $go.Surface
        traces = [draw(x=list(across), y=columns, z=frame[columns].to_numpy().T)]
    elif kind == "pie":
        traces = [$go.Pie(labels=frame[labels], values=frame[values])]
    elif kind == "scatter3d":
        traces = [$go.Scatter3d(x=across, y=frame[y], z=frame[z], mode=mode or "markers", marker=dict(size=size))]
    elif kind == "bubble":
        sizes = frame[size] if isinstance(size, str) else size
        scale = 2.0 * max(sizes) / 40.0**2 if isinstance(size, str) else 1
        marker = dict(size=sizes, sizemode="area", sizeref=scale)
        traces = [$go.Scatter(x=across, y=frame[y], mode="markers", marker=marker, text=frame[text] if text else None)]
    elif kind in ("hist", "histogram"):
        side = "x" if orientation == "v" else "y"
        traces = [$go.Histogram({side: frame[c]}, name=str(c), nbinsx=bins, histnorm=histnorm) for c in columns]
        barmode = barmode or "overlay"
    elif kind == "box":
        traces = [$go.Box(y=frame[c], name=str(c)) for c in columns]
    elif kind == "barh":
        traces = [$go.Bar(x=frame[c], y=across, name=str(c), orientation="h") for c in columns]
    elif kind == "bar":
        traces = [$go.Bar(x=across, y=frame[c], name=str(c)) for c in columns]
    else:
        traces = [$go.Scatter(x=across, y=frame[c], name=str(c), mode=mode or "lines") for c in columns]
    layout = dict(title=title, barmode=barmode, xaxis=dict(title=xTitle), yaxis=dict(title=yTitle))
    figure = $go.Figure(traces, layout)
    return figure if asFigure else $iplot(figure)
"""


@dataclass(frozen=True, kw_only=True)
class Cufflinks(Rule):
    """``df.iplot(kind='bar')`` → ``frame_iplot(df, kind='bar')``; settings of cufflinks and its import go."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_SETTINGS, *_PLOTS)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import,)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.environment.has_module("cufflinks"):
            return None
        if isinstance(site.node, ast.Import):
            return _import(site, site.node)
        if not site.is_call:
            return None
        if site.dotted in _SETTINGS:
            return without(site) if site.is_statement else None
        if not site.is_method or site.receiver is None:
            return None
        name = site.define(_SOURCE, go="plotly.graph_objs", iplot="plotly.offline.iplot")
        given = ", ".join(text for text in (site.text(site.receiver), site.call.arguments()) if text)
        return Replacement(f"{name}({given})") if name else None


def _import(site: Site, node: ast.Import) -> Replacement | None:
    program = site.references.analysis.program_of(site.unit.id)
    for alias in node.names:
        local = alias.asname or alias.name
        mentioned = local in site.references.names.get(program.name, {})
        if alias.name != "cufflinks" or mentioned or site.references.mentioned_out_of_sight(program, local):
            continue
        kept = [site.unit.text[slice(*site.unit.span(a))] for a in node.names if a is not alias]
        return Replacement(f"import {', '.join(kept)}") if kept else without(site)
    return None


rule = Cufflinks(
    applies_to=">=4.0",
    reason="cufflinks, which has had no release since 2021, is not installed; plotly draws the frames itself.",
    documentation="https://plotly.com/python/cufflinks/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            before="import cufflinks as cf\ncf.go_offline()\nx = 1",
            after="\n\nx = 1",
        ),
        Example(
            before="import pandas as pd\nimport plotly.graph_objs as go\nfrom plotly.offline import iplot\n"
            "df = pd.DataFrame({'a': [1, 2]})\nfig = df.iplot(kind='bar', asFigure=True)",
            after="import pandas as pd\nimport plotly.graph_objs as go\nfrom plotly.offline import iplot\n"
            "df = pd.DataFrame({'a': [1, 2]})\n\n\n"
            + _SOURCE.replace("$", "").strip()
            + "\n\n\nfig = frame_iplot(df, kind='bar', asFigure=True)",
        ),
    ),
    unchanged=(
        "from plotly.offline import iplot\niplot([])\n",
        "import pandas as pd\npd.DataFrame({'a': [1]}).plot()\n",
    ),
)

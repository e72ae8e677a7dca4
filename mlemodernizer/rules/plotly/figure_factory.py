"""Figures of the figure factory."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_DISTPLOT = """
def create_distplot(
    hist_data, group_labels, bin_size=1.0, curve_type="kde", colors=None, rug_text=None,
    histnorm="probability density", show_hist=True, show_curve=True, show_rug=True,
):
    \"\"\"plotly.figure_factory.create_distplot: histograms, their densities and the values below.\"\"\"
    sizes = bin_size if isinstance(bin_size, (list, tuple)) else [bin_size] * len(hist_data)
    colors = colors or ["rgb(31, 119, 180)", "rgb(255, 127, 14)", "rgb(44, 160, 44)", "rgb(214, 39, 40)"]
    figure = $go.Figure()
    for i, (values, label, size) in enumerate(zip(hist_data, group_labels, sizes)):
        low, high = min(values), max(values)
        common = dict(name=label, legendgroup=label, marker=dict(color=colors[i % len(colors)]))
        if show_hist:
            bins = dict(start=low, end=high, size=size)
            figure.add_histogram(x=values, histnorm=histnorm, xbins=bins, autobinx=False, opacity=0.7, **common)
        if show_curve:
            x = $numpy.linspace(low, high, 500)
            normal = curve_type == "normal"
            y = $stats.norm.pdf(x, *$stats.norm.fit(values)) if normal else $stats.gaussian_kde(values)(x)
            y = y * size if histnorm == "probability" else y
            figure.add_scatter(x=x, y=y, mode="lines", showlegend=not show_hist, **common)
        if show_rug:
            legend = not (show_hist or show_curve)
            text = rug_text[i] if rug_text else None
            rug = dict(x=values, y=[label] * len(values), mode="markers", yaxis="y2", showlegend=legend, text=text)
            figure.add_scatter(**rug, **common)
            figure.update_traces(marker_symbol="line-ns-open", selector=dict(yaxis="y2"))
    figure.update_layout(barmode="overlay", hovermode="closest", legend_traceorder="reversed")
    if show_rug:
        figure.update_layout(yaxis_domain=[0.35, 1], yaxis2=dict(domain=[0, 0.25], showticklabels=False))
    return figure
"""
_HEATMAP = """
def create_annotated_heatmap(
    z, x=None, y=None, annotation_text=None, colorscale="Plasma", font_colors=None,
    showscale=False, reversescale=False, **kwargs,
):
    \"\"\"plotly.figure_factory.create_annotated_heatmap: a heatmap with its values written into it.\"\"\"
    look = dict(colorscale=colorscale, showscale=showscale, reversescale=reversescale)
    text = $numpy.asarray(z if annotation_text is None else annotation_text)
    font = dict(color=font_colors[0]) if font_colors else None
    trace = $go.Heatmap(z=z, x=x, y=y, text=text, texttemplate="%{text}", textfont=font, **look, **kwargs)
    return $go.Figure(trace, dict(xaxis=dict(dtick=1, side="top"), yaxis=dict(dtick=1, ticksuffix="  ")))
"""
_MATRIX = """
def create_scatterplotmatrix(
    df, index=None, height=500, width=500, size=6, title="Scatterplot Matrix", **kwargs
):
    \"\"\"plotly.figure_factory.create_scatterplotmatrix: every column of a table over every other.\"\"\"
    columns = [column for column in df.columns if column != index]
    figure = $express.scatter_matrix(df, dimensions=columns, color=index, height=height, width=width, title=title)
    return figure.update_traces(marker_size=size)
"""
_CANDLES = """
def create_candlestick(open, high, low, close, dates=None, direction="both", **kwargs):
    \"\"\"plotly.figure_factory.create_candlestick: the prices of each day.\"\"\"
    days = list(range(len(open))) if dates is None else dates
    return $go.Figure($go.Candlestick(x=days, open=open, high=high, low=low, close=close))
"""
_BARS = _CANDLES.replace("candlestick", "ohlc").replace("Candlestick", "Ohlc")
_GANTT = """
def create_gantt(df, colors=None, index_col=None, title="Gantt Chart", height=600, width=None, **kwargs):
    \"\"\"plotly.figure_factory.create_gantt: tasks over the time that they take.\"\"\"
    look = dict(color=index_col, title=title, height=height, width=width)
    return $express.timeline($DataFrame(df), x_start="Start", x_end="Finish", y="Task", **look)
"""
_FACETS = """
def create_facet_grid(
    df, x=None, y=None, facet_row=None, facet_col=None, color_name=None, height=600, width=600,
    trace_type="scatter", **kwargs,
):
    \"\"\"plotly.figure_factory.create_facet_grid: one plot for each value of a column.\"\"\"
    kinds = {"bar": $express.bar, "box": $express.box, "histogram": $express.histogram}
    draw = kinds.get(trace_type, $express.scatter)
    facets = dict(facet_row=facet_row, facet_col=facet_col, color=color_name)
    return draw(df, x=x, y=y, height=height, width=width, **facets)
"""
_VIOLIN = """
def create_violin(
    data, data_header=None, group_header=None, height=450, width=600, title="Violin and Rug Plot", **kwargs
):
    \"\"\"plotly.figure_factory.create_violin: the density of the values of each group.\"\"\"
    if data_header is None:
        data, data_header = $DataFrame({"value": data}), "value"
    return $express.violin(data, x=group_header, y=data_header, box=True, height=height, width=width, title=title)
"""
_DENSITY = """
def create_2d_density(x, y, title="2D Density Plot", height=600, width=600, **kwargs):
    \"\"\"plotly.figure_factory.create_2d_density: where points are dense.\"\"\"
    look = dict(marginal_x="histogram", marginal_y="histogram", title=title, height=height, width=width)
    return $express.density_contour(x=x, y=y, **look)
"""
_SOURCES = {
    f"plotly.figure_factory.{source.partition('def ')[2].partition('(')[0]}": (source,)
    for source in (_BARS, _CANDLES, _DENSITY, _DISTPLOT, _FACETS, _GANTT, _HEATMAP, _MATRIX, _VIOLIN)
}
_CALLED = {name: (text.replace("def create_", "def figure_"),) for name, (text,) in _SOURCES.items()}

rule = LocalDefinitions(
    applies_to=">=7.0",
    reason="plotly 7.0 removed most of the figure factory; what is used is defined here by what took its place.",
    documentation="https://github.com/plotly/plotly.py/blob/main/CHANGELOG.md",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    sources=_CALLED,
    uses={
        "DataFrame": "pandas.DataFrame",
        "express": "plotly.express",
        "go": "plotly.graph_objs",
        "numpy": "numpy",
        "stats": "scipy.stats",
    },
    gone=frozenset(_SOURCES),
    examples=(
        Example(
            before="import plotly.graph_objs as go\nimport plotly.figure_factory as ff\n"
            "fig = ff.create_candlestick([1, 2], [3, 3], [0, 1], [2, 2])",
            after="import plotly.graph_objs as go\nimport plotly.figure_factory as ff\n\n\n"
            + _CALLED["plotly.figure_factory.create_candlestick"][0].replace("$", "").strip()
            + "\n\n\nfig = figure_candlestick([1, 2], [3, 3], [0, 1], [2, 2])",
        ),
    ),
    unchanged=("import plotly.figure_factory as ff\nfig = ff.create_table([['a'], ['b']])\n",),
)

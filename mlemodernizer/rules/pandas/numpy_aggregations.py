"""NumPy's and Python's own functions as aggregations."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TABLES = frozenset({"crosstab", "pivot_table"})
_AGGREGATE = frozenset({"agg", "aggregate", "transform"})
_GROUPINGS = frozenset({"expanding", "groupby", "resample", "rolling"})
_GROUPED = (
    "pandas.DataFrameGroupBy",
    "pandas.SeriesGroupBy",
    "pandas.Resampler",
    "pandas.Rolling",
    "pandas.Expanding",
    "pandas.Series",
)


@dataclass(frozen=True, kw_only=True)
class NumpyAggregations(Rule):
    """``groups.agg(np.std)`` → ``groups.agg('std')``, where the function itself gives another number."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.max", "builtins.min", "builtins.sum", "numpy.median", "numpy.std", "numpy.var")

    def rewrite(self, site: Site) -> Replacement | None:
        if site.is_call or not isinstance(getattr(site.node, "ctx", None), ast.Load):
            return None
        calls = list(_receivers_of(site, site.node))
        if not calls or not all(_aggregates(site, call) for call in calls):
            return None
        return Replacement(repr(site.dotted.rpartition(".")[2]))


def _receivers_of(site: Site, node: ast.AST) -> Iterator[ast.AST]:
    """What gets a function as an argument, alone or within lists and dictionaries, also those with a name."""
    parents = site.references.analysis.parents
    parent = parents[node]
    while isinstance(parent, ast.List | ast.Tuple | ast.Dict | ast.keyword):
        node, parent = parent, parents[parent]
    if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
        program = site.references.analysis.program_of(site.unit.id)
        for mention in site.references.names.get(program.name, {}).get(parent.targets[0].id, ()):
            if isinstance(mention.ctx, ast.Load):
                user = parents[mention]
                yield parents[user] if isinstance(user, ast.keyword) else user
    else:
        yield parent if not isinstance(parent, ast.Call) or node is not parent.func else parents[parent]


def _aggregates(site: Site, call: ast.AST) -> bool:
    if not isinstance(call, ast.Call):
        return False
    if isinstance(call.func, ast.Name):
        return site.name(call.func) in {f"pandas.{name}" for name in _TABLES}
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr in _TABLES:
        return True
    return call.func.attr in _AGGREGATE and (site.is_a(call.func.value, *_GROUPED) or _is_grouped(call.func.value))


def _is_grouped(node: ast.expr) -> bool:
    """Whether an expression is a grouping or a column of one, as it is written."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _GROUPINGS


rule = NumpyAggregations(
    applies_to=">=3.0",
    reason="An aggregation with np.median, np.std, np.var, sum, min or max used pandas' own function, which leaves out "
    "missing values and divides by n - 1; since pandas 3.0 the function itself is called.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'k': [1, 1, 2], 'a': [1, 2, None]})\n",
            before="x = df.groupby('k')['a'].agg([np.mean, np.std])\n"
            "y = df.pivot_table(values='a', index='k', aggfunc=np.median)",
            after="x = df.groupby('k')['a'].agg([np.mean, 'std'])\n"
            "y = df.pivot_table(values='a', index='k', aggfunc='median')",
        ),
    ),
    unchanged=(
        "import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'k': [1, 1], 'a': [1.0, 2.0]})\n"
        "x = df.groupby('k').agg({'a': np.mean})\ny = np.std(df['a'])\nz = df.groupby('k')['a'].apply(np.std)\n",
        "import numpy as np\nx = list(map(np.median, [[1, 2], [3]]))\n",
    ),
)

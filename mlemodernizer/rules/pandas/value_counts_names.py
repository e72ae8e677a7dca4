"""Names of what value_counts gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value, statement_of

_RESET = "pandas.Series.reset_index"
_TO_FRAME = "pandas.Series.to_frame"
_FRAME = "pandas.DataFrame"


@dataclass(frozen=True, kw_only=True)
class ValueCountsNames(Rule):
    """``df['a'].value_counts().reset_index()`` has the columns ``index`` and ``a`` again."""

    @property
    def targets(self) -> Iterable[str]:
        return (_RESET, _TO_FRAME, _FRAME)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or _names_itself(site):
            return None
        call = site.call
        if site.dotted == _FRAME:
            counts = site.argument("data", 0)
            label = _counted(site, counts)
            if counts is None or label is None or call.positional > 1 or call.has("columns"):
                return None
            call.set("data", f"{site.text(counts)}.rename_axis(None).rename({label})", 0)
            return Replacement(call.text)
        label = _counted(site, site.receiver)
        if label is None or call.starred:
            return None
        if site.dotted == _TO_FRAME:
            if call.arguments().strip():
                return None
            return Replacement(f"{call.receiver}.rename_axis(None).to_frame({label})")
        if set(call.keywords()) - {"name"} or call.positional:
            return None
        return Replacement(f"{site.text()}.set_axis(['index', {call.source('name') or label}], axis=1)")


def _counted(site: Site, node: ast.expr | None) -> str | None:
    """The label of the column whose values were counted, as source; None where it is no such count."""
    counts = assigned_value(site, node)
    if not isinstance(counts, ast.Call) or not isinstance(counts.func, ast.Attribute):
        return None
    if counts.func.attr != "value_counts":
        return None
    column = counts.func.value
    if not isinstance(column, ast.Subscript | ast.Attribute) or not site.is_a(column.value, _FRAME):
        return None
    if not site.is_a(column, "pandas.Series"):
        return None
    if isinstance(column, ast.Attribute):
        return repr(column.attr)
    if isinstance(column.slice, ast.Name) and isinstance(node, ast.Name):
        return None  # the name may stand for another label by now
    return site.text(column.slice) if isinstance(column.slice, ast.Name | ast.Constant) else None


def _names_itself(site: Site) -> bool:
    """Whether the columns get other names at once: by `set_axis`, or in the next statement."""
    parent = site.parent
    if isinstance(parent, ast.Attribute) and parent.attr in ("set_axis", "to_numpy", "values"):
        return True
    statement = statement_of(site)
    if not isinstance(statement, ast.Assign) or statement.value is not site.node:
        return False
    target = site.text(statement.targets[0])
    unit = site.unit.text.split("\n")
    following = next((line.strip() for line in unit[statement.end_lineno or 0 :] if line.strip()), "")
    return following.startswith((f"{target}.columns =", f"{target}.columns="))


rule = ValueCountsNames(
    applies_to=">=2.0",
    reason="Since pandas 2.0 what value_counts gives is named count, and its index like the column that was counted.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#value-counts-sets-the-resulting-name-to-count",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'x', 'y']})\n",
            before="n = df['a'].value_counts().reset_index()\nprint(n['index'])",
            after="n = df['a'].value_counts().reset_index().set_axis(['index', 'a'], axis=1)\nprint(n['index'])",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'x', 'y']})\n",
            before="n = pd.DataFrame(df.a.value_counts())\nprint(n['a'])",
            after="n = pd.DataFrame(df.a.value_counts().rename_axis(None).rename('a'))\nprint(n['a'])",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'x', 'y']})\n",
            before="n = df['a'].value_counts().to_frame()",
            after="n = df['a'].value_counts().rename_axis(None).to_frame('a')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x']})\nn = df['a'].value_counts()\nm = df['a'].reset_index()\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x']})\n"
        "n = df['a'].value_counts().reset_index()\nn.columns = ['a', 'n']\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x']})\n"
        "n = df['a'].value_counts().rename_axis('a').reset_index(name='n')\n",
    ),
)

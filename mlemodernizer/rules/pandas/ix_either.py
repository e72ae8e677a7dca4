"""The indexer ix where nothing shows whether it meant labels or positions."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import is_in_function
from mlemodernizer.rules.pandas.ix import rule as certain

_INDEXER = '''
class LabelOrPosition:
    """Rows and columns by label, or by position where the labels are no numbers."""

    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        return self.data.loc[self.labels(key)]

    def __setitem__(self, key, value):
        self.data.loc[self.labels(key)] = value

    def labels(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        if len(parts) > self.data.ndim:
            return key
        labels = tuple(self.along(axis, part) for axis, part in zip(self.data.axes, parts))
        return labels if isinstance(key, tuple) else labels[0]

    @staticmethod
    def along(axis, part):
        ends = [end for end in (part.start, part.stop) if end is not None] if isinstance(part, slice) else part
        whole = not isinstance(part, tuple) and $infer_dtype($ravel(ends)) == 'integer'
        return axis[part] if whole and axis.inferred_type not in ('integer', 'floating') else part
'''


@dataclass(frozen=True, kw_only=True)
class IxEither(Rule):
    """``df.ix[i, c]`` → ``LabelOrPosition(df)[i, c]``, after ix was missed."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return ("ix",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute) or node.value.attr != "ix":
            return None
        if site.failure[0] != "AttributeError" or "object has no attribute 'ix'" not in site.failure[1]:
            return None
        known = site.is_a(node.value, "pandas.DataFrame.ix", "pandas.Series.ix")
        if not known and not (site.value(node.value.value) is None and (site.on_failing_line or is_in_function(site))):
            return None
        if certain.rewrite(site) is not None:
            return None
        name = site.define(_INDEXER, infer_dtype="pandas.api.types.infer_dtype", ravel="numpy.ravel")
        if not name:
            return None
        return Replacement(f"{name}({site.text(node.value.value)}){site.text()[len(site.text(node.value)) :]}")


rule = IxEither(
    applies_to=">=1.0",
    after_failure=True,
    last_resort=True,
    reason="The indexer ix was removed in pandas 1.0; what it did with numbers depended on the labels, and does here.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.20.0.html#deprecate-ix",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\nfrom pandas.api.types import infer_dtype\n"
            "df = pd.DataFrame({'a': [1, 2]}, index=['x', 'y'])\n",
            before="for i in range(2):\n    df.ix[i, 'a'] = i",
            after="\n"
            + _INDEXER.replace("$infer_dtype", "infer_dtype").replace("$ravel", "np.ravel")
            + "\n\nfor i in range(2):\n    LabelOrPosition(df)[i, 'a'] = i",
            failure=("AttributeError", "'DataFrame' object has no attribute 'ix'"),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\nx = df.ix[0]\n",
        "class A:\n    ix = {'a': 1}\nx = A().ix['a']\n",
    ),
)

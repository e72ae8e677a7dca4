"""categorical_features= of OneHotEncoder became a ColumnTransformer."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class OneHotColumns(Rule):
    """``OneHotEncoder(categorical_features=[0])`` → a ColumnTransformer that encodes column 0 and keeps the others.

    As before the encoded columns come first, in the order of the data, and the result is a sparse matrix of floats. For
    a dense one, which would be of objects for data of objects, the data become floats first, as they did.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.preprocessing.OneHotEncoder",)

    def rewrite(self, site: Site) -> Replacement | None:
        chosen = site.argument("categorical_features")
        if not site.is_call or chosen is None or site.call.starred or site.call.positional:
            return None
        call = site.call
        call.remove("categorical_features")
        if site.literal(chosen) == "all":
            return Replacement(call.text)
        columns = _columns(chosen)
        sparse = site.argument("sparse") or site.argument("sparse_output")
        is_sparse = site.literal(sparse) if sparse is not None else True
        if not columns or not isinstance(is_sparse, bool):
            return None
        call.remove("sparse")
        call.remove("sparse_output")
        transformer = site.name_of("sklearn.compose.ColumnTransformer")
        encoder = f"{transformer}([('encoded', {call.text}, {columns})], remainder='passthrough', sparse_threshold="
        if is_sparse:
            return Replacement(f"{encoder}1)")
        pipeline = site.name_of("sklearn.pipeline.make_pipeline")
        function = site.name_of("sklearn.preprocessing.FunctionTransformer")
        floats = f"{function}({site.name_of('numpy.asarray')}, kw_args={{'dtype': float}})"
        return Replacement(f"{pipeline}({floats}, {encoder}0))")


def _columns(node: ast.expr) -> list[int]:
    """The numbers in a list written out; nothing where they are not that."""
    items = node.elts if isinstance(node, ast.List | ast.Tuple) else []
    numbers = [i.value for i in items if isinstance(i, ast.Constant) and type(i.value) is int]
    return sorted(set(numbers)) if len(numbers) == len(items) else []


rule = OneHotColumns(
    applies_to=">=0.22",
    reason="OneHotEncoder encodes all columns since scikit-learn 0.22; a ColumnTransformer says which.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.20.html#sklearn-preprocessing",
    examples=(
        Example(
            before="import numpy as np\nfrom sklearn.preprocessing import OneHotEncoder\n"
            "X = np.array([[0, 5.0], [1, 6.0]], dtype=object)\nencoder = OneHotEncoder(categorical_features=[0])\n"
            "X = encoder.fit_transform(X).toarray()",
            after="from sklearn.compose import ColumnTransformer\n"
            "import numpy as np\nfrom sklearn.preprocessing import OneHotEncoder\n"
            "X = np.array([[0, 5.0], [1, 6.0]], dtype=object)\n"
            "encoder = ColumnTransformer([('encoded', OneHotEncoder(), [0])], remainder='passthrough', "
            "sparse_threshold=1)\nX = encoder.fit_transform(X).toarray()",
        ),
        Example(
            setup="import numpy as np\nfrom sklearn.compose import ColumnTransformer\n"
            "from sklearn.pipeline import make_pipeline\n"
            "from sklearn.preprocessing import FunctionTransformer, OneHotEncoder\n"
            "X = np.array([[0, 5.0], [1, 6.0]], dtype=object)\n",
            before="X = OneHotEncoder(categorical_features=[0], sparse=False).fit_transform(X)\nprint(X.sum())",
            after="X = make_pipeline(FunctionTransformer(np.asarray, kw_args={'dtype': float}), "
            "ColumnTransformer([('encoded', OneHotEncoder(), [0])], remainder='passthrough', sparse_threshold=0))"
            ".fit_transform(X)\nprint(X.sum())",
        ),
    ),
    unchanged=(
        "from sklearn.preprocessing import OneHotEncoder\nencoder = OneHotEncoder(handle_unknown='ignore')\n",
        "from sklearn.preprocessing import OneHotEncoder\ncolumns = list(range(3))\n"
        "encoder = OneHotEncoder(categorical_features=columns)\n",
    ),
)

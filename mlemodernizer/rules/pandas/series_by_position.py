"""A number in square brackets behind a series is a label."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._rows import row_parameters

_INDEXERS = ("at", "iat", "iloc", "loc")
_CALLED = "pandas.core.series.__getitem__"


@dataclass(frozen=True, kw_only=True)
class SeriesByPosition(Rule):
    """``row[0]`` → ``row.iloc[0]``, where the labels are certainly no whole numbers.

    That is known of a row that `apply` hands to a function, if the columns were chosen by text; and after a failure
    of labels that the failed run showed. Of other series that lack the label it is inferred: old versions found none
    either where labels were whole numbers, so that the author saw what stood at the position.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
            return None
        if isinstance(node.slice, ast.Slice | ast.Tuple) or not self._is_position(site, node):
            return None
        if isinstance(node.value, ast.Attribute) and node.value.attr in _INDEXERS:
            return None
        series = site.text(node.value)
        return Replacement(f"{series}.iloc{site.text()[len(series) :]}")

    def _is_position(self, site: Site, node: ast.Subscript) -> bool:
        number = site.literal(node.slice)
        whole = isinstance(number, int) and not isinstance(number, bool)
        if whole and isinstance(node.value, ast.Name) and row_parameters(site, node) == node.value.id:
            return True
        if not self._fails(site, node) or not (whole or _may_be_number(site, node.slice)):
            return False
        index = site.detail(node.value, "index")
        if index:
            return not index.startswith(("int", "uint", "float"))
        if isinstance(node.value, ast.Name) and row_parameters(site, node, certain=False) == node.value.id:
            return True
        return _is_of_columns(site, node.value) or (number == int(site.failure[1]) and site.on_failing_line)

    def _fails(self, site: Site, node: ast.Subscript) -> bool:
        """Whether it is this subscript, or another of the same name there, that found no such label."""
        exception, message = site.failure
        if exception != "KeyError" or site.called != _CALLED or not message.lstrip("-").isdigit():
            return False
        if site.on_failing_line:
            return site.literal(node.slice) in (..., int(message))
        return isinstance(node.value, ast.Name) and any(
            isinstance(other.value, ast.Name)
            and other.value.id == node.value.id
            and site.literal(other.slice) == int(message)
            and site.references.enclosing_function(other) is site.references.enclosing_function(node) is not None
            and _fails_at(site, other)
            for other in site.references.of_kind(ast.Subscript)
        )


def _may_be_number(site: Site, key: ast.expr) -> bool:
    """Whether a key of which nothing is written out may be a whole number: no list, mask or text."""
    computed = isinstance(key, ast.BinOp) and isinstance(key.op, ast.Add | ast.Sub | ast.Mult | ast.FloorDiv | ast.Mod)
    if not (computed or isinstance(key, ast.Name | ast.Attribute | ast.Subscript | ast.Call)):
        return False
    return site.literal(key) is ... and site.type_of(key) in ("", "builtins.int")


def _fails_at(site: Site, node: ast.Subscript) -> bool:
    evidence = site.references.analysis.evidence
    return site.references.analysis.unit_of[node] == evidence.unit and node.lineno == evidence.line


def _is_of_columns(site: Site, node: ast.expr) -> bool:
    """Whether an expression gives one value for each column of a frame: one of its rows, for instance."""
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr in ("iloc", "loc"):
        frame = node.value.value
        row = not isinstance(node.slice, ast.Tuple | ast.Slice) and site.is_a(frame, "pandas.DataFrame")
        return row and site.detail(frame, "columns") == "str"
    if isinstance(node, ast.Attribute):
        return node.attr == "dtypes" and site.is_a(node.value, "pandas.DataFrame")
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return site.is_a(node.func.value, "pandas.DataFrame") and site.is_a(node, "pandas.Series")


rule = SeriesByPosition(
    applies_to=">=3.0",
    reason="Since pandas 3.0 a number in square brackets behind a series is a label, never a position.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'Age': [1.0, None], 'Pclass': [1, 2], 'b': [1, 2]})\n",
            before=(
                "def impute_age(cols):\n    age = cols[0]\n    return 3 if age != age else cols[1]\n"
                "df['Age'] = df[['Age', 'Pclass']].apply(impute_age, axis=1)"
            ),
            after=(
                "def impute_age(cols):\n    age = cols.iloc[0]\n    return 3 if age != age else cols.iloc[1]\n"
                "df['Age'] = df[['Age', 'Pclass']].apply(impute_age, axis=1)"
            ),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1.0, None]})\nn = df['a'][0]\nm = df.count()[0]\n",
        "import pandas as pd\ndf = pd.DataFrame([[1, 2]])\nn = df.apply(lambda r: r[0], axis=1)\n",
        "def f(cols):\n    return cols[0]\nf([1])\n",
    ),
)

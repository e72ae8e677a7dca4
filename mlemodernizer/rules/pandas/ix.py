"""The indexer ix became loc and iloc."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Instance, type_of
from mlemodernizer.rules.pandas._masks import is_test

_NO_NUMBERS = ("str", "object", "string", "datetime64", "period", "timedelta64")


@dataclass(frozen=True, kw_only=True)
class Ix(Rule):
    """``df.ix[mask, 'a']`` → ``df.loc[mask, 'a']``, where every part is a label, a mask or all.

    Numbers were labels for an index of whole numbers and positions for another: they are left alone until a failed
    run shows which it is.
    """

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
        if not site.is_a(node.value, "pandas.DataFrame.ix", "pandas.Series.ix"):
            return None
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        kinds = [_kind(site, part, axis) for part, axis in zip(parts, ("index", "columns"), strict=False)]
        if len(kinds) != len(parts) or "" in kinds:
            return None
        indexer = site.text(node.value)
        text = site.text()
        owner = indexer.removesuffix("ix")
        if "position" not in kinds:
            return Replacement(f"{owner}loc{text[len(indexer) :]}")
        if all(kind == "position" or _is_whole(part) for kind, part in zip(kinds, parts, strict=True)):
            return Replacement(f"{owner}iloc{text[len(indexer) :]}")
        labels = ", ".join(
            f"{owner}{axis}[{site.text(part)}]" if kind == "position" else site.text(part)
            for kind, part, axis in zip(kinds, parts, ("index", "columns"), strict=False)
        )
        return Replacement(f"{owner}loc[{labels}]")


def _kind(site: Site, part: ast.expr, axis: str) -> str:
    """How a part of the subscript chooses: by ``label`` (or mask), or by ``position``; empty where that is unknown."""
    if _is_label(site, part):
        return "label"
    node = site.node
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
        return ""
    numbers = _are_numbers(site, part)
    labels = site.detail(node.value.value, axis)
    if labels.startswith(("int", "uint")) and (numbers or _is_array(site, part)):
        return "label"  # an array holds numbers or a mask: either is for loc
    return "position" if numbers and labels.startswith(_NO_NUMBERS) else ""


def _is_array(site: Site, part: ast.expr) -> bool:
    """Whether a part is an array, also where only the failed run shows it of a variable, as in a loop."""
    value = site.value(part)
    if value is None and isinstance(part, ast.Name):
        value = site.references.analysis.evidence.variables.get(part.id)
    return type_of(value) in {"numpy.ndarray", "pandas.Index"}


def _is_whole(part: ast.expr) -> bool:
    return isinstance(part, ast.Slice) and part.lower is None and part.upper is None and part.step is None


def _are_numbers(site: Site, part: ast.expr) -> bool:
    """Whether a part is a whole number, a list or a slice of them."""
    if isinstance(part, ast.List):
        return bool(part.elts) and all(_are_numbers(site, element) for element in part.elts)
    ends = [part.lower, part.upper] if isinstance(part, ast.Slice) else [part]
    return all(isinstance(site.literal(end), int) or site.is_a(end, "builtins.int") for end in ends if end is not None)


def _is_label(site: Site, part: ast.expr) -> bool:
    """Whether loc and ix take a part of the subscript the same way."""
    if isinstance(part, ast.Slice):
        ends = [end for end in (part.lower, part.upper) if end is not None]
        return part.step is None and all(isinstance(site.literal(end), str) for end in ends)
    if isinstance(part, ast.Compare | ast.UnaryOp) or (
        isinstance(part, ast.BinOp) and isinstance(part.op, ast.BitAnd | ast.BitOr)
    ):
        return not isinstance(site.literal(part), int)
    if is_test(part):
        return True
    value = site.value(part)
    if isinstance(value, Instance) and value.type == "builtins.list":
        return bool(value.items) and all(type_of(item) in ("builtins.str", "pandas.Label") for item in value.items)
    return site.is_a(part, "builtins.str", "pandas.Label")


rule = Ix(
    applies_to=">=1.0",
    reason="The indexer ix was removed in pandas 1.0 in favour of loc, for labels, and iloc, for positions.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.20.0.html#deprecate-ix",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\n",
            before="df.ix[df['a'] > 1, 'b'] = 0\nX = df.ix[:, ['a', 'b']]",
            after="df.loc[df['a'] > 1, 'b'] = 0\nX = df.loc[:, ['a', 'b']]",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\nx = df.ix[0]\ny = df.ix[0:3, 'a']\nz = df.ix[:, 0]\n",
        "class A:\n    ix = {'a': 1}\nx = A().ix['a']\n",
    ),
)

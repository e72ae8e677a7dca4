"""Columns of text have the type str."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import statement_of

_OBJECT = ("builtins.object", "numpy.object", "numpy.object_")


@dataclass(frozen=True, kw_only=True)
class DtypeComparison(Rule):
    """``df['a'].dtype == 'object'`` → ``df['a'].dtype in ('object', 'str')``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Compare,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Compare) or len(node.ops) != 1 or _asks_for_text(site):
            return None
        if _is_asserted(site) and not site.failed:
            return None
        left, operator, right = node.left, node.ops[0], node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn) and isinstance(right, ast.List | ast.Tuple | ast.Set):
            return _member(site, left, right)
        if not isinstance(operator, ast.Eq | ast.NotEq) or not _is_object(site, right):
            return None
        wanted = f"({site.text(right)}, 'str')"
        if _is_dtype(site, left):
            word = "in" if isinstance(operator, ast.Eq) else "not in"
            return Replacement(f"{site.text(left)} {word} {wanted}")
        if _is_dtypes(site, left):
            sign = "" if isinstance(operator, ast.Eq) else "~"
            return Replacement(f"{sign}{site.text(left)}.astype(str).isin(['object', 'str'])")
        return None


def _is_asserted(site: Site) -> bool:
    """Whether it is said by ``assert``: nobody overlooks that it is wrong now."""
    return isinstance(statement_of(site), ast.Assert)


def _asks_for_text(site: Site) -> bool:
    """Whether the same condition asks for texts in another way, too."""
    parts = site.parent.values if isinstance(site.parent, ast.BoolOp) else []
    names = [
        node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "") for p in parts for node in ast.walk(p)
    ]
    return "is_string_dtype" in names


def _member(site: Site, left: ast.expr, right: ast.List | ast.Tuple | ast.Set) -> Replacement | None:
    if not _is_dtype(site, left) or not _lacks_text(site, right.elts):
        return None
    text = site.text(right)
    last = site.text(right.elts[-1])
    end = text.rindex(last) + len(last)
    operator = site.text()[len(site.text(left)) : -len(text)]
    return Replacement(f"{site.text(left)}{operator}{text[:end]}, 'str'{text[end:]}")


def _lacks_text(site: Site, elements: Sequence[ast.expr]) -> bool:
    named = [site.literal(e) for e in elements]
    return any(_is_object(site, e) for e in elements) and not {"str", "string"} & {n for n in named if n is not ...}


def _is_object(site: Site, node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return node.value in ("object", "O")
    if isinstance(node, ast.Call):
        return site.name(node.func) == "numpy.dtype" and len(node.args) == 1 and _is_object(site, node.args[0])
    return site.name(node) in _OBJECT


def _is_dtype(site: Site, node: ast.expr) -> bool:
    """Whether a node is certainly the type of one column, or of something that is compared like it."""
    if isinstance(node, ast.Call):
        return site.name(node.func) == "builtins.str" and len(node.args) == 1 and _is_dtype(site, node.args[0])
    if isinstance(node, ast.Attribute) and node.attr == "name":
        return _is_dtype(site, node.value)
    if isinstance(node, ast.Name):
        return site.is_a(node, "pandas.Dtype")
    if isinstance(node, ast.Subscript) and _is_dtypes(site, node.value):
        return site.is_a(node.slice, "builtins.str", "pandas.Label", "builtins.int")
    if not isinstance(node, ast.Attribute) or node.attr not in ("dtype", "dtypes"):
        return False
    if isinstance(node.value, ast.Subscript) and node.attr == "dtype":
        owner = node.value.value
        if site.value(owner) is None or site.is_a(owner, "pandas.DataFrame"):
            return True  # an array of arrays, whose part might have a type as well, is no table of texts
    return site.is_a(node.value, "pandas.Series")


def _is_dtypes(site: Site, node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "dtypes" and site.is_a(node.value, "pandas.DataFrame")


rule = DtypeComparison(
    applies_to=">=3.0",
    reason="Since pandas 3.0 columns of text have the type str, which is not equal to object.",
    documentation="https://pandas.pydata.org/docs/user_guide/migration-3-strings.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x'], 'b': [1]})\n",
            before="texts = [c for c in df.columns if df[c].dtype == 'object']",
            after="texts = [c for c in df.columns if df[c].dtype in ('object', 'str')]",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x'], 'b': [1]})\n",
            before="texts = df.dtypes[df.dtypes == 'object'].index",
            after="texts = df.dtypes[df.dtypes.astype(str).isin(['object', 'str'])].index",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x']})\nx = df['a'].dtype == 'int64'\ny = df['a'] == 'object'\n",
        "import pandas as pd\nfrom pandas.api.types import is_string_dtype\ns = pd.Series(['x'])\n"
        "y = s.dtype == object or is_string_dtype(s)\n",
        "kind = 'object'\nif kind == 'object':\n    pass\n",
    ),
)

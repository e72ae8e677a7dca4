"""The array behind a column is read-only."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_READ_ONLY = ("read-only", "read only", "WRITEABLE", "is not writeable")
_SOURCES = ("pandas.DataFrame", "pandas.Series", "pandas.Index")


@dataclass(frozen=True, kw_only=True)
class ValuesCopy(Rule):
    """``x = df.values`` → ``x = df.values.copy()``, where ``x`` is written into afterwards."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("as_matrix", "to_numpy", "values")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign) or not _is_array(site, node.value):
            return None
        names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        if len(names) != len(node.targets):
            return None
        exception, message = site.failure
        refused = exception == "ValueError" and any(text in message for text in _READ_ONLY)
        if not any(_is_written(site, name) or (refused and _is_mentioned(site, name)) for name in names):
            return None
        text = site.text()
        return Replacement(f"{text}.copy()")


def _is_array(site: Site, node: ast.expr) -> bool:
    """Whether an expression is the array of a frame or column, which pandas shares with it."""
    if isinstance(node, ast.Attribute) and node.attr == "values":
        return site.is_a(node.value, *_SOURCES)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in ("to_numpy", "as_matrix") and not node.keywords and site.is_a(node.func.value, *_SOURCES)


def _is_written(site: Site, name: str) -> bool:
    """Whether items of an array of that name are assigned to, or changed in place."""
    program = site.references.analysis.program_of(site.unit.id).name
    parents = site.references.analysis.parents
    function = site.references.enclosing_function(site.node)
    for mention in site.references.names.get(program, {}).get(name, []):
        if function is not None and site.references.enclosing_function(mention) is not function:
            continue  # another variable of that name
        parent = parents[mention]
        if isinstance(parent, ast.Subscript) and isinstance(parent.ctx, ast.Store) and parent.value is mention:
            return True
        if isinstance(parent, ast.AugAssign) and parent.target is mention:
            return True
        if isinstance(parent, ast.Call) and site.name(parent.func) == "numpy.random.shuffle":
            return True
    return False


def _is_mentioned(site: Site, name: str) -> bool:
    """Whether the failing line is about the name, or a name that was made of it."""
    evidence = site.references.analysis.evidence
    unit_of = site.references.analysis.unit_of
    program = site.references.analysis.program_of(site.unit.id).name
    for found, mentions in site.references.names.get(program, {}).items():
        on_line = any(unit_of[m] == evidence.unit and m.lineno == evidence.line for m in mentions)
        value = assigned_value(site, mentions[0]) if on_line else None
        if on_line and (
            found == name or any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(value or ast.Pass()))
        ):
            return True
    return False


rule = ValuesCopy(
    applies_to=">=3.0",
    reason="Under copy-on-write, since pandas 3.0, the array behind a frame or column is read-only; what is written "
    "into it no longer changes the frame.",
    documentation="https://pandas.pydata.org/docs/user_guide/copy_on_write.html#read-only-numpy-arrays",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1.0, 2.0]})\n",
            before="x = df.values\nx[0, 0] = 5",
            after="x = df.values.copy()\nx[0, 0] = 5",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1.0, 2.0]})\nx = df.values\ny = x[0, 0]\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1.0, 2.0]})\nx = df.values.copy()\nx[0, 0] = 5\n",
        "import numpy as np\nx = np.ones(3)\nx[0] = 5\n",
    ),
)

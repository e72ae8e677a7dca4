"""Lists of labels of which some are missing."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MissingLabels(Rule):
    """``df.loc[labels]`` → ``df.reindex(labels)``, where a run failed on labels that are missing."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        exception, message = site.failure
        node = site.node
        if exception != "KeyError" or "not in index" not in message or not site.on_failing_line:
            return None
        if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
            return None
        if not isinstance(node.value, ast.Attribute) or node.value.attr not in ("loc", "ix"):
            return None
        rows, columns = node.slice, None
        if isinstance(node.slice, ast.Tuple):
            if len(node.slice.elts) != 2:  # noqa: PLR2004 - rows, columns
                return None
            rows, columns = node.slice.elts
        labels = [
            f"{name}={site.text(part)}" for name, part in (("index", rows), ("columns", columns)) if _is_list(part)
        ]
        others = [part for part in (rows, columns) if part is not None and not _is_list(part)]
        if not labels or not all(isinstance(part, ast.Slice) and part.lower is part.upper is None for part in others):
            return None
        text = ", ".join(labels) if columns is not None else site.text(rows)
        return Replacement(f"{site.text(node.value.value)}.reindex({text})")


def _is_list(node: ast.expr | None) -> bool:
    return node is not None and not isinstance(node, ast.Slice | ast.Constant | ast.Compare | ast.BinOp)


rule = MissingLabels(
    applies_to=">=1.0",
    after_failure=True,
    reason="Labels of a list that are missing gave empty rows or columns; since pandas 1.0 only reindex does so.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.21.0.html#indexing-with-a-list-with-missing-labels-is-deprecated",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\n",
            before="x = df.loc[[0, 9]]",
            after="x = df.reindex([0, 9])",
            failure=("KeyError", "'[9] not in index'"),
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\nx = df.loc[[0, 9]]\n",),
)

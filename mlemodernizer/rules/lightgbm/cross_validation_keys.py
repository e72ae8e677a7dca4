"""Keys of the results of lightgbm's cv()."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KEY = re.compile(r"(?!train |valid )\w.*-(?:mean|stdv)")


@dataclass(frozen=True, kw_only=True)
class CrossValidationKeys(Rule):
    """``results['auc-mean']`` → ``results['valid auc-mean']``, for what ``lgb.cv`` gave."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        node, parent = site.node, site.parent
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or not _KEY.fullmatch(node.value):
            return None
        if not isinstance(parent, ast.Subscript) or not site.is_a(parent.value, "lightgbm.CVResults"):
            return None
        return Replacement(repr(f"valid {node.value}"))


rule = CrossValidationKeys(
    applies_to=">=4.0",
    reason="The results of lightgbm's cv() are named 'valid auc-mean' instead of 'auc-mean' since 4.0.",
    documentation="https://github.com/microsoft/LightGBM/releases/tag/v4.0.0",
    examples=(
        Example(
            setup="import lightgbm as lgb\nimport numpy as np\nX = np.arange(80.0).reshape(40, 2)\n"
            "data = lgb.Dataset(X, X[:, 0])\nresults = lgb.cv({'verbosity': -1}, data, 5, stratified=False)\n",
            before="rounds = len(results['l2-mean'])",
            after="rounds = len(results['valid l2-mean'])",
        ),
    ),
    unchanged=(
        "results = {'auc-mean': 1}\nresults['auc-mean']\n",
        "import lightgbm as lgb\nf = lambda data: lgb.cv({}, data, eval_train_metric=True)['train auc-mean']\n",
    ),
)

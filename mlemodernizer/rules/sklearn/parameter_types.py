"""Types of parameters that scikit-learn checks and used to take as they came."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.sklearn import keyword_only

_CLASSES = {name for name in keyword_only.rule.functions if name.rpartition(".")[2][0].isupper()}
_OTHERS = (
    "decomposition.LatentDirichletAllocation",
    "feature_extraction.text.HashingVectorizer",
    "feature_selection.SelectKBest",
)
_TYPES = {
    "int": "cv degree k max_depth max_features max_iter max_leaf_nodes min_samples n_clusters n_estimators "
    "n_features_to_select n_init n_iter n_jobs n_neighbors n_splits random_state",
    "bool": "binary bootstrap copy copy_X copy_x dual early_stopping fit_intercept include_bias interaction_only "
    "lowercase nesterovs_momentum oob_score probability shrinking shuffle smooth_idf sublinear_tf use_idf warm_start "
    "whiten with_mean with_std",
    "tuple": "feature_range ngram_range quantile_range",
    "list": "stop_words",
}
_TYPE_OF = {name: kind for kind, names in _TYPES.items() for name in names.split()}
_REFUSED = re.compile(r"The '(\w+)' parameter of (\w+) must be (.*?)\. Got (.*?) instead", re.DOTALL)
_WHOLE = re.compile(r"(?:np\.float\d+\()?-?\d+\.0\)?")


@dataclass(frozen=True, kw_only=True)
class ParameterTypes(Rule):
    """``max_iter=1e4`` → ``max_iter=10000``, ``use_idf=1`` → ``use_idf=True``, ``stop_words={…}`` → ``list({…})``.

    What is no literal is converted where the failed run says that it was refused and for its type only.
    """

    @property
    def targets(self) -> Iterable[str]:
        return sorted({*_CLASSES, *(f"sklearn.{name}" for name in _OTHERS)})

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call):
            return None
        refused = _refused(site)
        changes = {}
        for keyword in site.node.keywords:
            name = keyword.arg or ""
            if name in _TYPE_OF or name == refused[0]:
                new = _written(site, name, keyword.value) or _converted(site, refused, name, keyword.value)
                if new:
                    changes[name] = new
        if not changes:
            return None
        call = site.call
        for name, new in changes.items():
            call.set(name, new)
        return Replacement(call.text)


def _written(site: Site, name: str, node: ast.expr) -> str:
    """A literal in the type that is wanted; empty where it has that type, or is no literal."""
    kind = _TYPE_OF.get(name)
    value = node.value if isinstance(node, ast.Constant) else None
    # a share of the features is a number up to 1
    if kind == "int" and isinstance(value, float) and value.is_integer() and value > 1:
        return str(int(value))
    if kind == "bool" and type(value) is int and value in (0, 1):
        return str(bool(value))
    if kind == "tuple" and isinstance(node, ast.List) and node.elts:
        return f"({site.text(node)[1:-1]})"
    if kind == "list" and site.is_a(node, "builtins.set", "builtins.frozenset"):
        return f"list({site.text(node)})"
    return ""


def _refused(site: Site) -> tuple[str, str, str]:
    """The parameter that the failed run refused, what it must be, and what was given; all empty for another class."""
    found = _REFUSED.search(site.failure[1])
    if found is None or found[2] != site.dotted.rpartition(".")[2]:
        return "", "", ""
    return found[1], found[3], found[4]


def _converted(site: Site, refused: tuple[str, str, str], name: str, node: ast.expr) -> str:
    parameter, wanted, given = refused
    if name != parameter or isinstance(node, ast.Constant | ast.List | ast.Tuple):
        return ""
    if isinstance(node, ast.Call) and site.name(node.func).startswith("builtins."):
        return ""
    text = site.text(node)
    if ("an int in" in wanted or "'int'" in wanted) and _WHOLE.fullmatch(given):
        return f"int({text})"
    for kind, start in (("list", r"\{|frozenset|array\(|\("), ("tuple", r"\[|array\("), ("bool", r"[01]$|np\.int")):
        if f"an instance of '{kind}'" in wanted and re.match(start, given):
            return f"{kind}({text})"
    return ""


rule = ParameterTypes(
    applies_to=">=1.2",
    reason="scikit-learn checks the types of parameters since 1.2; before, this was taken as it came.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html",
    examples=(
        Example(
            setup="from sklearn.feature_extraction.text import TfidfVectorizer\n",
            before="words = TfidfVectorizer(ngram_range=[1, 2], use_idf=1, sublinear_tf=1).fit(['a word'])",
            after="words = TfidfVectorizer(ngram_range=(1, 2), use_idf=True, sublinear_tf=True).fit(['a word'])",
        ),
        Example(
            setup="from sklearn.linear_model import Lasso\n",
            before="model = Lasso(max_iter=1e5).fit([[0], [1]], [0, 1])",
            after="model = Lasso(max_iter=100000).fit([[0], [1]], [0, 1])",
        ),
        Example(
            setup="import numpy as np\nfrom sklearn.tree import DecisionTreeClassifier\n",
            before="for depth in np.linspace(1, 2, 2):\n"
            "    DecisionTreeClassifier(max_depth=depth).fit([[0], [1]], [0, 1])",
            after="for depth in np.linspace(1, 2, 2):\n"
            "    DecisionTreeClassifier(max_depth=int(depth)).fit([[0], [1]], [0, 1])",
            failure=(
                "InvalidParameterError",
                "The 'max_depth' parameter of DecisionTreeClassifier must be an int in the range [1, inf) or None. "
                "Got np.float64(1.0) instead.",
            ),
        ),
    ),
    unchanged=(
        "from sklearn.ensemble import RandomForestClassifier\nRandomForestClassifier(max_features=1.0, n_jobs=2)\n",
        "from sklearn.tree import DecisionTreeClassifier\ndepth = float(input)\n"
        "DecisionTreeClassifier(max_depth=depth)\n",
        "from sklearn.feature_extraction.text import CountVectorizer\nCountVectorizer(stop_words=['a'])\n",
        "from sklearn.decomposition import PCA\nPCA(n_components=0.95)\n",
    ),
)

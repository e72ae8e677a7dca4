"""Names of columns with characters that lightgbm does not take."""

import ast
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "Do not support special JSON characters in feature name"

_SOURCE = """
def with_plain_columns(X):
    return X.rename(columns=lambda name: $sub(r'[",:\\[\\]{}]', "_", str(name)))
"""


@dataclass(frozen=True, kw_only=True)
class FeatureCharacters(Rule):
    """``model.fit(X, y)`` → ``model.fit(with_plain_columns(X), y)``, for frames, after a run that failed for it."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or _MESSAGE not in site.failure[1] or not node.args:
            return None
        owner = site.type_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        fits = owner.startswith("lightgbm.LGBM") and getattr(node.func, "attr", "") == "fit"
        if not (fits or site.name(node.func) == "lightgbm.Dataset"):
            return None
        if not site.is_a(node.args[0], "pandas.DataFrame"):
            return None
        name = site.define(_SOURCE, sub="re.sub")
        call = site.call
        data = call.source("", 0)
        if not name or data is None or data.startswith(f"{name}("):
            return None
        call.set("", f"{name}({data})", 0)
        return Replacement(call.text)


rule = FeatureCharacters(
    applies_to=">=3.0",
    after_failure=True,
    reason="lightgbm refuses some characters in the names of columns since 3.0; they are replaced for the fit.",
    documentation="https://github.com/microsoft/LightGBM/releases/tag/v3.0.0",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs", "plots"}),
    examples=(
        Example(
            before="import lightgbm as lgb\nimport pandas as pd\nfrom re import sub\n"
            "X = pd.DataFrame({'a: b': [0.0, 1.0], 'c': [1, 2]})\ndata = lgb.Dataset(X, [0, 1])",
            after="import lightgbm as lgb\nimport pandas as pd\nfrom re import sub\n"
            "X = pd.DataFrame({'a: b': [0.0, 1.0], 'c': [1, 2]})\n\n\n"
            + filled(_SOURCE, {"sub": "sub"})
            + "\n\n\ndata = lgb.Dataset(with_plain_columns(X), [0, 1])",
            failure=("LightGBMError", f"{_MESSAGE}."),
        ),
    ),
    unchanged=("import lightgbm as lgb\nimport pandas as pd\nlgb.Dataset(pd.DataFrame({'a: b': [0.0]}), [0])\n",),
)

"""Parameters that chose the GPU."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_VALUES = {
    ("tree_method", "gpu_hist"): "hist",
    ("tree_method", "gpu_exact"): "exact",
    ("objective", "gpu:reg:linear"): "reg:squarederror",
    ("objective", "gpu:reg:logistic"): "reg:logistic",
    ("objective", "gpu:binary:logistic"): "binary:logistic",
    ("objective", "gpu:binary:logitraw"): "binary:logitraw",
}
_MODELS = ("xgboost.XGBClassifier", "xgboost.XGBRanker", "xgboost.XGBRegressor")


@dataclass(frozen=True, kw_only=True)
class GpuParameters(Rule):
    """``tree_method='gpu_hist'`` → ``tree_method='hist'``, on the GPU by ``device='cuda'`` where there is one.

    The parameters stand in the call of a model, or in the dictionary that goes to ``xgb.train``.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Dict, ast.Constant)

    @property
    def words(self) -> Iterable[str]:
        return ("gpu_id", *(value for _, value in _VALUES))

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Call):
            return _call(site, node) if site.name(node.func) in _MODELS else None
        if isinstance(node, ast.Constant):
            return _value(site, node)
        return _dictionary(site, node) if isinstance(node, ast.Dict) else None


def _call(site: Site, node: ast.Call) -> Replacement | None:
    call = site.call
    call.remove("gpu_id")
    for keyword in node.keywords:
        new = _VALUES.get((keyword.arg or "", str(site.literal(keyword.value))))
        if new:
            call.set(str(keyword.arg), repr(new))
            if keyword.arg == "tree_method" and site.environment.accelerators and not call.has("device"):
                call.set("device", "'cuda'")
    return Replacement(call.text)


def _value(site: Site, node: ast.Constant) -> Replacement | None:
    """A value in any dictionary or assignment to an item: the values are of xgboost alone."""
    parent = site.parent
    key: ast.expr | None = None
    if isinstance(parent, ast.Dict) and node in parent.values:
        if "gpu_id" in _keys(parent):
            return None  # which is taken out first
        key = parent.keys[parent.values.index(node)]
    elif isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Subscript):
        key = parent.targets[0].slice
    new = _VALUES.get((str(key.value), str(node.value))) if isinstance(key, ast.Constant) else None
    if new is None:
        return None
    on_gpu = isinstance(parent, ast.Dict) and site.environment.accelerators and node.value == "gpu_hist"
    return Replacement(f"{new!r}, 'device': 'cuda'" if on_gpu else repr(new))


def _keys(node: ast.Dict) -> list[object]:
    return [key.value if isinstance(key, ast.Constant) else None for key in node.keys]


def _dictionary(site: Site, node: ast.Dict) -> Replacement | None:
    """Without gpu_id, where the dictionary asks for the GPU by name too."""
    keys = _keys(node)
    values = [value.value if isinstance(value, ast.Constant) else None for value in node.values]
    on_gpu = {k for k, v in zip(keys, values, strict=True) if isinstance(v, str) and v.startswith("gpu")}
    if "gpu_id" not in keys or on_gpu.isdisjoint({"objective", "predictor", "tree_method"}):
        return None
    text, start, end = site.text(), *site.unit.span(node)
    if text != site.unit.text[start:end]:
        return None  # what is inside comes first
    at = keys.index("gpu_id")
    ends = [start + 1, *(site.unit.span(value)[1] for value in node.values)]
    before, after = text[: ends[at] - start], text[ends[at + 1] - start :]
    return Replacement(before + (after.lstrip().removeprefix(",").lstrip() if at == 0 else after))


rule = GpuParameters(
    applies_to=">=3.1",
    reason="xgboost 3.1 takes the device by 'device' only: 'gpu_hist', the objectives of the GPU and gpu_id, which it "
    "replaces, were removed.",
    documentation="https://xgboost.readthedocs.io/en/stable/changes/v3.1.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"runtime", "scores"}),
    examples=(
        Example(
            setup="from xgboost import XGBRegressor\n",
            before="model = XGBRegressor(n_estimators=2, tree_method='gpu_hist', gpu_id=0).fit([[0], [1]], [0, 1])",
            after="model = XGBRegressor(n_estimators=2, tree_method='hist').fit([[0], [1]], [0, 1])",
        ),
        Example(
            setup="import xgboost as xgb\n",
            before="settings = {'eta': 0.1, 'tree_method': 'gpu_hist'}",
            after="settings = {'eta': 0.1, 'tree_method': 'hist'}",
        ),
    ),
    unchanged=(
        "settings = {'tree_method': 'hist', 'gpu_id': 0}\n",
        "from xgboost import XGBRegressor\nmodel = XGBRegressor(tree_method='hist')\n",
    ),
)

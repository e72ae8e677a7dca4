"""nb_epoch of KerasClassifier and KerasRegressor, and in the grids that are searched with them."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODULE = "keras.wrappers.scikit_learn"
_WRAPPERS = (f"{_MODULE}.KerasClassifier", f"{_MODULE}.KerasRegressor")
_OLD, _NEW = "nb_epoch", "epochs"


@dataclass(frozen=True, kw_only=True)
class WrapperEpochs(Rule):
    """``KerasClassifier(build, nb_epoch=3)`` → ``KerasClassifier(build, epochs=3)``; ``{'net__nb_epoch': …}`` likewise.

    Not where a function of the notebook takes an argument of the old name, which may be the one that is meant.
    """

    @property
    def targets(self) -> Iterable[str]:
        return (*_WRAPPERS, "builtins.dict")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return (_MODULE.rpartition(".")[2],)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Constant):
            if not _is_parameter(node) or not _is_key(site, node) or not _uses_wrappers(site):
                return None
            return Replacement(site.text().replace(_OLD, _NEW))
        if not isinstance(node, ast.Call) or not _uses_wrappers(site):
            return None
        call = site.call
        for keyword in call.keywords():
            if keyword.rpartition("__")[2] == _OLD:
                call.rename(keyword, keyword.replace(_OLD, _NEW))
        return Replacement(call.text)


def _is_parameter(node: ast.Constant) -> bool:
    return isinstance(node.value, str) and node.value.rpartition("__")[2] == _OLD


def _is_key(site: Site, node: ast.Constant) -> bool:
    parent = site.parent
    if isinstance(parent, ast.Dict):
        return node in parent.keys
    return isinstance(parent, ast.Subscript) and parent.slice is node


def _uses_wrappers(site: Site) -> bool:
    knowledge = site.references.analysis.knowledge
    imported = any(
        node.module is not None and knowledge.canonical_name(node.module) == _MODULE
        for node in site.references.of_kind(ast.ImportFrom)
    )
    return imported and not any(argument.arg == _OLD for argument in site.references.of_kind(ast.arg))


rule = WrapperEpochs(
    applies_to=">=2.0",
    reason="fit's argument nb_epoch is called epochs since Keras 2.0, and so it is where the wrappers for scikit-learn "
    "hand it on.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    examples=(
        Example(
            before="from keras.wrappers.scikit_learn import KerasRegressor\n"
            "grid = {'nb_epoch': [5, 10], 'batch_size': [5]}\nother = dict(net__nb_epoch=[5])",
            after="grid = {'epochs': [5, 10], 'batch_size': [5]}\nother = dict(net__epochs=[5])",
        ),
    ),
    unchanged=(
        "grid = {'nb_epoch': [5]}\n",
        "grid = dict(nb_epoch=[5])\n",
    ),
)

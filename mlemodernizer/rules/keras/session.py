"""The session that Keras was given to run in."""

import ast
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAME = "keras.backend.set_session"


@dataclass(frozen=True, kw_only=True)
class SetSession(Dropped):
    """Takes out the calls, and the import by name."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ImportFrom,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.ImportFrom):
            return super().rewrite(site)
        knowledge = site.references.analysis.knowledge
        names = [a for a in node.names if knowledge.canonical_name(f"{node.module}.{a.name}") != _NAME]
        if len(names) == len(node.names):
            return None
        if not names:
            return Replacement("" if node.col_offset == 0 and _is_alone(site) else "pass")
        kept = ", ".join(f"{a.name} as {a.asname}" if a.asname else a.name for a in names)
        return Replacement(f"from {node.module} import {kept}")


def _is_alone(site: Site) -> bool:
    return site.unit.line(site.node.lineno).strip() == site.text()


rule = SetSession(
    applies_to=">=3.0",
    reason="Keras 3 runs in no session, so that there is none to set; what was configured with it was how to use "
    "the hardware.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"runtime"}),
    functions={_NAME: ()},
    examples=(
        Example(
            before="from keras.backend import clear_session, set_session\nset_session(None)\nclear_session()",
            after="from keras.backend import clear_session\n\nclear_session()",
        ),
        Example(
            setup="from keras import backend as K\n",
            before="if K.floatx() == 'float32':\n    K.set_session(None)",
            after="if K.floatx() == 'float32':\n    pass",
        ),
    ),
    unchanged=("def set_session(s):\n    return s\n\n\nset_session(1)\n",),
)

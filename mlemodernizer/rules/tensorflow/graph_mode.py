"""Notebooks that build graphs and run them in sessions."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.tensorflow._graphs import builds_graphs

_V1 = "tensorflow.compat.v1"


@dataclass(frozen=True, kw_only=True)
class GraphMode(Rule):
    """``import tensorflow as tf`` → ``import tensorflow.compat.v1 as tf``, and the behaviour of TensorFlow 1."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import, ast.ImportFrom)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Import):
            lines = _plain(node)
        elif isinstance(node, ast.ImportFrom) and node.module == "tensorflow" and not node.level:
            lines = _by_name(site, node)
        else:
            return None
        if not lines or not builds_graphs(site.references):
            return None
        line = site.unit.line(node.lineno)
        before = line[: len(line) - len(line.lstrip())]
        after = site.unit.line(node.end_lineno or 0)[node.end_col_offset or 0 :].strip()
        alone = node.col_offset == len(before) and (not after or after.startswith("#"))
        return Replacement((f"\n{before}" if alone else "; ").join(lines))


def _plain(node: ast.Import) -> list[str]:
    names = {alias.asname or alias.name for alias in node.names if alias.name == "tensorflow"}
    kept = [f"{a.name} as {a.asname}" if a.asname else a.name for a in node.names if a.name != "tensorflow"]
    others = [f"import {', '.join(kept)}"] if kept and names else []
    return others + [line for name in names for line in (f"import {_V1} as {name}", f"{name}.disable_v2_behavior()")]


def _by_name(site: Site, node: ast.ImportFrom) -> list[str]:
    moved = [a for a in node.names if a.name not in {"keras", "contrib", "python", "*"}]
    if len(moved) != len(node.names):
        return []
    names = ", ".join(f"{a.name} as {a.asname}" if a.asname else a.name for a in moved)
    plain = any(a.name == "tensorflow" for other in site.references.of_kind(ast.Import) for a in other.names)
    first = next(
        other for other in site.references.of_kind(ast.ImportFrom) if other.module == "tensorflow" and not other.level
    )
    if plain or first is not node:
        return [f"from {_V1} import {names}"]
    return [f"from {_V1} import {names}, disable_v2_behavior", "disable_v2_behavior()"]


rule = GraphMode(
    applies_to=">=2.0",
    reason="TensorFlow 2 runs operations at once; tensorflow.compat.v1 has the graphs and sessions of TensorFlow 1.",
    documentation="https://www.tensorflow.org/guide/migrate",
    examples=(
        Example(
            before=(
                "import tensorflow as tf\n"
                "x = tf.placeholder(tf.float32, [None])\ny = tf.reduce_sum(x * 2, reduction_indices=0)\n"
                "with tf.Session() as session:\n    print(session.run(y, {x: [1, 2]}))"
            ),
            after=(
                "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
                "x = tf.placeholder(tf.float32, [None])\ny = tf.reduce_sum(x * 2, reduction_indices=0)\n"
                "with tf.Session() as session:\n    print(session.run(y, {x: [1, 2]}))"
            ),
            not_run="it would switch the other examples, in the same process, to graphs; a test of its own runs it",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\nx = tf.constant([1, 2])\nprint(tf.reduce_sum(x))\n",
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\nsession = tf.Session()\n",
        "import tensorflow as tf\n\n\nclass Session:\n    pass\n\n\nSession()\n",
    ),
)

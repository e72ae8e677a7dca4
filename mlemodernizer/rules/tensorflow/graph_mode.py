"""Notebooks that build graphs and run them in sessions."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.tensorflow._graphs import builds_graphs


@dataclass(frozen=True, kw_only=True)
class GraphMode(Rule):
    """``import tensorflow as tf`` → ``import tensorflow.compat.v1 as tf``, and the behaviour of TensorFlow 1."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Import) or [a.name for a in node.names] != ["tensorflow"]:
            return None
        line = site.unit.line(node.lineno)
        if line.strip().rstrip(";").partition("#")[0].rstrip() != site.text() or not builds_graphs(site.references):
            return None
        name = node.names[0].asname or "tensorflow"
        indent = line[: len(line) - len(line.lstrip())]
        behaviour = f"{name}.disable_v2_behavior()"
        return Replacement(f"import tensorflow.compat.v1 as {name}\n{indent}{behaviour}")


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

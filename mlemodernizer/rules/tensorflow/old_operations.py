"""The names that operations had before TensorFlow 1.0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {
    "mul": "multiply",
    "sub": "subtract",
    "neg": "negative",
    "pack": "stack",
    "unpack": "unstack",
    "select": "where",
    "inv": "reciprocal",
    "listdiff": "setdiff1d",
    "complex_abs": "abs",
    "batch_matmul": "matmul",
    "batch_matrix_inverse": "matrix_inverse",
    "batch_matrix_transpose": "matrix_transpose",
    "scalar_summary": "summary.scalar",
    "histogram_summary": "summary.histogram",
    "image_summary": "summary.image",
    "merge_all_summaries": "summary.merge_all",
    "merge_summary": "summary.merge",
    "train.SummaryWriter": "summary.FileWriter",
}
_ENTROPIES = tuple(f"nn.{kind}_cross_entropy_with_logits" for kind in ("softmax", "sigmoid", "sparse_softmax"))
_SWAPPED = {"concat": ("concat_dim", "axis", "values"), "split": ("split_dim", "axis", "value")}
_SPLIT_ARGUMENTS = 3


@dataclass(frozen=True, kw_only=True)
class OldOperations(Rule):
    """The names by `moves`; here the arguments whose order changed."""

    @property
    def targets(self) -> Iterable[str]:
        names = (*_ENTROPIES, *_SWAPPED)
        return [f"{home}.{name}" for home in ("tensorflow", "tensorflow.compat.v1") for name in names]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        name = site.dotted.rpartition(".")[2]
        if name not in _SWAPPED:
            if not call.positional:
                return None
            call.name_positionals(("logits", "labels"))
            return Replacement(call.text)
        dimension = site.argument("", 0)
        if dimension is None or type(site.literal(dimension)) is not int or call.keywords():
            return None
        if name == "concat" and call.positional == 2:  # noqa: PLR2004 - dimension, values
            call.set_function(call.function)
            return Replacement(f"{call.function}({call.source('', 1)}, {call.source('', 0)})")
        if name == "split" and call.positional == _SPLIT_ARGUMENTS:
            axis, number, value = (call.source("", i) for i in range(_SPLIT_ARGUMENTS))
            return Replacement(f"{call.function}({value}, {number}, {axis})") if _is_old_split(site) else None
        return None


def _is_old_split(site: Site) -> bool:
    """Whether the number of pieces stands in the middle and what is split last: a name or an expression."""
    return type(site.literal(site.argument("", 1))) is int and site.literal(site.argument("", 2)) is ...


rule = OldOperations(
    applies_to=">=1.0",
    reason="TensorFlow 1.0 renamed these operations, put the tensors before the dimension, and wants the arguments of "
    "cross entropies named.",
    documentation="https://github.com/tensorflow/tensorflow/releases/tag/v1.0.0",
    moves={f"tensorflow.{old}": f"tensorflow.{new}" for old, new in _NEW.items()},
    examples=(
        Example(
            setup="import tensorflow as tf\na, b = tf.ones([2, 2]), tf.ones([2, 2])\n",
            before="c = tf.mul(a, tf.sub(a, b))\nd = tf.concat(1, [a, b])\ne = tf.split(0, 2, a)\n"
            "f = tf.nn.softmax_cross_entropy_with_logits(a, b)",
            after="c = tf.multiply(a, tf.subtract(a, b))\nd = tf.concat([a, b], 1)\ne = tf.split(a, 2, 0)\n"
            "f = tf.nn.softmax_cross_entropy_with_logits(logits=a, labels=b)",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\na = tf.ones([2, 2])\ntf.concat([a, a], 1)\ntf.split(a, 2, 0)\ntf.split(a, 2)\n",
        "import operator\noperator.mul(1, 2)\n",
        "import tensorflow as tf\na = tf.ones([2, 2])\ntf.nn.softmax_cross_entropy_with_logits(labels=a, logits=a)\n",
    ),
)

"""The forms in which a notebook imports what it builds graphs with."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

USE = "x = tf.placeholder(tf.float32)\nprint(tf.Session().run(2 * x, {x: 1}))"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import numpy as np; import tensorflow as tf",
            "import numpy as np; import tensorflow.compat.v1 as tf; tf.disable_v2_behavior()",
        ),
        (
            "import numpy as np, tensorflow as tf  # both",
            "import numpy as np\nimport tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()  # both",
        ),
        ("import tensorflow as tf;", "import tensorflow.compat.v1 as tf; tf.disable_v2_behavior();"),
    ],
)
def test_plain(before: str, after: str) -> None:
    assert_rewrite([before, USE], [after, USE], rules=["tensorflow.graph_mode"])


def test_by_name() -> None:
    use = "print(Session().run(constant(1)))"
    assert_rewrite(
        ["from tensorflow import Session, constant", use],
        ["from tensorflow.compat.v1 import Session, constant, disable_v2_behavior\ndisable_v2_behavior()", use],
    )
    assert_rewrite(
        ["import tensorflow as tf\nfrom tensorflow import Session, constant", use],
        [
            "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
            "from tensorflow.compat.v1 import Session, constant",
            use,
        ],
    )


def test_left_alone() -> None:
    assert_unchanged("from tensorflow import keras\nimport tensorflow as tf", "print(tf.constant(1), keras.Model)")
    assert_unchanged("from tensorflow import constant", "print(constant(1))")


def test_names_from_before_1_0() -> None:
    assert_rewrite(
        "import tensorflow as tf\n"
        + USE
        + "\ny = tf.concat(0, [tf.pack([x]), tf.neg([x])])\nw = tf.train.SummaryWriter('l')",
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
        + USE
        + "\ny = tf.concat([tf.stack([x]), tf.negative([x])], 0)\nw = tf.summary.FileWriter('l')",
        rules=["tensorflow.graph_mode", "tensorflow.old_operations"],
    )

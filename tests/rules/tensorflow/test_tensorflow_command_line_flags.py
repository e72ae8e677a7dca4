"""tf.app.flags in a notebook."""

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

START = "import tensorflow as tf\nx = tf.placeholder(tf.float32)\n"
NOW = "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\nx = tf.placeholder(tf.float32)\n"


def test_flags_that_absl_has() -> None:
    for name in ("log_dir", "verbosity"):
        define = f"tf.app.flags.DEFINE_string('{name}', 'a', 'b'"
        assert_rewrite(START + define + ")", NOW + define + ", allow_override=True)")
    assert_unchanged("import tensorflow.compat.v1 as tf\ntf.app.flags.DEFINE_string('batch', 'a', 'b')")


def test_the_flag_of_the_kernel() -> None:
    setup = "import tensorflow.compat.v1 as tf\nflags = tf.app.flags\nFLAGS = flags.FLAGS\n"
    a, b = "flags.DEFINE_float('rate', 0.1, 'rate')", "flags.DEFINE_boolean('fake', False, 'data')"
    f = "flags.DEFINE_string('f', '', 'file of the connection to the kernel')"
    failure = ("UnrecognizedFlagError", "Unknown command line flag 'f'")
    assert_rewrite_after(*failure, f"{setup}{a}\n{b}\nFLAGS.rate", f"{setup}{a}\n{f}\n{b}\nFLAGS.rate")
    defined = f"{setup}{a}\nflags.DEFINE_string('f', '', 'kernel')\nFLAGS.rate"
    assert_rewrite_after(*failure, defined, defined)
    other = f"{setup}{a}\nFLAGS.rate"
    assert_rewrite_after("UnrecognizedFlagError", "Unknown command line flag 'g'", other, other)

"""The copy of six that scikit-learn carried."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.23",
    reason="scikit-learn's copy of six was removed in 0.23; what it stood for in Python 3 is used instead.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.23.html",
    moves={
        "sklearn.externals.six": "six",
        "sklearn.externals.six.StringIO": "io.StringIO",
        "sklearn.externals.six.BytesIO": "io.BytesIO",
        "sklearn.externals.six.string_types": "builtins.str",
        "sklearn.externals.six.text_type": "builtins.str",
        "sklearn.externals.six.moves.xrange": "builtins.range",
        "sklearn.externals.six.moves.range": "builtins.range",
        "sklearn.externals.six.moves.zip": "builtins.zip",
        "sklearn.externals.six.moves.map": "builtins.map",
        "sklearn.externals.six.moves.input": "builtins.input",
        "sklearn.externals.six.moves.reduce": "functools.reduce",
        "sklearn.externals.six.moves.cPickle": "pickle",
        "sklearn.externals.six.moves.urllib": "urllib",
    },
    examples=(
        Example(before="from sklearn.externals.six import StringIO", after="from io import StringIO"),
        Example(
            before="import sklearn.externals.six as compat\nbuffer = compat.StringIO()",
            after="from io import StringIO\nimport six as compat\nbuffer = StringIO()",
            not_run="six need not be installed",
        ),
    ),
    unchanged=("import six\nsix.StringIO\n", "from io import StringIO\n"),
)

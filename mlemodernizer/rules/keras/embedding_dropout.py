"""Embedding(dropout=…) of Keras 1."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "keras.layers.Embedding"
_SOURCE = '''
@$register()
class WordDropoutEmbedding($Embedding):
    """An embedding that, in training, drops a fraction of the words: all places at which they stand."""

    def __init__(self, *args, dropout, **kwargs):
        super().__init__(*args, **kwargs)
        self.words = $Dropout(dropout)

    def call(self, inputs, training=None):
        kept = self.words($ones((self.input_dim, 1)), training=training)
        return super().call(inputs) * $take(kept, $cast(inputs, "int32"), axis=0)

    def get_config(self):
        return {**super().get_config(), "dropout": self.words.rate}
'''
_USES = {
    "Embedding": _NAME,
    "register": "keras.saving.register_keras_serializable",
    "Dropout": "keras.layers.Dropout",
    "ones": "keras.ops.ones",
    "take": "keras.ops.take",
    "cast": "keras.ops.cast",
}


@dataclass(frozen=True, kw_only=True)
class EmbeddingDropout(Rule):
    """``Embedding(100, 8, dropout=0.2)`` → ``WordDropoutEmbedding(100, 8, dropout=0.2)``, which is defined."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("dropout")
        if not site.is_call or given is None or site.literal(given) == 0 or site.argument("weights") is not None:
            return None
        name = site.define(_SOURCE, **_USES)
        if not name:
            return None
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


_SHOWN = {name: dotted.removeprefix("keras.layers.") for name, dotted in _USES.items()}

rule = EmbeddingDropout(
    applies_to=">=2.0",
    reason="Embedding has no dropout since Keras 2.0; what it did, to drop words in training, is defined here.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import keras\nfrom keras.layers import Dropout, Embedding\n",
            before="layer = Embedding(100, 8, dropout=0.2)",
            after=f"\n\n{filled(_SOURCE, _SHOWN)}\n\n\nlayer = WordDropoutEmbedding(100, 8, dropout=0.2)",
        ),
    ),
    unchanged=(
        "from keras.layers import Embedding\nEmbedding(100, 8)\n",
        "class Embedding:\n    pass\n\n\nEmbedding(100, 8, dropout=0.2)\n",
    ),
)

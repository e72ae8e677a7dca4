"""delete_temporary_training_data of gensim's models."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example

rule = Dropped(
    applies_to=">=4.0",
    reason="A model keeps no data of its training that could be deleted since gensim 4.0.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"runtime"}),
    functions={"gensim.models.Word2Vec.delete_temporary_training_data": ()},
    examples=(
        Example(
            setup="from gensim.models import Doc2Vec\nmodel = Doc2Vec(vector_size=5)\n",
            before="model.delete_temporary_training_data(keep_doctags_vectors=True, keep_inference=True)\nn = 1",
            after="\nn = 1",
        ),
    ),
    unchanged=("def clean(model):\n    model.delete_temporary_training_data()\n",),
)

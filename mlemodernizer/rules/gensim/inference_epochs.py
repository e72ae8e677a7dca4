"""How long a document's vector is looked for."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="The argument steps of infer_vector is called epochs since gensim 4.0.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    functions=("gensim.models.Doc2Vec.infer_vector",),
    renamed={"steps": "epochs"},
    examples=(
        Example(
            setup="from gensim.models.doc2vec import Doc2Vec, TaggedDocument\n"
            "model = Doc2Vec([TaggedDocument(['a', 'b'], [0])], min_count=1)\n",
            before="vector = model.infer_vector(['a'], steps=3)",
            after="vector = model.infer_vector(['a'], epochs=3)",
        ),
    ),
    unchanged=("def infer_vector(words, steps):\n    return words\n\n\ninfer_vector(['a'], steps=3)\n",),
)

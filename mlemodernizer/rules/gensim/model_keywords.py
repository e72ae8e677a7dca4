"""The keywords of Word2Vec, Doc2Vec and FastText."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="The models' arguments size and iter are called vector_size and epochs since gensim 4.0.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    functions=("gensim.models.Word2Vec", "gensim.models.Doc2Vec", "gensim.models.FastText"),
    renamed={"size": "vector_size", "iter": "epochs"},
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\nsentences = [['a', 'b'], ['b', 'c']]\n",
            before="model = Word2Vec(sentences, size=5, iter=2, min_count=1)",
            after="model = Word2Vec(sentences, vector_size=5, epochs=2, min_count=1)",
        ),
    ),
    unchanged=("def Word2Vec(size):\n    return size\n\n\nWord2Vec(size=3)\n",),
)

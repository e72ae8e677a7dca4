"""Vectors of the length 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="The argument use_norm of word_vec is called norm since gensim 4.0.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    functions=("gensim.models.KeyedVectors.word_vec",),
    renamed={"use_norm": "norm"},
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\nmodel = Word2Vec([['a', 'b']], min_count=1)\n",
            before="vector = model.wv.word_vec('a', use_norm=True)",
            after="vector = model.wv.word_vec('a', norm=True)",
        ),
    ),
    unchanged=("from gensim.models import Word2Vec\nWord2Vec([['a']], min_count=1).wv.get_vector('a', norm=True)\n",),
)

"""Arguments of Word2Vec given by position."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example

_NAMES = (
    *(None, "vector_size", "alpha", "window", "min_count", "max_vocab_size", "sample", "seed", "workers"),
    *("min_alpha", "sg", "hs", "negative", "cbow_mean", "hashfxn", "epochs", "null_word", "trim_rule", "sorted_vocab"),
)

rule = KeywordOnly(
    applies_to=">=4.0",
    reason="Since gensim 4.0 the second argument of Word2Vec is no longer the size of the vectors.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    functions={"gensim.models.Word2Vec": _NAMES},
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\nsentences = [['a', 'b'], ['b', 'c']]\n",
            before="model = Word2Vec(sentences, 5, min_count=1)",
            after="model = Word2Vec(sentences, vector_size=5, min_count=1)",
        ),
    ),
    unchanged=("from gensim.models import Word2Vec\nWord2Vec([['a', 'b']], min_count=1)\n",),
)

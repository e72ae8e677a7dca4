"""What a model is trained with."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="Since gensim 4.0 the texts given to train and build_vocab are called corpus_iterable.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    functions=("gensim.models.Word2Vec.build_vocab", "gensim.models.Word2Vec.train"),
    renamed={"documents": "corpus_iterable", "sentences": "corpus_iterable"},
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\ntexts = [['a', 'b']]\nmodel = Word2Vec(min_count=1)\n",
            before="model.build_vocab(sentences=texts)",
            after="model.build_vocab(corpus_iterable=texts)",
        ),
    ),
    unchanged=("from gensim.models import Word2Vec\nWord2Vec(sentences=[['a', 'b']], min_count=1)\n",),
)

"""Names of gensim that moved or were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=4.0",
    reason="The old name was removed by gensim 4.0; this is the same under its new one.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    moves={
        "gensim.models.KeyedVectors.doctag_syn0": "gensim.models.KeyedVectors.vectors",
        "gensim.models.KeyedVectors.doctags": "gensim.models.KeyedVectors.key_to_index",
        "gensim.models.KeyedVectors.vectors_docs": "gensim.models.KeyedVectors.vectors",
        "gensim.models.Word2Vec.iter": "gensim.models.Word2Vec.epochs",
        "gensim.models.Word2Vec.load_word2vec_format": "gensim.models.KeyedVectors.load_word2vec_format",
        "gensim.models.doc2vec.LabeledSentence": "gensim.models.doc2vec.TaggedDocument",
        "gensim.utils.smart_open": "smart_open.open",
    },
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\ntexts = [['a', 'b'], ['b', 'c']]\n",
            before="model = Word2Vec(texts, min_count=1)\n"
            "model.train(texts, total_examples=model.corpus_count, epochs=model.iter)",
            after="model = Word2Vec(texts, min_count=1)\n"
            "model.train(texts, total_examples=model.corpus_count, epochs=model.epochs)",
        ),
        Example(
            before="from gensim.models.doc2vec import LabeledSentence\ntext = LabeledSentence(['a'], [0])",
            after="from gensim.models.doc2vec import TaggedDocument\ntext = TaggedDocument(['a'], [0])",
        ),
    ),
    unchanged=("from gensim.models import KeyedVectors\nKeyedVectors.load_word2vec_format\n",),
)

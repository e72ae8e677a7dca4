from mlemodernizer.testing import assert_rewrite, assert_unchanged

MODEL = "from gensim.models import Word2Vec\nm = Word2Vec(x, min_count=1)\n"


def test_models_by_module_and_bases() -> None:
    assert_rewrite(
        "import gensim\nm = gensim.models.word2vec.Word2Vec(x, size=9)\nm.similarity('a', 'b')",
        "import gensim\nm = gensim.models.word2vec.Word2Vec(x, vector_size=9)\nm.wv.similarity('a', 'b')",
        rules=["gensim.model_keywords", "gensim.word_vectors"],
    )
    assert_rewrite(
        "from gensim.models import FastText\nf = FastText(x)\nf['a']",
        "from gensim.models import FastText\nf = FastText(x)\nf.wv['a']",
    )


def test_vocabulary() -> None:
    assert_rewrite(
        MODEL + "for w in m.wv.vocab:\n    v = m.wv.vocab.keys()\nx = m[m.wv.vocab]",
        MODEL + "for w in m.wv.key_to_index:\n    v = m.wv.key_to_index.keys()\nx = m.wv[m.wv.key_to_index]",
        rules=["gensim.word_vectors"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(MODEL + "m.wv.vocab['a'].sample_int\nm.wv.most_similar('a')\nm.train(x, epochs=2)")
    assert_unchanged("model.most_similar('a')\nmodel.wv.vocab\nmodel['a']")
    assert_unchanged("from gensim.models import Doc2Vec\nd = Doc2Vec(x)\nd['a']")
    assert_unchanged("from sklearn.feature_extraction.text import CountVectorizer\nCountVectorizer().vocab")

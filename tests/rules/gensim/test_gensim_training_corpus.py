from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_keywords() -> None:
    assert_rewrite(
        "from gensim.models.doc2vec import Doc2Vec\nm = Doc2Vec(vector_size=5)\n"
        "m.build_vocab(documents=d)\nm.train(documents=d, total_examples=n, epochs=3)",
        "from gensim.models.doc2vec import Doc2Vec\nm = Doc2Vec(vector_size=5)\n"
        "m.build_vocab(corpus_iterable=d)\nm.train(corpus_iterable=d, total_examples=n, epochs=3)",
        rules=["gensim.training_corpus"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from gensim.models import Word2Vec\nm = Word2Vec(sentences=s)\nm.train(s, total_examples=n, epochs=3)"
    )
    assert_unchanged("m.train(sentences=s)")

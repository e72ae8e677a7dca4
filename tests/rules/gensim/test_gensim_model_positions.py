from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_positions() -> None:
    assert_rewrite(
        "from gensim.models import word2vec\nm = word2vec.Word2Vec(s, 100, window=5)\n"
        "n = word2vec.Word2Vec(s, 100, 0.1, 5, 2)",
        "from gensim.models import word2vec\nm = word2vec.Word2Vec(s, vector_size=100, window=5)\n"
        "n = word2vec.Word2Vec(s, vector_size=100, alpha=0.1, window=5, min_count=2)",
        rules=["gensim.model_positions"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models import Word2Vec\nWord2Vec(s)\nWord2Vec(s, vector_size=100)")
    assert_unchanged("Word2Vec(s, 100)")

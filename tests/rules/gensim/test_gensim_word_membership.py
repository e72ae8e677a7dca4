from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_words() -> None:
    assert_rewrite(
        "from gensim.models import Word2Vec\nm = Word2Vec(s)\nif w not in m or 'a' in m:\n    pass",
        "from gensim.models import Word2Vec\nm = Word2Vec(s)\nif w not in m.wv or 'a' in m.wv:\n    pass",
        rules=["gensim.word_membership"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models import Word2Vec\nm = Word2Vec(s)\nw in m.wv\nw == m")
    assert_unchanged("w in m")

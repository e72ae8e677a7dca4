from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_norm() -> None:
    assert_rewrite(
        "from gensim.models import KeyedVectors\nv = KeyedVectors.load(p)\nv.word_vec(w, use_norm=False)",
        "from gensim.models import KeyedVectors\nv = KeyedVectors.load(p)\nv.word_vec(w, norm=False)",
        rules=["gensim.normed_vectors"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models import KeyedVectors\nKeyedVectors.load(p).word_vec(w)")
    assert_unchanged("v.word_vec(w, use_norm=True)")

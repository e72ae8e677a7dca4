from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_arguments() -> None:
    assert_rewrite(
        "from gensim.models.phrases import Phrases\np = Phrases(s, 5, 10, 99, b'_', common_terms=c)",
        "from gensim.models.phrases import Phrases\np = Phrases(s, 5, 10, 99, '_', connector_words=c)",
        rules=["gensim.phrase_arguments"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models.phrases import Phrases\nPhrases(s, min_count=5, delimiter=d)")
    assert_unchanged("Phrases(s, delimiter=b'_')")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "import gensim\nm = gensim.models.Word2Vec.load_word2vec_format(p, binary=True)\n"
        "d = gensim.models.Doc2Vec(x)\nd.iter\nd.docvecs.doctag_syn0",
        "import gensim\nm = gensim.models.KeyedVectors.load_word2vec_format(p, binary=True)\n"
        "d = gensim.models.Doc2Vec(x)\nd.epochs\nd.docvecs.vectors",
        rules=["gensim.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "import gensim\ngensim.models.KeyedVectors.load_word2vec_format(p)\ngensim.models.Word2Vec(s).epochs"
    )
    assert_unchanged("m.iter\nLabeledSentence(w, t)")

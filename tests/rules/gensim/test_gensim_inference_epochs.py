from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_steps() -> None:
    assert_rewrite(
        "from gensim.models import Doc2Vec\nm = Doc2Vec.load(p)\nm.infer_vector(w, steps=20, alpha=0.1)",
        "from gensim.models import Doc2Vec\nm = Doc2Vec.load(p)\nm.infer_vector(w, epochs=20, alpha=0.1)",
        rules=["gensim.inference_epochs"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models import Doc2Vec\nDoc2Vec.load(p).infer_vector(w, epochs=20)")
    assert_unchanged("m.infer_vector(w, steps=20)")

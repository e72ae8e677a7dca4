"""nb_epoch where the wrappers for scikit-learn hand it on."""

from mlemodernizer.testing import rewritten

IMPORT = "from keras.wrappers.scikit_learn import KerasClassifier"


def test_the_wrapper_and_what_is_found() -> None:
    use = "net = KerasClassifier(build_fn=build, nb_epoch=3)\nprint(search.best_params_['nb_epoch'], 'nb_epoch')"
    found = rewritten(IMPORT, use).notebook.cells[1].source
    assert found == use.replace("nb_epoch=3", "epochs=3").replace("['nb_epoch']", "['epochs']")


def test_an_argument_of_the_name_may_be_meant() -> None:
    grid = "def build(nb_epoch=3):\n    return nb_epoch\n\n\ngrid = dict(nb_epoch=[1, 2])"
    assert rewritten(IMPORT, grid).notebook.cells[1].source == grid

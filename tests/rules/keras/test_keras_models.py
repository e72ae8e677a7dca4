import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

MODEL = "from keras.models import Sequential\nfrom keras.layers import Dense, Activation\nm = Sequential()\n"


def test_predict_classes() -> None:
    assert_rewrite(
        MODEL + "m.add(Dense(units=1))\nm.add(Activation('sigmoid'))\ny = m.predict_classes(x)[:, 0]",
        MODEL + "m.add(Dense(units=1))\nm.add(Activation('sigmoid'))\ny = (m.predict(x) > 0.5).astype(\"int32\")[:, 0]",
        rules=["keras.predict_classes"],
    )


@pytest.mark.parametrize(
    "built",
    [
        "",
        "m.add(Dense(units=n))\n",
        "m.add(Dense(3))\nm.add(last)\n",
        "from keras.models import load_model\nm = load_model('m.h5')\n",
    ],
)
def test_predict_classes_looks_where_it_is_not_certain(built: str) -> None:
    cell = rewritten(MODEL + built + "y = m.predict_classes(x)").notebook.cells[0].source
    assert cell.endswith("\n\n\ny = predict_classes(m, x)")
    assert "def predict_classes(model, x, **options):" in cell


def test_predict_classes_of_something_else() -> None:
    assert_unchanged("model.predict_classes(x)")


def test_generators() -> None:
    assert_rewrite(
        MODEL + "m.fit_generator(g, 10, 3, validation_data=v,\n                use_multiprocessing=True)",
        MODEL + "m.fit(g, steps_per_epoch=10, epochs=3, validation_data=v)",
        rules=["keras.fit_generator"],
    )
    assert_rewrite(MODEL + "p = m.predict_generator(generator=g)", MODEL + "p = m.predict(x=g)")


def test_generators_counted_in_samples_are_left() -> None:
    assert_unchanged(MODEL + "m.fit_generator(g, samples_per_epoch=100)")
    assert_unchanged("m.fit_generator(g, 10)")


def test_image_format() -> None:
    assert_rewrite(
        'import keras.backend as K\nK.set_image_dim_ordering(dim_ordering="th")',
        'import keras.backend as K\nK.set_image_data_format(data_format="channels_first")',
        rules=["keras.image_dim_ordering"],
    )


def test_samples_of_a_generator_that_is_told_the_size_of_its_batches() -> None:
    setup = (
        "from keras.models import Sequential\nimport math\nmodel = Sequential()\n\n\n"
        "def batches(x, batch_size=32):\n    while True:\n        yield x, x\n\n\n"
        "def endless(x):\n    while True:\n        yield x, x\n\n\n"
    )
    assert_rewrite(
        setup + "model.fit_generator(batches(x), samples_per_epoch=2000, nb_epoch=2, max_q_size=10, "
        "validation_data=batches(x, n), nb_val_samples=50)",
        setup + "model.fit(batches(x), steps_per_epoch=math.ceil(2000 / 32), epochs=2, "
        "validation_data=batches(x, n), validation_steps=math.ceil(50 / n))",
    )
    assert_unchanged(setup + "model.fit_generator(endless(x), samples_per_epoch=2000)")

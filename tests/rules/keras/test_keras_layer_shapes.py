"""Shapes of layers, however a layer is reached."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

MODEL = (
    "from keras.models import Model\nfrom keras.layers import Dense, Input\n"
    "x = Input((3,))\nm = Model(x, Dense(1)(x))\n"
)


@pytest.mark.parametrize(
    "code",
    [
        "for layer in m.layers:\n    print(layer.{})",
        "for i, layer in enumerate(m.layers):\n    print(i, layer.{})",
        "for layer in m.layers[1:]:\n    print(layer.{})",
        "for n in numbers:\n    print(m.layers[n].{})",
        "print([layer.{} for layer in m.layers[:3]])",
    ],
)
def test_of_layers_of_a_model(code: str) -> None:
    assert_rewrite(MODEL + code.format("output_shape"), MODEL + code.format("output.shape"))


def test_at_nodes() -> None:
    assert_rewrite(
        MODEL + "print(m.get_input_shape_at(0), m.get_output_at(0))", MODEL + "print(m.input_shape, m.output)"
    )
    assert_unchanged(MODEL + "print(m.get_output_at(1), m.output_shape)")
    assert_unchanged("for i, layer in enumerate(layers):\n    print(layer.output_shape)")

"""Merge of models, as the first layer of a Sequential model."""

import pytest

from mlemodernizer.testing import assert_unchanged, rewritten

SETUP = (
    "import keras\nfrom keras.models import Sequential\nfrom keras.layers import Dense, Merge\n"
    "a, b = Sequential([Dense(2)]), Sequential([Dense(3)])\nmodel = Sequential()\n"
)


@pytest.mark.parametrize(
    ("merge", "layer"),
    [
        ("Merge([a, b])", "keras.layers.Add()"),
        ("Merge([a, b], 'mul')", "keras.layers.Multiply()"),
        ("Merge([a, b], mode='concat', concat_axis=1)", "keras.layers.Concatenate(axis=1)"),
        ("Merge([a, b], mode='dot')", "keras.layers.Dot(axes=-1)"),
        ("Merge(layers=[a, b], mode='ave')", "keras.layers.Average()"),
    ],
)
def test_modes(merge: str, layer: str) -> None:
    code = rewritten(SETUP + f"model.add({merge})\nmodel.fit([x, y], z, nb_epoch=3)").notebook.cells[0].source
    assert f"\nmodel = MergedBranches([a, b], {layer})\nmodel.fit([x, y], z, epochs=3)" in code
    assert "Merge\n" not in code


def test_left_alone() -> None:
    assert_unchanged(SETUP + "model.add(Merge([a, b], mode='cos'))")
    assert_unchanged(SETUP + "models = [model]\nmodels[0].add(Merge([a, b], mode='concat'))")

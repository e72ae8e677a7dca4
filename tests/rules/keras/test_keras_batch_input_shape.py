"""batch_input_shape= of layers."""

from mlemodernizer.testing import assert_rewrite


def test_only_the_first_layer_says_the_shape() -> None:
    setup = "from keras.models import Sequential\nfrom keras.layers import LSTM, Dense, Input\n"
    assert_rewrite(
        setup
        + "model = Sequential()\nmodel.add(LSTM(4, batch_input_shape=(1, 3, 2), return_sequences=True))\n"
        + "model.add(LSTM(4, batch_input_shape=(1, 3, 2)))\n"
        + "model = Sequential([Dense(1), Dense(2, batch_input_shape=(1, 1))])\n"
        + "model.add(Dense(3, batch_input_shape=(1, 2)))\n"
        + "model = Sequential()\nmodel.add(Dense(3, batch_input_shape=(1, 2)))\n",
        setup
        + "model = Sequential()\nmodel.add(Input(batch_shape=(1, 3, 2)))\nmodel.add(LSTM(4, return_sequences=True))\n"
        + "model.add(LSTM(4))\n"
        + "model = Sequential([Dense(1), Dense(2)])\n"
        + "model.add(Dense(3))\nmodel = Sequential()\nmodel.add(Input(batch_shape=(1, 2)))\nmodel.add(Dense(3))\n",
    )

"""self.validation_data of callbacks."""

from mlemodernizer.testing import assert_rewrite, assert_unchanged

CLASS = (
    "import keras\n\n\nclass Roc(keras.callbacks.Callback):\n    def on_epoch_end(self, epoch, logs):\n"
    "        self.model.predict(self.validation_data[0])\n"
)
MODEL = "model = keras.models.Sequential()\n"


def test_however_the_callback_is_given() -> None:
    for how, given in [
        ("roc = Roc()\n", "[roc]"),
        ("roc = Roc()\ncallbacks = [roc]\n", "callbacks"),
        ("", "[keras.callbacks.History(), Roc()]"),
    ]:
        before = f"{MODEL}{how}h = model.fit(x, y, validation_data=(a, b[1:]), callbacks={given})"
        after = before.replace("h = model", "Roc.validation_data = [a, b[1:]]\nh = model")
        assert_rewrite([CLASS, before], [CLASS, after], rules=["keras.callback_validation_data"])


def test_several_inputs_and_generators() -> None:
    fit = MODEL + "for i in range(2):\n    model.fit_generator(g, validation_data=([a, b], c), callbacks=[Roc()])"
    new = (
        MODEL + "for i in range(2):\n    Roc.validation_data = [a, b, c]\n"
        "    model.fit(g, validation_data=([a, b], c), callbacks=[Roc()])"
    )
    assert_rewrite([CLASS, fit], [CLASS, new])


def test_left_alone() -> None:
    fit = MODEL + "model.fit(x, y, validation_data={}, callbacks={})"
    assert_unchanged(CLASS, fit.format("generator", "[Roc()]"))
    assert_unchanged(CLASS, fit.format("(a, b)", "[other]"))
    assert_unchanged(CLASS.replace("keras.callbacks.Callback", "object"), fit.format("(a, b)", "[Roc()]"))
    assert_unchanged(CLASS.replace("_data[0]", "_set[0]"), fit.format("(a, b)", "[Roc()]"))

from mlemodernizer.testing import assert_rewrite, assert_unchanged

CHECKPOINT = "from keras.callbacks import ModelCheckpoint\n"


def test_one_name_in_several_cells() -> None:
    assert_rewrite(
        [
            CHECKPOINT + 'name = "w-{epoch:02d}.hdf5"\nModelCheckpoint(name, "val_loss", save_weights_only=True)',
            'print("w-{epoch:02d}.hdf5")',
        ],
        [
            CHECKPOINT + 'name = "w-{epoch:02d}.weights.h5"\nModelCheckpoint(name, "val_loss", save_weights_only=True)',
            'print("w-{epoch:02d}.weights.h5")',
        ],
        rules=["keras.weight_files"],
    )


def test_names_that_are_put_together() -> None:
    for name in ["folder + 'a.hdf5'", "'%s.hdf5' % kind", "os.path.join(folder, 'a.hdf5')", "'{}.hdf5'.format(kind)"]:
        before = "import os\n" + CHECKPOINT + f"path = {name}\nModelCheckpoint(path)\nprint({name})"
        assert_rewrite(before, before.replace(".hdf5", ".keras"), rules=["keras.weight_files"])


def test_files_that_are_only_read_or_unclear_are_left() -> None:
    assert_unchanged("from keras.models import load_model\nm = load_model('a.hdf5')\nm.load_weights('b.h5')")
    assert_unchanged(CHECKPOINT + "ModelCheckpoint('a.hdf5', save_weights_only=flag)")
    assert_unchanged(CHECKPOINT + "ModelCheckpoint(folder + name)")
    assert_unchanged(CHECKPOINT + "ModelCheckpoint(folder + 'best')")
    assert_unchanged("model.save_weights('a.h5')")
    assert_unchanged("from keras.models import Sequential\nm = Sequential()\nm.save('a.h5')")


def test_layers_for_graphics_cards() -> None:
    assert_rewrite(
        "from keras.layers import LSTM, CuDNNLSTM\nCuDNNLSTM(LSTM(3))",
        "from keras.layers import LSTM, LSTM as CuDNNLSTM\nCuDNNLSTM(LSTM(3))",
        rules=["keras.cudnn_layers"],
    )

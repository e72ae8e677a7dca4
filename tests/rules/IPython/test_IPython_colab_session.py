import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from google.colab import drive\ndrive.mount('/content/drive', force_remount=True)\nx = 1", "\nx = 1"),
        (
            "from google.colab import drive, files\nx = 1\nfiles.download('x.csv')\nf = files.upload()",
            "from google.colab import files\nx = 1\n\nf = files.upload()",
        ),
        ("if colab:\n    from google.colab import drive\n    drive.mount('/content')", "if colab:\n    pass\n    pass"),
        ("%tensorflow_version 2.x\nimport os", "# %tensorflow_version 2.x\nimport os"),
        ("%load_ext google.colab.data_table", "# %load_ext google.colab.data_table"),
    ],
)
def test_taken_out(before: str, after: str) -> None:
    assert_rewrite(before, after, rules=["IPython.colab_session"])


@pytest.mark.parametrize(
    "code",
    ["from google.colab import files\nfiles.upload()", "from google.cloud import storage", "drive.mount('/content')"],
)
def test_leaves_alone(code: str) -> None:
    assert_unchanged(code)


def test_in_colab() -> None:
    code = "from google.colab import drive\ndrive.mount('/content/drive')\n%tensorflow_version 2.x"
    assert_unchanged(code, versions={"IPython": "7.34", "google-colab": "1.0"})

"""The definition gives what tensorflow.examples.tutorials.mnist gave: measured with TensorFlow 1.8."""

import gzip
import subprocess
from pathlib import Path

import pytest

from mlemodernizer.testing import rewritten

PROGRAM = """import numpy as np
{imported}
mnist = {read}('.', one_hot=True, validation_size=3)
np.random.seed(5)
print(mnist.train.num_examples, mnist.validation.num_examples, mnist.test.images.shape, mnist.test.labels.dtype)
for size in (4, 4, 3):
    images, labels = mnist.train.next_batch(size)
    print(images.dtype, (images[:, 0] * 255).round().astype(int).tolist(), labels.argmax(1).tolist())
print(mnist.train.epochs_completed, mnist.validation.next_batch(2, shuffle=False)[1].argmax(1).tolist())
plain = {read}('.', validation_size=0, reshape=False)
print(plain.train.images.shape, plain.train.labels.tolist(), plain.train.labels.dtype)
"""
MEASURED = """7 3 (2, 784) float64
float32 [9, 5, 7, 4] [9, 5, 7, 4]
float32 [3, 8, 6, 8] [3, 8, 6, 8]
float32 [5, 3, 7] [5, 3, 7]
1 [0, 1]
(10, 28, 28, 1) [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] uint8
"""


def files(folder: Path) -> None:
    """Files like those of MNIST: ten digits, of which each image begins with the digit, and two for testing."""
    for name, count in (("train", 10), ("t10k", 2)):
        images = b"".join(bytes([digit]) + bytes(783) for digit in range(count))
        sizes = b"".join(number.to_bytes(4, "big") for number in (count, 28, 28))
        for kind, head, content in (
            ("images-idx3", bytes([0, 0, 8, 3]) + sizes, images),
            ("labels-idx1", bytes([0, 0, 8, 1]) + sizes[:4], bytes(range(count))),
        ):
            with gzip.open(folder / f"{name}-{kind}-ubyte.gz", "wb") as file:
                file.write(head + content)


@pytest.mark.parametrize(
    ("imported", "read"),
    [
        ("from tensorflow.examples.tutorials.mnist import input_data", "input_data.read_data_sets"),
        ("import tensorflow.examples.tutorials.mnist.input_data as input_data", "input_data.read_data_sets"),
        ("from tensorflow.examples.tutorials.mnist.input_data import read_data_sets", "read_data_sets"),
        ("from tensorflow.contrib.learn.python.learn.datasets.mnist import read_data_sets", "read_data_sets"),
    ],
)
def test_gives_what_it_gave(imported: str, read: str, kernel_python: str, tmp_path: Path) -> None:
    files(tmp_path)
    cell = rewritten(PROGRAM.format(imported=imported, read=read)).notebook.cells[0].source
    done = subprocess.run(
        [kernel_python, "-c", cell], capture_output=True, text=True, check=False, timeout=300, cwd=tmp_path
    )
    assert done.stdout == MEASURED, done.stderr[-2000:]

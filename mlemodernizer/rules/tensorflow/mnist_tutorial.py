"""tensorflow.examples.tutorials.mnist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODULES = (
    "tensorflow.examples.tutorials.mnist.input_data",
    "tensorflow.contrib.learn.datasets.mnist",
    "tensorflow.contrib.learn.python.learn.datasets.mnist",
)
_NAME = "read_data_sets"
_UNKNOWN = ("dtype", "fake_data", "source_url")
_SOURCE = '''
def read_mnist(train_dir, one_hot=False, reshape=True, validation_size=5000, seed=None):
    """The digits of MNIST, in three sets that give batches; its files are fetched where train_dir lacks them."""

    class DataSet:
        def __init__(self, images, labels):
            self.images, self.labels, self.num_examples = images, labels, len(images)
            self.epochs_completed = self.place = 0

        def mix(self):
            order = $np.random.permutation(self.num_examples)
            self.images, self.labels = self.images[order], self.labels[order]

        def next_batch(self, batch_size, fake_data=False, shuffle=True):
            if shuffle and self.epochs_completed == self.place == 0:
                self.mix()
            images, labels = (part[self.place : self.place + batch_size] for part in (self.images, self.labels))
            self.place += batch_size
            if self.place > self.num_examples:
                self.epochs_completed += 1
                self.place -= self.num_examples
                if shuffle:
                    self.mix()
                images = $np.concatenate([images, self.images[: self.place]])
                labels = $np.concatenate([labels, self.labels[: self.place]])
            return images, labels

    def read(name, head):
        file = $Path(train_dir, name)
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            $urlretrieve("https://storage.googleapis.com/cvdf-datasets/mnist/" + name, file)
        return $np.frombuffer($gzip.decompress(file.read_bytes())[head:], $np.uint8)

    def images(name):
        pixels = read(name + "-images-idx3-ubyte.gz", 16).astype($np.float32) / 255
        return pixels.reshape(-1, 784) if reshape else pixels.reshape(-1, 28, 28, 1)

    def labels(name):
        classes = read(name + "-labels-idx1-ubyte.gz", 8)
        return $np.eye(10)[classes] if one_hot else classes

    given, classes, size = images("train"), labels("train"), validation_size
    return $SimpleNamespace(
        train=DataSet(given[size:], classes[size:]),
        validation=DataSet(given[:size], classes[:size]),
        test=DataSet(images("t10k"), labels("t10k")),
    )
'''
_USES = {
    "np": "numpy",
    "Path": "pathlib.Path",
    "urlretrieve": "urllib.request.urlretrieve",
    "gzip": "gzip",
    "SimpleNamespace": "types.SimpleNamespace",
}


@dataclass(frozen=True, kw_only=True)
class MnistTutorial(Rule):
    """``input_data.read_data_sets('data', one_hot=True)`` → ``read_mnist('data', one_hot=True)``, defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"{module}.{_NAME}" for module in _MODULES]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional != 1:
            return None
        if any(site.call.has(name) for name in _UNKNOWN):
            return None
        name = site.define(_SOURCE, **_USES)
        if not name:
            return None
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


rule = MnistTutorial(
    applies_to=">=2.0",
    reason="TensorFlow 2.0 left out the examples of its tutorials; what read MNIST for them is defined here.",
    documentation="https://www.tensorflow.org/guide/migrate",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset(_MODULES) | {f"{module}.{_NAME}" for module in _MODULES},
    examples=(
        Example(
            setup="import gzip\nimport numpy as np\nfrom pathlib import Path\nfrom types import SimpleNamespace\n"
            "from urllib.request import urlretrieve\n",
            before="from tensorflow.examples.tutorials.mnist import input_data\n"
            "mnist = input_data.read_data_sets('MNIST_data', one_hot=True)\nx, y = mnist.train.next_batch(100)",
            after="\n\n"
            + filled(_SOURCE, {name: name for name in _USES})
            + "\n\n\nmnist = read_mnist('MNIST_data', one_hot=True)\nx, y = mnist.train.next_batch(100)",
            not_run="needs a connection; a test of its own gives it files",
        ),
    ),
    unchanged=(
        "from mine import input_data\ninput_data.read_data_sets('MNIST_data')\n",
        "from tensorflow.keras.datasets import mnist\nload = mnist.load_data\n",
    ),
)

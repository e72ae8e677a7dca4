from dataclasses import replace

from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import (
    assert_rewrite,
    assert_rewrite_after,
    assert_unchanged,
    environment,
    notebook,
    our_catalogue,
)

LOADER = "from torch.utils.data import DataLoader, TensorDataset\nloader = DataLoader(data, batch_size=4)\n"


def test_next() -> None:
    assert_rewrite(
        LOADER + "x, y = iter(loader).next()\nfor i in range(2):\n    it = iter(loader)\n    x = it.next()[0]",
        LOADER + "x, y = next(iter(loader))\nfor i in range(2):\n    it = iter(loader)\n    x = next(it)[0]",
        rules=["torch.loader_next"],
    )
    assert_unchanged(LOADER + "x = other.next()\nit = iter(rows)\ny = it.next()")


def test_an_iterator_that_may_be_another() -> None:
    assert_unchanged(LOADER + "it = iter(loader) if a else rows\nx = it.next()")


def test_tensor_dataset() -> None:
    assert_rewrite(
        LOADER + "d = TensorDataset(target_tensor=y, data_tensor=x)\ne = TensorDataset(x, target_tensor=y)",
        LOADER + "d = TensorDataset(x, y)\ne = TensorDataset(x, y)",
        rules=["torch.tensor_dataset"],
    )
    assert_unchanged(LOADER + "d = TensorDataset(data_tensor=x)\ne = TensorDataset(*xs)")


def test_forked_only_where_the_notebook_is_needed() -> None:
    assert_rewrite(
        LOADER + "DataLoader(d, 4, True, None, None, 2, collate_fn=mine)",
        LOADER + "DataLoader(d, 4, True, None, None, 2, collate_fn=mine, multiprocessing_context='fork')",
        rules=["torch.forked_loaders"],
    )
    assert_unchanged(LOADER + "DataLoader(d, num_workers=2)\nDataLoader(d, num_workers=n, collate_fn=mine)")
    code = LOADER + "DataLoader(d, num_workers=2, collate_fn=mine)"
    catalogue = our_catalogue()
    before = replace(environment(), python_version="3.13.1")
    result = Engine(catalogue.rules, catalogue.knowledge).rewrite(notebook(code), before)
    assert result.notebook.cells[0].source == code


def test_files() -> None:
    start = "import torch\nclass Net(torch.nn.Module):\n    pass\nnet = Net()\n"
    assert_rewrite(
        [start + "torch.save(net, PATH)", "net = torch.load(PATH, map_location='cpu')"],
        [start + "torch.save(net, PATH)", "net = torch.load(PATH, map_location='cpu', weights_only=False)"],
        rules=["torch.weights_only"],
    )
    assert_unchanged(start + "torch.save(net.state_dict(), PATH)\nnet.load_state_dict(torch.load(PATH))")
    assert_unchanged(start + "torch.save({'state': net.state_dict()}, PATH)\nd = torch.load(PATH)")
    refused = "Weights only load failed. This file can still be loaded, to do so you have two options"
    code = "import torch\nd = torch.load(open(PATH, 'rb'))"
    assert_rewrite_after("UnpicklingError", refused, code, code[:-1] + ", weights_only=False)")


def test_samplers() -> None:
    start = "from torch.utils.data import Sampler\n"
    assert_rewrite(
        start + "class A(Sampler):\n    def __init__(self, d):\n        super().__init__(d)",
        start + "class A(Sampler):\n    def __init__(self, d):\n        super().__init__()",
        rules=["torch.sampler_source"],
    )
    assert_unchanged(start + "class A(Sampler, Base):\n    def __init__(self, d):\n        super().__init__(d)")
    assert_unchanged(start + "class A(Base):\n    def __init__(self, d):\n        super().__init__(d)")

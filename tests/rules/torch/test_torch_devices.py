from dataclasses import replace

import pytest

from mlemodernizer.model.environment import Environment
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import (
    assert_rewrite,
    assert_rewrite_after,
    assert_unchanged,
    environment,
    notebook,
    our_catalogue,
)

NO_DRIVER = "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver"


def changed_in(code: str, kernel: Environment) -> str:
    catalogue = our_catalogue()
    return Engine(catalogue.rules, catalogue.knowledge).rewrite(notebook(code), kernel).notebook.cells[0].source


def test_cuda_of_anything() -> None:
    assert_rewrite(
        ["import torch", "def to_gpu(x):\n    return x.cuda(device=0)\n\nmodel.cuda()"],
        ["import torch", "def to_gpu(x):\n    return x.cpu()\n\nmodel.cpu()"],
        rules=["torch.cuda_calls"],
    )
    assert_rewrite(
        "import torch\nmodel = torch.load(p, map_location=lambda storage, loc: storage.cuda(1))",
        "import torch\nmodel = torch.load(p, map_location=lambda storage, loc: storage.cpu())",
    )
    assert_rewrite(
        "import torch\nx = torch.ones(2) \\\n    .cuda(  # there\n        0)",
        "import torch\nx = torch.ones(2) \\\n    .cpu(  # there\n        )",
    )


@pytest.mark.parametrize(
    "code",
    [
        "import torch\nif torch.cuda.is_available():\n    model.cuda()",
        "import torch\nuse_cuda = torch.cuda.is_available()\nif use_cuda:\n    model.cuda()",
        "import torch\nx = x.cuda() if args.gpu else x",
        "import torch\nuse_gpu and model.cuda()",
        "import torch\ntry:\n    model.cuda()\nexcept Exception:\n    pass",
        "import torch\ndevice = 'cuda' if torch.cuda.is_available() else 'cpu'\nmodel.to(device)",
        "import torch\nwith_gpu = torch.cuda.is_available() and x.type() == 'torch.cuda.FloatTensor'",
        "import torch\nx = {'cuda': 1}['cuda']\nprint('cuda')\nf(name='cuda')",
        "import torch\ntorch.cuda.empty_cache()\ntorch.cuda.manual_seed(1)",
        "from numba import cuda\ncuda.to_device(x)\nx.cuda()",
        "import torch\nargs = (0,)\nx.cuda(*args)",
    ],
)
def test_provisions_and_other_things_stay(code: str) -> None:
    assert_unchanged(code)


@pytest.mark.parametrize(
    "kernel",
    [
        replace(environment(), accelerators=("NVIDIA H100",)),
        replace(environment({"torch": "2.14.1+rocm6.4"})),
    ],
)
def test_with_a_gpu_all_stays(kernel: Environment) -> None:
    code = (
        "import torch\nx = torch.ones(2).cuda()\ny = x.to('cuda')\nz = torch.cuda.FloatTensor(2)\n"
        "torch.cuda.set_device(0)\ntorch.set_default_tensor_type('torch.cuda.FloatTensor')"
    )
    assert changed_in(code, kernel) == code


def test_a_failure_tells_what_a_question_does_not() -> None:
    code = "import torch\nuse_gpu = configured()\nif use_gpu: x = torch.ones(2).cuda()"
    assert_unchanged(code)
    assert_rewrite_after("RuntimeError", NO_DRIVER, code, code.replace("cuda", "cpu"))
    code = "import torch\nx = torch.ones(2).to(device='cuda:1')"
    assert_rewrite_after("AssertionError", "Torch not compiled with CUDA enabled", code, code.replace("cuda:1", "cpu"))


def test_a_cuda_of_the_notebook() -> None:
    assert_unchanged("import torch\nclass Batch:\n    def cuda(self):\n        self.x = self.x.cuda()\nb.cuda()")


def test_names() -> None:
    assert_rewrite(
        "import torch\ntorch.device('cuda', 0)\nself.device = 'cuda:1'\ntorch.load(p, map_location=\"cuda:0\")\n"
        "x.type('torch.cuda.LongTensor')",
        "import torch\ntorch.device('cpu', 0)\nself.device = 'cpu'\ntorch.load(p, map_location=\"cpu\")\n"
        "x.type('torch.LongTensor')",
        rules=["torch.device_names"],
    )


def test_orders_within_other_code() -> None:
    assert_rewrite(
        "import torch\nif n:\n    torch.cuda.synchronize()\nx = [torch.cuda.synchronize()]",
        "import torch\nif n:\n    pass\nx = [torch.cuda.synchronize()]",
        rules=["torch.cuda_session"],
    )

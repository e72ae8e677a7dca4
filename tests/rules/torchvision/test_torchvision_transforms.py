from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

START = "import torchvision.transforms as transforms\n"


def test_names() -> None:
    assert_rewrite(
        "from torchvision.transforms.transforms import Scale\nt = Scale(3)\nfrom torchvision.models.utils import "
        "load_state_dict_from_url",
        "from torchvision.transforms.transforms import Resize\nt = Resize(3)\nfrom torch.hub import "
        "load_state_dict_from_url",
    )
    assert_rewrite(START + "t = transforms.Scale(size=3)", START + "t = transforms.Resize(size=3)")


def test_keywords() -> None:
    start = "from torchvision.utils import make_grid\nimport torchvision.transforms.functional as TF\n"
    assert_rewrite(
        start + "g = make_grid(x, range=r)\ny = TF.rotate(x, 3, resample=2)",
        start + "g = make_grid(x, value_range=r)\ny = TF.rotate(x, 3, interpolation=2)",
        rules=["torchvision.keywords"],
    )
    assert_unchanged("def make_grid(range):\n    return range\nmake_grid(range=3)")


def test_channels() -> None:
    message = "output with shape [1, 28, 28] doesn't match the broadcast shape [3, 28, 28]"
    code = START + "t = transforms.Normalize([0.5, 0.4, 0.3], [0.1] * 3)\nu = transforms.Normalize((1, 2), (1, 2))"
    assert_rewrite_after("RuntimeError", message, code, code)
    assert_rewrite_after(
        "RuntimeError",
        message,
        START + "t = transforms.Normalize([0.5, 0.4, 0.3], [0.1, 0.2, 0.3])\nnext(iter(loader))",
        START + "t = transforms.Normalize([0.5], [0.1])\nnext(iter(loader))",
    )


def test_data_sets() -> None:
    start = "from torchvision.datasets import CIFAR10, MNIST\na, b = CIFAR10('.'), MNIST('.', train=False)\n"
    assert_rewrite(
        start + "x = a.train_data / 255\ny = b.test_labels[:5]",
        start + "x = a.data / 255\ny = b.targets[:5]",
        rules=["torchvision.dataset_attributes"],
    )
    assert_unchanged(start + "x = other.train_data\ny = a.classes")

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = (
    "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\ncriterion = nn.CrossEntropyLoss().cpu()\n"
)
ZERO = "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("loss = criterion(f(x), y)\nn += loss.data[0] * 3", "loss = criterion(f(x), y)\nn += loss.item() * 3"),
        ("n = F.nll_loss(f(x), y, size_average=False).data[0]", "n = F.nll_loss(f(x), y, size_average=False).item()"),
        ("n = criterion(f(x), y).cpu().data.numpy()[0]", "n = criterion(f(x), y).item()"),
        ("total.backward()\nprint(total.data.cpu()[0])", "total.backward()\nprint(total.item())"),
        ("self.loss.backward(retain_graph=True)\nn = self.loss.data[0]",
         "self.loss.backward(retain_graph=True)\nn = self.loss.item()"),
    ],
)  # fmt: skip
def test_losses(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after, rules=["torch.scalar_item"])


@pytest.mark.parametrize(
    "code",
    [
        "n = output.data[0]",
        "n = criterion(f(x), y)[0]",
        "n = criterion(f(x), y).data[1]",
        "n = nn.MSELoss(reduce=False)(f(x), y).data[0]",
        "y.backward(gradient=g)\nn = y.data[0]",
        "loss = criterion(f(x), y)\nloss.data[0] = 1",
        "loss.backward()\nn = loss.detach()[0]",
    ],
)
def test_what_may_have_dimensions(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_backward_of_another_library() -> None:
    assert_unchanged("walk.backward()\nn = walk.data[0]")


def test_after_a_failure() -> None:
    assert_rewrite_after("IndexError", ZERO, SETUP + "n = a.data[0] + b.data[0]", SETUP + "n = a.item() + b.item()")
    message = "too many indices for array: array is 0-dimensional, but 1 were indexed"
    assert_rewrite_after("IndexError", message, SETUP + "n = x.numpy()[0]", SETUP + "n = x.item()")
    both = SETUP + "n = a[0] + b[0]"
    assert_rewrite_after("IndexError", ZERO, both, both)


def test_keys() -> None:
    assert_rewrite_after(
        "KeyError", "tensor(7, device='cuda:0')", SETUP + "w = words[top[0]]", SETUP + "w = words[top[0].item()]"
    )
    for message, code in (("'a'", "w = words[top[0]]"), ("tensor(7)", "w = words[7]"), ("tensor([7])", "w = words[i]")):
        assert_rewrite_after("KeyError", message, SETUP + code, SETUP + code)


def test_joined() -> None:
    message = "zero-dimensional tensor (at position 0) cannot be concatenated"
    assert_rewrite_after("RuntimeError", message, SETUP + "x = torch.cat(a, 0)", SETUP + "x = torch.stack(a, 0)")
    mixed = message.replace("0)", "1)")
    assert_rewrite_after("RuntimeError", mixed, SETUP + "x = torch.cat(a)", SETUP + "x = torch.cat(a)")


def test_classes() -> None:
    start = "from torch.autograd import Variable\n"
    assert_rewrite(start + "if type(h) is not Variable: h = f(h)", start + "if not isinstance(h, Variable): h = f(h)")
    assert_unchanged(start + "if type(h) in (Variable, tuple): h = f(h)")
    assert_unchanged("from tensorflow import Variable\nif type(h) == Variable: h = f(h)")

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance
from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged, rewritten

T = "import torch\n"


def test_schedulers() -> None:
    start = "from torch.optim import lr_scheduler\nimport torch.optim as optim\n"
    assert_rewrite(
        start + "a = optim.lr_scheduler.StepLR(o, 3, verbose=v)\n"
        "b = lr_scheduler.ReduceLROnPlateau(o, 'max', 0.5, 3, False, 0.1, 'abs')",
        start + "a = optim.lr_scheduler.StepLR(o, 3)\n"
        "b = lr_scheduler.ReduceLROnPlateau(o, 'max', 0.5, 3, threshold=0.1, threshold_mode='abs')",
        rules=["torch.scheduler_verbose"],
    )
    assert_unchanged(start + "b = lr_scheduler.ReduceLROnPlateau(o, 'max', 0.5, 3, 0.1, 'abs')")


def test_targets() -> None:
    shapes = (
        "Using a target size (torch.Size([{}])) that is different to the input size (torch.Size([{}])) is deprecated."
    )
    code = "loss = criterion(out, y.float()) + other(a, b)"
    after = "loss = criterion(out, y.float().view_as(out)) + other(a, b.view_as(a))"
    assert_rewrite_after("ValueError", shapes.format("8", "8, 1"), T + code, T + after)
    assert_rewrite_after("ValueError", shapes.format("4", "8, 1"), T + code, T + code)
    assert_rewrite_after("ValueError", shapes.format("8", "8, 1"), T + "print(out, y)", T + "print(out, y)")
    calls = T + "loss = criterion(D(x), y)"
    assert_rewrite_after("ValueError", shapes.format("8", "8, 1"), calls, T + "loss = criterion(D(x), y.view(-1, 1))")
    assert_rewrite_after("ValueError", shapes.format("8, 1", "8"), calls, T + "loss = criterion(D(x), y.view(-1))")


def test_what_is_alike_in_the_failing_cell() -> None:
    message = "Expected input batch_size (1) to match target batch_size (0)."
    code = T + "a = criterion(x, y)\nz = plot(x, y)\nb = criterion(x, y[1])"
    after = T + "a = criterion(x, y.view(-1))\nz = plot(x, y)\nb = criterion(x, y[1].view(-1))"
    assert_rewrite_after("ValueError", message, code, after)


def test_gradients() -> None:
    message = (
        "Mismatch in shape: grad_output[0] has a shape of torch.Size([1]) and output[0] has a shape of torch.Size([])."
    )
    code = T + "a.backward(one)\nb.backward()\nc.backward(mone)"
    after = T + "a.backward(one.view_as(a))\nb.backward()\nc.backward(mone.view_as(c))"
    assert_rewrite_after("RuntimeError", message, code, after)
    assert_unchanged(code)
    assert_rewrite(T + "y.backward(retain_variables=keep)", T + "y.backward(retain_graph=keep)")


def test_listed_tensors() -> None:
    start = "import torch\nimport matplotlib.pyplot as plt\nimport numpy as np\n"
    message = "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
    for code, after in (
        ("plt.plot(steps, losses)", "plt.plot(steps, [float(v) for v in losses])"),
        ("m = np.array(losses)", "m = np.array([float(v) for v in losses])"),
        ("m = f(losses)", "m = f(losses)"),
        ("m = plt.plot(tensor)", "m = plt.plot(tensor)"),
    ):
        evidence = Evidence(
            unit="c0", line=4, cell="c0", cell_line=4, exception="RuntimeError", message=message,
            variables={"losses": Instance("builtins.list"), "tensor": Instance("torch.Tensor")},
        )  # fmt: skip
        assert rewritten(start + code, evidence=evidence).notebook.cells[0].source == start + after


def test_functions() -> None:
    assert_rewrite(
        "from torch.autograd import Function\nclass A(Function):\n    def forward(self, x):\n        return x\n\n"
        "    @staticmethod\n    def backward(ctx, g):\n        return g\ny = A()(x)",
        "from torch.autograd import Function\nclass A(Function):\n    @staticmethod\n    def forward(self, x):\n"
        "        return x\n\n    @staticmethod\n    def backward(ctx, g):\n        return g\ny = A.apply(x)",
        rules=["torch.function_methods"],
    )
    own = "from torch.autograd import Function\nclass A(Function):\n    def forward(self, x):\n        return x\n"
    assert_unchanged(own + "y = A(3)(x)")
    assert_unchanged(own + "    def extra(self):\n        return 1\ny = A()(x)")


def test_sums_of_losses() -> None:
    start = "import torch.nn as nn\nc = nn.MSELoss()\nx = Variable(x, volatile=True)\n"
    assert_rewrite(start + "c.size_average = True", start + "c.reduction = 'mean'")
    assert_unchanged(start + "c.size_average = flag\nother.size_average = False")


def test_async_in_calls_of_others() -> None:
    assert_rewrite(
        "x = y.cuda(0,\n           async=True)  # async=True\nf(a, b)",
        "x = y.cuda(0,\n           non_blocking=True)  # async=True\nf(a, b)",
        rules=["torch.async_argument"],
    )


def test_zeroed_gradients() -> None:
    message = "'NoneType' object has no attribute 'data'"
    code = T + "o.zero_grad(set_to_none=True)\no.zero_grad()\nw.grad.data.zero_()"
    assert_rewrite_after("AttributeError", message, code, code.replace("grad()", "grad(set_to_none=False)"))
    other = T + "o.zero_grad()\nw.rows.data.zero_()"
    assert_rewrite_after("AttributeError", message, other, other)

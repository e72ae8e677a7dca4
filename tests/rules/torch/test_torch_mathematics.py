import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

T = "import torch\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x, _ = torch.gels(b, a)", "x, _ = torch.linalg.lstsq(a, b).solution, torch.geqrf(a)[0]"),
        ("x = torch.gesv(b, a)[0].t()", "x = torch.linalg.solve(a, b).t()"),
        ("q, r = torch.qr(input=a, some=True)", "q, r = torch.linalg.qr(a)"),
        ("e, v = torch.symeig(a, True, upper=False)", "e, v = torch.linalg.eigh(a, UPLO='L')"),
        ("x, _ = torch.trtrs(b, a, upper=False)", "x, _ = torch.triangular_solve(b, a, upper=False)"),
        ("u = torch.potrf(a, False)", "u = torch.linalg.cholesky(a, upper=False)"),
        ("r = torch.matrix_rank(a, 0.1)", "r = torch.linalg.matrix_rank(a, 0.1)"),
        ("y = torch.fft(x, 2)", "y = torch.view_as_real(torch.fft.fft2(torch.view_as_complex(x)))"),
        ("y = torch.rfft(x, 3, True)", "y = torch.view_as_real(torch.fft.rfftn(x, dim=(-3, -2, -1), norm='ortho'))"),
        ("y = torch.irfft(x, 1, onesided=False)", "y = torch.fft.ifft(torch.view_as_complex(x)).real"),
    ],
)
def test_rewritten(before: str, after: str) -> None:
    assert_rewrite(T + before, T + after)


@pytest.mark.parametrize(
    "code",
    [
        "result = torch.solve(b, a)",
        "x, _ = torch.solve(b, a, out=o)",
        "q, r = torch.qr(a, some=some)",
        "e, v = torch.symeig(a, upper=u)",
        "y = torch.fft(x, n)",
        "y = torch.rfft(x, 1, normalized=n)",
        "y = torch.irfft(x, 1)",
        "a.qr()\na.cholesky()\na.potrf()",
        "f = torch.qr",
        "torch.linspace(0, 1, steps=n)\ntorch.linspace(*ends)",
    ],
)
def test_left_alone(code: str) -> None:
    assert_unchanged(T + code)


def test_masks() -> None:
    refused = "masked_fill_ only supports boolean masks, but got mask with dtype unsigned char"
    assert_rewrite_after("RuntimeError", refused, T + "x[1 - m] = 0", T + "x[(1 - m).bool()] = 0")
    assert_rewrite_after("RuntimeError", refused, T + "x[:, 0] = 0", T + "x[:, 0] = 0")
    done = T + "x.masked_fill_(m.bool(), 0)"
    assert_rewrite_after("RuntimeError", refused, done, done)
    subtracted = "Subtraction, the `-` operator, with {} bool tensor{} not supported."
    one, two = subtracted.format("a", " is"), subtracted.format("two", "s is")
    assert_rewrite_after("RuntimeError", one, T + "y = 1 - m.float() * (1 - m)", T + "y = 1 - m.float() * (~m)")
    assert_rewrite_after("RuntimeError", one, T + "y = 2 - m", T + "y = 2 - m")
    assert_rewrite_after("NotImplementedError", two, T + "y = a - b", T + "y = a ^ b")

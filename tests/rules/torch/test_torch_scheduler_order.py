"""Schedulers whose step is called before an epoch is trained."""

import pytest

from mlemodernizer.testing import assert_unchanged, rewritten

START = "import torch\nfrom torch.autograd import Variable\nfrom torch.optim import lr_scheduler\n"
MADE = "plan = lr_scheduler.StepLR(optimizer, 7)\n"
WRAPPED = "plan = step_before_epoch(lr_scheduler.StepLR(optimizer, 7))"

BY_PHASE = """def train_model(model, scheduler):
    for epoch in range(25):
        for phase in ['train', 'val']:
            if phase == 'train':
                scheduler.step()
            for data in loaders[phase]:
                if phase == 'train':
                    loss.backward()
                    optimizer.step()
"""
IN_FUNCTION = "def train(epoch):\n    plan.step()\n    for data in loader:\n        loss.backward()\n"
CALLED = "def train():\n    loss.backward()\n\n\nfor epoch in range(3):\n    plan.step()\n    train()\n"
BEHIND = "def train():\n    loss.backward()\n\n\nfor epoch in range(3):\n    train()\n    plan.step()\n"
BETWEEN = "for epoch in range(3):\n    loss.backward()\n    plan.step()\n    other.backward()\n"


@pytest.mark.parametrize("loop", [BY_PHASE, IN_FUNCTION, CALLED])
def test_before(loop: str) -> None:
    assert WRAPPED in rewritten(START + MADE, loop).notebook.cells[0].source


@pytest.mark.parametrize("loop", [BEHIND, BETWEEN, IN_FUNCTION.replace("step()", "step(epoch)"), "plan.step()"])
def test_otherwise(loop: str) -> None:
    assert_unchanged(START + MADE, loop)


def test_says_so_where_the_code_may_be_younger() -> None:
    result = rewritten(START.replace("from torch.autograd import Variable\n", "") + MADE, CALLED)
    assert result.patches == ()
    assert any("learning rate" in note for note in result.notes)

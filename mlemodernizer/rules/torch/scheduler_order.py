"""Schedulers of the learning rate whose step is called before an epoch is trained."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SCHEDULERS = tuple(
    f"torch.optim.lr_scheduler.{name}"
    for name in ("CosineAnnealingLR", "ExponentialLR", "LambdaLR", "MultiStepLR", "StepLR")
)
_NAME = "step_before_epoch"
_SOURCE = f'''
def {_NAME}(scheduler):
    """Lets step be called before each epoch, as until PyTorch 1.1: the first call leaves the learning rate as it is."""
    step, untouched = scheduler.step, [True]

    def later():
        if untouched:
            untouched.clear()
        else:
            step()

    scheduler.step = later
    return scheduler
'''
_NOTE = (
    "A scheduler's step is called before an epoch is trained. Until PyTorch 1.1 the first call left the learning rate "
    "as it was; since then it changes it."
)


@dataclass(frozen=True, kw_only=True)
class SchedulerOrder(Rule):
    """``StepLR(optimizer, 7)`` → ``step_before_epoch(StepLR(optimizer, 7))``, which is defined.

    Only where something else shows that the code is older than that; otherwise the user is told.
    """

    @property
    def targets(self) -> Iterable[str]:
        return _SCHEDULERS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.has("last_epoch") or not isinstance(site.parent, ast.Assign):
            return None
        steps = list(_steps(site))
        if not steps or not all(_is_before_training(site, step) for step in steps):
            return None
        if not _is_older(site):
            return Replacement(site.text(), note=_NOTE)
        name = site.define(_SOURCE)
        return Replacement(f"{name}({site.text()})") if name else None


def _steps(site: Site) -> Iterator[ast.Call]:
    """The calls of the step of a scheduler: of this one, or of what is called so."""
    assignment = site.parent
    names = {ast.unparse(target) for target in assignment.targets} if isinstance(assignment, ast.Assign) else set()
    for call in site.references.of_kind(ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "step":
            receiver = ast.unparse(call.func.value)
            if receiver in names or "sched" in receiver.lower():
                yield call


def _is_before_training(site: Site, step: ast.Call) -> bool:
    """Whether what trains follows the call in the loop or function around it, and nothing that trains precedes it."""
    if step.args or step.keywords:
        return False
    parents = site.references.analysis.parents
    around = parents.get(step)
    while around is not None:
        if isinstance(around, ast.For | ast.While | ast.FunctionDef):
            trained = list(_trainers(site, around))
            if trained:
                position = (step.lineno, step.col_offset)
                return all((node.lineno, node.col_offset) > position for node in trained)
        around = parents.get(around)
    return False


def _trainers(site: Site, around: ast.AST) -> Iterator[ast.Call]:
    """The calls of `backward`, and of functions of the notebook that call it."""
    training = {
        function.name
        for function in site.references.of_kind(ast.FunctionDef)
        if any(_is_backward(node) for node in ast.walk(function))
    }
    for node in ast.walk(around):
        if isinstance(node, ast.Call) and (_is_backward(node) or getattr(node.func, "id", "") in training):
            yield node


def _is_backward(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "backward"


def _is_older(site: Site) -> bool:
    """Whether the code shows that it was written before PyTorch 1.1."""
    references = site.references
    if not references.vocabulary.isdisjoint({"Variable", "async", "volatile"}):
        return True
    return any(
        isinstance(node.value, ast.Attribute)
        and node.value.attr == "data"
        and isinstance(node.slice, ast.Constant)
        and node.slice.value == 0
        for node in references.of_kind(ast.Subscript)
    )


_SETUP = (
    "import torch\nfrom torch.autograd import Variable\nfrom torch.optim import lr_scheduler\n"
    "w = Variable(torch.ones(1), requires_grad=True)\noptimizer = torch.optim.SGD([w], lr=0.1)\n"
)
_LOOP = "\nfor epoch in range(3):\n    scheduler.step()\n    (w ** 2).sum().backward()\n    optimizer.step()"

rule = SchedulerOrder(
    applies_to=">=1.1",
    reason="Until PyTorch 1.1 a scheduler's step was called before each epoch, and its first call changed nothing.",
    documentation="https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup=_SETUP,
            before="scheduler = lr_scheduler.StepLR(optimizer, step_size=2)" + _LOOP,
            after=f"\n\n{_SOURCE.strip()}\n\n\n"
            f"scheduler = {_NAME}(lr_scheduler.StepLR(optimizer, step_size=2))" + _LOOP,
        ),
    ),
    unchanged=(
        _SETUP + "scheduler = lr_scheduler.StepLR(optimizer, step_size=2)\nfor epoch in range(3):\n"
        "    (w ** 2).sum().backward()\n    optimizer.step()\n    scheduler.step()\n",
        _SETUP + "scheduler = lr_scheduler.StepLR(optimizer, 2)" + _LOOP.replace("step()", "step(epoch)", 1) + "\n",
        _SETUP.replace("from torch.autograd import Variable\n", "").replace("Variable(torch.ones(1)", "torch.ones(1")
        + "scheduler = lr_scheduler.StepLR(optimizer, step_size=2)"
        + _LOOP
        + "\n",
    ),
)

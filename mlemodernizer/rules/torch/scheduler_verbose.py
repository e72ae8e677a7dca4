"""Schedulers that printed."""

from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_SCHEDULERS = (
    "ChainedScheduler", "ConstantLR", "CosineAnnealingLR", "CosineAnnealingWarmRestarts", "CyclicLR", "ExponentialLR",
    "LambdaLR", "LinearLR", "MultiStepLR", "MultiplicativeLR", "OneCycleLR", "PolynomialLR", "ReduceLROnPlateau",
    "SequentialLR", "StepLR",
)  # fmt: skip
_PLATEAU = (None, "mode", "factor", "patience", "verbose", "threshold", "threshold_mode", "cooldown", "min_lr", "eps")


@dataclass(frozen=True, kw_only=True)
class SchedulerVerbose(Keywords):
    """``ReduceLROnPlateau(optimizer, verbose=True)`` → ``ReduceLROnPlateau(optimizer)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.dotted.endswith(".ReduceLROnPlateau"):
            return self.apply(site)
        call = site.call
        given = site.literal(site.argument("verbose", _PLATEAU.index("verbose")))
        by_position = call.positional > _PLATEAU.index("verbose") and isinstance(given, bool)
        if by_position and not call.starred and call.positional <= len(_PLATEAU):
            call.name_positionals(tuple(name if i > 3 else None for i, name in enumerate(_PLATEAU)))  # noqa: PLR2004
        if not by_position and "verbose" not in call.keywords():
            return None
        call.remove("verbose")
        return Replacement(call.text)


rule = SchedulerVerbose(
    applies_to=">=2.7",
    reason="Schedulers of the learning rate take no verbose any more in PyTorch 2.7; get_last_lr tells the rate.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    functions=tuple(f"torch.optim.lr_scheduler.{name}" for name in _SCHEDULERS),
    removed={"verbose": ()},
    examples=(
        Example(
            setup="import torch\nfrom torch.optim import lr_scheduler\n"
            "optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=0.1)\n",
            before="scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, 'min', factor=0.5, verbose=True)\n"
            "steps = lr_scheduler.StepLR(optimizer, 3)",
            after="scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, 'min', factor=0.5)\n"
            "steps = lr_scheduler.StepLR(optimizer, 3)",
        ),
        Example(
            setup="import torch\nfrom torch.optim.lr_scheduler import ReduceLROnPlateau\n"
            "optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=0.1)\n",
            before="scheduler = ReduceLROnPlateau(optimizer, 'min', 0.5, 5, True, 1e-3)",
            after="scheduler = ReduceLROnPlateau(optimizer, 'min', 0.5, 5, threshold=1e-3)",
        ),
    ),
    unchanged=(
        "from keras.callbacks import ReduceLROnPlateau\nplateau = ReduceLROnPlateau(patience=2, verbose=1)\n",
        "import torch\nfrom torch.optim.lr_scheduler import ReduceLROnPlateau\n"
        "optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=0.1)\n"
        "scheduler = ReduceLROnPlateau(optimizer, 'min', 0.5, 5, 1e-3)\n",
    ),
)

"""Attributes of data sets."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = {"train_data": "data", "test_data": "data", "train_labels": "targets", "test_labels": "targets"}
_SETS = ("CIFAR10", "CIFAR100", "EMNIST", "FashionMNIST", "KMNIST", "MNIST")


@dataclass(frozen=True, kw_only=True)
class DatasetAttributes(Rule):
    """``train.train_data`` → ``train.data``, ``train.train_labels`` → ``train.targets``."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"torchvision.datasets.{dataset}.{name}" for dataset in _SETS for name in _NAMES)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or not site.is_method:
            return None
        return Replacement(f"{site.text(node.value)}.{_NAMES[node.attr]}")


rule = DatasetAttributes(
    applies_to=">=0.3",
    reason="torchvision 0.2.2 calls images and labels of a data set data and targets, for training and testing alike.",
    documentation="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.CIFAR10.html",
    examples=(
        Example(
            setup="from torchvision import datasets\ntrain = datasets.CIFAR10('data', train=True)\n",
            before="x, y = train.train_data[:100], train.train_labels",
            after="x, y = train.data[:100], train.targets",
            not_run="needs the data set",
        ),
    ),
    unchanged=("class Split:\n    train_data = 1\n\n\nx = Split().train_data\n",),
)

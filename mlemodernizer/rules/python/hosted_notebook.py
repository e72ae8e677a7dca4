"""The service that course notebooks of 2020 were saved to."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example

_FUNCTIONS = ("commit", "log_dataset", "log_hyperparams", "log_metrics", "reset", "set_project", "submit")

rule = Dropped(
    applies_to=">=3.0",
    reason="The package jovian, which sends the notebook to its service, is not installed in the kernel's environment.",
    documentation="https://github.com/JovianHQ/jovian-py",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    functions={f"jovian.{name}": () for name in _FUNCTIONS},
    gone=frozenset({"jovian"}),
    absent="jovian",
    examples=(Example(before="import jovian\njovian.commit(project='trees')\nx = 1", after="\nx = 1"),),
    unchanged=("import jovian\nkaggle = jovian.utils\n",),
)

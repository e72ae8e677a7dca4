"""Magics with a blank behind the percent sign."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.commands import Command, Commands
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SpacedMagics(Commands):
    """``% matplotlib inline`` → ``%matplotlib inline``."""

    @property
    def commands(self) -> Iterable[str]:
        return ("%",)

    def change(self, command: Command, site: Site) -> Command | None:  # noqa: ARG002 - the text decides
        name, _, arguments = command.arguments.partition(" ")
        return Command(f"%{name}", arguments.strip()) if name.isidentifier() else None


rule = SpacedMagics(
    applies_to=">=7.0",
    reason="Since IPython 7.0 the name of a magic stands right behind its percent sign.",
    documentation="https://ipython.readthedocs.io/en/stable/whatsnew/version7.html",
    examples=(
        Example(before="% matplotlib inline", after="%matplotlib inline", not_run="IPython's syntax"),
        Example(before="x = 1\n%  time y = x", after="x = 1\n%time y = x", not_run="IPython's syntax"),
    ),
    unchanged=("%matplotlib inline", "x = (5\n% 3)", "%% time\nx = 1"),
)

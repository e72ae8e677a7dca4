"""Backends of matplotlib that a notebook cannot draw with."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.commands import Command, Commands
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rewriting.site import Site

_WINDOWS = frozenset(["cocoa", "gtk", "gtk2", "gtk3", "gtk4", "macosx", "osx", "qt", "qt4", "qt5", "qt6", "tk", "wx"])
_WIDGETS = frozenset({"ipympl", "widget"})


@dataclass(frozen=True, kw_only=True)
class MatplotlibBackend(Commands):
    """``%matplotlib qt`` → ``%matplotlib inline``."""

    @property
    def commands(self) -> Iterable[str]:
        return ("%matplotlib", "%pylab")

    def change(self, command: Command, site: Site) -> Command | None:
        words = command.arguments.split()
        for i, word in enumerate(words):
            name = word.rstrip(";").lower()
            if name in _WINDOWS or (name in _WIDGETS and not site.environment.has_module("ipympl")):
                return Command(command.name, " ".join([*words[:i], "inline", *words[i + 1 :]]))
        return None


rule = MatplotlibBackend(
    applies_to=">=1.0",
    reason="A run has no screen for the windows of this backend of matplotlib, nor the package ipympl that draws "
    "interactive figures: figures are drawn into the notebook.",
    documentation="https://ipython.readthedocs.io/en/stable/interactive/plotting.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(before="%matplotlib qt", after="%matplotlib inline", not_run="IPython's syntax"),
        Example(before="%pylab --no-import-all tk", after="%pylab --no-import-all inline", not_run="IPython's syntax"),
        Example(before="%matplotlib widget", after="%matplotlib inline", not_run="IPython's syntax"),
    ),
    unchanged=("%matplotlib inline", "%matplotlib", "%matplotlib notebook", "%pylab inline"),
)

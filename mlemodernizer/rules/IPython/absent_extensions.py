"""Extensions of IPython that show or measure something, and that are not installed."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.commands import OUT, Command, Commands
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rewriting.site import Site

_EXTENSIONS: dict[str, tuple[str, ...]] = {
    "autotime": (),
    "blackcellmagic": ("%%black",),
    "heat": ("%%heat",),
    "jupyter_black": (),
    "jupyternotify": ("%%notify", "%notify"),
    "lab_black": (),
    "line_profiler": ("%lprun",),
    "memory_profiler": ("%%memit", "%%mprun", "%memit", "%mprun"),
    "nb_black": (),
    "nb_mypy": (),
    "nbtutor": ("%%nbtutor",),
    "pycodestyle_magic": ("%%pycodestyle", "%flake8_off", "%flake8_on", "%pycodestyle_off", "%pycodestyle_on"),
    "pyinstrument": ("%%pyinstrument", "%pyinstrument"),
    "scalene": ("%%scalene", "%scrun"),
    "snakeviz": ("%%snakeviz", "%snakeviz"),
    "tensorboard": ("%tensorboard",),
    "tensorboard.notebook": (),
    "version_information": ("%version_information",),
    "watermark": ("%watermark",),
    "wurlitzer": (),
}
"""Extension -> its commands."""

_LOADERS = ("%load_ext", "%reload_ext")


@dataclass(frozen=True, kw_only=True)
class AbsentExtensions(Commands):
    """``%load_ext watermark`` → ``# %load_ext watermark``; the Python behind a command stays."""

    @property
    def commands(self) -> Iterable[str]:
        return (*_LOADERS, *(name for names in _EXTENSIONS.values() for name in names))

    def change(self, command: Command, site: Site) -> Command | None:
        if command.name in _LOADERS:
            extension = command.arguments
        else:
            extension = next(e for e, names in _EXTENSIONS.items() if command.name in names)
        if extension not in _EXTENSIONS or site.environment.has_module(extension):
            return None
        return Command(body=command.body) if command.body else OUT


rule = AbsentExtensions(
    applies_to=">=0.13",
    reason="This extension of IPython, which only shows or measures something, is not installed in the kernel's "
    "environment.",
    documentation="https://ipython.readthedocs.io/en/stable/config/extensions/index.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            before="%load_ext watermark\n%watermark -a 'me' -p numpy\nx = 1",
            after="# %load_ext watermark\n# %watermark -a 'me' -p numpy\nx = 1",
        ),
        Example(before="%memit x = [0] * 10", after="x = [0] * 10"),
        Example(before="%%heat\nx = 1", after="# %%heat\nx = 1"),
    ),
    unchanged=("%load_ext autoreload\n%autoreload 2", "%load_ext sql", "%%time\nx = 1"),
)

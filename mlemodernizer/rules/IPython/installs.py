"""Commands that install packages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.commands import OUT, Command, Commands
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.IPython._installing import INSTALL

_MANAGERS = ("%conda", "%mamba", "%micromamba", "%pip", "%uv")
_SCRIPTS = ("%%bash", "%%sh")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_BETWEEN = re.compile(r"\s*(?:&&|;|\|\||\s&\s)\s*")


@dataclass(frozen=True, kw_only=True)
class Installs(Commands):
    """``!pip install xgboost`` → ``# !pip install xgboost``."""

    @property
    def commands(self) -> Iterable[str]:
        return (*_MANAGERS, *_SCRIPTS, "!")

    def change(self, command: Command, site: Site) -> Command | None:  # noqa: ARG002 - the text decides
        if command.name in _MANAGERS:
            return OUT if INSTALL.match(f"{command.name[1:]} {command.arguments}") else None
        if command.name == "!":
            kept = _without_installs(command.arguments)
            return Command("!", kept) if kept else OUT
        lines = list(_script(command.body))
        if lines == command.body.split("\n"):
            return None
        left = any(line.strip() and not line.lstrip().startswith("#") for line in lines)
        return Command(command.name, command.arguments, "\n".join(lines)) if left else OUT


def _without_installs(text: str) -> str:
    """A line for the shell without the commands that install something."""
    plain = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), text)
    cuts = [0, *(p for found in _BETWEEN.finditer(plain) for p in found.span()), len(text)]
    pieces = [text[a:b] for a, b in pairwise(cuts)]
    kept = [i for i in range(0, len(pieces), 2) if not INSTALL.match(pieces[i])]
    return "".join(pieces[i - 1] * (n > 0) + pieces[i] for n, i in enumerate(kept)).strip()


def _script(body: str) -> Iterator[str]:
    """The lines of a script, those that install something made comments."""
    continued = False
    for line in body.split("\n"):
        install = continued or bool(INSTALL.match(line))
        continued = install and line.endswith("\\")
        yield f"# {line}" if install else line


rule = Installs(
    applies_to=">=0.13",
    reason="What is installed in the kernel's environment is given: a run installs nothing and changes nothing there.",
    documentation="https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-pip",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(before="!pip install -q xgboost", after="# !pip install -q xgboost"),
        Example(
            before="import sys\nif sys.version_info < (3,):\n    !conda install --yes numpy",
            after="import sys\nif sys.version_info < (3,):\n    pass  # !conda install --yes numpy",
        ),
        Example(
            before="!mkdir -p models && pip install lightgbm",
            after="!mkdir -p models",
            not_run="IPython's syntax",
        ),
        Example(before="%%bash\npip install lightgbm", after="# %%bash\n# pip install lightgbm"),
    ),
    unchanged=("!pip list", "!ls ../input", "%pip show numpy", "%%bash\nls -l\necho install", "files = !ls"),
)

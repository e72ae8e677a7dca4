"""Rules about commands to IPython and to the shell, in whichever way a notebook gives them.

``%matplotlib inline`` may also be ``get_ipython().magic('matplotlib inline')`` or
``get_ipython().run_line_magic('matplotlib', 'inline')``, and ``!ls`` may be ``get_ipython().system('ls')``: so they
stand in scripts that were made of notebooks.
"""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.text import MagicNode

SHELL = "IPython.core.interactiveshell.InteractiveShell"
"""The class of what ``get_ipython()`` gives."""

_METHODS = ("magic", "run_line_magic", "run_cell_magic", "system", "getoutput")


@dataclass(frozen=True, slots=True)
class Command:
    """A command to IPython or to the shell.

    Attributes:
        name: ``%matplotlib``, ``%%bash``, or ``!`` for the shell; empty for what is left where a command is taken out.
        arguments: what stands behind it.
        body: the text below a cell magic.
    """

    name: str = ""
    arguments: str = ""
    body: str = ""


OUT = Command()
"""Takes a command out: it is made a comment."""


@dataclass(frozen=True, kw_only=True)
class Commands(Rule):
    """Base of rules about commands."""

    @property
    @abstractmethod
    def commands(self) -> Iterable[str]:
        """The names of the commands that are handed to `change`, such as ``%matplotlib``."""

    @abstractmethod
    def change(self, command: Command, site: Site) -> Command | None:
        """What to put in place of a command; None to leave it alone."""

    @property
    def targets(self) -> Iterable[str]:
        return (*self.commands, *(f"{SHELL}.{method}" for method in _METHODS))

    def rewrite(self, site: Site) -> Replacement | None:
        command = command_of(site)
        if command is None or command.name not in self.commands:
            return None
        changed = self.change(command, site)
        if changed is None or changed == command:
            return None
        if isinstance(site.node, MagicNode):
            return Replacement(_line(site, site.node, changed))
        return _call(site, changed)


def command_of(site: Site) -> Command | None:
    """The command that a site gives; None where it is not written out."""
    node = site.node
    if isinstance(node, MagicNode):
        return Command(node.magic.name, node.magic.arguments, node.magic.body)
    if not isinstance(node, ast.Call) or node.keywords:
        return None
    method = site.dotted.removeprefix(f"{SHELL}.")
    texts = [site.literal(argument) for argument in node.args]
    given = [text for text in texts if isinstance(text, str)]
    if len(given) != len(texts):
        return None
    if method == "magic" and len(given) == 1:
        name, _, arguments = given[0].partition(" ")
        return Command(f"%{name.lstrip('%')}", arguments.strip())
    if method in ("system", "getoutput") and len(given) == 1:
        return Command("!", given[0])
    if method == "run_line_magic" and len(given) == 2:  # noqa: PLR2004 - a name and a line
        return Command(f"%{given[0]}", given[1].strip())
    if method == "run_cell_magic" and len(given) == 3:  # noqa: PLR2004 - a name, a line and a body
        return Command(f"%%{given[0]}", given[1].strip(), given[2])
    return None


def _line(site: Site, node: MagicNode, command: Command) -> str:
    """The command as IPython's syntax."""
    magic = node.magic
    below = f"\n{command.body}" if command.body and magic.last > magic.first else ""
    if command.name:
        between = "" if command.name == "!" else " "
        return f"{command.name}{between}{command.arguments}".rstrip() + below
    if magic.end < len(site.unit.line(magic.last)):
        return ""  # Python stands behind it
    old = site.text().removesuffix(f"\n{magic.body}") if below else site.text()
    indent = " " * magic.start
    commented = "\n".join(f"# {line}".rstrip() for line in old.split("\n")).replace("\n", f"\n{indent}")
    return f"pass  {commented}" if indent else commented + below


def _call(site: Site, command: Command) -> Replacement | None:
    """The command as a call of the shell's method."""
    if command.name:
        shell = site.call.receiver
        if command.name == "!":
            method, arguments = site.dotted.rpartition(".")[2], [command.arguments]
        elif command.name.startswith("%%"):
            method, arguments = "run_cell_magic", [command.name[2:], command.arguments, command.body]
        else:
            method, arguments = "run_line_magic", [command.name[1:], command.arguments]
        return Replacement(f"{shell}.{method}({', '.join(map(repr, arguments))})")
    if not site.is_statement or command.body:
        return None
    text = site.text()
    line = site.unit.line(site.node.lineno)
    if line.strip() != text:
        return Replacement("pass")
    return Replacement(f"# {text}" if line == text else f"pass  # {text}")

"""Commands to IPython and to the shell, as rules see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.commands import OUT, Command, Commands
from mlemodernizer.rewriting.magics import mask
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite, assert_unchanged, our_catalogue


@dataclass(frozen=True, kw_only=True)
class _Changes(Commands):
    @property
    def commands(self) -> Iterable[str]:
        return ("%old", "%%old", "%memit", "!", "%pip")

    def change(self, command: Command, site: Site) -> Command | None:
        if "new" in command.arguments or command.arguments.startswith("keep"):
            return None
        if command.arguments.startswith("swap"):
            return Command(command.name, "new")
        return Command(body=command.body) if command.body else OUT


_RULE = _Changes(id="IPython.test", applies_to=">=0", reason="x.", documentation="https://example.org")
_OURS = Catalogue((_RULE,), our_catalogue().knowledge)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("%old", "# %old"),
        ("x = 1\n%old\ny = 2", "x = 1\n# %old\ny = 2"),
        ("if x:\n    %old a b", "if x:\n    pass  # %old a b"),
        ("%old swap it", "%old new"),
        ("!swap it", "!new"),
        ("!! ls", "# !! ls"),
        ("!ls \\\n  -l\nx = 1", "# !ls \\\n#   -l\nx = 1"),
        ("if x:\n  !ls \\\n  -l\ny = 1", "if x:\n  pass  # !ls \\\n  #   -l\ny = 1"),
        ("%memit x = f(1)", "x = f(1)"),
        ("if a:\n    %memit -r 1 x = f(1)", "if a:\n    x = f(1)"),
        ("%%old\nx = 1\n", "# %%old\nx = 1\n"),
        ("\n%%old swap\nx = 1", "\n%%old new"),
        ("%%time\n!ls\nx = 1", "%%time\n# !ls\nx = 1"),
        ("pip install a", "# pip install a"),
        ("get_ipython().magic('old a')", "# get_ipython().magic('old a')"),
        ("get_ipython().run_line_magic('old', 'swap')", "get_ipython().run_line_magic('old', 'new')"),
        ("if a:\n    get_ipython().system('ls')", "if a:\n    pass  # get_ipython().system('ls')"),
        ("s = get_ipython()\ns.system('swap'); y = 1", "s = get_ipython()\ns.system('new'); y = 1"),
        ("x = get_ipython().getoutput('swap')", "x = get_ipython().getoutput('new')"),
        ("get_ipython().run_cell_magic('old', 'swap', 'x')", "get_ipython().run_cell_magic('old', 'new', '')"),
    ],
)
def test_is_changed(before: str, after: str) -> None:
    assert_rewrite(before, after, catalogue=_OURS, versions={"IPython": "9.0"})


@pytest.mark.parametrize(
    "code",
    [
        "%other",
        "%old keep",
        "s = '''\n!ls\n'''",
        "x = get_ipython().getoutput('ls')",
        "get_ipython().run_line_magic(name, 'a')",
        "def get_ipython():\n    return shell\n\n\nget_ipython().magic('old')",
        "pip = 1\npip",
    ],
)
def test_is_left_alone(code: str) -> None:
    assert_unchanged(code, catalogue=_OURS, versions={"IPython": "9.0"})


def test_continued_commands_are_masked_whole() -> None:
    masked = mask("!pip install a \\\n    b\nx = 1")
    assert masked.python == "pass\n\nx = 1"
    assert masked.magics[0].arguments == "pip install a b"
    assert mask("%time !ls").python == "pass"


def test_pylab_brings_names() -> None:
    assert_rewrite(
        "%pylab inline\nx = np.float(1)\nhist([x], normed=True)\nplt.hist([x], normed=True)",
        "%pylab inline\nx = float(1)\nhist([x], density=True)\nplt.hist([x], density=True)",
    )


def test_a_star_import_brings_no_builtin_class() -> None:
    assert_unchanged("from numpy import *\nx = float(3)\ny = str(x)")

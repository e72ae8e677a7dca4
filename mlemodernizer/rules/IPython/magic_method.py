"""The shell's method magic."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.commands import SHELL, command_of
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MagicMethod(Rule):
    """``get_ipython().magic('time f()')`` → ``get_ipython().run_line_magic('time', 'f()')``."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{SHELL}.magic",)

    def rewrite(self, site: Site) -> Replacement | None:
        command = command_of(site)
        if command is None or "\n" in command.arguments:
            return None
        return Replacement(f"{site.call.receiver}.run_line_magic({command.name[1:]!r}, {command.arguments!r})")


rule = MagicMethod(
    applies_to=">=9.0",
    reason="The shell's method magic was removed in IPython 9.0; run_line_magic takes the name and the rest.",
    documentation="https://ipython.readthedocs.io/en/stable/whatsnew/version9.html",
    examples=(
        Example(
            before="get_ipython().magic(u'matplotlib inline')",
            after="get_ipython().run_line_magic('matplotlib', 'inline')",
            not_run="needs a shell",
        ),
        Example(
            before="from IPython import get_ipython\nshell = get_ipython()\nshell.magic('%load_ext autoreload')",
            after="from IPython import get_ipython\nshell = get_ipython()\n"
            "shell.run_line_magic('load_ext', 'autoreload')",
            not_run="needs a shell",
        ),
    ),
    unchanged=(
        "get_ipython().run_line_magic('matplotlib', 'inline')",
        "import sys\nget_ipython().magic('time ' + sys.argv[0])",
        "def get_ipython():\n    return 1\n\n\nget_ipython().magic('time')",
    ),
)

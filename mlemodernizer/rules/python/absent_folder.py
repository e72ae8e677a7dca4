"""os.chdir to a folder of the author's machine."""

import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")


@dataclass(frozen=True, kw_only=True)
class AbsentFolder(Dropped):
    """``os.chdir('C:/Users/me/project')`` is taken out; another absolute path where the run has not found it."""

    def rewrite(self, site: Site) -> Replacement | None:
        path = site.literal(site.argument("path", 0))
        if not isinstance(path, str):
            return None
        foreign = _WINDOWS.match(path) and site.environment.platform != "win32"
        missing = site.failed and site.failure[0] == "FileNotFoundError" and repr(path) in site.failure[1]
        return super().rewrite(site) if foreign or (missing and path.startswith("/")) else None


rule = AbsentFolder(
    applies_to=">=3.0",
    reason="This folder is one of the author's machine; here the data lies where the notebook is.",
    documentation="https://docs.python.org/3/library/os.html#os.chdir",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    functions={"os.chdir": ()},
    examples=(
        Example(
            before="import os\nos.chdir('C:/Users/me/titanic')\nprint(os.listdir())",
            after="import os\n\nprint(os.listdir())",
        ),
    ),
    unchanged=("import os\nos.chdir('../input')\nos.chdir('/kaggle/working')\n",),
)

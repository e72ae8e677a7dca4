"""Calls that install packages."""

import ast
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.IPython._installing import INSTALL

_PIP = ("pip.main", "pip._internal.main", "pip._internal.main.main", "pip._internal.cli.main.main")
_RUN = ("Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput", "run")


@dataclass(frozen=True, kw_only=True)
class InstallCalls(Dropped):
    """``os.system('pip install xgboost')`` is taken out."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or not site.node.args:
            return None
        command = _text(site, site.node.args[0])
        installs = INSTALL.match(f"pip {command}" if site.dotted in _PIP else command)
        return super().rewrite(site) if installs else None


def _text(site: Site, node: ast.expr) -> str:
    """A command as far as it is written out, with a letter for what is not."""
    value = site.literal(node)
    if isinstance(value, str):
        return value
    if isinstance(node, ast.List | ast.Tuple):
        return " ".join(_text(site, element) for element in node.elts)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(site, part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return _text(site, node.value)
    if isinstance(node, ast.BinOp):
        left, right = _text(site, node.left), _text(site, node.right)
        return left.replace("%s", right) if isinstance(node.op, ast.Mod) else left + right
    return "python" if site.name(node) == "sys.executable" else "x"


rule = InstallCalls(
    applies_to=">=0.13",
    reason="What is installed in the kernel's environment is given: a run installs nothing and changes nothing there.",
    documentation="https://pip.pypa.io/en/stable/user_guide/#using-pip-from-your-program",
    semantics=Semantics.EQUIVALENT,
    functions=dict.fromkeys((*_PIP, "os.popen", "os.system", *(f"subprocess.{name}" for name in _RUN)), ()),
    gone=frozenset({"pip", *_PIP}),
    examples=(
        Example(
            before="import pip\nimport subprocess, sys\npip.main(['install', 'xgboost'])\n"
            "subprocess.check_call([sys.executable, '-m', 'pip', 'install', 'xgboost'])",
            after="import subprocess, sys\n\n",
        ),
    ),
    unchanged=(
        "import subprocess\nprint(subprocess.check_output(['ls', '../input']).decode('utf8'))\n",
        "import os\nos.system('pip list')\nos.system(command)\n",
    ),
)

"""The names of the seaborn styles."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OLD = re.compile(r"seaborn(?!-v0_8)(-\w+)*")


@dataclass(frozen=True, kw_only=True)
class Styles(Rule):
    """``plt.style.use('seaborn-white')`` → ``plt.style.use('seaborn-v0_8-white')``, lists of names too."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.style.use", "matplotlib.style.context")

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("style", 0)
        names = given.elts if isinstance(given, ast.List | ast.Tuple) else [given]
        text = site.text()
        for name in names:
            if isinstance(name, ast.Constant) and isinstance(name.value, str) and _OLD.fullmatch(name.value):
                old = site.text(name)
                text = text.replace(old, old.replace("seaborn", "seaborn-v0_8"), 1)
        return Replacement(text)


rule = Styles(
    applies_to=">=3.8",
    reason="The styles seaborn… are called seaborn-v0_8… since matplotlib 3.6; the old names were removed in 3.8.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.6.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.style.use('seaborn-whitegrid')",
            after="plt.style.use('seaborn-v0_8-whitegrid')",
        ),
        Example(
            setup="import matplotlib as mpl\n",
            before='mpl.style.use(["seaborn", "seaborn-dark-palette"])',
            after='mpl.style.use(["seaborn-v0_8", "seaborn-v0_8-dark-palette"])',
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.style.use('ggplot')\nplt.style.use('seaborn-v0_8')\n",
        "import seaborn\nname = 'seaborn'\nseaborn.set_style('white')\n",
    ),
)

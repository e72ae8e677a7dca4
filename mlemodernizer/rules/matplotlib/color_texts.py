"""Colours given as a text."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KEYWORDS = (
    *("c", "color", "colors", "ecolor"),
    *("edgecolor", "edgecolors", "facecolor", "facecolors", "markeredgecolor", "markerfacecolor", "mec", "mfc"),
)
_COLLECTIONS = ("c", "edgecolor", "edgecolors", "facecolor", "facecolors")
_LETTERS = re.compile("[bgrcmykw]+")
_LIBRARIES = ("matplotlib.", "mpl_toolkits.", "pandas.", "seaborn.")


@dataclass(frozen=True, kw_only=True)
class ColorTexts(Rule):
    """``color='R'`` → ``'r'``, ``color='rgb'`` → ``list('rgb')`` and ``edgecolors=''`` → ``'none'``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return _KEYWORDS

    def rewrite(self, site: Site) -> Replacement | None:
        node, keyword = site.node, site.parent
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        if not isinstance(keyword, ast.keyword) or keyword.arg not in _KEYWORDS or not _draws(site, keyword):
            return None
        text, quoted = node.value, site.text()
        if text == "" and keyword.arg in _COLLECTIONS:
            return Replacement(quoted[0] + "none" + quoted[-1])
        if not _LETTERS.fullmatch(text.lower()):
            return None
        if len(text) > 1:
            return Replacement(f"list({quoted})") if text.islower() else None
        return Replacement(quoted.lower()) if text.isupper() else None


def _draws(site: Site, keyword: ast.keyword) -> bool:
    """Whether the keyword is one of a call that draws, for certain."""
    call = site.references.analysis.parents[keyword]
    if not isinstance(call, ast.Call) or getattr(call.func, "attr", "") == "set_prop_cycle":  # goes over the letters
        return False
    return site.on_failing_line or any(n.startswith(_LIBRARIES) for n in site.references.dotted(call.func))


rule = ColorTexts(
    applies_to=">=3.3",
    reason="Colours of one letter are lower-case, a text of several letters is no list of colours and '' is no colour "
    "since matplotlib 3.3 and before.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.scatter([1, 2], [3, 4], c='R', edgecolors='')\nplt.bar([1, 2, 3], [3, 4, 5], color='rgb')",
            after="plt.scatter([1, 2], [3, 4], c='r', edgecolors='none')\n"
            "plt.bar([1, 2, 3], [3, 4, 5], color=list('rgb'))",
        ),
        Example(
            setup="import pandas as pd\n",
            before="pd.Series([1, 2, 3]).plot(kind='bar', color='rgb')",
            after="pd.Series([1, 2, 3]).plot(kind='bar', color=list('rgb'))",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.plot([1, 2], color='r')\nplt.plot([1, 2], color='Red', label='R')\n",
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.set_prop_cycle(color='rgb')\n",
        "def draw(color):\n    return color\n\n\ndraw(color='R')\n",
    ),
)

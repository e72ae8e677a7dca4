"""Where a subplot is."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_AXES = "matplotlib.axes.Axes"
_ASKED = ("is_first_col", "is_first_row", "is_last_col", "is_last_row")
_NUMBERS = {"colNum": "colspan.start", "rowNum": "rowspan.start"}


@dataclass(frozen=True, kw_only=True)
class SubplotPosition(Rule):
    """``ax.is_last_row()`` → ``ax.get_subplotspec().is_last_row()``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{_AXES}.{name}" for name in (*_ASKED, *_NUMBERS))

    def rewrite(self, site: Site) -> Replacement | None:
        name = site.dotted.rpartition(".")[2]
        if site.receiver is None or not site.is_method or site.is_call != (name in _ASKED):
            return None
        member = f"{name}()" if site.is_call else _NUMBERS[name]
        return Replacement(f"{site.text(site.receiver)}.get_subplotspec().{member}")


rule = SubplotPosition(
    applies_to=">=3.6",
    reason="Axes are asked for their subplot's specification, and that for its place, since matplotlib 3.6.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.6.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.subplot(2, 1, 1)\n",
            before="last = ax.is_last_row()\ncolumn = ax.colNum",
            after="last = ax.get_subplotspec().is_last_row()\ncolumn = ax.get_subplotspec().colspan.start",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.gca().get_subplotspec().is_last_row()\n", "ax.is_last_row()\n"),
)

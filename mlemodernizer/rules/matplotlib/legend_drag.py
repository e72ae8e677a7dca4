"""Legend.draggable."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class LegendDrag(Rule):
    """``legend.draggable()`` → ``legend.set_draggable(True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.legend.Legend.draggable",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        call.set_method("set_draggable")
        if not call.positional and not call.keywords():
            call.set("state", "True")
        return Replacement(call.text)


rule = LegendDrag(
    applies_to=">=3.3",
    reason="Legend.draggable became set_draggable in matplotlib 3.1; it was removed in matplotlib 3.3.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.legend(['a']).draggable()\nplt.legend(['a']).draggable(False)",
            after="plt.legend(['a']).set_draggable(state=True)\nplt.legend(['a']).set_draggable(False)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.legend(['a']).set_draggable(True)\n", "window.draggable()\n"),
)

"""plot_date became plot."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PlotDate(Rule):
    """``plot_date(x, y)`` → ``plot(x, y, 'o')``, points being what it drew by default."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.axes.Axes.plot_date", "matplotlib.pyplot.plot_date")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        names = [n for n in call.keywords() if n in {"tz", "xdate", "ydate"}]
        if call.starred or not 2 <= call.positional <= 3 or call.has("tz") or "y" in call.keywords():  # noqa: PLR2004
            return None  # x, y and the format
        for name in names:
            call.remove(name)
        form = call.remove("fmt") or ("'o'" if call.positional == 2 else "")  # noqa: PLR2004 - x and y
        rest = call.arguments()
        receiver = f"{call.receiver}." if call.receiver else ""
        function = f"{receiver}plot" if receiver else site.name_of("matplotlib.pyplot.plot")
        if not form:
            return Replacement(f"{function}({rest})")
        node = site.node
        given = [site.text(a) for a in getattr(node, "args", [])]
        others = [f"{n}={call.source(n)}" for n in call.keywords()]
        return Replacement(f"{function}({', '.join([*given, form, *others])})")


rule = PlotDate(
    applies_to=">=3.11",
    reason="plot_date was removed in matplotlib 3.11; plot draws dates as well.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import datetime\nimport matplotlib.pyplot as plt\nday = datetime.date(2015, 1, 1)\n",
            before="plt.plot_date([day], [1], color='r')\nplt.gca().plot_date([day], [1], 'g-', xdate=True)",
            after="plt.plot([day], [1], 'o', color='r')\nplt.gca().plot([day], [1], 'g-')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 4])\n",),
)

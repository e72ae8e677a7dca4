"""linestyle='steps'."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("plot", "semilogx", "semilogy", "loglog")


@dataclass(frozen=True, kw_only=True)
class StepStyles(Rule):
    """``linestyle='steps--'`` → ``drawstyle='steps', linestyle='--'``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{o}.{name}" for o in ("matplotlib.pyplot", "matplotlib.axes.Axes") for name in _FUNCTIONS)

    def rewrite(self, site: Site) -> Replacement | None:
        for keyword in ("linestyle", "ls"):
            style = site.literal(site.argument(keyword))
            if not isinstance(style, str) or not style.startswith("steps"):
                continue
            kind = next(s for s in ("steps-pre", "steps-mid", "steps-post", "steps") if style.startswith(s))
            call = site.call
            if call.has("drawstyle"):
                return None
            call.set(keyword, repr(style.removeprefix(kind)))
            if style == kind:
                call.rename(keyword, "drawstyle")
                call.set("drawstyle", repr(kind))
            else:
                call.set("drawstyle", repr(kind))
            return Replacement(call.text)
        return None


rule = StepStyles(
    applies_to=">=3.4",
    reason="Steps are no style of a line but a way to draw it, drawstyle, since matplotlib 3.1.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.plot([1, 2], linestyle='steps')\nplt.plot([1, 2], ls='steps-mid--')",
            after="plt.plot([1, 2], drawstyle='steps')\nplt.plot([1, 2], ls='--', drawstyle='steps-mid')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.plot([1, 2], linestyle='--')\n",),
)

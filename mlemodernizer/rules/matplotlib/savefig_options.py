"""savefig(frameon=False, quality=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SavefigOptions(Rule):
    """``frameon=False`` → ``facecolor='none'``, and ``quality`` goes to Pillow, for JPEG only."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.figure.Figure.savefig", "matplotlib.pyplot.savefig")

    def rewrite(self, site: Site) -> Replacement | None:
        frame, quality = site.argument("frameon"), site.argument("quality")
        if (frame is None and quality is None) or not site.is_call:
            return None
        call = site.call
        if frame is not None and site.literal(frame) is False:
            call.remove("frameon")
            if not call.has("facecolor"):
                call.set("facecolor", "'none'")
        name, kind = site.literal(site.argument("fname", 0)), site.literal(site.argument("format"))
        if quality is not None and (isinstance(name, str) or isinstance(kind, str)):
            ending = kind if isinstance(kind, str) else str(name).rpartition(".")[2]
            given = call.remove("quality")
            if ending.lower() in {"jpg", "jpeg"} and not call.has("pil_kwargs"):
                call.set("pil_kwargs", f"{{'quality': {given}}}")
        return Replacement(call.text)


rule = SavefigOptions(
    applies_to=">=3.5",
    reason="savefig lost its arguments frameon in matplotlib 3.3, for a transparent background, and quality, of JPEG "
    "files only, in 3.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.5.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.savefig('a.jpg', quality=95, dpi=50)\nplt.savefig('a.png', quality=95, frameon=False)",
            after="plt.savefig('a.jpg', dpi=50, pil_kwargs={'quality': 95})\nplt.savefig('a.png', facecolor='none')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.savefig('a.png', dpi=50)\nplt.savefig(name, quality=95)\n",),
)

"""The size of a figure's panels, which is called height now."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Height(Rule):
    """``size=`` → ``height=``, where it is not the size of the points.

    Attributes:
        functions: for which `size` was nothing but the height.
        ambiguous: for which `size` may also be what newer versions mean by it: a column, the size of the points.
    """

    functions: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()

    @property
    def targets(self) -> Iterable[str]:
        return (*self.functions, *self.ambiguous)

    def rewrite(self, site: Site) -> Replacement | None:
        size = site.argument("size")
        if size is None or (site.dotted in self.ambiguous and not self._is_height(site)):
            return None
        call = site.call
        if call.has("height"):
            return None
        call.rename("size", "height")
        return Replacement(call.text)

    def _is_height(self, site: Site) -> bool:
        size = site.argument("size")
        if size is None or not isinstance(site.literal(size), int | float):
            return False
        if site.dotted != "seaborn.catplot":
            return True
        kind = site.argument("kind")
        return kind is not None and site.literal(kind) in {"bar", "box", "boxen", "count", "point", "violin"}

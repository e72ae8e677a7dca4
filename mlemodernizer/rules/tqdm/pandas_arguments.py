"""The bar that pandas methods are shown with."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASSES = (
    *("tqdm.tqdm", "tqdm.tqdm_notebook", "tqdm.auto.tqdm", "tqdm.autonotebook.tqdm", "tqdm.notebook.tqdm"),
    *("tqdm._tqdm.tqdm", "tqdm._tqdm_notebook.tqdm_notebook", "tqdm.notebook.tqdm_notebook"),
)


@dataclass(frozen=True, kw_only=True)
class PandasArguments(Rule):
    """``tqdm.pandas(tqdm_notebook())`` → ``tqdm.pandas()``: a bar given by position was never used."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{name}.pandas" for name in _CLASSES)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or not site.call.positional:
            return None
        call = site.call
        while call.positional:
            call.remove("", 0)
        return Replacement(call.text)


rule = PandasArguments(
    applies_to=">=4.40",
    reason="tqdm.pandas takes keywords only since tqdm 4.40; what was given by position it did not use.",
    documentation="https://tqdm.github.io/docs/tqdm/#pandas",
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            before="from tqdm import tqdm, tqdm_notebook\ntqdm.pandas(tqdm_notebook(), desc='rows')",
            after="from tqdm import tqdm, tqdm_notebook\ntqdm.pandas(desc='rows')",
        ),
    ),
    unchanged=("from tqdm import tqdm\ntqdm.pandas(desc='rows')\n", "import pandas\npandas.DataFrame([1])\n"),
)

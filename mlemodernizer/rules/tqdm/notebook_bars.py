"""Bars that are widgets."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_BARS = (
    *("tqdm.tqdm_notebook", "tqdm.notebook.tqdm", "tqdm.notebook.tqdm_notebook"),
    *("tqdm._tqdm_notebook.tqdm_notebook", "tqdm._tqdm_notebook.tqdm"),
)
_RANGES = ("tqdm.tnrange", "tqdm.notebook.tnrange", "tqdm.notebook.trange", "tqdm._tqdm_notebook.tnrange")


@dataclass(frozen=True, kw_only=True)
class NotebookBars(Rule):
    """``tqdm_notebook(rows)`` → ``tqdm(rows)``, where ipywidgets is not installed."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_BARS, *_RANGES)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call):
            return None
        call = site.call
        call.set_function(site.name_of("tqdm.tqdm" if site.dotted in _BARS else "tqdm.trange"))
        return Replacement(call.text)


rule = NotebookBars(
    applies_to=">=4.40",
    reason="The bars of tqdm.notebook need the package ipywidgets, which is not installed: they are shown as text.",
    documentation="https://tqdm.github.io/docs/notebook/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    absent="ipywidgets",
    examples=(
        Example(
            before="from tqdm import tqdm, tqdm_notebook\nfor i in tqdm_notebook([1, 2]):\n    pass",
            after="from tqdm import tqdm, tqdm_notebook\nfor i in tqdm([1, 2]):\n    pass",
        ),
    ),
    unchanged=("from tqdm import tqdm\nfor i in tqdm([1, 2]):\n    pass\n",),
)

"""The random numbers of a search."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RandomState(Rule):
    """``fmin(…, rstate=np.random.RandomState(1))`` → ``fmin(…, rstate=np.random.default_rng(1))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("hyperopt.fmin", "hyperopt.fmin.fmin")

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("rstate")
        if not isinstance(given, ast.Call) or site.name(given.func) != "numpy.random.RandomState":
            return None
        call = site.call
        arguments = ", ".join(site.text(argument) for argument in given.args)
        if given.keywords:
            return None
        call.set("rstate", f"{site.name_of('numpy.random.default_rng')}({arguments})")
        return Replacement(call.text)


rule = RandomState(
    applies_to=">=0.2.7",
    reason="Since hyperopt 0.2.7 the random numbers of fmin come from a numpy Generator, not a RandomState.",
    documentation="https://github.com/hyperopt/hyperopt/releases",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom hyperopt import fmin, hp, tpe\nspace = hp.uniform('x', -1, 1)\n",
            before="best = fmin(abs, space, algo=tpe.suggest, max_evals=2, rstate=np.random.RandomState(1))",
            after="best = fmin(abs, space, algo=tpe.suggest, max_evals=2, rstate=np.random.default_rng(1))",
        ),
    ),
    unchanged=("import numpy as np\nfrom scipy import stats\nstate = np.random.RandomState(1)\n",),
)

"""random.sample of what is no sequence."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SETS = ("builtins.set", "builtins.frozenset")


@dataclass(frozen=True, kw_only=True)
class SampleOfSets(Rule):
    """``random.sample(words, 5)`` → ``random.sample(tuple(words), 5)``, as it did by itself."""

    @property
    def targets(self) -> Iterable[str]:
        return ("random.sample",)

    def rewrite(self, site: Site) -> Replacement | None:
        population = site.argument("population", 0)
        if population is None or site.is_bound("tuple"):
            return None
        refused = site.failed and site.failure[1].startswith("Population must be a sequence")
        if not site.is_a(population, *_SETS) and not (refused and not site.is_a(population, "builtins.list")):
            return None
        call = site.call
        call.set("population", f"tuple({site.text(population)})", 0)
        return Replacement(call.text)


rule = SampleOfSets(
    applies_to=">=3.11",
    reason="random.sample takes only sequences since Python 3.11; it made a tuple of a set before.",
    documentation="https://docs.python.org/3/library/random.html#random.sample",
    examples=(
        Example(
            setup="import random\nwords = set(['a', 'b', 'c'])\n",
            before="some = random.sample(words, 2)",
            after="some = random.sample(tuple(words), 2)",
        ),
    ),
    unchanged=(
        "import random\nrandom.sample(range(9), 2)\nrandom.sample([1, 2], 1)\n",
        "from pandas import DataFrame\nDataFrame({'a': [1]}).sample(1)\n",
    ),
)

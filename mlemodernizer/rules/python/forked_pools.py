"""Pools of processes for functions that a notebook defines."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASSES = ("multiprocessing.Pool", "multiprocessing.Process")


@dataclass(frozen=True, kw_only=True)
class ForkedPools(Rule):
    """``multiprocessing.Pool(4)`` → ``multiprocessing.get_context('fork').Pool(4)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _CLASSES

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.environment.platform != "linux":
            return None
        call = site.call
        call.set_function(f"{site.name_of('multiprocessing.get_context')}('fork').{site.dotted.rpartition('.')[2]}")
        return Replacement(call.text)


rule = ForkedPools(
    applies_to=">=3.14",
    reason="Since Python 3.14 processes are no longer forked on Linux, and others do not know a notebook's functions.",
    documentation="https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods",
    examples=(
        Example(
            before="import multiprocessing\npool = multiprocessing.Pool(2)\npool.close()",
            after="import multiprocessing\npool = multiprocessing.get_context('fork').Pool(2)\npool.close()",
        ),
    ),
    unchanged=(
        "from multiprocessing.pool import ThreadPool\nThreadPool(2).close()\n",
        "import multiprocessing\nmultiprocessing.cpu_count()\n",
    ),
)

"""An import of a package that is not installed is dropped where nothing uses it."""

from __future__ import annotations

from collections.abc import Iterator

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.rewriting.contents import imported_from
from mlemodernizer.strategies.error_repair.failed_run import missing_module
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

REGISTERING = frozenset(
    {"cufflinks", "hvplot", "pandarallel", "pandas_bokeh", "pandas_profiling", "swifter", "ydata_profiling"}
)
"""Packages that a notebook imports for what they add to other libraries' classes: no mention does not mean no use."""


class UnusedImportStrategy(ImprovisedRuleStrategy):
    """The environment is fixed: what it lacks is not installed, but a notebook may import more than it needs."""

    name = "unused-import"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        package = missing_module(failure).partition(".")[0]
        if not package or package in REGISTERING or case.environment.has_module(package):
            return
        yield ImprovisedRule(
            reason=f"{package} is not installed in the kernel's environment, and nothing here uses it.",
            gone=frozenset(imported_from(case.notebook, package)),
        )

"""An import of what is not there is dropped where nothing uses it."""

from __future__ import annotations

from collections.abc import Iterator

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.rewriting.contents import attributes_of, imported_from
from mlemodernizer.strategies.error_repair.failed_run import missing_import, missing_module
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

ADDED = {
    "cufflinks": frozenset({"figure", "iplot"}),
    "hvplot": frozenset({"hvplot"}),
    "pandas_bokeh": frozenset({"plot_bokeh"}),
    "pandas_profiling": frozenset({"profile_report"}),
    "swifter": frozenset({"swifter"}),
    "ydata_profiling": frozenset({"profile_report"}),
}
"""Package -> what its import adds to other libraries' classes: who uses that uses the package."""


class UnusedImportStrategy(ImprovisedRuleStrategy):
    """The environment is fixed: what it lacks is not installed, but a notebook may import more than it needs."""

    name = "unused-import"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        package = missing_module(failure).partition(".")[0]
        if not package or case.environment.has_module(package):
            return
        if not ADDED.get(package, frozenset()).isdisjoint(attributes_of(case.notebook)):
            return
        yield ImprovisedRule(
            reason=f"{package} is not installed in the kernel's environment, and nothing here uses it.",
            gone=frozenset(imported_from(case.notebook, package)),
        )


class UnusedNameStrategy(ImprovisedRuleStrategy):
    """A name or module that is gone for good leaves its import, where a notebook imports more than it needs."""

    name = "unused-import"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        module, name = missing_import(failure)
        absent = missing_module(failure)
        package = (module or absent).partition(".")[0]
        if not package or not case.environment.has_module(package):
            return
        listed = {d for d in imported_from(case.notebook, module or absent) if not d.endswith(".*")}
        if name:
            listed = {d for d in listed if d.rpartition(".")[0] == module and case.inspect.describe(d) is None}
        yield ImprovisedRule(
            reason=f"{package} {case.environment.version_of(package) or 'as installed'} has no "
            f"{absent or f'{module}.{name}'}, and nothing here uses it.",
            gone=frozenset(listed),
        )

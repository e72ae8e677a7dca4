"""A package that is not installed, but goes on under another name that is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.strategies.error_repair.failed_run import missing_module
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy
from mlemodernizer.strategies.error_repair.places import Places
from mlemodernizer.strategies.error_repair.usage import usage_of


class SuccessorStrategy(ImprovisedRuleStrategy):
    """The table of successors says the new name; each name that the notebook uses must exist there."""

    name = "successor"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        package = missing_module(failure).partition(".")[0]
        for old, new in successors().items():
            if old.partition(".")[0] != package or not case.environment.has_module(new):
                continue
            if case.inspect.describe(old) is not None or case.inspect.describe(new) is None:
                continue
            moves = self._moves(case, old, new)
            if moves:
                yield self.moved(case, moves, f"{old} is not installed; it goes on as {new}.")

    def _moves(self, case: Case, old: str, new: str) -> Mapping[str, str]:
        usage = usage_of(self.engine, case.notebook, old)
        if all(case.inspect.describe(new + name[len(old) :]) is not None for name in usage.names):
            return {old: new} if usage.names or usage.imported else {}
        if usage.imported:
            return {}
        places = Places(case, self.engine, usage).find(usage.names, new.partition(".")[0])
        return places if len(places) == len(usage.names) else {}


@cache
def successors() -> Mapping[str, str]:
    """Old import name -> new one."""
    text = files("mlemodernizer.strategies.error_repair").joinpath("successors.toml").read_text(encoding="utf-8")
    table: Mapping[str, str] = tomllib.loads(text)
    return table

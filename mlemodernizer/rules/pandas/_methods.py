"""Methods that have another name now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RenamedMethods(Rule):
    """Methods that were renamed. Only calls count: a column may have a method's old name.

    Attributes:
        methods: dotted name of the method -> its new name.
    """

    methods: Mapping[str, str]

    @property
    def targets(self) -> Iterable[str]:
        return self.methods

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or not site.is_method:
            return None
        call = site.call
        call.set_method(self.methods[site.dotted])
        return Replacement(call.text)

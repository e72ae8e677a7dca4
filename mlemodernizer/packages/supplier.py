"""Supplies the packages for want of which a notebook is blocked, where the user wants that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mlemodernizer.errors import InstallationError
from mlemodernizer.interfaces import Installer
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.event import Installing, Listener
from mlemodernizer.packages.names import distribution_of, service_of

Consent = Callable[[str], bool]
"""Asked a question in words; whether the user agrees."""


@dataclass
class Supplier:
    """One job's installations.

    Attributes:
        installer: installs.
        consent: is asked before each package. Without it, packages that are known by name are installed unasked, and no
            others: what is imported by an unknown name may be the author's own file, and a distribution of that name
            somebody else's.
        listener: is told what is installed.
        notes: what was installed and what could not be, one sentence each.
    """

    installer: Installer
    consent: Consent | None
    listener: Listener
    notes: list[str] = field(default_factory=list)
    _tried: set[str] = field(default_factory=set)

    def supply(self, diagnosis: Diagnosis | None, environment: Environment) -> bool:
        """Install what a diagnosis says is missing; whether there is now something new."""
        if diagnosis is None or diagnosis.category is not Category.MISSING_PACKAGE or service_of(diagnosis.symbol):
            return False
        known = distribution_of(diagnosis.symbol)
        distribution = known or diagnosis.symbol.partition(".")[0]
        if not distribution or distribution in self._tried:
            return False
        self._tried.add(distribution)
        if not self._agreed(distribution, known=bool(known), module=diagnosis.symbol, python=environment.python):
            return False
        self.listener(Installing(distribution))
        try:
            self.installer.install(environment, distribution)
        except InstallationError as error:
            self.notes.append(f"{error.message}. {error.hint}".rstrip())
            return False
        self.notes.append(
            f"Installed {distribution} for {environment.python}: the notebook imports {diagnosis.symbol}."
        )
        return True

    def _agreed(self, distribution: str, *, known: bool, module: str, python: str) -> bool:
        if self.consent is not None:
            unsure = "" if known else " It is not known whether that is the package that the author meant."
            return self.consent(f"{module} is not installed. Install {distribution} for {python}?{unsure}")
        if not known:
            self.notes.append(f"{module} was not installed: it is not known as the name of a package.")
        return known

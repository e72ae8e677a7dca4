"""What the kernel's interpreter offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version


@dataclass(frozen=True, slots=True)
class Environment:
    """The fixed contemporary environment that a notebook has to run in.

    Attributes:
        python: path of the interpreter that runs the kernel.
        python_version: its version, such as ``3.12.4``.
        platform: ``linux``, ``darwin`` or ``win32``.
        packages: canonical distribution name -> version.
        modules: top-level import name -> canonical distribution name.
        stdlib: top-level names of the standard library's modules.
        accelerators: names of the GPUs that the machine shows; empty without one.
        memory_bytes: physical memory; 0 where it cannot be told.
        cpus: usable cores.
    """

    python: str
    python_version: str
    platform: str = "linux"
    packages: Mapping[str, str] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)
    stdlib: frozenset[str] = frozenset()
    accelerators: tuple[str, ...] = ()
    memory_bytes: int = 0
    cpus: int = 1

    def version_of(self, library: str) -> Version | None:
        """Version of a library by import name, distribution name or ``python``; None where it is absent."""
        if library == "python":
            return Version(self.python_version)
        distribution = self.modules.get(library) or canonicalize_name(library)
        text = self.packages.get(distribution)
        if text is None:
            return None
        try:
            return Version(text)
        except InvalidVersion:
            return None

    def satisfies(self, library: str, specifier: str) -> bool:
        """Whether `library` is present in a version that `specifier` (PEP 440, such as ``>=2.0``) allows."""
        version = self.version_of(library)
        return version is not None and _specifiers(specifier).contains(version, prereleases=True)

    def has_module(self, name: str) -> bool:
        """Whether the top-level package of the dotted `name` can be imported, as far as metadata tell."""
        top = name.partition(".")[0]
        return top in self.modules or top in self.stdlib


@lru_cache(maxsize=1024)
def _specifiers(text: str) -> SpecifierSet:
    return SpecifierSet(text)

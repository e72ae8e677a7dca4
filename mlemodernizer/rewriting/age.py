"""When code was written, as far as the names in it tell: some are new, some are long gone."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from packaging.specifiers import SpecifierSet
from packaging.version import Version

if TYPE_CHECKING:
    from mlemodernizer.rewriting.references import References

_END_OF_PYTHON_2 = "2020-04"


@dataclass(frozen=True, slots=True)
class Age:
    """Bounds on when code was written.

    Attributes:
        since: library -> the first version that has all that the code names; none where some of that is gone since.
        until: month in which the first of the names in it was gone, as ``2018-09``; empty where none is.
        released: library and version, as ``pandas 2.0`` -> month of its release.
    """

    since: Mapping[str, Version] = field(default_factory=dict)
    until: str = ""
    released: Mapping[str, str] = field(default_factory=dict)

    def knows(self, library: str, specifier: str) -> bool:
        """Whether its author certainly had a version of a library that a specifier (PEP 440) allows."""
        version = self.since.get(library)
        return version is not None and _specifiers(specifier).contains(version)

    def predates(self, library: str, version: str) -> bool:
        """Whether it was certainly written before a version of a library was released."""
        month = self.released.get(f"{library} {version}", "")
        return bool(self.until) and self.until <= month


def age_of(references: References, left_alone: Collection[ast.AST] = ()) -> Age:
    """What the names in code tell of its age.

    Args:
        references: the code.
        left_alone: parts of it that are for other versions.
    """
    knowledge = references.analysis.knowledge
    names = set(_names(references, knowledge.dated_words, left_alone))
    gone = {(name.partition(".")[0], knowledge.until[name]) for name in names & knowledge.until.keys()}
    mixed = {library for library, _ in gone}  # what somebody has begun to change
    since: dict[str, Version] = {}
    for name in names & knowledge.since.keys():
        library = name.partition(".")[0]
        version = Version(knowledge.since[name])
        if library not in mixed:
            since[library] = max(version, since.get(library, version))
    months = [knowledge.released[f"{library} {version}"] for library, version in gone]
    if references.python2:
        months.append(_END_OF_PYTHON_2)
    return Age(since, min(months, default=""), knowledge.released)


def _names(references: References, words: frozenset[str], left_alone: Collection[ast.AST]) -> Iterator[str]:
    """The dotted names in code of which one of the words is the last part; those of keywords as ``pandas.f(word)``."""
    if words.isdisjoint(references.vocabulary):
        return
    for plain in references.of_kind(ast.Import):
        if plain not in left_alone:
            for alias in plain.names:
                yield from _with_modules(references, alias.name)
    for source in references.of_kind(ast.ImportFrom):
        if source not in left_alone and source.module and not source.level:
            for alias in source.names:
                yield from _with_modules(references, f"{source.module}.{alias.name}")
    for attribute in references.of_kind(ast.Attribute):
        if attribute.attr in words and attribute not in left_alone:
            yield from references.dotted(attribute)
    for call in references.of_kind(ast.Call):
        values = [*call.args, *(keyword.value for keyword in call.keywords)]
        texts = [v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
        given = words.intersection((*texts, *(keyword.arg for keyword in call.keywords if keyword.arg)))
        if given and call not in left_alone:
            yield from (f"{name}({word})" for name in references.dotted(call.func) for word in given)


def _with_modules(references: References, name: str) -> Iterator[str]:
    for spelled in {name, references.analysis.knowledge.canonical_name(name)}:
        parts = spelled.split(".")
        yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


@lru_cache(maxsize=1024)
def _specifiers(text: str) -> SpecifierSet:
    return SpecifierSet(text)

"""A file that is not where the notebook looks for it is looked for among the inputs."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.contents import strings_of
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.rule import Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.strategies.error_repair.file_index import FileIndex
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

_QUOTED = re.compile(r"(?:No such file or directory|does not exist|not found|No such file):? *b?'(?P<path>[^'\n]+)'")
_BEFORE = re.compile(r"(?:File|file) b?'(?P<path>[^'\n]+)' (?:does not exist|not found)|(?P<bare>\S+) not found\.?$")
_LITERAL = re.compile(r"[rRuU]?(?P<quote>'''|\"\"\"|'|\")(?P<body>[^'\"\\\n]*)(?P=quote)")


class PathStrategy(ImprovisedRuleStrategy):
    """The tail of the path decides; only a unique match is a patch.

    Args:
        engine: gives the type oracle.
        inputs: path as the notebook writes it -> file or folder that is meant.
    """

    name = "path"

    def __init__(self, engine: Engine, inputs: Mapping[str, str | os.PathLike[str]]) -> None:
        super().__init__(engine)
        self._inputs = inputs

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        wanted = _wanted(failure)
        if not wanted:
            return
        origin = case.notebook.origin.path
        index = FileIndex.of(origin.parent if origin else None, self._inputs)
        by_pandas = any("/pandas/io/" in frame.file.replace("\\", "/") for frame in failure.frames)
        found = index.match(wanted, packed=by_pandas)
        if not found or found == wanted:
            return
        strings = strings_of(case.notebook)
        # what the code writes may be the whole path, or the folder to which it adds the rest
        for cut in range(len(wanted), 0, -1):
            written, rest = wanted[:cut], wanted[cut:]
            if not found.endswith(rest) or len(found) == len(rest):
                break
            if written in strings:
                yield _Relocated(
                    old=written,
                    new=found[: len(found) - len(rest)],
                    semantics=Semantics.EXACT,
                    reason=f"There is no {wanted!r}; of the data at hand only {found!r} has that name.",
                    affects=frozenset({"files"}),
                )


@dataclass(frozen=True, kw_only=True)
class _Relocated(ImprovisedRule):
    old: str
    new: str

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Constant) or site.node.value != self.old:
            return None
        literal = _LITERAL.fullmatch(site.text())
        plain = _LITERAL.fullmatch(f"'{self.new}'")
        if literal is None or plain is None:
            return None
        return Replacement(f"{literal['quote']}{self.new}{literal['quote']}")


def _wanted(failure: Failure) -> str:
    """The path that was not found; empty where the failure is about something else."""
    missing = "FileNotFoundError" in (failure.exception, *(name.rpartition(".")[2] for name in failure.mro))
    if not missing and failure.exception not in ("OSError", "IOError"):
        return ""
    match = _QUOTED.search(failure.message) or _BEFORE.search(failure.message)
    told = failure.attributes.get("filename", "")
    return told or (next(filter(None, match.groups()), "") if match else "")

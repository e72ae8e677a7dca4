"""What a piece of code imports, read tolerantly: notebooks hold magics and Python 2."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

_MAGIC_LINE = re.compile(r"^([ \t]*)(?:[%!?].*|[\w.]+\?{1,2}[ \t]*)$", re.MULTILINE)
_OPAQUE = re.compile(r"\s*%%(?!(?:time|timeit|capture|prun|memit|mprun|lprun)\b)")
_FROM = re.compile(r"(?:^|[;:])[ \t]*from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\n;#]*)", re.MULTILINE)
_IMPORT = re.compile(r"(?:^|[;:])[ \t]*import[ \t]+([^\n;#]+)", re.MULTILINE)
_NAME = re.compile(r"[^\W\d]\w*")
_DOTTED = re.compile(r"[^\W\d][\w.]*")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module.

    Attributes:
        level: number of leading dots; 0 for an absolute import.
        module: dotted name; empty in ``from . import x``.
        names: what is taken from it, which may be attributes or submodules.
    """

    level: int
    module: str
    names: tuple[str, ...] = ()


def imports_of(source: str) -> tuple[Import, ...]:
    """The imports anywhere in a cell or module, functions included. What cannot be parsed is searched line by line."""
    if "import" not in source or _OPAQUE.match(source):
        return ()
    for text in (source, _MAGIC_LINE.sub(r"\1pass", source)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # invalid escapes in old strings are not our concern
                return tuple(_of_tree(ast.parse(text)))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return tuple(_of_text(source))


def _of_tree(tree: ast.Module) -> Iterator[Import]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(0, alias.name)
        elif isinstance(node, ast.ImportFrom):
            yield Import(node.level, node.module or "", tuple(alias.name for alias in node.names))


def _of_text(source: str) -> Iterator[Import]:
    for dots, module, names in _FROM.findall(source):
        taken = (_NAME.match(name.strip(" \t\r\n()\\")) for name in names.split(","))
        yield Import(len(dots), module, tuple(name[0] for name in taken if name))
    for modules in _IMPORT.findall(source):
        for module in modules.split(","):
            if found := _DOTTED.match(module.strip()):
                yield Import(0, found[0].rstrip("."))

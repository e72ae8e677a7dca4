"""Named entries of calls and dictionaries, which both describe a part of a plot."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from mlemodernizer.rewriting.rule import Replacement
from mlemodernizer.rewriting.site import Site


def speaks_of_plotly(site: Site) -> bool:
    """Whether the notebook draws with plotly."""
    return any("plotly" in unit.text or "cufflinks" in unit.text for unit in site.references.units.values())


def entries(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """The names and values of a call's keywords or of a dictionary with texts as keys."""
    if isinstance(node, ast.Call):
        yield from ((k.arg, k.value) for k in node.keywords if k.arg is not None)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value


def without_entries(site: Site, unwanted: Callable[[str, ast.expr], bool]) -> Replacement | None:
    """The call or dictionary without some of its entries; None where it has none of them."""
    node = site.node
    names = [name for name, value in entries(node) if unwanted(name, value)]
    if not names:
        return None
    if isinstance(node, ast.Call):
        call = site.call
        for name in names:
            call.remove(name)
        return Replacement(call.text)
    if not isinstance(node, ast.Dict):
        return None
    kept = [
        f"{site.text(key)}: {site.text(value)}" if key is not None else f"**{site.text(value)}"
        for key, value in zip(node.keys, node.values, strict=True)
        if not (isinstance(key, ast.Constant) and key.value in names)
    ]
    return Replacement(f"{{{', '.join(kept)}}}")

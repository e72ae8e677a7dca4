"""Functions that read a date from a text."""

from __future__ import annotations

import ast

from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_ANY = "'mixed'"


def format_of_parser(site: Site, node: ast.expr | None) -> str | None:
    """The format that a parser of dates reads, as source; ``'mixed'`` for any, None where it cannot be told."""
    parser = _function(site, node)
    if parser is None:
        return None
    if isinstance(parser, ast.Lambda):
        return _format_of_call(site, parser.body)
    if isinstance(parser, ast.FunctionDef):
        last = parser.body[-1]
        return _format_of_call(site, last.value) if isinstance(last, ast.Return) and len(parser.body) == 1 else None
    return _ANY if site.name(parser) in ("pandas.to_datetime", "dateutil.parser.parse") else None


def _function(site: Site, node: ast.expr | None) -> ast.expr | ast.FunctionDef | None:
    if isinstance(node, ast.Name):
        defined = [f for f in site.references.of_kind(ast.FunctionDef) if f.name == node.id]
        if defined:
            return defined[0] if len(defined) == 1 else None
    return assigned_value(site, node)


def _format_of_call(site: Site, node: ast.expr | None) -> str | None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
        return None
    leaf = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
    if leaf == "strptime" and len(node.args) == 2:  # noqa: PLR2004 - text, format
        return ast.unparse(node.args[1]) if isinstance(site.literal(node.args[1]), str) else None
    if leaf == "to_datetime" and len(node.args) == 1:
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        if set(given) - {"format", "infer_datetime_format"}:
            return None
        return ast.unparse(given["format"]) if "format" in given else _ANY
    return None

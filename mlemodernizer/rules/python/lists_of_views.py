"""Lists that became views and iterators: dict.keys, map, filter, zip."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import defines, failed_with, is_consumed, is_unknown, kernel_type

_FUNCTIONS = ("builtins.filter", "builtins.map", "builtins.zip")
_METHODS = ("items", "keys", "values")
_LIST_METHODS = frozenset({"append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"})
_LIKE_LISTS = r"'(dict_(keys|values|items)|map|filter|zip)' object|of type '(map|filter|zip)'"
_RESIZING = ("pop", "popitem", "setdefault")
_CHANGED = "dictionary changed size"


@dataclass(frozen=True, kw_only=True)
class ListsOfViews(Rule):
    """``d.keys()[0]`` → ``list(d.keys())[0]``.

    Where a list is certainly needed this holds in any notebook; else in one for Python 2, but for what is only looped
    over.
    """

    @property
    def targets(self) -> Iterable[str]:
        return _FUNCTIONS

    @property
    def members(self) -> Iterable[str]:
        return _METHODS

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call):
            return None
        is_view = isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS
        found = _is_dict_view(site, node) if is_view else site.name(node.func) in _FUNCTIONS and bool(node.args)
        if not found or not _needs_list(site, node, is_view=is_view):
            return None
        return Replacement(_text(site, node))


def _text(site: Site, node: ast.Call) -> str:
    function = site.name(node.func)
    if function == "builtins.filter" and site.is_a(node.args[-1], "builtins.str"):
        return f"''.join({site.text()})"
    if function == "builtins.map" and isinstance(node.args[0], ast.Constant) and node.args[0].value is None:
        call = site.call
        call.remove("", 0)
        call.set_function("list" if len(node.args) == 2 else site.name_of("itertools.zip_longest"))  # noqa: PLR2004
        return call.text if len(node.args) == 2 else f"list({call.text})"  # noqa: PLR2004
    return f"list({site.text()})"


def _is_dict_view(site: Site, node: ast.Call) -> bool:
    assert isinstance(node.func, ast.Attribute)  # noqa: S101 - for the type checker
    if node.args or node.keywords or defines(site, node.func.attr):
        return False
    owner = node.func.value
    return site.is_a(owner, "builtins.dict") or is_unknown(site, owner)


def _needs_list(site: Site, node: ast.Call, *, is_view: bool) -> bool:
    parent = site.parent
    if isinstance(parent, ast.For) and parent.iter is node and is_view:
        risky = site.python2 or (site.failed and failed_with(site, "RuntimeError", _CHANGED))
        return risky and _changes_size(parent, node)
    if isinstance(parent, ast.Subscript) and parent.value is node:
        known = site.is_a(node.func.value, "builtins.dict") if isinstance(node.func, ast.Attribute) else True
        return known or site.python2 or (site.failed and failed_with(site, "TypeError", _LIKE_LISTS))
    if isinstance(parent, ast.Attribute):
        return site.python2 and parent.attr in _LIST_METHODS
    if isinstance(parent, ast.Call) and site.name(parent.func) == "builtins.len":
        return not is_view
    if is_consumed(site, node):
        return False
    return site.python2 or _name_failed(site, parent) or (site.failed and failed_with(site, "TypeError", _LIKE_LISTS))


def _name_failed(site: Site, parent: ast.AST) -> bool:
    """Whether the run failed because the variable that gets the view or iterator is no list."""
    if not isinstance(parent, ast.Assign) or not failed_with(site, "TypeError", _LIKE_LISTS):
        return False
    name = parent.targets[0]
    kind = kernel_type(site, name.id) if isinstance(name, ast.Name) else ""
    return kind.rpartition(".")[2] in ("dict_keys", "dict_values", "dict_items", "map", "filter", "zip")


def _changes_size(loop: ast.For, view: ast.Call) -> bool:
    """Whether a loop over a dictionary puts keys into it or takes them out."""
    assert isinstance(view.func, ast.Attribute)  # noqa: S101 - for the type checker
    owner = ast.dump(view.func.value)
    first = loop.target.elts[0] if isinstance(loop.target, ast.Tuple) and loop.target.elts else loop.target
    key = first.id if isinstance(first, ast.Name) and view.func.attr != "values" else ""
    for node in (n for statement in loop.body for n in ast.walk(statement)):
        if isinstance(node, ast.Subscript) and ast.dump(node.value) == owner:
            known = isinstance(node.slice, ast.Name) and node.slice.id == key  # has a place already
            if isinstance(node.ctx, ast.Del) or (isinstance(node.ctx, ast.Store) and not known):
                return True
        method = node.func if isinstance(node, ast.Call) else None
        if isinstance(method, ast.Attribute) and method.attr in _RESIZING and ast.dump(method.value) == owner:
            return True
    return False


rule = ListsOfViews(
    applies_to=">=3.0",
    reason="dict.keys, values and items give views and map, filter and zip iterators since Python 3.0, no lists.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#views-and-iterators-instead-of-lists",
    examples=(
        Example(setup="d = {'a': 1}\n", before="first = d.keys()[0]", after="first = list(d.keys())[0]"),
        Example(before="n = len(filter(None, [0, 1]))", after="n = len(list(filter(None, [0, 1])))"),
        Example(
            before="def plot(d):\n    print d.values() + [1]\n    return zip(d, map(abs, d.values()))",
            after="def plot(d):\n    print(list(d.values()) + [1])\n    return list(zip(d, map(abs, d.values())))",
        ),
        Example(
            before="def clean(d):\n    print `d`\n    for k in d.keys():\n        if k < 0: del d[k]",
            after="def clean(d):\n    print(repr(d))\n    for k in list(d.keys()):\n        if k < 0: del d[k]",
        ),
        Example(
            before="print map(None, [1, 2], [3]), filter(str.isalpha, 'a1')",
            after="from itertools import zip_longest\n"
            "print(list(zip_longest([1, 2], [3])), ''.join(filter(str.isalpha, 'a1')))",
        ),
    ),
    unchanged=(
        "d = {'a': 1}\nfor k in d.keys():\n    print(k, sorted(d.values()), list(map(abs, d.values())))",
        "pairs = zip([1], [2])\nprint(*pairs)",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nprint(df.keys()[0])",
        "def f(store):\n    return store.keys()[0]",
        "d = {}\nn = len(d.keys())\nnames = d.keys() | {'a'}",
        "a, b = map(int, ['1', '2'])",
    ),
)

"""Text and bytes in files."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import BYTES_FOR_TEXT, at_fault, failed_with, names_at_fault

_TABLES = frozenset({"csv.DictReader", "csv.DictWriter", "csv.reader", "csv.writer"})
_TEXT = _TABLES | {"builtins.print", "json.dump", "text"}
_BYTES = frozenset(
    f"{module}.{name}" for module in ("cPickle", "pickle") for name in ("Pickler", "Unpickler", "dump", "load")
)


@dataclass(frozen=True, kw_only=True)
class FileModes(Rule):
    """``csv.reader(open(path, 'rb'))`` → ``csv.reader(open(path, 'r', newline=''))``; pickles the other way round."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.open", "builtins.file")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.call.starred or site.argument("encoding", 3) is not None:
            return None
        given = site.argument("mode", 1)
        mode = site.literal(given) if given is not None else "r"
        if not isinstance(mode, str):
            return None
        uses = set(_uses(site))
        is_text, is_bytes = bool(uses & _TEXT) or _failed_as_bytes(site), bool(uses & _BYTES)
        new = mode.replace("U", "") or "r"
        if new[0] not in "rwax":
            new = f"r{new}"
        if is_text and not is_bytes:
            new = new.replace("b", "")
        elif is_bytes and not is_text and "b" not in new:
            new = f"{new[0]}b{new[1:]}"
        if new == mode:
            return None
        call = site.call
        quote = site.text(given)[-1] if given is not None else "'"
        if given is None and len(site.node.args) == 1 and not site.node.keywords:
            return Replacement(f"{call.function}({call.arguments().rstrip(', ')}, {quote}{new}{quote})")
        call.set("mode", f"{quote}{new}{quote}", 1)
        if uses & _TABLES and site.argument("newline", 5) is None:
            call.set("newline", "''")
        return Replacement(call.text)


def _uses(site: Site) -> Iterator[str]:
    """The functions that are given the file; ``text`` for its own method, with text."""
    parent = site.parent
    if isinstance(parent, ast.Call):
        yield site.name(parent.func)
    elif isinstance(parent, ast.withitem) and isinstance(parent.optional_vars, ast.Name):
        block = site.references.analysis.parents[parent]
        yield from _calls(site, ast.walk(block), parent.optional_vars.id)
    elif isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Name) and site.unit.tree is not None:
        name = parent.targets[0].id
        nodes = list(ast.walk(site.unit.tree))
        first = parent.lineno
        later = [n.lineno for n in nodes if isinstance(n, ast.Name) and n.id == name and isinstance(n.ctx, ast.Store)]
        last = min((line for line in later if line > first), default=len(site.unit.text))
        yield from _calls(site, (n for n in nodes if first <= getattr(n, "lineno", 0) <= last), name)


def _calls(site: Site, nodes: Iterable[ast.AST], name: str) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Call):
            given = [*node.args, *(k.value for k in node.keywords if k.arg == "file")]
            if any(isinstance(a, ast.Name) and a.id == name for a in given):
                yield site.name(node.func)
            if isinstance(node.func, ast.Attribute) and node.func.attr == "write" and node.args:
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id == name and site.is_a(node.args[0], "builtins.str"):
                    yield "text"


def _failed_as_bytes(site: Site) -> bool:
    """Whether the run failed because what the file gives or takes are bytes."""
    if not failed_with(site, "TypeError", BYTES_FOR_TEXT):
        return False
    parent = site.parent
    targets = parent.targets if isinstance(parent, ast.Assign) else []
    named = {target.id for target in targets if isinstance(target, ast.Name)}
    return at_fault(site) or not named.isdisjoint(names_at_fault(site))


rule = FileModes(
    applies_to=">=3.0",
    reason="Since Python 3.0 a file is read and written as text or as bytes: csv needs text, pickle bytes; "
    "the mode U was removed in Python 3.11.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(
        Example(
            setup="import csv\n",
            before="with open('rows.csv', 'wb') as f:\n    csv.writer(f).writerow([1])\n"
            "rows = list(csv.reader(open('rows.csv', 'rU')))",
            after="with open('rows.csv', 'w', newline='') as f:\n    csv.writer(f).writerow([1])\n"
            "rows = list(csv.reader(open('rows.csv', 'r', newline='')))",
        ),
        Example(
            setup="import pickle\n",
            before="f = open('rows.pkl', 'w')\npickle.dump([1], f)\nf.close()\nrows = pickle.load(open('rows.pkl'))",
            after="f = open('rows.pkl', 'wb')\npickle.dump([1], f)\nf.close()\n"
            "rows = pickle.load(open('rows.pkl', 'rb'))",
        ),
    ),
    unchanged=(
        "import csv\nwith open('rows.csv', 'w', newline='') as f:\n    csv.writer(f).writerow([1])\n",
        "import pickle\npickle.dump([1], open('rows.pkl', 'wb'))\ndata = open('rows.pkl', 'rb').read()",
        "import json\njson.dump([1], open('rows.json', 'w'))",
        "with open('rows.txt', 'rb') as f:\n    f.read()\nwith open('rows.txt') as f:\n    f.read()",
    ),
)

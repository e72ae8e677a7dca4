"""How a notebook uses what a module holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mlemodernizer.interfaces import Inspector
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.symbol import Symbol
from mlemodernizer.rewriting.contents import imported_from
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.values import Member, Ref


@dataclass(frozen=True)
class Usage:
    """The names of one module, or of the modules in it, that a notebook uses.

    Attributes:
        names: dotted name -> the calls of it.
        methods: dotted name of a class -> the methods that are called on its objects.
        imported: the modules themselves that are imported, as a whole or by ``*``.
        stars: those that are imported by ``*``.
    """

    names: Mapping[str, tuple[ast.Call, ...]] = field(default_factory=dict)
    methods: Mapping[str, frozenset[str]] = field(default_factory=dict)
    imported: frozenset[str] = frozenset()
    stars: frozenset[str] = frozenset()

    def fits(self, dotted: str, symbol: Symbol, inspect: Inspector) -> bool:
        """Whether a symbol can stand for a name: it accepts the calls of it, and its objects have the methods."""
        return all(_accepts(symbol, call) for call in self.names.get(dotted, ())) and all(
            inspect.describe(f"{symbol.name}.{method}") is not None for method in self.methods.get(dotted, ())
        )


def usage_of(engine: Engine, notebook: Notebook, module: str) -> Usage:
    """How a notebook uses a module.

    Names that nothing binds count as names of a module that is imported by ``*``.
    """
    listed = imported_from(notebook, module)
    stars = frozenset(name.removesuffix(".*") for name in listed if name.endswith(".*"))
    references = engine.analyse(notebook)
    if stars:
        unbound = list(_unbound(references))
        references = engine.analyse(notebook, exports=frozenset(f"{s}.{name}" for s in stars for name in unbound))
    plain = frozenset(_plain(references, module)) | ({module} & set(listed))
    from_modules = {name.rpartition(".")[0] for name in listed if name not in plain}
    modules = sorted({module, *plain, *from_modules}, key=len, reverse=True)
    names: dict[str, list[ast.Call]] = {name: [] for name in listed if name not in plain and not name.endswith(".*")}
    methods: dict[str, set[str]] = {}
    for node, value in references.analysis.values.items():
        parent = references.analysis.parents.get(node)
        call = parent if isinstance(parent, ast.Call) and parent.func is node else None
        if isinstance(value, Ref):
            owner = next((m for m in modules if value.name.startswith(m + ".")), "")
            dotted = ".".join(value.name.split(".")[: owner.count(".") + 2]) if owner else ""
            if dotted and dotted not in modules:
                calls = names.setdefault(dotted, [])
                if call is not None and value.name == dotted:
                    calls.append(call)
        elif isinstance(value, Member) and call is not None:
            methods.setdefault(value.owner.type, set()).add(value.attribute)
    return Usage(
        {name: tuple(calls) for name, calls in names.items()},
        {name: frozenset(called) for name, called in methods.items()},
        plain | stars,
        stars,
    )


def _plain(references: References, module: str) -> Iterator[str]:
    """The modules that ``import`` statements name, of a module and those in it."""
    for node in references.of_kind(ast.Import):
        for alias in node.names:
            if alias.name == module or alias.name.startswith(module + "."):
                yield alias.name


def _unbound(references: References) -> Iterator[str]:
    """Names of the notebook that nothing in sight binds."""
    for program in references.analysis.programs:
        bound = program.globals.bindings.keys() | references.other_identifiers.get(program.name, set())
        for name, nodes in references.names.get(program.name, {}).items():
            loaded = any(isinstance(n.ctx, ast.Load) and references.analysis.values.get(n) is None for n in nodes)
            if loaded and name not in bound and all(isinstance(n.ctx, ast.Load) for n in nodes):
                yield name


def _accepts(symbol: Symbol, call: ast.Call) -> bool:
    starred = any(isinstance(a, ast.Starred) for a in call.args)
    keywords = [keyword.arg for keyword in call.keywords if keyword.arg]
    partly = starred or len(keywords) < len(call.keywords)
    return symbol.accepts(sum(not isinstance(a, ast.Starred) for a in call.args), keywords, partly=partly)

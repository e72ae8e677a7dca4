"""What a rule sees of the place it may rewrite."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mlemodernizer.model.environment import Environment
from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.edits import TextEdits
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.text import Unit
from mlemodernizer.rewriting.values import Member, Text, Value, type_of


@dataclass(slots=True)  # not frozen: there are many, and freezing would make each four times as dear
class Site:
    """One place in the code.

    Attributes:
        node: what the rule's replacement takes the place of.
        dotted: the target that it mentions or calls; empty for a node handed over by its kind.
        unit: the cell or module.
        environment: what the code will run in.
    """

    node: ast.expr | ast.stmt
    dotted: str
    unit: Unit
    environment: Environment
    references: References
    edits: TextEdits
    reach: Callable[[str], str]
    definer: Callable[[str, Mapping[str, str]], str]

    @property
    def call(self) -> CallEditor:
        """The call, for editing.

        Raises:
            ValueError: the node is no call.
        """
        return CallEditor(self.text())

    @property
    def is_call(self) -> bool:
        """Whether the node is a call (a target may also be mentioned without being called)."""
        return isinstance(self.node, ast.Call)

    def text(self, node: ast.expr | ast.stmt | None = None) -> str:
        """The source of a node within the site, with the edits already made inside it."""
        return self.edits.current(*self.unit.span(node or self.node))

    def source(self, node: ast.expr | ast.stmt) -> str:
        """The source of a node as it was before this pass."""
        return self.unit.text[slice(*self.unit.span(node))]

    def value(self, node: ast.expr) -> Value | None:
        """What an expression stands for; None where that is unknown."""
        return self.references.analysis.values.get(node)

    def type_of(self, node: ast.expr) -> str:
        """Dotted class name of the object that an expression gives; empty where unknown."""
        name = type_of(self.references.analysis.settled(self.value(node)))
        return self.references.analysis.knowledge.canonical_name(name) if name else ""

    def is_a(self, node: ast.expr, *types: str) -> bool:
        """Whether an expression certainly gives an object of one of the classes or of one derived from them."""
        name = type_of(self.references.analysis.settled(self.value(node)))
        return bool(name) and not set(types).isdisjoint(self.references.analysis.knowledge.lineage(name))

    def detail(self, node: ast.expr, key: str) -> str:
        """What the failed run showed of a variable (see `Evidence.details`); empty away from the failing statement."""
        if not isinstance(node, ast.Name) or not self.failed:
            return ""
        return self.references.analysis.evidence.details.get(node.id, {}).get(key, "")

    def column_type(self, node: ast.expr) -> str:
        """The dtype that the failed run showed of ``df['a']`` or ``df.a``; empty away from the failing statement."""
        if not isinstance(node, ast.Subscript | ast.Attribute) or not isinstance(node.value, ast.Name):
            return ""
        label = node.attr if isinstance(node, ast.Attribute) else self.literal(node.slice)
        columns = self.references.analysis.evidence.columns.get(node.value.id, {}) if self.failed else {}
        return columns.get(str(label), "")

    @property
    def failed(self) -> bool:
        """Whether the site is in the top-level statement that failed in the last run."""
        evidence = self.references.analysis.evidence
        statements = self.unit.tree.body if self.unit.tree is not None else ()
        return any(
            statement.lineno <= self.node.lineno <= (statement.end_lineno or statement.lineno)
            and evidence.failed_in(self.unit.id, statement)
            for statement in statements
        )

    @property
    def on_failing_line(self) -> bool:
        """Whether the site spans the innermost line of the notebook's code in the traceback of the last run."""
        evidence = self.references.analysis.evidence
        last = self.node.end_lineno or self.node.lineno
        return self.unit.id == evidence.unit and self.node.lineno <= evidence.line <= last

    @property
    def failure(self) -> tuple[str, str]:
        """Class name and message of the exception of the last run; both empty without one."""
        evidence = self.references.analysis.evidence
        return evidence.exception, evidence.message

    @property
    def python2(self) -> bool:
        """Whether the code was written for Python 2: what it means, not how it is spelled, may be another thing now."""
        return self.references.python2

    def predates(self, library: str, version: str) -> bool:
        """Whether the code was certainly written before a version of a library was released."""
        return self.references.age.predates(library, version)

    @property
    def called(self) -> str:
        """What the innermost line of the notebook's code called when the last run failed (see `Evidence.called`)."""
        return self.references.analysis.evidence.called

    def name(self, node: ast.expr) -> str:
        """The canonical dotted name of the module, class, function or method that an expression mentions."""
        return next(iter(self.references.dotted(node)), "")

    def argument(self, name: str, position: int | None = None) -> ast.expr | None:
        """The expression given for an argument of the call; None where it is not given, or not in sight."""
        if not isinstance(self.node, ast.Call):
            return None
        for keyword in self.node.keywords:
            if keyword.arg == name:
                return keyword.value
        arguments = self.node.args
        if position is None or position >= len(arguments):
            return None
        if any(isinstance(a, ast.Starred) for a in arguments[: position + 1]):
            return None
        return arguments[position]

    def literal(self, node: ast.expr | None) -> object:
        """The text, number, boolean or None that an expression certainly is; `Ellipsis` where that is unknown."""
        value = self.value(node) if node is not None else None
        return value.value if isinstance(value, Text) else ...

    @property
    def receiver(self) -> ast.expr | None:
        """The object whose method is called or whose attribute is read."""
        node = self.node.func if isinstance(self.node, ast.Call) else self.node
        return node.value if isinstance(node, ast.Attribute) else None

    @property
    def is_method(self) -> bool:
        """Whether the target is reached through an object rather than through a module or class."""
        node = self.node.func if isinstance(self.node, ast.Call) else self.node
        return isinstance(node, ast.expr) and isinstance(self.value(node), Member)

    @property
    def parent(self) -> ast.AST:
        """The node that holds the site's node."""
        return self.references.analysis.parents[self.node]

    @property
    def is_statement(self) -> bool:
        """Whether nothing is done with the expression's value (but a display, at the end of a cell)."""
        return isinstance(self.parent, ast.Expr)

    def name_of(self, dotted: str) -> str:
        """An expression that reaches `dotted` here (``pd.concat``); an import is added where none does."""
        return self.reach(dotted)

    def define(self, source: str, **uses: str) -> str:
        """The name of a function or class that will stand before the statement; empty where the name is taken.

        Args:
            source: the definition; ``$name`` in it is reached as `name_of` reaches it.
            uses: name -> dotted name that it stands for in `source`.
        """
        return self.definer(source, uses)

    def is_bound(self, name: str) -> bool:
        """Whether the notebook (or module) uses an identifier for something of its own."""
        program = self.references.analysis.program_of(self.unit.id)
        return name in program.globals.bindings or name in self.references.other_identifiers.get(program.name, ())

"""What an expression stands for: the half of the analysis that deals with expressions."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.scope import Globals, Scope, parameters
from mlemodernizer.rewriting.values import (
    Function,
    Instance,
    Member,
    Namespace,
    Ref,
    Text,
    Value,
    join,
    join_all,
    type_of,
)

if TYPE_CHECKING:
    from mlemodernizer.rewriting.evidence import Evidence

_DISPLAYS = {ast.List: "list", ast.Set: "set", ast.Tuple: "tuple"}
_COMPREHENSIONS = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dict", ast.GeneratorExp: "generator"}


class ExpressionWalker:
    """Walks expressions and remembers what each stood for.

    Attributes:
        values: expression -> what it stands for; None where unknown or not always the same.
        parents: node -> the node that holds it.
        unit_of: node -> id of the cell or module that holds it.
    """

    def __init__(self, knowledge: Knowledge, exports: frozenset[str], evidence: Evidence) -> None:
        self.knowledge = knowledge
        self.exports = exports
        self.evidence = evidence
        self.values: dict[ast.expr, Value | None] = {}
        self.parents: dict[ast.AST, ast.AST] = {}
        self.unit_of: dict[ast.AST, str] = {}
        self.functions: dict[ast.AST, Function] = {}
        self.calls_walked: dict[ast.AST, int] = {}
        self.active: set[ast.AST] = set()
        self.returns: list[list[Value | None]] = []
        self.scope: Scope = Globals()
        self.unit = ""
        self.line = 0
        self.loop_depth = 0

    @abstractmethod
    def call_function(self, function: Function, arguments: Mapping[str, Value | None] | None) -> Value | None:
        """Walk a function's body; what it returns."""

    def bind(self, name: str, value: Value | None) -> None:
        """Bind a name in the current scope."""
        root = self.scope.root
        declared = isinstance(root, Globals) and name in root.declared
        target = root if declared else self.scope
        if isinstance(target, Globals):
            target.bind(name, value, self.unit, self.line)
        else:
            target.names[name] = value

    def assign(self, target: ast.expr, value: Value | None) -> None:
        """Bind what an assignment target names."""
        if isinstance(target, ast.Name):
            self.bind(target.id, value)
        elif isinstance(target, ast.Tuple | ast.List):
            items: tuple[Value | None, ...] = ()
            if isinstance(value, Instance) and len(value.items) == len(target.elts):
                items = value.items
            starred = any(isinstance(e, ast.Starred) for e in target.elts)
            for i, element in enumerate(target.elts):
                known = items[i] if items and not starred else None
                self.assign(element, known)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, Instance("builtins.list"))
        else:
            self.value(target)

    def value(self, node: ast.expr) -> Value | None:
        """Walk an expression; what it stands for."""
        method = getattr(self, f"_{type(node).__name__.lower()}_value", None)
        result: Value | None = None
        if method is not None:
            result = method(node)
        else:
            self._parts(node)
        if node in self.values:
            self.values[node] = join(self.values[node], result)
        else:
            self.values[node] = result
        return result

    def _parts(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.value(child)
            elif isinstance(child, ast.keyword | ast.FormattedValue):
                self.value(child.value)

    def _name_value(self, node: ast.Name) -> Value | None:
        value = self.scope.lookup(node.id, self.exports)
        if value is None and not self.scope.binds(node.id):
            value = self._brought(node.id)
        parent = self.parents.get(node)
        if isinstance(value, Function) and not (isinstance(parent, ast.Call) and parent.func is node):
            self.call_function(value, None)  # passed on: others will call it, with arguments that nobody knows
        return value

    def _brought(self, name: str) -> Value | None:
        """What a name is that no statement binds: it came by a star import, or is there in every notebook."""
        scope: Scope | None = self.scope
        while scope is not None:
            for module in reversed(scope.stars):
                if self.knowledge.canonical_name(f"{module}.{name}") in self.exports:
                    return Ref(f"{module}.{name}")
            scope = scope.parent
        return Ref(self.knowledge.builtins[name]) if name in self.knowledge.builtins else None

    def _constant_value(self, node: ast.Constant) -> Value | None:
        if node.value is None or isinstance(node.value, str | int | float | bool):
            return Text(node.value)
        return Instance(f"builtins.{type(node.value).__name__}")

    def _joinedstr_value(self, node: ast.JoinedStr) -> Value:
        self._parts(node)
        return Instance("builtins.str")

    def _attribute_value(self, node: ast.Attribute) -> Value | None:
        owner = self.value(node.value)
        if (owner is None or isinstance(owner, Instance)) and self._on_failing_line(node):
            known = self.evidence.receiver.get(node.attr) or self._owner_of_called(node.attr)
            if known and (owner is None or owner.type in self.knowledge.lineage(known)):
                owner = Instance(known)
                self.values[node.value] = owner
        return self.member(owner, node.attr)

    def _owner_of_called(self, method: str) -> str:
        """The class whose method of this name was called when the line failed; empty where that is unknown."""
        owner, _, name = self.evidence.called.rpartition(".")
        return self.knowledge.class_at(owner) if name == method else ""

    def _on_failing_line(self, node: ast.Attribute) -> bool:
        return self.unit == self.evidence.unit and node.lineno <= self.evidence.line <= (node.end_lineno or node.lineno)

    def member(self, owner: Value | None, attribute: str) -> Value | None:
        """What an attribute of `owner` stands for."""
        if isinstance(owner, Ref):
            return Ref(f"{owner.name}.{attribute}")
        if isinstance(owner, Namespace):
            return owner.names.get(attribute)
        owner = self.settled(owner)
        if isinstance(owner, Instance):
            found = self.knowledge.attribute(owner, attribute)
            return found if found is not None else Member(owner, attribute)
        if isinstance(owner, Text):
            return Member(Instance(owner.type), attribute)
        return None

    def settled(self, value: Value | None) -> Value | None:
        """What a member is that is used as a value, not called: a column of a frame, for instance."""
        return self.knowledge.attribute(value.owner, "?") if isinstance(value, Member) else value

    def _call_value(self, node: ast.Call) -> Value | None:
        function = self.value(node.func)
        arguments = [self.settled(self.value(a)) for a in node.args]
        keywords = {k.arg: self.value(k.value) for k in node.keywords}
        if isinstance(function, Function):
            return self.call_function(function, self._passed(function, node, arguments, keywords))
        if isinstance(function, Ref):
            return self.knowledge.call(function.name, None, arguments)
        if isinstance(function, Member):
            for type_name in self.knowledge.lineage(function.owner.type):
                found = self.knowledge.call(f"{type_name}.{function.attribute}", function.owner, arguments)
                if found is not None:
                    return found
        if isinstance(function, Instance):
            return self.knowledge.call(f"{function.type}.__call__", function, arguments)
        return None

    def _passed(
        self,
        function: Function,
        node: ast.Call,
        arguments: list[Value | None],
        keywords: Mapping[str | None, Value | None],
    ) -> Mapping[str, Value | None] | None:
        if None in keywords or any(isinstance(a, ast.Starred) for a in node.args):
            return None
        names = [a.arg for a in (*function.node.args.posonlyargs, *function.node.args.args)]
        passed = dict(zip(names, arguments, strict=False))
        passed.update({name: value for name, value in keywords.items() if name is not None})
        return passed

    def bind_parameters(self, arguments: ast.arguments, passed: Mapping[str, Value | None] | None) -> None:
        """Bind a function's parameters to what is passed, else to their defaults."""
        for name in parameters(arguments):
            self.scope.names[name] = None
        if passed is None:
            return
        positional = (*arguments.posonlyargs, *arguments.args)
        defaults = dict(zip((a.arg for a in reversed(positional)), reversed(arguments.defaults), strict=False))
        for argument in (*positional, *arguments.kwonlyargs):
            if argument.arg in passed:
                self.scope.names[argument.arg] = passed[argument.arg]
            elif argument.arg in defaults:
                self.scope.names[argument.arg] = self.values.get(defaults[argument.arg])

    def _subscript_value(self, node: ast.Subscript) -> Value | None:
        owner = self.settled(self.value(node.value))
        index = self.settled(self.value(node.slice))
        if not isinstance(owner, Instance):
            return None
        if owner.type == "builtins.list" and len(owner.items) == 1:
            return owner if isinstance(node.slice, ast.Slice) else owner.items[0]
        if owner.items and isinstance(index, Text) and isinstance(index.value, int):
            return owner.items[index.value] if -len(owner.items) <= index.value < len(owner.items) else None
        return self.knowledge.item(owner, index)

    def _slice_value(self, node: ast.Slice) -> Value:
        self._parts(node)
        return Instance("builtins.slice")

    def _display_value(self, node: ast.List | ast.Set | ast.Tuple) -> Value:
        items = tuple(self.value(e) for e in node.elts)
        kind = _DISPLAYS[type(node)]
        if kind != "tuple" and items:
            items = (join_all(items),)
        return Instance(f"builtins.{kind}", items)

    _list_value = _set_value = _tuple_value = _display_value

    def _dict_value(self, node: ast.Dict) -> Value:
        self._parts(node)
        return Instance("builtins.dict")

    def _compare_value(self, node: ast.Compare) -> Value | None:
        left = self.settled(self.value(node.left))
        for comparator in node.comparators:
            self.value(comparator)
        return self.knowledge.attribute(left, "__eq__") if isinstance(left, Instance) else None

    def _binop_value(self, node: ast.BinOp) -> Value | None:
        left, right = self.settled(self.value(node.left)), self.settled(self.value(node.right))
        kinds = {type_of(left), type_of(right)}
        if kinds == {"builtins.int"} and not isinstance(node.op, ast.Div | ast.Pow):
            return Instance("builtins.int")
        if "builtins.float" in kinds and kinds <= {"builtins.int", "builtins.float"}:
            return Instance("builtins.float")
        for operand in (left, right):
            if isinstance(operand, Instance):
                found = self.knowledge.attribute(operand, "__add__")
                if found is not None:
                    return found
        return None

    def _unaryop_value(self, node: ast.UnaryOp) -> Value | None:
        operand = self.settled(self.value(node.operand))
        if isinstance(node.op, ast.USub) and isinstance(operand, Text) and isinstance(operand.value, int | float):
            return Text(-operand.value)
        return self.knowledge.attribute(operand, "__neg__") if isinstance(operand, Instance) else None

    def _ifexp_value(self, node: ast.IfExp) -> Value | None:
        self.value(node.test)
        return join(self.value(node.body), self.value(node.orelse))

    def _starred_value(self, node: ast.Starred) -> None:
        self.value(node.value)

    def _namedexpr_value(self, node: ast.NamedExpr) -> Value | None:
        value = self.value(node.value)
        self.assign(node.target, value)
        return value

    def _lambda_value(self, node: ast.Lambda) -> None:
        outer = self.scope
        self.scope = Scope(parent=outer.enclosing)
        self.bind_parameters(node.args, None)
        self.value(node.body)
        self.scope = outer

    def _comprehension_value(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> Value:
        outer = self.scope
        self.scope = Scope(parent=outer)
        for generator in node.generators:
            self.assign(generator.target, self.iterated(self.value(generator.iter)))
            for condition in generator.ifs:
                self.value(condition)
        items: tuple[Value | None, ...] = ()
        if isinstance(node, ast.DictComp):
            self.value(node.key)
            self.value(node.value)
        else:
            items = (self.value(node.elt),)
        self.scope = outer
        return Instance(f"builtins.{_COMPREHENSIONS[type(node)]}", items)

    _listcomp_value = _setcomp_value = _dictcomp_value = _generatorexp_value = _comprehension_value

    def iterated(self, iterable: Value | None) -> Value | None:
        """What a loop over `iterable` gets."""
        if not isinstance(iterable, Instance):
            return None
        if iterable.items:
            return join_all(iterable.items)
        return self.knowledge.iterated(iterable)

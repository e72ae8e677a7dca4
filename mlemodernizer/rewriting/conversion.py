"""The Python 2 step: cells and modules that only Python 2 parses become Python 3, before any other rule sees them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mlemodernizer.model.metadata import stated_version
from mlemodernizer.model.notebook import Cell, LocalModule, Notebook
from mlemodernizer.rewriting.magics import mark
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.rewriting.text import NOT_PYTHON_3, Unit, parse_unit

if TYPE_CHECKING:
    from types import ModuleType

MAX_ROUNDS = 3
MAX_CHARACTERS = 200_000

_PRINT_FUNCTION = re.compile(r"^\s*from\s+__future__\s+import\b(?:\s*\([^)]*|[^#\n]*)\bprint_function\b", re.M)
_WORTH_A_LOOK = re.compile(r"\b(?:print|exec)\b")


@dataclass
class Code:
    """The Python of one cell or module on its way to Python 3.

    Args:
        text: what it is now; may be set.
        print_statement: whether ``print`` is a statement in it.
        tuples: whether what it prints in brackets, with a comma, is a tuple: it was certainly run by Python 2.
    """

    text: str
    print_statement: bool
    tuples: bool
    _tree: Any = None
    _tree_text: str = ""

    def fix(self, name: str) -> None:
        """Apply a fixer (see `mlemodernizer.rewriting.fixers`). Text that is no Python at all stays as it is."""
        self._change(lambda fixers, tree: fixers.fix(tree, name, tuples=self.tuples))

    def rename_argument(self, old: str, new: str, functions: Collection[str]) -> None:
        """Rename a keyword that is a word of Python by now (``async``), in calls of functions of some names."""
        if re.search(rf"\b{old}\s*=", self.text):
            self._change(lambda fixers, tree: fixers.rename_argument(tree, old, new, functions))

    def _change(self, change: Callable[[ModuleType, Any], object]) -> None:
        fixers = _fixers()
        if self._tree is None or self._tree_text != self.text:
            try:
                self._tree = self._parsed(fixers)
            except fixers.UNPARSABLE:
                return
        change(fixers, self._tree)
        self.text = self._tree_text = str(self._tree)[:-1]

    def _parsed(self, fixers: ModuleType) -> Any:
        self._tree_text = self.text
        try:
            return fixers.parse(f"{self.text}\n", print_statement=self.print_statement)
        except fixers.UNPARSABLE:
            return fixers.parse(f"{self.text}\n", print_statement=not self.print_statement)


def _fixers() -> ModuleType:
    from mlemodernizer.rewriting import fixers

    return fixers


@dataclass(frozen=True, kw_only=True)
class Conversion(Rule):
    """Syntax that Python 3 does not know (any more). It is rewritten before there is a syntax tree, kind by kind.

    Attributes:
        fixers: names of `mlemodernizer.rewriting.fixers.FIXERS`.
        python2: whether it is Python 2, and not a Python 3 of the past.
    """

    fixers: tuple[str, ...] = ()
    python2: bool = True

    def convert(self, code: Code) -> None:
        """Change `code.text`. What comes out may still have other kinds of Python 2 in it."""
        for name in self.fixers:
            code.fix(name)


@dataclass(frozen=True, slots=True)
class Step:
    """One rule's change of one cell or module."""

    rule: str
    round: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a notebook.

    Attributes:
        steps: id -> the changes of a cell or module, in order.
        python2: whether the notebook was written for Python 2.
        problems: id -> why a cell or module could not be made Python 3.
        failures: rule id -> what went wrong in it.
    """

    steps: Mapping[str, Sequence[Step]] = field(default_factory=dict)
    python2: bool = False
    problems: Mapping[str, str] = field(default_factory=dict)
    failures: Mapping[str, str] = field(default_factory=dict)


def convert(notebook: Notebook, units: Mapping[str, Unit], rules: Sequence[Rule], *, known: bool = False) -> Converted:
    """Make Python 3 of what only Python 2 parses.

    A notebook is Python 2 by its metadata, or by a cell that only Python 2 parses or makes sense of; where the metadata
    says Python 3, a cell that does not parse counts if its stored output shows that it ran.

    Args:
        notebook: what to convert.
        units: its cells and modules, parsed as Python 3.
        rules: all rules; the `Conversion` ones are used.
        known: whether the notebook is known to be Python 2.
    """
    return _Converter(notebook, units, [r for r in rules if isinstance(r, Conversion)], known).run()


@dataclass
class _Converter:
    notebook: Notebook
    units: Mapping[str, Unit]
    rules: Sequence[Conversion]
    known: bool
    steps: dict[str, Sequence[Step]] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.of_python2 = {rule.id for rule in self.rules if rule.python2}
        self.of_python3 = [rule for rule in self.rules if not rule.python2]

    def run(self) -> Converted:
        stated = stated_version(self.notebook.metadata)
        functions = self._with_print_function()
        proved = any(i not in functions and _misread(unit) for i, unit in self.units.items())
        for part in self.notebook.code_parts:
            if self.units[part.id].problem.startswith(NOT_PYTHON_3):
                steps, problem = self._steps(part, part.id not in functions, tuples=True)
                if problem:
                    self.problems[part.id] = problem
                else:
                    self.steps[part.id] = steps
                    is_python2 = any(step.rule in self.of_python2 for step in steps)
                    proved = proved or (is_python2 and self._is_proof(part.id, stated))
        python2 = self.known or proved or stated == 2  # noqa: PLR2004 - the version
        if python2:
            for part in self.notebook.code_parts:
                unit = self.units[part.id]
                if unit.tree is not None and part.id not in functions and _WORTH_A_LOOK.search(part.source):
                    steps, problem = self._steps(part, print_statement=True, tuples=proved)
                    if steps and not problem:
                        self.steps[part.id] = steps
        return Converted(self.steps, python2, self.problems, self.failures)

    def _with_print_function(self) -> Collection[str]:
        """The cells and modules in which print is a function: in a notebook that import holds for all later cells."""
        found = {module.id for module in self.notebook.modules if _PRINT_FUNCTION.search(module.source)}
        imported = False
        for cell in self.notebook.code_cells:
            imported = imported or bool(_PRINT_FUNCTION.search(cell.source))
            if imported:
                found.add(cell.id)
        return found

    def _is_proof(self, cell: str, stated: int | None) -> bool:
        outputs = self.notebook.reference_outputs.get(cell, ())
        if any(output.get("ename") in ("SyntaxError", "TabError") for output in outputs):
            return False
        return stated is None or any(output.get("output_type") != "error" for output in outputs)

    def _steps(self, part: Cell | LocalModule, print_statement: bool, *, tuples: bool) -> tuple[list[Step], str]:
        """The changes that make Python 3 of a cell or module, and why they don't; empty where they do."""
        unit = self.units[part.id]
        is_module = isinstance(part, LocalModule)
        newline = "\r\n" if "\r\n" in part.source and "\n" not in part.source.replace("\r\n", "") else "\n"
        source = part.source.replace(newline, "\n")
        if len(source) > MAX_CHARACTERS:
            return [], unit.problem
        marked = mark(source) if not is_module else None
        result = unit
        for rules in (self.of_python3, self.rules) if unit.tree is None else (self.rules,):
            functions = rules is self.of_python3  # the print of a Python 3 of the past is one
            code = Code(marked.python if marked else source, print_statement and not functions, tuples)
            steps: list[Step] = []
            text = part.source
            for number in range(MAX_ROUNDS):
                before = text
                for rule in rules:
                    self._convert(rule, code)
                    after = (marked.restored(code.text) if marked else code.text).replace("\n", newline)
                    if after != text:
                        steps.append(Step(rule.id, number, text, after))
                        text = after
                if text == before:
                    break
            result = parse_unit(part.id, text, is_module=is_module) if steps else unit
            if result.tree is not None:
                return steps, ""
        later = f"; converted from Python 2, it is still {result.problem}" if steps else ""
        return [], unit.problem + later

    def _convert(self, rule: Conversion, code: Code) -> None:
        if rule.id not in self.failures:
            try:
                rule.convert(code)
            except Exception as error:  # noqa: BLE001 - one broken rule must not stop the others; it is reported
                self.failures[rule.id] = f"{type(error).__name__}: {error}"


def _misread(unit: Unit) -> bool:
    """Whether Python 3 parses a print statement as something that can only fail: ``print >>log, n``."""
    if unit.tree is None or not _WORTH_A_LOOK.search(unit.text):
        return False
    for node in ast.walk(unit.tree):
        if isinstance(node, ast.Expr):
            first = node.value.elts[0] if isinstance(node.value, ast.Tuple) and node.value.elts else node.value
            while isinstance(first, ast.BinOp) and isinstance(first.left, ast.BinOp):
                first = first.left
            if isinstance(first, ast.BinOp):
                left = first.left.func if isinstance(first.left, ast.Call) else first.left
                operates = isinstance(first.left, ast.Call) or isinstance(first.op, ast.RShift)
                if operates and isinstance(left, ast.Name) and left.id == "print":
                    return True
    return False

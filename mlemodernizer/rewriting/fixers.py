"""Python 2 syntax, kind by kind: fissix's fixers (lib2to3's, kept alive), and what they miss in notebooks."""

# ruff: noqa: E402 - the grammar has to be there before what uses it

from __future__ import annotations

import itertools
import re
from collections.abc import Collection
from typing import Any

from fissix.pgen2 import driver, pgen, token

_load = driver.load_packaged_grammar
driver.load_packaged_grammar = lambda package, source: pgen.generate_grammar(source)  # noqa: ARG005
try:  # as it comes, it writes its tables to the user's cache folder, and fails where it may not
    from fissix import pygram, pytree
finally:
    driver.load_packaged_grammar = _load

from fissix.fixer_base import BaseFix
from fissix.fixer_util import Call, Comma, Name, String
from fissix.fixes.fix_except import FixExcept
from fissix.fixes.fix_exec import FixExec
from fissix.fixes.fix_ne import FixNe
from fissix.fixes.fix_numliterals import FixNumliterals
from fissix.fixes.fix_paren import FixParen
from fissix.fixes.fix_print import FixPrint
from fissix.fixes.fix_raise import FixRaise
from fissix.fixes.fix_repr import FixRepr
from fissix.fixes.fix_tuple_params import FixTupleParams, find_params, map_to_index, tuple_name
from fissix.pgen2.parse import ParseError
from fissix.pgen2.tokenize import TokenError

MAX_ROUNDS = 30
"""One round makes a fixer's changes at one depth of nesting."""

UNPARSABLE = (ParseError, TokenError, IndentationError, AssertionError, RecursionError)
"""What the parser raises for text that is neither Python 2 nor Python 3."""

_SYMBOLS = pygram.python_symbols
_LINE_END = re.compile(r"\\n(?:\"{3}|'{3}|\"|')$")
_RAW_UNICODE = re.compile(r"[uU]([rR])")


class Print(FixPrint):
    """As fissix's, but ``print ("a" % b)``, which is a call, stays, and a line end needs no blank behind it."""

    def transform(self, node: Any, results: dict[str, Any]) -> Any:
        if "bare" in results:
            return super().transform(node, results)
        arguments = list(node.children[1:])
        if len(arguments) == 1 and self._is_call(arguments[0]):
            return None
        keywords: dict[str, Any] = {}
        if arguments[-1:] == [Comma()]:
            del arguments[-1]
            keywords["end"] = String("''" if _ends_line(arguments[-1]) else "' '")
        if arguments and arguments[0].type == token.RIGHTSHIFT:
            keywords["file"] = arguments[1].clone()
            del arguments[:3]
        given = [argument.clone() for argument in arguments]
        if given:
            given[0].prefix = ""
        for name, value in keywords.items():
            self.add_kwarg(given, name, value)
        return Call(Name("print"), given, prefix=node.prefix)

    def _is_call(self, argument: Any) -> bool:
        """Whether the brackets around what is printed can be those of a call."""
        if argument.type != _SYMBOLS.atom or argument.children[0].value != "(":
            return False
        inner = argument.children[1]
        is_tuple = inner.type == token.RPAR or (inner.type == _SYMBOLS.testlist_gexp and Comma() in inner.children)
        return not (is_tuple and self.options["tuples"])


def _ends_line(argument: Any) -> bool:
    r"""Whether printed text ends with a line end, as far as it is written out: ``"a\n"``, ``"%d\n" % n``."""
    if argument.type == _SYMBOLS.term and argument.children[1].value == "%":
        argument = argument.children[0]
    return argument.type == token.STRING and bool(_LINE_END.search(argument.value))


class _Named(BaseFix):
    """A fixer that may need a new name, the same whatever was converted before."""

    template = "items"

    def start_tree(self, tree: Any, filename: str) -> None:
        super().start_tree(tree, filename)
        self.numbers = itertools.count(2)

    def new_name(self, template: str = "") -> str:
        return str(super().new_name(template or self.template))


class Except(_Named, FixExcept):
    """``except E, e``, and ``except E, (code, text)``."""

    template = "error"


class TupleParameters(_Named, FixTupleParams):
    """As fissix's, for a lambda with further parameters too; attributes of the same name and comments stay."""

    PATTERN = (
        " ".join(FixTupleParams.PATTERN.split())
        + " | lambda=lambdef< 'lambda' args=varargslist< any* vfpdef< '(' any ')' > any* > ':' body=any >"
    )

    def transform(self, node: Any, results: dict[str, Any]) -> Any:
        suite = results["suite"][0] if "suite" in results else None
        comments = [(child, child.prefix) for child in suite.children if "#" in child.prefix] if suite else []
        new = super().transform(node, results)
        for child, prefix in comments:
            child.prefix = prefix
        return new

    def transform_lambda(self, node: Any, results: dict[str, Any]) -> Any:
        arguments, body = results["args"], results["body"]
        tuples = (
            [arguments]
            if arguments.type == _SYMBOLS.vfpdef
            else [child for child in arguments.children if child.type == _SYMBOLS.vfpdef]
        )
        named: dict[str, Any] = {}
        whole: list[tuple[Any, str]] = []
        for parameter in tuples:
            inside = find_params(parameter)
            if isinstance(inside, str):  # ``lambda (x): x``
                whole.append((parameter, inside))
                continue
            name = self.new_name(tuple_name(inside))
            whole.append((parameter, name))
            for part, trailers in map_to_index(inside).items():
                named[part] = (name, trailers)
        if any(_is_bound(leaf) for leaf in body.leaves() if leaf.value in named):
            return None
        for parameter, name in whole:
            parameter.replace(Name(name, prefix=parameter.prefix or " " * (parameter is arguments)))
        for leaf in list(body.leaves()):
            if leaf.type == token.NAME and leaf.value in named and not _is_label(leaf):
                name, trailers = named[leaf.value]
                item = pytree.Node(_SYMBOLS.power, [Name(name), *(t.clone() for t in trailers)])
                item.prefix = leaf.prefix
                leaf.replace(item)
        return node


def _is_label(leaf: Any) -> bool:
    """Whether a name stands for an attribute or a keyword, not for a variable."""
    before, after = leaf.prev_sibling, leaf.next_sibling
    is_attribute = before is not None and before.type == token.DOT
    return is_attribute or (leaf.parent.type == _SYMBOLS.argument and after is not None and after.value == "=")


def _is_bound(leaf: Any) -> bool:
    """Whether a name is bound anew inside an expression, by a lambda or a comprehension."""
    node = leaf
    while node.parent is not None:
        parent = node.parent
        if parent.type == _SYMBOLS.lambdef and node is not parent.children[-1]:
            return True
        if parent.type == _SYMBOLS.comp_for and node.prev_sibling == Name("for"):
            return True
        node = parent
    return False


class RawUnicode(BaseFix):
    """``ur"…"`` without an escape that only unicode literals know."""

    PATTERN = "STRING"

    def transform(self, node: Any, results: dict[str, Any]) -> Any:  # noqa: ARG002
        text = _RAW_UNICODE.sub(r"\1", node.value, count=1) if _RAW_UNICODE.match(node.value) else node.value
        return None if text == node.value or "\\u" in text.lower() else String(text, prefix=node.prefix)


FIXERS: dict[str, type[Any]] = {
    "backticks": FixRepr,
    "except": Except,
    "exec": FixExec,
    "not_equal": FixNe,
    "numbers": FixNumliterals,
    "paren": FixParen,
    "print": Print,
    "raise": FixRaise,
    "raw_unicode": RawUnicode,
    "tuple_parameters": TupleParameters,
}


def parse(text: str, *, print_statement: bool) -> Any:
    """The lossless tree of Python 2 or Python 3 code that ends with a line end.

    Raises:
        one of UNPARSABLE: it is neither.
    """
    grammar = pygram.python_grammar if print_statement else pygram.python_grammar_no_print_statement
    return driver.Driver(grammar, convert=pytree.convert).parse_string(text)


def fix(tree: Any, name: str, *, tuples: bool) -> Any:
    """The tree after one fixer.

    Args:
        tree: made by `parse`; changed in place.
        name: a key of FIXERS.
        tuples: whether the brackets of ``print (a, b)`` are those of a tuple.
    """
    fixer = FIXERS[name]({"tuples": tuples}, [])
    text = str(tree)
    for _ in range(MAX_ROUNDS):
        fixer.start_tree(tree, "")
        for node in tree.pre_order():
            results = fixer._accept_type in (None, node.type) and fixer.match(node)
            if results:
                new = fixer.transform(node, results)
                if new is not None and new is not node:
                    node.replace(new)
        fixer.finish_tree(tree, "")
        before, text = text, str(tree)
        if text == before:
            break
    return tree


def rename_argument(tree: Any, old: str, new: str, functions: Collection[str]) -> None:
    """Rename a keyword in the calls of functions and methods of some names.

    Args:
        tree: made by `parse`; changed in place.
        old: the keyword.
        new: what it is called now.
        functions: the names, without what stands before their dot.
    """
    for leaf in list(tree.leaves()):
        argument = leaf.parent
        if leaf.value != old or argument.type != _SYMBOLS.argument or argument.children[0] is not leaf:
            continue
        arguments = argument.parent
        trailer = arguments.parent if arguments.type == _SYMBOLS.arglist else arguments
        called = trailer.prev_sibling if trailer.type == _SYMBOLS.trailer else None
        if called is not None and [*called.leaves()][-1].value in functions:
            leaf.value = new
            leaf.changed()

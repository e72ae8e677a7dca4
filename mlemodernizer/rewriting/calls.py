"""Edits the arguments of a call and keeps its layout and comments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import libcst as cst


class CallEditor:
    """One call, as concrete syntax.

    Args:
        text: the source of the call.

    Raises:
        ValueError: `text` is not one call.
    """

    def __init__(self, text: str) -> None:
        import libcst as cst

        self._cst = cst
        self._source = text
        self._call = self._original = _parsed(text)

    @property
    def text(self) -> str:
        """The source of the call as it is now."""
        return self._source if self._call is self._original else self._code(self._call)

    def source(self, name: str, position: int | None = None) -> str | None:
        """The source of an argument, by keyword or by position; None where it is not given."""
        index = self._find(name, position)
        return None if index is None else self._code(self._call.args[index].value)

    def has(self, name: str, position: int | None = None) -> bool:
        """Whether the argument is given."""
        return self._find(name, position) is not None

    @property
    def positional(self) -> int:
        """How many arguments are given by position."""
        return sum(1 for a in self._call.args if a.keyword is None and not a.star)

    @property
    def starred(self) -> bool:
        """Whether ``*args`` or ``**kwargs`` are passed, so that what is given cannot be told."""
        return any(a.star for a in self._call.args)

    def keywords(self) -> list[str]:
        """The names of the arguments given by keyword, in order."""
        return [a.keyword.value for a in self._call.args if a.keyword is not None]

    def rename(self, old: str, new: str) -> bool:
        """Rename a keyword; whether there was one."""
        index = self._find(old, None)
        if index is None:
            return False
        self._replace(index, keyword=self._cst.Name(new))
        return True

    def set(self, name: str, source: str, position: int | None = None) -> None:
        """Give an argument, in place where it stands, else as the last keyword."""
        value = self._cst.parse_expression(source)
        index = self._find(name, position)
        if index is not None:
            self._replace(index, value=value)
            return
        cst = self._cst
        argument = self._named(cst.Arg(value), name)
        arguments = list(self._call.args)
        at = next((i for i, a in enumerate(arguments) if a.star == "**"), len(arguments))
        if at < len(arguments):
            argument = argument.with_changes(comma=_comma())
        elif arguments:
            last = arguments[-1]
            if isinstance(last.comma, cst.MaybeSentinel):
                # what stood before the closing bracket stays there
                argument = argument.with_changes(whitespace_after_arg=last.whitespace_after_arg)
                blank = cst.SimpleWhitespace("")
                arguments[-1] = last.with_changes(comma=_comma(), whitespace_after_arg=blank)
            else:
                argument = argument.with_changes(comma=last.comma)
                arguments[-1] = last.with_changes(comma=_comma())
        arguments.insert(at, argument)
        self._call = self._call.with_changes(args=arguments)

    def remove(self, name: str, position: int | None = None) -> str | None:
        """Take an argument out; its source, or None where it was not given."""
        index = self._find(name, position)
        if index is None:
            return None
        arguments = list(self._call.args)
        removed = arguments.pop(index)
        if index == len(arguments) and arguments:
            arguments[-1] = arguments[-1].with_changes(
                comma=removed.comma, whitespace_after_arg=removed.whitespace_after_arg
            )
        self._call = self._call.with_changes(args=arguments)
        return self._code(removed.value)

    def name_positionals(self, names: Sequence[str | None]) -> bool:
        """Give the positional arguments their names; whether anything changed.

        Args:
            names: for each position the keyword, or None to leave it positional.
        """
        changed = False
        arguments = list(self._call.args)
        for i, argument in enumerate(arguments):
            if argument.keyword is not None or argument.star or i >= len(names):
                break
            name = names[i]
            if name is not None:
                arguments[i] = self._named(argument, name)
                changed = True
        self._call = self._call.with_changes(args=arguments)
        return changed

    def set_function(self, source: str) -> None:
        """Call something else."""
        self._call = self._call.with_changes(func=self._cst.parse_expression(source))

    def set_method(self, name: str) -> None:
        """Call another method of the same object; the layout stays.

        Raises:
            ValueError: what is called is no method or attribute.
        """
        function = self._call.func
        if not isinstance(function, self._cst.Attribute):
            raise ValueError(f"not a method call: {self.text!r}")
        self._call = self._call.with_changes(func=function.with_changes(attr=self._cst.Name(name)))

    @property
    def function(self) -> str:
        """The source of what is called."""
        return self._code(self._call.func)

    @property
    def receiver(self) -> str:
        """The source of the object whose method is called; empty for a plain function."""
        function = self._call.func
        return self._code(function.value) if isinstance(function, self._cst.Attribute) else ""

    def arguments(self) -> str:
        """The source between the brackets."""
        return "".join(self._code(a) for a in self._call.args)

    def _find(self, name: str, position: int | None) -> int | None:
        for i, argument in enumerate(self._call.args):
            if argument.keyword is not None and argument.keyword.value == name:
                return i
        if position is None:
            return None
        for i, argument in enumerate(self._call.args):
            if argument.star or argument.keyword is not None:
                return None
            if i == position:
                return i
        return None

    def _replace(self, index: int, **changes: object) -> None:
        arguments = list(self._call.args)
        arguments[index] = arguments[index].with_changes(**changes)
        self._call = self._call.with_changes(args=arguments)

    def _named(self, argument: cst.Arg, name: str) -> cst.Arg:
        blank = self._cst.SimpleWhitespace("")
        return argument.with_changes(keyword=self._cst.Name(name), equal=self._cst.AssignEqual(blank, blank))

    def _code(self, node: cst.CSTNode) -> str:
        return self._cst.Module([]).code_for_node(node)


@lru_cache(maxsize=4096)  # most calls are looked at by several rules, and again in the next pass
def _parsed(text: str) -> cst.Call:
    import libcst as cst

    try:
        node = cst.parse_expression(f"({text}\n)")
    except cst.ParserSyntaxError as error:
        raise ValueError(f"not an expression: {text!r}") from error
    if not isinstance(node, cst.Call):
        raise ValueError(f"not a call: {text!r}")
    return node.with_changes(lpar=node.lpar[1:], rpar=node.rpar[:-1])


def _comma() -> cst.Comma:
    import libcst as cst

    return cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))

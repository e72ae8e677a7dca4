"""A __str__ that encodes what __unicode__ gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class UnicodeOfSelf(Rule):
    """``unicode(self)`` in a class with ``__unicode__`` and ``__str__`` → ``self.__unicode__()``.

    As ``str(self)``, which it is otherwise, it would call the ``__str__`` in which it stands.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.unicode", "builtins.str")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
            return None
        argument = node.args[0]
        method = site.references.analysis.parents.get(node)
        while method is not None and not isinstance(method, ast.FunctionDef):
            method = site.references.analysis.parents.get(method)
        owner = site.references.analysis.parents.get(method) if method is not None else None
        if not isinstance(method, ast.FunctionDef) or not isinstance(owner, ast.ClassDef) or method.name != "__str__":
            return None
        names = {s.name for s in owner.body if isinstance(s, ast.FunctionDef)}
        first = method.args.args[0].arg if method.args.args else ""
        if not isinstance(argument, ast.Name) or argument.id != first or "__unicode__" not in names:
            return None
        return Replacement(f"{first}.__unicode__()")


_BEFORE = (
    "class Name(object):\n    def __init__(self, name):\n        self.name = name\n\n"
    "    def __unicode__(self):\n        return u'name ' + self.name\n\n    def __str__(self):\n        return {}\n\n\n"
)

rule = UnicodeOfSelf(
    applies_to=">=3.0",
    reason="Since Python 3.0 text is unicode, and str asks __str__; __unicode__ has to be asked by name.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(
        Example(
            before=_BEFORE.format("unicode(self).encode('utf-8')") + "print Name('a')",
            after=_BEFORE.format("self.__unicode__()") + "print(Name('a'))",
        ),
    ),
    unchanged=(
        "class Name(object):\n    def __str__(self):\n        return str(self.name)\n\n    def __unicode__(self):\n"
        "        return str(self)",
    ),
)

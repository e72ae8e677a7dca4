"""Taking characters out of text by translate."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import failed_with

_BOTH = 2


@dataclass(frozen=True, kw_only=True)
class Translate(Rule):
    """``text.translate(None, chars)`` → ``text.translate(str.maketrans('', '', chars))``."""

    @property
    def members(self) -> Iterable[str]:
        return ("translate",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "translate":
            return None
        failed = site.failed and failed_with(site, "TypeError", r"translate\(\) takes exactly one argument \(2 given\)")
        is_text = site.is_a(node.func.value, "builtins.str")
        if len(node.args) != _BOTH or node.keywords or site.is_bound("str") or not (site.python2 or failed or is_text):
            return None
        table, characters = node.args
        if not _is_nothing(table):
            return None
        return Replacement(f"{site.text(node.func)}(str.maketrans('', '', {site.text(characters)}))")


def _is_nothing(table: ast.expr) -> bool:
    """Whether a table changes no character: None, or ``maketrans('', '')``."""
    if isinstance(table, ast.Call):
        name = getattr(table.func, "attr", getattr(table.func, "id", ""))
        return name == "maketrans" and all(isinstance(a, ast.Constant) and a.value == "" for a in table.args)
    return isinstance(table, ast.Constant) and table.value is None


rule = Translate(
    applies_to=">=3.0",
    reason="Since Python 3.0 the characters that translate takes out are part of its table.",
    documentation="https://docs.python.org/3/library/stdtypes.html#str.translate",
    examples=(
        Example(
            setup="import string\n",
            before="text = 'a, b'.translate(None, string.punctuation)",
            after="text = 'a, b'.translate(str.maketrans('', '', string.punctuation))",
        ),
        Example(
            setup="import string\n\n\n",
            before="def bare(text):\n    print text\n    return text.translate(string.maketrans('',''), string.digits)",
            after="def bare(text):\n    print(text)\n    return text.translate(str.maketrans('', '', string.digits))",
        ),
    ),
    unchanged=("def clean(data):\n    return data.translate(None, b'a')", "'a'.translate({97: 'b'})"),
)

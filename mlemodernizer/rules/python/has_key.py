"""dict.has_key."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import bracketed, defines, failed_with, is_unknown


@dataclass(frozen=True, kw_only=True)
class HasKey(Rule):
    """``d.has_key(k)`` → ``k in d``."""

    @property
    def members(self) -> Iterable[str]:
        return ("has_key",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "has_key":
            return None
        owner = node.func.value
        certain = site.is_a(owner, "builtins.dict") or (site.failed and failed_with(site, "AttributeError", "has_key"))
        assumed = site.python2 and is_unknown(site, owner) and not defines(site, "has_key")
        if len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred) or not (certain or assumed):
            return None
        return Replacement(f"{bracketed(site, node.args[0])} in {bracketed(site, owner)}")


rule = HasKey(
    applies_to=">=3.0",
    reason="dict.has_key is gone since Python 3.0; `in` asks the same.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#builtins",
    examples=(
        Example(
            setup="d = {'a': 1}\n", before="if not d.has_key('a'): d['a'] = 0", after="if not ('a' in d): d['a'] = 0"
        ),
        Example(
            before="def known(words, w):\n    print words.has_key(w or '?')",
            after="def known(words, w):\n    print((w or '?') in words)",
        ),
    ),
    unchanged=(
        "def known(words, w):\n    return words.has_key(w)",
        "class Store:\n    def has_key(self, k):\n        return True\n\n\nStore().has_key(1)",
    ),
)

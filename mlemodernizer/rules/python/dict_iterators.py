"""dict.iteritems and its kin."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import defines, failed_with, is_consumed, is_unknown

_NEW = {f"{kind}{name}": name for kind in ("iter", "view") for name in ("items", "keys", "values")}


@dataclass(frozen=True, kw_only=True)
class DictIterators(Rule):
    """``for k, v in d.iteritems()`` → ``for k, v in d.items()``; what is no loop gets ``iter(d.items())``."""

    @property
    def members(self) -> Iterable[str]:
        return _NEW

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in _NEW:
            return None
        owner, old = node.func.value, node.func.attr
        failed = site.failed and failed_with(
            site, "AttributeError", rf"'\w*[dD]ict\w*' object has no attribute '{old}'"
        )
        certain = site.is_a(owner, "builtins.dict") or failed
        assumed = site.python2 and is_unknown(site, owner) and not defines(site, old)
        if node.args or node.keywords or not (certain or assumed):
            return None
        call = site.call
        call.set_method(_NEW[old])
        plain = old.startswith("view") or is_consumed(site, node)
        return Replacement(call.text if plain else f"iter({call.text})")


rule = DictIterators(
    applies_to=">=3.0",
    reason="dict.items, keys and values are iterable views since Python 3.0, and iteritems and its kin are gone.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#views-and-iterators-instead-of-lists",
    examples=(
        Example(
            setup="d = {'a': 1}\n",
            before="for k, v in d.iteritems():\n    print(k, v)",
            after="for k, v in d.items():\n    print(k, v)",
        ),
        Example(
            before="def first(counts):\n    print max(counts.itervalues())\n    return counts.iterkeys()",
            after="def first(counts):\n    print(max(counts.values()))\n    return iter(counts.keys())",
        ),
    ),
    unchanged=(
        "def first(counts):\n    return counts.itervalues()",
        "class Store:\n    def iteritems(self):\n        return iter([])\n\n\nStore().iteritems()",
    ),
)

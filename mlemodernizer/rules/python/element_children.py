"""Methods of XML elements."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_ELEMENT = "xml.etree.ElementTree.Element"


@dataclass(frozen=True, kw_only=True)
class ElementChildren(Rule):
    """``element.getchildren()`` → ``list(element)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{_ELEMENT}.getchildren",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.receiver is None or site.is_bound("list"):
            return None
        return Replacement(f"list({site.text(site.receiver)})")


rule = ElementChildren(
    applies_to=">=3.9",
    reason="getchildren and getiterator were removed in Python 3.9: an element is the sequence of its children, and "
    "iter walks all below it.",
    documentation="https://docs.python.org/3/whatsnew/3.9.html#removed",
    moves={
        f"{_ELEMENT}.getiterator": f"{_ELEMENT}.iter",
        "xml.etree.ElementTree.ElementTree.getiterator": "xml.etree.ElementTree.ElementTree.iter",
    },
    examples=(
        Example(
            setup="import xml.etree.ElementTree as ET\nroot = ET.fromstring('<a><b/></a>')\n",
            before="for child in root.getchildren():\n    print(child.tag)\nn = len(list(root.getiterator('b')))",
            after="for child in list(root):\n    print(child.tag)\nn = len(list(root.iter('b')))",
        ),
    ),
    unchanged=(
        "import lxml.etree\nroot = lxml.etree.fromstring('<a/>')\nroot.getchildren()\n",
        "tree = {}\ntree.getchildren()\n",
    ),
)

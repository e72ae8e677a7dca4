"""What is drawn in axes, changed by way of their lists."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LIST = "matplotlib.axes.ArtistList"
_ADD = {"artists": "add_artist", "collections": "add_collection", "lines": "add_line", "patches": "add_patch"}


@dataclass(frozen=True, kw_only=True)
class ArtistLists(Rule):
    """``ax.lines.pop(0)`` → ``ax.lines[0].remove()`` and ``ax.patches.append(p)`` → ``ax.add_patch(p)``, statements."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign, ast.Delete, ast.Expr)

    @property
    def words(self) -> Iterable[str]:
        return (*_ADD, "texts")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            return _called(site, node.value)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List) and not node.value.elts:
            artists = node.targets[0]
            if len(node.targets) == 1 and isinstance(artists, ast.Attribute) and site.is_a(artists, _LIST):
                return _emptied(site, artists)
        if isinstance(node, ast.Delete) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Subscript):
            place = node.targets[0]
            if not site.is_a(place.value, _LIST):
                return None
            if isinstance(place.slice, ast.Slice):
                whole = place.slice.lower is None and place.slice.upper is None
                return _emptied(site, place.value) if whole else None
            return Replacement(f"{site.text(place)}.remove()")
        return None


def _emptied(site: Site, artists: ast.expr) -> Replacement | None:
    line = site.unit.line(site.node.lineno)
    if line.strip() != site.text():
        return None
    indent = line[: len(line) - len(line.lstrip())]
    return Replacement(f"for artist in list({site.text(artists)}):\n{indent}    artist.remove()")


def _called(site: Site, call: ast.Call) -> Replacement | None:
    method = call.func
    if not isinstance(method, ast.Attribute) or not site.is_a(method.value, _LIST) or len(call.args) != 1:
        return None
    given = site.text(call.args[0])
    if method.attr == "pop":
        return Replacement(f"{site.text(method.value)}[{given}].remove()")
    if method.attr == "remove":
        return Replacement(f"{given}.remove()") if isinstance(call.args[0], ast.Name | ast.Subscript) else None
    artists = method.value
    if method.attr == "append" and isinstance(artists, ast.Attribute) and artists.attr in _ADD:
        return Replacement(f"{site.text(artists.value)}.{_ADD[artists.attr]}({given})")
    return None


rule = ArtistLists(
    applies_to=">=3.7",
    reason="The lists of what is drawn in axes cannot be changed since matplotlib 3.7.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.7.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.gca()\nax.plot([1, 2])\nax.text(0, 0, 'a')\n",
            before="ax.lines.pop(0)\nax.patches.append(plt.Circle((0, 0), 1))\nax.texts = []",
            after="ax.lines[0].remove()\nax.add_patch(plt.Circle((0, 0), 1))\n"
            "for artist in list(ax.texts):\n    artist.remove()",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nax = plt.gca()\nlines = list(ax.lines)\nlines.pop(0)\n",
        "ax.lines = []\n",
    ),
)

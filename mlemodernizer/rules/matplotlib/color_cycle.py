"""Cycles of colours."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KEY = "axes.color_cycle"


@dataclass(frozen=True, kw_only=True)
class ColorCycle(Rule):
    """``set_color_cycle`` and ``rcParams['axes.color_cycle']`` → cycles of properties."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.axes.Axes.set_color_cycle", "matplotlib.pyplot.rc", "matplotlib.rc")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign, ast.Dict)

    @property
    def words(self) -> Iterable[str]:
        return (_KEY,)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.dotted:
            return _call(site) if site.is_call else None
        if isinstance(site.node, ast.Assign):
            return _setting(site, site.node)
        return _settings(site, site.node) if isinstance(site.node, ast.Dict) else None


def _call(site: Site) -> Replacement | None:
    call = site.call
    if site.dotted.endswith(".rc"):
        colors = site.argument("color_cycle")
        if site.literal(site.argument("group", 0)) != "axes" or colors is None:
            return None
        call.rename("color_cycle", "prop_cycle")
        call.set("prop_cycle", _cycle(site, colors))
        return Replacement(call.text)
    colors = site.argument("clist", 0)
    if colors is None or call.positional + len(call.keywords()) != 1:
        return None
    text = site.text(colors)
    given = text if text == "None" else f"color={text}"
    return Replacement(f"{call.receiver}.set_prop_cycle({given})")


def _setting(site: Site, node: ast.Assign) -> Replacement | None:
    target = node.targets[0]
    if not isinstance(target, ast.Subscript) or site.literal(target.slice) != _KEY:
        return None
    if site.name(target.value) != "matplotlib.rcParams":
        return None
    return Replacement(f"{site.text(target.value)}['axes.prop_cycle'] = {_cycle(site, node.value)}")


def _settings(site: Site, node: ast.Dict) -> Replacement | None:
    entries = []
    for key, value in zip(node.keys, node.values, strict=True):
        if key is not None and site.literal(key) == _KEY:
            entries.append(f"'axes.prop_cycle': {_cycle(site, value)}")
        else:
            entries.append(f"{site.text(key)}: {site.text(value)}" if key is not None else f"**{site.text(value)}")
    changed = any(key is not None and site.literal(key) == _KEY for key in node.keys)
    return Replacement(f"{{{', '.join(entries)}}}") if changed else None


def _cycle(site: Site, colors: ast.expr) -> str:
    """The source of a cycle; a text with commas was a list of colours."""
    text = site.literal(colors)
    given = repr([c.strip() for c in text.split(",")]) if isinstance(text, str) else site.text(colors)
    return f"{site.name_of('matplotlib.pyplot.cycler')}(color={given})"


rule = ColorCycle(
    applies_to=">=2.0",
    reason="Cycles of colours are cycles of properties since matplotlib 1.5; the old names were removed by 2.2.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_2.2.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.gca()\n",
            before="ax.set_color_cycle(['r', 'b'])\nplt.rcParams['axes.color_cycle'] = 'r, b'",
            after="ax.set_prop_cycle(color=['r', 'b'])\nplt.rcParams['axes.prop_cycle'] = plt.cycler(color=['r', 'b'])",
        ),
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.rc('axes', color_cycle=['r'])\n"
            "plt.rcParams.update({'axes.color_cycle': ['r'], 'font.size': 9})",
            after="plt.rc('axes', prop_cycle=plt.cycler(color=['r']))\n"
            "plt.rcParams.update({'axes.prop_cycle': plt.cycler(color=['r']), 'font.size': 9})",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.gca().set_prop_cycle(color=['r'])\n"
        "plt.rcParams['axes.titlesize'] = 9\nplt.rc('axes', titlesize=9)\n",
    ),
)

"""Settings that there are no longer."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_GONE = {
    *("animation.avconv_args", "animation.avconv_path", "animation.html_args", "animation.mencoder_args"),
    *("animation.mencoder_path", "axes.hold", "backend.qt4", "backend.qt5", "datapath", "examples.directory"),
    *("keymap.all_axes", "legend.isaxes", "mathtext.fallback_to_cm", "mpl_toolkits.legacy_colorbar"),
    *("nbagg.transparent", "pgf.debug", "plugins.directory", "savefig.extension", "savefig.frameon"),
    *("savefig.jpeg_quality", "svg.embed_char_paths", "text.dvipnghack", "text.latex.preview", "text.latex.unicode"),
    *("verbose.fileo", "verbose.level"),
}


@dataclass(frozen=True, kw_only=True)
class RemovedSettings(Rule):
    """Taken out where they are assigned, in dictionaries of settings and in calls of `rc`."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.pyplot.rc", "matplotlib.rc")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign, ast.Dict)

    @property
    def words(self) -> Iterable[str]:
        return _GONE

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if site.dotted:
            return _call(site) if site.is_call else None
        if isinstance(node, ast.Assign):
            target = node.targets[0]
            if not isinstance(target, ast.Subscript) or site.literal(target.slice) not in _GONE:
                return None
            return without(site) if site.name(target.value) == "matplotlib.rcParams" else None
        if not isinstance(node, ast.Dict) or _GONE.isdisjoint(_keys(site, node)):
            return None
        entries = [
            f"{site.text(key)}: {site.text(value)}" if key is not None else f"**{site.text(value)}"
            for key, value, name in zip(node.keys, node.values, _keys(site, node), strict=True)
            if name not in _GONE
        ]
        return Replacement(f"{{{', '.join(entries)}}}")


def _keys(site: Site, node: ast.Dict) -> list[object]:
    return [site.literal(key) for key in node.keys]


def _call(site: Site) -> Replacement | None:
    call = site.call
    group = site.literal(site.argument("group", 0))
    gone = [name for name in call.keywords() if f"{group}.{name}" in _GONE]
    for name in gone:
        call.remove(name)
    if gone and site.is_statement and not call.starred and not call.keywords():
        return without(site)
    return Replacement(call.text)


rule = RemovedSettings(
    applies_to=">=3.5",
    reason="matplotlib 2.2 to 3.5 removed these settings; the first assignment to one is an error.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.5.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.rcParams['text.latex.unicode'] = True\nplt.rcParams['font.size'] = 9\n"
            "plt.rcParams.update({'savefig.frameon': False, 'font.size': 9})\n"
            "plt.rc('legend', fontsize=9, isaxes=False)",
            after="\nplt.rcParams['font.size'] = 9\nplt.rcParams.update({'font.size': 9})\n"
            "plt.rc('legend', fontsize=9)",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.rcParams['text.usetex'] = False\nplt.rc('text', usetex=False)\n",
        "settings = {}\nsettings['axes.hold'] = True\n",
    ),
)

"""The package distutils."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {
    "distutils.spawn.find_executable": "shutil.which",
    "distutils.version.LooseVersion": "packaging.version.Version",
    "distutils.version.StrictVersion": "packaging.version.Version",
}
_TREE = "distutils.dir_util.copy_tree"


@dataclass(frozen=True, kw_only=True)
class DistutilsModule(Rule):
    """``LooseVersion(pandas.__version__)`` → ``Version(pandas.__version__)``, where setuptools does not stand in."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_NEW, _TREE)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return Replacement(site.name_of(_NEW[site.dotted])) if site.dotted in _NEW else None
        call = site.call
        if site.dotted == _TREE:
            if call.starred or call.positional != 2 or call.keywords():  # noqa: PLR2004 - from and to
                return None
            call.set("dirs_exist_ok", "True")
        call.set_function(site.name_of(_NEW.get(site.dotted, "shutil.copytree")))
        return Replacement(call.text)


rule = DistutilsModule(
    applies_to=">=3.12",
    reason="The package distutils was removed in Python 3.12; packaging and shutil have what it was used for.",
    documentation="https://docs.python.org/3.12/whatsnew/3.12.html#distutils",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset({*_NEW, _TREE}),
    absent="setuptools",
    examples=(
        Example(
            before="from distutils.version import LooseVersion\nnew = LooseVersion('1.10') > LooseVersion('1.9')",
            after="from packaging.version import Version\nnew = Version('1.10') > Version('1.9')",
        ),
    ),
    unchanged=("import shutil\nshutil.which('ls')\n", "from distutils.core import setup\n"),
)

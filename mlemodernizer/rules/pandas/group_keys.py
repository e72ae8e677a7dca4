"""Keys of groups by a list of one column."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assignments

_BY_KEY = frozenset({"get_group", "groups", "indices"})
_GOES_OVER = frozenset({"builtins.list", "builtins.dict", "builtins.sorted", "builtins.enumerate", "tqdm.tqdm"})


@dataclass(frozen=True, kw_only=True)
class GroupKeys(Rule):
    """``for key, group in df.groupby(['a'])`` → ``for key, group in df.groupby('a')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.groupby", "pandas.Series.groupby")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        by = site.argument("by", 0)
        if not isinstance(by, ast.List) or len(by.elts) != 1 or isinstance(by.elts[0], ast.Starred):
            return None
        if not _shows_keys(site, site.node) and not _named_shows_keys(site):
            return None
        call = site.call
        call.set("by", site.text(by.elts[0]), 0)
        return Replacement(call.text)


def _shows_keys(site: Site, node: ast.AST) -> bool:
    """Whether the keys of the groups are used where a grouping is mentioned."""
    parents = site.references.analysis.parents
    parent = parents[node]
    if isinstance(parent, ast.Subscript) and parent.value is node:
        return _shows_keys(site, parent)
    if isinstance(parent, ast.For | ast.comprehension):
        return parent.iter is node
    if isinstance(parent, ast.Attribute):
        return parent.attr in _BY_KEY
    return isinstance(parent, ast.Call) and site.name(parent.func) in _GOES_OVER


def _named_shows_keys(site: Site) -> bool:
    parent = site.parent
    if not isinstance(parent, ast.Assign) or not isinstance(parent.targets[0], ast.Name):
        return False
    name = parent.targets[0].id
    program = site.references.analysis.program_of(site.unit.id).name
    mentions = site.references.names.get(program, {}).get(name, [])
    return len(assignments(site, name)) == 1 and any(
        isinstance(m.ctx, ast.Load) and _shows_keys(site, m) for m in mentions
    )


rule = GroupKeys(
    applies_to=">=2.0",
    reason="Since pandas 2.0 the keys of groups by a list of one column are tuples; they were its values.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': ['x', 'y'], 'a': [2, 3]})\n",
            before="for key, group in df.groupby(['k']):\n    print('group ' + key)",
            after="for key, group in df.groupby('k'):\n    print('group ' + key)",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': ['x', 'y'], 'a': [2, 3]})\n",
            before="groups = df.groupby(['k'])\nx = groups.get_group('x')",
            after="groups = df.groupby('k')\nx = groups.get_group('x')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'k': ['x'], 'a': [2]})\nm = df.groupby(['k']).count()\n"
        "for key, group in df.groupby(['k', 'a']):\n    pass\n",
    ),
)

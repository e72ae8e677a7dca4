"""Patterns for str.replace."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OTHER_FRAMES = frozenset({"ibis", "narwhals", "polars", "pyarrow", "pyspark", "xarray"})
_SIGNS = frozenset(".^$*+?{}[]\\|()")


@dataclass(frozen=True, kw_only=True)
class TextPatterns(Rule):
    """``s.str.replace('[aeiou]', '')`` → ``s.str.replace('[aeiou]', '', regex=True)``.

    Patterns of one character were taken as they are, and are left alone; so are those without a sign of a pattern.
    """

    @property
    def members(self) -> Iterable[str]:
        return ("replace",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return None
        texts = node.func.value
        if not isinstance(texts, ast.Attribute) or texts.attr != "str" or not _has_texts(site, texts.value):
            return None
        pattern, text = site.argument("pat", 0), site.argument("repl", 1)
        if pattern is None or text is None or not (_is_pattern(site, pattern) or _is_function(site, text)):
            return None
        call = site.call
        if call.starred or call.has("regex", 5):
            return None
        call.set("regex", "True")
        return Replacement(call.text)


def _has_texts(site: Site, owner: ast.expr) -> bool:
    unknown = site.value(owner) is None and not (isinstance(owner, ast.Name) and owner.id == "self")
    if unknown:
        libraries, words = site.references.libraries, site.references.vocabulary
        return ("pandas" in libraries or "pd" in words) and _OTHER_FRAMES.isdisjoint(libraries)
    return site.is_a(owner, "pandas.Series", "pandas.Index")


def _is_pattern(site: Site, node: ast.expr) -> bool:
    value = site.literal(node)
    if isinstance(value, str):
        return len(value) > 1 and not _SIGNS.isdisjoint(value)
    return isinstance(node, ast.Call) and site.name(node.func) == "re.compile"


def _is_function(site: Site, node: ast.expr) -> bool:
    named = isinstance(node, ast.Name) and any(f.name == node.id for f in site.references.of_kind(ast.FunctionDef))
    return isinstance(node, ast.Lambda) or named


rule = TextPatterns(
    applies_to=">=2.0",
    reason="str.replace took what it replaces for a regular expression; since pandas 2.0 only with regex=True.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['Film (1995)']})\n",
            before="df['a'] = df['a'].str.replace(r' \\(\\d+\\)', '')",
            after="df['a'] = df['a'].str.replace(r' \\(\\d+\\)', '', regex=True)",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series(['ab'])\n",
            before="s = s.str.replace('b', lambda m: m.group().upper())",
            after="s = s.str.replace('b', lambda m: m.group().upper(), regex=True)",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series(['1.5$'])\ns = s.str.replace('$', '').str.replace('ab', '')\n",
        "import pandas as pd\ns = pd.Series(['1.5'])\ns = s.str.replace('1.', '', regex=False)\n",
        "text = '1.5'.replace('1.', '')\n",
        "import pandas as pd\nimport polars as pl\ns = pl.col('a').str.replace('^x+', '')\n",
        "class A:\n    def f(self):\n        return self.str.replace('a.', 'b')\n",
    ),
)

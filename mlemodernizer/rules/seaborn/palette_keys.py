"""Palettes by number."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PaletteKeys(Rule):
    """``palette={0: 'r', 1: 'b'}`` → ``palette={'0': 'r', '1': 'b'}``, after the keys were missed."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        missed = "The palette dictionary is missing keys" in site.failure[1]
        if not missed or not site.on_failing_line or not isinstance(site.node, ast.Call):
            return None
        palette = site.argument("palette")
        if palette is None or site.argument("hue") is not None or not site.name(site.node.func).startswith("seaborn."):
            return None
        call = site.call
        if isinstance(palette, ast.Dict):
            keys = [site.literal(key) for key in palette.keys]
            if not all(isinstance(key, int | float) for key in keys):
                return None
            pairs = zip(keys, palette.values, strict=True)
            call.set("palette", "{" + ", ".join(f"'{key}': {site.text(value)}" for key, value in pairs) + "}")
        elif isinstance(palette, ast.Name):
            call.set("palette", f"{{str(key): color for key, color in {palette.id}.items()}}")
        return Replacement(call.text)


rule = PaletteKeys(
    applies_to=">=0.13",
    after_failure=True,
    reason="Since seaborn 0.13 the categories of an axis are texts, also where a palette names their colours.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.13.0.html",
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.countplot(x='k', data=df, palette={1: 'r', 2: 'b'})",
            after="sns.countplot(x='k', data=df, palette={'1': 'r', '2': 'b'})",
            failure=("ValueError", "The palette dictionary is missing keys: {'1', '2'}"),
        ),
    ),
    unchanged=("import seaborn as sns\nsns.countplot(x=[1, 2], palette={1: 'r', 2: 'b'})\n",),
)

"""Tables of emoji."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class UnicodeTables(Rule):
    """``c in emoji.UNICODE_EMOJI`` → ``c in emoji.EMOJI_DATA``, with or without a language."""

    @property
    def targets(self) -> Iterable[str]:
        return ("emoji.UNICODE_EMOJI", "emoji.UNICODE_EMOJI_ENGLISH")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Subscript):
            language = site.literal(node.slice) in ("en", "es", "it", "pt")
            return self._table(site) if language and site.name(node.value) in self.targets else None
        inner = isinstance(site.parent, ast.Subscript) and site.literal(site.parent.slice) is not ...
        return None if inner else self._table(site)

    def _table(self, site: Site) -> Replacement | None:
        """Only where it is asked for members: the new table's values are others."""
        parent = site.parent
        asked = isinstance(parent, ast.Compare) and site.node in parent.comparators
        listed = isinstance(parent, ast.Attribute) and parent.attr == "keys"
        return Replacement(site.name_of("emoji.EMOJI_DATA")) if asked or listed else None


rule = UnicodeTables(
    applies_to=">=2.0",
    reason="UNICODE_EMOJI was removed in emoji 2.0; the keys of EMOJI_DATA are the emoji.",
    documentation="https://carpedm20.github.io/emoji/docs/#migrating-from-version-1-7-to-2-0",
    examples=(
        Example(
            setup="import emoji\ntext = 'a'\n",
            before="found = [c for c in text if c in emoji.UNICODE_EMOJI]\nn = 'a' in emoji.UNICODE_EMOJI['en']",
            after="found = [c for c in text if c in emoji.EMOJI_DATA]\nn = 'a' in emoji.EMOJI_DATA",
        ),
    ),
    unchanged=("import emoji\nemoji.demojize('a')\n", "import emoji\nname = emoji.UNICODE_EMOJI['a']\n"),
)

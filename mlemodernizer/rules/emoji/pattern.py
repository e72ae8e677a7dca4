"""The regular expression of all emoji."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Pattern(Rule):
    """``emoji.get_emoji_regexp()`` → the expression that it compiled."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.is_bound("sorted") or site.is_bound("len") or site.is_bound("map"):
            return None
        data = site.name_of("emoji.EMOJI_DATA")
        escaped = f"map({site.name_of('re.escape')}, sorted({data}, key=len, reverse=True))"
        return Replacement(f"{site.name_of('re.compile')}('(' + '|'.join({escaped}) + ')')")


rule = Pattern(
    applies_to=">=2.0",
    reason="get_emoji_regexp was removed in emoji 2.0; this is the expression that it made, of the longest first.",
    documentation="https://carpedm20.github.io/emoji/docs/#migrating-from-version-1-7-to-2-0",
    gone=frozenset({"emoji.get_emoji_regexp"}),
    examples=(
        Example(
            setup="import emoji\nimport re\n",
            before="words = emoji.get_emoji_regexp().split('a')",
            after="words = re.compile('(' + '|'.join(map(re.escape, sorted(emoji.EMOJI_DATA, key=len, reverse=True))) "
            "+ ')').split('a')",
        ),
    ),
    unchanged=("import emoji\nemoji.emoji_list('a')\n",),
)

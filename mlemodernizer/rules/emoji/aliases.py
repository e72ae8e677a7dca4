"""Names of emoji in other spellings."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.0",
    reason="The argument use_aliases was removed in emoji 2.0 in favour of language='alias'.",
    documentation="https://carpedm20.github.io/emoji/docs/#migrating-from-version-1-7-to-2-0",
    functions=("emoji.demojize", "emoji.emojize"),
    renamed={"use_aliases": "language"},
    values={("language", True): "'alias'", ("language", False): "'en'"},
    examples=(
        Example(
            setup="import emoji\n",
            before="text = emoji.emojize(':thumbsup:', use_aliases=True)",
            after="text = emoji.emojize(':thumbsup:', language='alias')",
        ),
    ),
    unchanged=("import emoji\nemoji.emojize(':thumbs_up:')\n",),
)

"""Arguments of Phrases."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PhraseArguments(Rule):
    """``Phrases(texts, delimiter=b' ', common_terms=words)``: text, and ``connector_words``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("gensim.models.Phrases", "gensim.models.phrases.Phrases")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        delimiter = site.argument("delimiter", 4)
        if isinstance(delimiter, ast.Constant) and isinstance(delimiter.value, bytes):
            call.set("delimiter", repr(delimiter.value.decode("utf-8", "replace")), 4)
        call.rename("common_terms", "connector_words")
        return Replacement(call.text)


rule = PhraseArguments(
    applies_to=">=4.0",
    reason="Since gensim 4.0 the delimiter of Phrases is text, not bytes, and common_terms are connector_words.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    examples=(
        Example(
            setup="from gensim.models import Phrases\ntexts = [['a', 'b'], ['a', 'b']]\n",
            before="phrases = Phrases(texts, min_count=1, delimiter=b' ')",
            after="phrases = Phrases(texts, min_count=1, delimiter=' ')",
        ),
    ),
    unchanged=("from gensim.models import Phrases\nPhrases([['a', 'b']], delimiter='_')\n",),
)

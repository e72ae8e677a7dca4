"""How often a word occurs."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODEL = "gensim.models.Word2Vec"
_VECTORS = "gensim.models.KeyedVectors"


@dataclass(frozen=True, kw_only=True)
class WordCounts(Rule):
    """``model.wv.vocab[word].count`` → ``model.wv.get_vecattr(word, 'count')``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr not in ("count", "index"):
            return None
        entry = node.value
        vocabulary = entry.value if isinstance(entry, ast.Subscript) else None
        if not isinstance(entry, ast.Subscript) or not isinstance(vocabulary, ast.Attribute):
            return None
        if vocabulary.attr != "vocab" or not site.is_a(vocabulary.value, _MODEL, _VECTORS):
            return None
        vectors = site.text(vocabulary.value) + (".wv" if site.is_a(vocabulary.value, _MODEL) else "")
        word = site.text(entry.slice)
        if node.attr == "index":
            return Replacement(f"{vectors}.key_to_index[{word}]")
        return Replacement(f"{vectors}.get_vecattr({word}, 'count')")


rule = WordCounts(
    applies_to=">=4.0",
    reason="Since gensim 4.0 there are no entries of the vocabulary: counts are attributes of the vectors.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\nmodel = Word2Vec([['a', 'b']], min_count=1)\n",
            before="n = model.wv.vocab['a'].count\ni = model.vocab['a'].index",
            after="n = model.wv.get_vecattr('a', 'count')\ni = model.wv.key_to_index['a']",
        ),
    ),
    unchanged=("entry = {'a': []}\nentry['a'].count\n",),
)

"""Whether a model knows a word."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class WordMembership(Rule):
    """``word in model`` → ``word in model.wv``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Compare,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Compare) or len(node.ops) != 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
            return None
        model = node.comparators[0]
        if not site.is_a(model, "gensim.models.Word2Vec") or not isinstance(model, ast.Name):
            return None
        return Replacement(f"{site.text().removesuffix(model.id)}{model.id}.wv")


rule = WordMembership(
    applies_to=">=4.0",
    reason="Since gensim 4.0 a model's words are those of its wv.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    examples=(
        Example(
            setup="from gensim.models import Word2Vec\nmodel = Word2Vec([['a', 'b']], min_count=1)\n",
            before="known = [w for w in ['a', 'z'] if w in model]",
            after="known = [w for w in ['a', 'z'] if w in model.wv]",
        ),
    ),
    unchanged=("model = {}\n'a' in model\n", "from gensim.models import KeyedVectors\n'a' in KeyedVectors(3)\n"),
)

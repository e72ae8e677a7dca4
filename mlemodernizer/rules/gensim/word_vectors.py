"""The vectors of a model, which are its attribute wv."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODEL = "gensim.models.Word2Vec"
_DOCUMENTS = "gensim.models.Doc2Vec"
_VECTORS = "gensim.models.KeyedVectors"
_METHODS = (
    "doesnt_match",
    "most_similar",
    "most_similar_cosmul",
    "n_similarity",
    "save_word2vec_format",
    "similar_by_vector",
    "similar_by_word",
    "similarity",
    "wmdistance",
)
_ATTRIBUTES = {
    "index2entity": "index_to_key",
    "index2word": "index_to_key",
    "syn0": "vectors",
    "vocab": "key_to_index",
}


@dataclass(frozen=True, kw_only=True)
class WordVectors(Rule):
    """``model.most_similar(w)`` → ``model.wv.most_similar(w)``; ``model.wv.vocab`` → ``model.wv.key_to_index``."""

    @property
    def targets(self) -> Iterable[str]:
        return (
            *(f"{_MODEL}.{name}" for name in (*_METHODS, *_ATTRIBUTES)),
            *(f"{_VECTORS}.{name}" for name in _ATTRIBUTES),
        )

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Subscript):
            if not site.is_a(node.value, _MODEL) or site.is_a(node.value, _DOCUMENTS):
                return None
            model = site.text(node.value)
            return Replacement(f"{model}.wv{site.text().removeprefix(model)}")
        if site.receiver is None:
            return None
        name = site.dotted.rpartition(".")[2]
        if name == "save_word2vec_format" and site.is_a(site.receiver, _DOCUMENTS):
            return None  # has one of its own, with the vectors of documents
        vectors = site.text(site.receiver) + ("" if site.dotted.startswith(_VECTORS) else ".wv")
        if name in _METHODS and site.is_call:
            call = site.call
            call.set_function(f"{vectors}.{name}")
            return Replacement(call.text)
        parent = site.parent
        if site.is_call or (name == "vocab" and isinstance(parent, ast.Subscript) and parent.value is node):
            return None  # the entries of vocab were objects, with a count
        if name == "vocab" and isinstance(parent, ast.Attribute) and parent.attr not in {"keys", "__len__"}:
            return None
        return Replacement(f"{vectors}.{_ATTRIBUTES.get(name, name)}")


_SETUP = "from gensim.models import Word2Vec\nmodel = Word2Vec([['a', 'b'], ['b', 'c']], min_count=1)\n"

rule = WordVectors(
    applies_to=">=4.0",
    reason="Since gensim 4.0 a model's vectors are reached through wv only, and vocab and index2word have new names.",
    documentation="https://github.com/piskvorky/gensim/wiki/Migrating-from-Gensim-3.x-to-4",
    examples=(
        Example(
            setup=_SETUP,
            before="words = list(model.wv.vocab)\nmodel.most_similar('a', topn=1)\nx = model[words]",
            after="words = list(model.wv.key_to_index)\nmodel.wv.most_similar('a', topn=1)\nx = model.wv[words]",
        ),
        Example(
            setup=_SETUP,
            before="names = model.wv.index2word\nn = len(model.wv.syn0)",
            after="names = model.wv.index_to_key\nn = len(model.wv.vectors)",
        ),
    ),
    unchanged=(
        _SETUP + "print(model.wv['a'], model.wv.vocab['a'].sample_int)\n",
        "words = {'a': 1}\nwords['a']\n",
        "from gensim.models import Doc2Vec\nm = Doc2Vec.load('m')\nsaved = lambda: m.save_word2vec_format('f')\n"
        "def save(documents):\n    Doc2Vec(documents).save_word2vec_format('f')\n",
    ),
)

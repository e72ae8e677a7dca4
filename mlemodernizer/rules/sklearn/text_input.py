"""Any word as the input of a vectorizer, such as ``TfidfVectorizer('english')``."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = ("content", "file", "filename")


@dataclass(frozen=True, kw_only=True)
class TextInput(Rule):
    """``TfidfVectorizer('english')`` → ``TfidfVectorizer('content')``."""

    @property
    def targets(self) -> Iterable[str]:
        text = "sklearn.feature_extraction.text"
        return (f"{text}.CountVectorizer", f"{text}.HashingVectorizer", f"{text}.TfidfVectorizer")

    def rewrite(self, site: Site) -> Replacement | None:
        value = site.literal(site.argument("input", 0))
        if not site.is_call or not isinstance(value, str) or value in _KINDS:
            return None
        call = site.call
        call.set("input", "'content'", 0)
        return Replacement(call.text)


rule = TextInput(
    applies_to=">=1.2",
    reason="The first argument of a vectorizer says what its input is, and every word but 'file' and 'filename' meant "
    "'content'; scikit-learn 1.2 refuses other words.",
    documentation="https://scikit-learn.org/stable/modules/generated/"
    "sklearn.feature_extraction.text.TfidfVectorizer.html",
    examples=(
        Example(
            setup="from sklearn.feature_extraction.text import TfidfVectorizer\n",
            before="counts = TfidfVectorizer('english', lowercase=False).fit_transform(['a word'])",
            after="counts = TfidfVectorizer(input='content', lowercase=False).fit_transform(['a word'])",
        ),
    ),
    unchanged=(
        "from sklearn.feature_extraction.text import TfidfVectorizer\nTfidfVectorizer(input='filename')\n",
        "from sklearn.feature_extraction.text import CountVectorizer\nkind = read()\nCountVectorizer(input=kind)\n",
    ),
)

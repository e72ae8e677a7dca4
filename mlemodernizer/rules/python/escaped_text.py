"""Functions that escape text for HTML."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = ("HTMLParser.HTMLParser.unescape", "html.parser.HTMLParser.unescape")


@dataclass(frozen=True, kw_only=True)
class EscapedText(Rule):
    """``cgi.escape(text)`` → ``html.escape(text, quote=False)``; ``HTMLParser().unescape`` → ``html.unescape``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("cgi.escape", *_METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.dotted in _METHODS:
            return self._unescape(site)
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        call.set_function(site.name_of("html.escape"))
        if not call.has("quote", 1):
            call.set("quote", "False")
        return Replacement(call.text)

    def _unescape(self, site: Site) -> Replacement | None:
        new = site.name_of("html.unescape")
        if not site.is_call:
            return Replacement(new)
        call = site.call
        call.set_function(new)
        return Replacement(call.text)


rule = EscapedText(
    applies_to=">=3.9",
    reason="cgi.escape was removed in Python 3.8 and HTMLParser.unescape in 3.9: both are functions of html.",
    documentation="https://docs.python.org/3/whatsnew/3.9.html#removed",
    gone=frozenset({"cgi.escape"}),
    examples=(
        Example(
            before="from html.parser import HTMLParser\nparser = HTMLParser()\ntext = parser.unescape('&lt;')",
            after="from html import unescape\nfrom html.parser import HTMLParser\nparser = HTMLParser()\n"
            "text = unescape('&lt;')",
        ),
        Example(
            before="import html\nfrom cgi import escape\ntext = escape('<')",
            after="import html\ntext = html.escape('<', quote=False)",
        ),
    ),
    unchanged=("import html\ntext = html.unescape('&lt;')\n", "parser = object()\nparser.unescape('&lt;')\n"),
)

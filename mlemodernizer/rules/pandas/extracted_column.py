"""The one group of str.extract."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ExtractedColumn(Rule):
    """``s.str.extract('(a)').str.upper()`` → ``s.str.extract('(a)', expand=False)…``, after a frame was no series."""

    @property
    def members(self) -> Iterable[str]:
        return ("extract",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        missed = site.failure[0] == "AttributeError" and "'DataFrame' object has no attribute" in site.failure[1]
        if not missed or not site.on_failing_line or not isinstance(node, ast.Call):
            return None
        owner = site.receiver
        pattern = site.literal(site.argument("pat", 0))
        if not isinstance(owner, ast.Attribute) or owner.attr != "str" or not isinstance(pattern, str):
            return None
        call = site.call
        if call.starred or call.has("expand", 2) or _groups(pattern) != 1:
            return None
        call.set("expand", "False")
        return Replacement(call.text)


def _groups(pattern: str) -> int:
    try:
        return re.compile(pattern).groups
    except re.error:
        return 0


rule = ExtractedColumn(
    applies_to=">=0.23",
    after_failure=True,
    reason="str.extract of one group gave a series; since pandas 0.23 it gives a frame unless expand=False.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.23.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['a1', 'b2'])\n",
            before="letters = s.str.extract('([a-z])').str.upper()",
            after="letters = s.str.extract('([a-z])', expand=False).str.upper()",
            failure=("AttributeError", "'DataFrame' object has no attribute 'str'"),
        ),
    ),
    unchanged=("import pandas as pd\ns = pd.Series(['a1'])\nframe = s.str.extract('([a-z])')\n",),
)

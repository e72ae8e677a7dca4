"""The type of what get_dummies gives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = re.compile(
    r"boolean subtract|boolean negative|Invalid dtype: object|Unsupported object type|numpy dtype of object"
    r"|ufunc 'isfinite' not supported|loop of ufunc does not support argument 0 of type|numpy\.object_|dtype\('O'\)"
    r"|dtype\('bool'\)|dtype bool\b|no numeric data to plot|boolean dtype|[Nn]umPy array to a Tensor|'bool' object"
)
_LEAVES_OUT_TRUTH_VALUES = re.compile(r"\.(?:boxplot|describe|hist|kurt|skew)\(")
_COUNTS_ON_NUMBERS = re.compile(r"uint8|\bnp\.number\b|['\"]number['\"]")


@dataclass(frozen=True, kw_only=True)
class GetDummies(Rule):
    """``pd.get_dummies(s)`` → ``pd.get_dummies(s, dtype='uint8')``, where truth values were refused.

    Or where the code looks for the type of the numbers that it gave, or goes on to what leaves truth values out.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.get_dummies",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.has("dtype", 7):
            return None
        refused = _REFUSED.search(site.failure[1])
        counts = any(_COUNTS_ON_NUMBERS.search(unit.text) for unit in site.references.units.values())
        if not refused and not counts and not _LEAVES_OUT_TRUTH_VALUES.search(_code_behind(site)):
            return None
        call = site.call
        call.set("dtype", "'uint8'")
        return Replacement(call.text)


def _code_behind(site: Site) -> str:
    """The text of the notebook or module behind the call."""
    units = site.references.analysis.program_of(site.unit.id).units
    later = units[[unit.id for unit in units].index(site.unit.id) + 1 :]
    return "\n".join([site.unit.text[site.unit.span(site.node)[1] :], *(unit.text for unit in later)])


rule = GetDummies(
    applies_to=">=2.0",
    reason="Since pandas 2.0 get_dummies gives truth values; it gave numbers of the type uint8.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['a', 'b'])\n",
            before="d = pd.get_dummies(s)\nx = d.values - d.values.max()",
            after="d = pd.get_dummies(s, dtype='uint8')\nx = d.values - d.values.max()",
            failure=("TypeError", "numpy boolean subtract, the `-` operator, is not supported"),
        ),
        Example(
            setup="import numpy as np\nimport pandas as pd\ns = pd.Series(['a', 'b'])\n",
            before="d = pd.get_dummies(s)\nnumbers = d.select_dtypes(include=[np.number])",
            after="d = pd.get_dummies(s, dtype='uint8')\nnumbers = d.select_dtypes(include=[np.number])",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series(['a', 'b'])\n",
            before="d = pd.get_dummies(s)\nsummary = d.describe()",
            after="d = pd.get_dummies(s, dtype='uint8')\nsummary = d.describe()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series(['a', 'b'])\nprint(s.describe())\nd = pd.get_dummies(s)\n",
        "import pandas as pd\nd = pd.get_dummies(pd.Series(['a', 'b']))\n",
        "import pandas as pd\nd = pd.get_dummies(pd.Series(['a', 'b']), dtype=float)\nk = d.dtypes == 'uint8'\n",
    ),
)

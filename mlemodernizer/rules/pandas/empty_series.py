"""The type of an empty series."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = re.compile(
    r"no numeric data to plot|loop of ufunc does not support argument 0 of type|ufunc 'isfinite' not supported"
    r"|numpy\.object_|dtype\('O'\)|Cannot cast .* dtype\('O'\)|[Nn]umPy array to a Tensor|dtype=?'? ?object"
)


@dataclass(frozen=True, kw_only=True)
class EmptySeries(Rule):
    """``s = pd.Series()`` → ``s = pd.Series(dtype='float64')``.

    Where something is appended to it by the method that went when the type changed, or where objects were refused.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.Series",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or not _is_empty(site.node):
            return None
        if not _REFUSED.search(site.failure[1]) and not _is_appended_to(site):
            return None
        call = site.call
        call.set("dtype", "'float64'")
        return Replacement(call.text)


def _is_empty(call: ast.Call) -> bool:
    data = [*call.args, *(k.value for k in call.keywords if k.arg == "data")]
    nothing = not data or (len(data) == 1 and isinstance(data[0], ast.List) and not data[0].elts)
    return nothing and not {"dtype", None} & {k.arg for k in call.keywords}


def _is_appended_to(site: Site) -> bool:
    parent = site.parent
    target = parent.targets[0] if isinstance(parent, ast.Assign) else None
    return isinstance(target, ast.Name) and any(
        node.attr == "append" and isinstance(node.value, ast.Name) and node.value.id == target.id
        for node in site.references.of_kind(ast.Attribute)
        if not isinstance(site.references.analysis.parents[site.references.analysis.parents[node]], ast.Expr)
    )


rule = EmptySeries(
    applies_to=">=2.0",
    reason="An empty series is of the type object since pandas 2.0; it was of floats.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="scores = pd.Series()\nfor i in range(3):\n    scores = scores.append(pd.Series(i))",
            after="scores = pd.Series(dtype='float64')\nfor i in range(3):\n"
            "    scores = pd.concat([scores, pd.Series(i)])",
        ),
        Example(
            setup="import pandas as pd\n",
            before="s = pd.Series(index=['a', 'b'])\ns.plot()",
            after="s = pd.Series(index=['a', 'b'], dtype='float64')\ns.plot()",
            failure=("TypeError", "no numeric data to plot"),
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series()\n",
        "import pandas as pd\ns = pd.Series(dtype=object)\ns = s.append(1)\n",
        "import pandas as pd\ns = pd.Series([])\nnames = []\nnames.append(s)\n",
    ),
)

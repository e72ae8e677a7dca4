"""A further axis for a series, ``s[:, np.newaxis]``."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class NewAxis(Rule):
    """``s[:, np.newaxis]`` → ``s.values[:, np.newaxis]``, for a series and for what was refused as one."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple):
            return None
        if not any(_is_new(site, part) for part in node.slice.elts):
            return None
        refused = site.on_failing_line and "Multi-dimensional indexing" in site.failure[1]
        unknown = refused and site.value(node.value) is None
        if not unknown and not site.is_a(node.value, "pandas.Series", "pandas.Index"):
            return None
        owner = site.text(node.value)
        return Replacement(f"{owner}.values{site.text()[len(owner) :]}")


def _is_new(site: Site, part: ast.expr) -> bool:
    return site.name(part) == "numpy.newaxis" or (isinstance(part, ast.Constant) and part.value is None)


rule = NewAxis(
    applies_to=">=2.0",
    reason="Since pandas 2.0 a series or an index takes no second axis; its array does.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\n",
            before="x = df['a'][:, np.newaxis]",
            after="x = df['a'].values[:, np.newaxis]",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2])\n",
            before="x = s[:, None]",
            after="x = s.values[:, None]",
        ),
    ),
    unchanged=(
        "import numpy as np\nx = np.zeros(3)\ny = x[:, np.newaxis]\n",
        "import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1]})\nx = df['a'].values[:, np.newaxis]\n",
        "import numpy as np\nx = read()[:, np.newaxis]\n",
    ),
)

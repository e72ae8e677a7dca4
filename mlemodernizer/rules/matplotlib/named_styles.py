"""Old names of styles, kept in variables."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class NamedStyles(Rule):
    """``'seaborn-white'`` → ``'seaborn-v0_8-white'``, anywhere, after a run in which that style was missing."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        if not node.value.startswith("seaborn") or node.value.startswith("seaborn-v0_8"):
            return None
        exception, message = site.failure
        missing = f"{node.value!r} is not a valid package style" in message
        if not missing and not (exception == "KeyError" and message == repr(node.value) and site.on_failing_line):
            return None
        return Replacement(site.text().replace("seaborn", "seaborn-v0_8", 1))


rule = NamedStyles(
    applies_to=">=3.8",
    after_failure=True,
    reason="The styles seaborn… are called seaborn-v0_8… since matplotlib 3.6; the old names were removed in 3.8.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.6.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="style = 'seaborn-white'\nplt.style.use(style)",
            after="style = 'seaborn-v0_8-white'\nplt.style.use(style)",
            failure=("OSError", "'seaborn-white' is not a valid package style, path of style file, or library style"),
        ),
    ),
    unchanged=("library = 'seaborn-white'\n",),
)

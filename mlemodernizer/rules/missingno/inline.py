"""The argument inline of missingno's plots."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.5",
    reason="missingno 0.5 removed the argument inline; the functions give the axes, which are shown all the same.",
    documentation="https://github.com/ResidentMario/missingno/releases",
    functions=tuple(f"missingno.{name}" for name in ("bar", "dendrogram", "heatmap", "matrix")),
    removed={"inline": ()},
    examples=(
        Example(
            setup="import missingno as msno\nimport pandas as pd\nframe = pd.DataFrame({'a': [1, None]})\n",
            before="msno.matrix(frame, inline=True, figsize=(3, 2))",
            after="msno.matrix(frame, figsize=(3, 2))",
        ),
    ),
    unchanged=("import missingno as msno\nplot = lambda frame: msno.bar(frame)\n",),
)

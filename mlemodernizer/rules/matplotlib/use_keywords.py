"""use(warn=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.3",
    reason="matplotlib.use lost its argument warn in matplotlib 3.3.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    functions=("matplotlib.use",),
    removed={"warn": ()},
    examples=(
        Example(
            setup="import matplotlib\n",
            before="matplotlib.use('Agg', warn=False)",
            after="matplotlib.use('Agg')",
        ),
    ),
    unchanged=("import matplotlib\nmatplotlib.use('Agg', force=True)\n",),
)

"""The grid of decision regions."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.14",
    reason="plot_decision_regions lost its argument res in mlxtend 0.14: it chooses the resolution by itself.",
    documentation="https://rasbt.github.io/mlxtend/CHANGELOG/",
    affects=frozenset({"plots"}),
    functions=("mlxtend.plotting.plot_decision_regions",),
    removed={"res": ()},
    examples=(
        Example(
            setup="from mlxtend.plotting import plot_decision_regions\n",
            before="plot_decision_regions(X, y, clf=model, res=0.02, legend=2)",
            after="plot_decision_regions(X, y, clf=model, legend=2)",
            not_run="no data",
        ),
    ),
    unchanged=("from mlxtend.plotting import plot_decision_regions\nplot_decision_regions\n",),
)

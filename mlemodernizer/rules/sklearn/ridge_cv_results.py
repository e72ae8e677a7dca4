"""store_cv_values= and cv_values_ of RidgeCV."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.7",
    reason="store_cv_values and cv_values_ became store_cv_results and cv_results_ in scikit-learn 1.5; "
    "the old names went in 1.7.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.5.html#sklearn-linear-model",
    functions=("sklearn.linear_model.RidgeCV", "sklearn.linear_model.RidgeClassifierCV"),
    renamed={"store_cv_values": "store_cv_results"},
    moves={
        f"sklearn.linear_model.{name}.cv_values_": f"sklearn.linear_model.{name}.cv_results_"
        for name in ("RidgeCV", "RidgeClassifierCV")
    },
    examples=(
        Example(
            setup="from sklearn.linear_model import RidgeCV\n",
            before="model = RidgeCV(store_cv_values=True).fit([[0], [1], [2]], [0, 1, 3])\nerrors = model.cv_values_",
            after="model = RidgeCV(store_cv_results=True).fit([[0], [1], [2]], [0, 1, 3])\nerrors = model.cv_results_",
        ),
    ),
    unchanged=("from sklearn.linear_model import Ridge\nRidge(alpha=2)\n",),
)

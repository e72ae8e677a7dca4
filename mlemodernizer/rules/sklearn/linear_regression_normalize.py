"""normalize= of LinearRegression, which changes nothing."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.2",
    reason="normalize was removed from linear models in scikit-learn 1.2; without a penalty the scale of the columns "
    "does not matter, and the coefficients were always given in the original scale.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-linear-model",
    semantics=Semantics.EQUIVALENT,
    functions=("sklearn.linear_model.LinearRegression",),
    removed={"normalize": (True,)},
    examples=(
        Example(
            setup="from sklearn.linear_model import LinearRegression\n",
            before="model = LinearRegression(normalize=True).fit([[0], [1]], [0, 1])",
            after="model = LinearRegression().fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=("from sklearn.linear_model import Lasso\nLasso(normalize=scaled)\n",),
)

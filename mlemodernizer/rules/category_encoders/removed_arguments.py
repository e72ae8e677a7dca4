"""Arguments of encoders that are gone."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_ENCODERS = (
    *("BackwardDifferenceEncoder", "BinaryEncoder", "HelmertEncoder", "LeaveOneOutEncoder", "OneHotEncoder"),
    *("OrdinalEncoder", "PolynomialEncoder", "SumEncoder", "TargetEncoder"),
)

rule = Keywords(
    applies_to=">=2.0",
    reason="category_encoders 2.0 removed impute_missing, which is handle_missing now, and randomized.",
    documentation="https://contrib.scikit-learn.org/category_encoders/",
    functions=tuple(f"category_encoders.{name}" for name in _ENCODERS),
    removed={"impute_missing": (True,), "randomized": (False,)},
    examples=(
        Example(
            setup="import category_encoders as ce\n",
            before="encoder = ce.TargetEncoder(cols=['a'], impute_missing=True)",
            after="encoder = ce.TargetEncoder(cols=['a'])",
        ),
    ),
    unchanged=("import category_encoders as ce\nencoder = ce.OneHotEncoder(cols=['a'])\n",),
)

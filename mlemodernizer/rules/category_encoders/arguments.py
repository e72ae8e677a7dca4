"""Arguments of the encoders for missing and unknown categories."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_TARGETS = KeywordChange(
    removed={"impute_missing": (True,)},
    values={("handle_unknown", "impute"): "'value'", ("handle_unknown", "ignore"): "'return_nan'"},
)
_CONTRASTS = ("BackwardDifferenceEncoder", "HelmertEncoder", "PolynomialEncoder", "SumEncoder")
_COLUMNS = KeywordChange(
    removed={"impute_missing": (True,)},
    values={("handle_unknown", "impute"): "'value'", ("handle_unknown", "ignore"): "'value'"},
)

rule = KeywordTable(
    applies_to=">=2.0",
    reason="category_encoders 2.0 renamed what is done with unknown categories and dropped impute_missing and "
    "randomized, whose usual values are what happens without.",
    documentation="https://contrib.scikit-learn.org/category_encoders/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    changes={
        **{f"category_encoders.{name}": KeywordChange(removed={"impute_missing": (True,)}) for name in _CONTRASTS},
        "category_encoders.BinaryEncoder": _TARGETS,
        "category_encoders.LeaveOneOutEncoder": KeywordChange(
            removed={"impute_missing": (True,), "randomized": (False,)}, values=_TARGETS.values
        ),
        "category_encoders.OneHotEncoder": _COLUMNS,
        "category_encoders.OrdinalEncoder": _TARGETS,
        "category_encoders.TargetEncoder": _TARGETS,
    },
    examples=(
        Example(
            setup="import category_encoders as ce\n",
            before="encoder = ce.TargetEncoder(cols=['a'], impute_missing=True, handle_unknown='impute')",
            after="encoder = ce.TargetEncoder(cols=['a'], handle_unknown='value')",
        ),
    ),
    unchanged=(
        "import category_encoders as ce\nencoder = ce.OneHotEncoder(handle_unknown='value')\n",
        "from sklearn.preprocessing import OneHotEncoder\nencoder = OneHotEncoder(handle_unknown='ignore')\n",
    ),
)

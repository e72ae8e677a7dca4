"""Arguments of SMOTE and ADASYN that went."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.12",
    reason="k became k_neighbors, the plain kind of SMOTE is the only one since imbalanced-learn 0.6, and n_jobs, "
    "which concerned speed only, went in 0.12.",
    documentation="https://imbalanced-learn.org/stable/whats_new/v0.12.html",
    functions=("imblearn.over_sampling.SMOTE",),
    renamed={"k": "k_neighbors"},
    removed={"kind": ("regular",), "n_jobs": ()},
    examples=(
        Example(
            setup="from imblearn.over_sampling import SMOTE\n",
            before="sampler = SMOTE(kind='regular', k=3, n_jobs=2)",
            after="sampler = SMOTE(k_neighbors=3)",
        ),
    ),
    unchanged=("from imblearn.over_sampling import SMOTE\nSMOTE(kind=str(input))\n",),
)

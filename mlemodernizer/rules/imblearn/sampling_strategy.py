"""ratio= of the samplers became sampling_strategy=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.imblearn._samplers import SAMPLERS

rule = Keywords(
    applies_to=">=0.6",
    reason="ratio became sampling_strategy in imbalanced-learn 0.4; the old name was removed in 0.6.",
    documentation="https://imbalanced-learn.org/stable/whats_new/0.4.html",
    functions=(*SAMPLERS, "imblearn.ensemble.BalancedBaggingClassifier"),
    renamed={"ratio": "sampling_strategy"},
    examples=(
        Example(
            setup="from imblearn.over_sampling import SMOTE\n",
            before="sampler = SMOTE(random_state=2, ratio='minority')",
            after="sampler = SMOTE(random_state=2, sampling_strategy='minority')",
        ),
    ),
    unchanged=("def SMOTE(ratio):\n    return ratio\nSMOTE(ratio=1)\n",),
)

"""The strategy of a sampler must be named."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.imblearn._samplers import SAMPLERS

rule = KeywordOnly(
    applies_to=">=0.8",
    reason="imbalanced-learn takes its arguments by name only since 0.8.",
    documentation="https://imbalanced-learn.org/stable/whats_new/v0.8.html",
    functions={
        **{name: ("sampling_strategy",) for name in SAMPLERS if not name.endswith("SMOTENC")},
        "imblearn.over_sampling.SMOTE": ("sampling_strategy", "random_state"),
    },
    examples=(
        Example(
            setup="from imblearn.over_sampling import SMOTE\n",
            before="sampler = SMOTE('minority')",
            after="sampler = SMOTE(sampling_strategy='minority')",
        ),
    ),
    unchanged=("from imblearn.over_sampling import SMOTENC\nSMOTENC([0])\n",),
)

"""fit_sample of the samplers became fit_resample."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.imblearn._samplers import SAMPLERS

rule = Moved(
    applies_to=">=0.8",
    reason="fit_sample became fit_resample in imbalanced-learn 0.4, the old name went in 0.8; "
    "data frames come back as data frames.",
    documentation="https://imbalanced-learn.org/stable/whats_new/v0.8.html",
    semantics=Semantics.EQUIVALENT,
    moves={f"{name}.fit_sample": f"{name}.fit_resample" for name in (*SAMPLERS, "imblearn.pipeline.Pipeline")},
    examples=(
        Example(
            setup="from imblearn.over_sampling import RandomOverSampler\nsampler = RandomOverSampler(random_state=0)\n",
            before="X, y = sampler.fit_sample([[0], [1], [2]], [0, 0, 1])",
            after="X, y = sampler.fit_resample([[0], [1], [2]], [0, 0, 1])",
        ),
    ),
    unchanged=("class Sampler:\n    def fit_sample(self):\n        return 1\nSampler().fit_sample()\n",),
)

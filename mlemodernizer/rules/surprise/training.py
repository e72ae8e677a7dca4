"""train became fit."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.1",
    reason="train of the algorithms became fit in scikit-surprise 1.0.5, and went in 1.1.",
    documentation="https://github.com/NicolasHug/Surprise/blob/master/CHANGELOG.md",
    moves={"surprise.AlgoBase.train": "surprise.AlgoBase.fit"},
    examples=(
        Example(
            setup="from surprise import SVD\n",
            before="def run(trainset):\n    svd = SVD()\n    svd.train(trainset)",
            after="def run(trainset):\n    svd = SVD()\n    svd.fit(trainset)",
        ),
    ),
    unchanged=("from surprise import SVD\n\n\ndef run(model, data):\n    model.train(data)\n",),
)

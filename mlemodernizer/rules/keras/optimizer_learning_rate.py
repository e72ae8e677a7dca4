"""The keywords of optimizers."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.11",
    reason="Optimizers' argument lr is called learning_rate since Keras 2.3 and is not accepted any more.",
    documentation="https://keras.io/api/optimizers/",
    functions=tuple(
        f"keras.optimizers.{name}"
        for name in ("Adadelta", "Adagrad", "Adam", "Adamax", "Ftrl", "Nadam", "RMSprop", "SGD")
    ),
    renamed={"lr": "learning_rate"},
    # None meant the backend's epsilon, 1e-7, which is the default now; 0.004 was Nadam's default
    removed={"epsilon": (None,), "decay": (0, 0.0), "schedule_decay": (0.004,)},
    examples=(
        Example(
            setup="from keras.optimizers import Adam\n",
            before="Adam(lr=0.01, beta_1=0.9, epsilon=None, decay=0.0)",
            after="Adam(learning_rate=0.01, beta_1=0.9)",
        ),
    ),
    unchanged=("from keras.optimizers import Adam\nAdam(learning_rate=0.01, epsilon=1e-8)\n",),
)

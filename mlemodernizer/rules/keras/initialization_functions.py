"""The functions of keras.initializations, called for a shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODULE = "keras.initializations"
_CLASSES = {
    "normal": "RandomNormal",
    "uniform": "RandomUniform",
    "zero": "Zeros",
    "one": "Ones",
    "glorot_uniform": "GlorotUniform",
    "he_uniform": "HeUniform",
    "lecun_uniform": "LecunUniform",
}


@dataclass(frozen=True, kw_only=True)
class InitializationFunctions(Rule):
    """``initializations.normal(shape, scale=0.02)`` → ``initializers.RandomNormal(stddev=0.02)(shape)``."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"{_MODULE}.{name}" for name in _CLASSES]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        name = site.dotted.rpartition(".")[2]
        call = site.call
        for ignored in ("name", "dim_ordering"):
            call.remove(ignored)
        shape, scale = call.remove("shape", 0), call.remove("scale", 0)
        if shape is None or call.arguments() or (scale is not None and name not in {"normal", "uniform"}):
            return None
        given = "" if scale is None else f"stddev={scale}" if name == "normal" else f"-{scale}, {scale}"
        if name == "uniform" and scale is not None and not scale.replace(".", "").isalnum():
            return None
        function = f"{call.receiver}.{_CLASSES[name]}" if call.receiver else call.function
        return Replacement(f"{function}({given})({shape})")


rule = InitializationFunctions(
    applies_to=">=2.0",
    reason="What keras.initializations had are classes of keras.initializers since Keras 2.0, whose objects are called "
    "for a shape.",
    documentation="https://keras.io/api/layers/initializers/",
    examples=(
        Example(
            before="from keras import initializations\nw = initializations.normal((2, 3), scale=0.02, name='w')",
            after="from keras import initializers\nw = initializers.RandomNormal(stddev=0.02)((2, 3))",
        ),
        Example(
            before="from keras.initializations import uniform\nw = uniform((2, 3), 0.1)",
            after="from keras.initializers import RandomUniform\nw = RandomUniform(-0.1, 0.1)((2, 3))",
        ),
    ),
    unchanged=(
        "from keras import initializers\nw = initializers.RandomNormal(stddev=0.1)((2, 3))\n",
        "class initializations:\n    @staticmethod\n    def normal(shape, scale):\n        return scale\n\n\n"
        "initializations.normal((2, 3), 0.1)\n",
    ),
)

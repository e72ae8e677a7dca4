"""merge of Keras 1 with a function of one's own, or with the cosine."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Function

_FUNCTION = "keras.layers.merge"


@dataclass(frozen=True, kw_only=True)
class MergeFunctions(Rule):
    """``merge([a, b], mode=f)`` → ``Lambda(f)([a, b])``, and ``mode='cos'`` → ``dot(…, normalize=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_FUNCTION,)

    def rewrite(self, site: Site) -> Replacement | None:
        mode = site.argument("mode", 1)
        if not site.is_call or mode is None or site.call.starred:
            return None
        call = site.call
        for name in ("concat_axis", "output_mask"):
            call.remove(name)
        if site.literal(mode) == "cos":
            call.remove("mode", 1)
            call.remove("output_shape")
            if call.has("dot_axes"):
                call.rename("dot_axes", "axes")
            else:
                call.set("axes", "-1")
            call.set("normalize", "True")
            call.set_function(site.name_of("keras.layers.dot"))
            return Replacement(call.text) if call.positional == 1 else None
        if not isinstance(mode, ast.Lambda) and not isinstance(site.value(mode), Function):
            return None
        call.remove("dot_axes")
        inputs, function = call.remove("inputs", 0), call.remove("mode", 0 if call.positional else None)
        if inputs is None or function is None or call.positional:
            return None
        given = call.arguments()
        layer = site.name_of("keras.layers.Lambda")
        return Replacement(f"{layer}({function}{', ' if given else ''}{given})({inputs})")


_SETUP = "from keras.layers import Input\na, b = Input((3,)), Input((3,))\n"

rule = MergeFunctions(
    applies_to=">=2.2",
    reason="merge is gone since Keras 2.2; a Lambda layer computes a function of several inputs, and dot the cosine.",
    documentation="https://keras.io/api/layers/core_layers/lambda/",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup=_SETUP,
            before="from keras.layers import Lambda, merge\n"
            "c = merge([a, b], mode=lambda x: x[0] - x[1], output_shape=lambda shapes: shapes[0])",
            after="from keras.layers import Lambda\n"
            "c = Lambda(lambda x: x[0] - x[1], output_shape=lambda shapes: shapes[0])([a, b])",
        ),
        Example(
            setup=_SETUP,
            before="from keras.layers import dot, merge\nc = merge([a, b], mode='cos', dot_axes=1)",
            after="from keras.layers import dot\nc = dot([a, b], axes=1, normalize=True)",
        ),
    ),
    unchanged=(
        _SETUP + "from keras.layers import merge\nmerge([a, b], mode=other)\n",
        "import pandas as pd\npd.merge(pd.DataFrame({'a': [1]}), pd.DataFrame({'a': [1]}), on='a')\n",
    ),
)

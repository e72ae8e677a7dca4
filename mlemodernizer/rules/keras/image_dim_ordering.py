"""The order of an image's dimensions."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FORMATS = {"th": "channels_first", "tf": "channels_last"}
_MOVES = {
    "keras.backend.set_image_dim_ordering": "keras.backend.set_image_data_format",
    "keras.backend.image_dim_ordering": "keras.backend.image_data_format",
    "keras.backend.tensorflow_backend": "keras.backend",
}


@dataclass(frozen=True, kw_only=True)
class DimOrdering(Rule):
    """The function by `moves`; the values, which have other names too, here."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.backend.set_image_dim_ordering",)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Compare,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Compare):
            if not isinstance(node.left, ast.Call) or site.name(node.left.func) != "keras.backend.image_dim_ordering":
                return None
            values = node.comparators
        elif isinstance(node, ast.Call):
            values = node.args[:1] or [k.value for k in node.keywords]
        else:
            return None
        if len(values) != 1 or not isinstance(values[0], ast.Constant) or values[0].value not in _FORMATS:
            return None
        old = site.text(values[0])
        new = old.replace(str(values[0].value), _FORMATS[str(values[0].value)])
        start = site.text().rindex(old)
        text = site.text()[:start] + new + site.text()[start + len(old) :]
        return Replacement(text.replace("(dim_ordering=", "(data_format="))


rule = DimOrdering(
    applies_to=">=2.3",
    reason="The order of an image's dimensions, 'tf' or 'th', is called data format since Keras 2.0: 'channels_last' "
    "or 'channels_first'. The old functions were removed in Keras 2.3.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    moves=_MOVES,
    examples=(
        Example(
            setup="from keras import backend as K\n",
            before="K.set_image_dim_ordering('tf')\nfirst = K.image_dim_ordering() == 'th'",
            after="K.set_image_data_format('channels_last')\nfirst = K.image_data_format() == 'channels_first'",
        ),
    ),
    unchanged=(
        "from keras import backend as K\nK.set_image_data_format('channels_last')\nx = K.image_data_format() == 'th'\n",
        "kind = 'tf'\nprint(kind == 'tf')\n",
    ),
)

"""Where the weights of models are."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Defined
from mlemodernizer.rewriting.rule import Example

_MODELS = {
    "densenet": ("densenet121", "densenet161", "densenet169", "densenet201"),
    "resnet": ("resnet18", "resnet34", "resnet50", "resnet101", "resnet152"),
    "vgg": ("vgg11", "vgg11_bn", "vgg13", "vgg13_bn", "vgg16", "vgg16_bn", "vgg19", "vgg19_bn"),
}


def _definition(names: tuple[str, ...]) -> str:
    return (
        "from torchvision.models import get_model_weights\n\n"
        f"model_urls = {{name: get_model_weights(name).IMAGENET1K_V1.url for name in {names!r}}}"
    )


_DEFINITIONS = {f"torchvision.models.{module}.model_urls": _definition(names) for module, names in _MODELS.items()}

rule = Defined(
    applies_to=">=0.14",
    reason="The addresses of weights are kept with the weights since torchvision 0.13, not in a dictionary.",
    documentation="https://docs.pytorch.org/vision/stable/models.html",
    semantics=Semantics.EQUIVALENT,
    definitions=_DEFINITIONS,
    gone=frozenset(_DEFINITIONS),
    examples=(
        Example(
            before="from torchvision.models.resnet import model_urls\nurl = model_urls['resnet18']",
            after=_DEFINITIONS["torchvision.models.resnet.model_urls"] + "\nurl = model_urls['resnet18']",
        ),
    ),
    unchanged=("model_urls = {}\nurl = model_urls.get('resnet18')\n",),
)

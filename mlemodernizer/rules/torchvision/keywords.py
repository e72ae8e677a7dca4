"""Keywords that were renamed."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_TURNED = KeywordChange(renamed={"resample": "interpolation", "fillcolor": "fill"})
_GRID = KeywordChange(renamed={"range": "value_range"})

rule = KeywordTable(
    applies_to=">=0.12",
    reason="resample, fillcolor and range, by now interpolation, fill and value_range, are gone in torchvision 0.12.",
    documentation="https://docs.pytorch.org/vision/stable/transforms.html",
    changes={
        "torchvision.transforms.RandomAffine": _TURNED,
        "torchvision.transforms.RandomPerspective": _TURNED,
        "torchvision.transforms.RandomRotation": _TURNED,
        "torchvision.transforms.functional.affine": _TURNED,
        "torchvision.transforms.functional.rotate": _TURNED,
        "torchvision.utils.make_grid": _GRID,
        "torchvision.utils.save_image": KeywordChange(renamed={"range": "value_range", "filename": "fp"}),
    },
    examples=(
        Example(
            setup="from PIL import Image\nfrom torchvision import transforms\n",
            before="t = transforms.RandomAffine(10, resample=Image.BILINEAR, fillcolor=0)",
            after="t = transforms.RandomAffine(10, interpolation=Image.BILINEAR, fill=0)",
        ),
        Example(
            setup="import torch\nfrom torchvision.utils import make_grid, save_image\nx = torch.rand(4, 1, 3, 3)\n",
            before="grid = make_grid(x, nrow=2, normalize=True, range=(-1, 1))\nsave_image(x, filename='x.png')",
            after="grid = make_grid(x, nrow=2, normalize=True, value_range=(-1, 1))\nsave_image(x, fp='x.png')",
        ),
    ),
    unchanged=("import numpy as np\nh = np.histogram([1.0, 2.0], range=(0, 3))\n",),
)

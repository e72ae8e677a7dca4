"""Constants and methods of Pillow that were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=10.0",
    reason="The old name was removed by Pillow 10.0; ANTIALIAS is called LANCZOS, tostring tobytes.",
    documentation="https://pillow.readthedocs.io/en/stable/deprecations.html",
    moves={
        "PIL.Image.ANTIALIAS": "PIL.Image.LANCZOS",
        "PIL.Image.CUBIC": "PIL.Image.BICUBIC",
        "PIL.Image.LINEAR": "PIL.Image.BILINEAR",
        "PIL.Image.PILLOW_VERSION": "PIL.__version__",
        "PIL.Image.VERSION": "PIL.__version__",
        "PIL.Image.Image.tostring": "PIL.Image.Image.tobytes",
        "PIL.Image.fromstring": "PIL.Image.frombytes",
        "PIL.PILLOW_VERSION": "PIL.__version__",
        "PIL.VERSION": "PIL.__version__",
    },
    examples=(
        Example(
            setup="from PIL import Image\nimage = Image.new('L', (4, 4))\n",
            before="small = image.resize((2, 2), Image.ANTIALIAS)\ndata = small.tostring()",
            after="small = image.resize((2, 2), Image.LANCZOS)\ndata = small.tobytes()",
        ),
    ),
    unchanged=("from PIL import Image\nImage.new('L', (4, 4)).resize((2, 2), Image.BICUBIC)\n",),
)

"""Reading, writing and scaling images with scipy.misc."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_READ = """
def misc_imread(name, flatten=False, mode=None):
    \"\"\"scipy.misc.imread: an image file as an array.\"\"\"
    from PIL import Image

    image = Image.open(name)
    if mode is not None:
        image = image.convert(mode)
    elif image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    if flatten:
        image = image.convert("F")
    elif image.mode == "1":
        image = image.convert("L")
    return $numpy.array(image)
"""

_BYTES = """
def misc_bytescale(data, cmin=None, cmax=None, high=255, low=0):
    \"\"\"scipy.misc.bytescale: values spread over 0 to 255, unless they are bytes.\"\"\"
    if data.dtype == $numpy.uint8:
        return data
    cmin = data.min() if cmin is None else cmin
    cmax = data.max() if cmax is None else cmax
    scale = float(high - low) / (float(cmax - cmin) or 1.0)
    return (((data - cmin) * scale + low).clip(low, high) + 0.5).astype($numpy.uint8)
"""

_IMAGE = """
def misc_toimage(arr, high=255, low=0, cmin=None, cmax=None, pal=None, mode=None, channel_axis=None):
    \"\"\"scipy.misc.toimage: an array as an image.\"\"\"
    from PIL import Image

    data = $numpy.asarray(arr)
    if data.ndim == 2 and mode in ("F", "I"):
        return Image.fromarray(data.astype("float32" if mode == "F" else "int32"))
    data = misc_bytescale(data, cmin, cmax, high, low)
    if data.ndim == 3:
        if channel_axis is None:
            channel_axis = data.shape.index(3 if 3 in data.shape else 4)
        data = $numpy.moveaxis(data, channel_axis, 2)
    mode = mode or ("L" if data.ndim == 2 else "RGB" if data.shape[2] == 3 else "RGBA")
    return Image.frombytes(mode, (data.shape[1], data.shape[0]), data.tobytes())
"""

_WRITE = """
def misc_imsave(name, arr, format=None):
    \"\"\"scipy.misc.imsave: an array as an image file.\"\"\"
    misc_toimage(arr, channel_axis=2).save(name, format)
"""

_RESIZE = """
def misc_imresize(arr, size, interp="bilinear", mode=None):
    \"\"\"scipy.misc.imresize: an image of another size; size is in percent, a factor or (rows, columns).\"\"\"
    image = misc_toimage(arr, mode=mode)
    if isinstance(size, (int, float, $numpy.number)):
        factor = size / 100.0 if isinstance(size, (int, $numpy.integer)) else size
        size = tuple(($numpy.array(image.size) * factor).astype(int))
    else:
        size = (size[1], size[0])
    method = {"nearest": 0, "lanczos": 1, "bilinear": 2, "bicubic": 3, "cubic": 3}[interp]
    return $numpy.array(image.resize(size, resample=method))
"""

_ROTATE = """
def misc_imrotate(arr, angle, interp="bilinear"):
    \"\"\"scipy.misc.imrotate: an image turned by an angle in degrees.\"\"\"
    method = {"nearest": 0, "lanczos": 1, "bilinear": 2, "bicubic": 3, "cubic": 3}[interp]
    return $numpy.array(misc_toimage(arr).rotate(angle, resample=method))
"""

_SOURCES = {
    "scipy.misc.bytescale": (_BYTES,),
    "scipy.misc.imread": (_READ,),
    "scipy.misc.imresize": (_BYTES, _IMAGE, _RESIZE),
    "scipy.misc.imrotate": (_BYTES, _IMAGE, _ROTATE),
    "scipy.misc.imsave": (_BYTES, _IMAGE, _WRITE),
    "scipy.misc.toimage": (_BYTES, _IMAGE),
    "scipy.ndimage.imread": (_READ,),
}
_SETUP = "import numpy as np\nfrom PIL import Image\n\nImage.new('L', (2, 2)).save('a.png')\n"
_DEFINED = f"\n\n{_READ.replace('$numpy', 'np').strip()}\n\n\n"

rule = LocalDefinitions(
    applies_to=">=1.2",
    reason="SciPy 1.2 removed imread, imsave, imresize and toimage, which were calls of Pillow; they are defined here.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.2.0-notes.html#scipy-misc",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs", "files"}),
    gone=frozenset(_SOURCES),
    sources=_SOURCES,
    uses={"numpy": "numpy"},
    examples=(
        Example(
            before=f"from scipy.misc import imread\n{_SETUP}a = imread('a.png', flatten=True)",
            after=f"{_SETUP}{_DEFINED}a = misc_imread('a.png', flatten=True)",
        ),
    ),
    unchanged=(
        "from matplotlib.pyplot import imread, imsave\na = imread('a.png')\n",
        "import scipy.misc\n\n\ndef imread(path):\n    return path\n\n\na = imread('a.png')\n",
    ),
)

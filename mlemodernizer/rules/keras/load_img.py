"""load_img(grayscale=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="load_img's argument grayscale is called color_mode since Keras 2.2 and is not accepted by Keras 3.",
    documentation="https://keras.io/api/data_loading/image/#load_img-function",
    functions=("keras.preprocessing.image.load_img", "keras.utils.load_img"),
    renamed={"grayscale": "color_mode"},
    values={("color_mode", True): '"grayscale"', ("color_mode", False): '"rgb"'},
    examples=(
        Example(
            setup=(
                "from keras.preprocessing.image import array_to_img, load_img\nimport numpy as np\n"
                "array_to_img(np.zeros((2, 2, 3))).save('a.png')\n"
            ),
            before="load_img('a.png', grayscale=True)",
            after="load_img('a.png', color_mode=\"grayscale\")",
        ),
    ),
    unchanged=("def load_img(path, grayscale):\n    return path\n\n\nload_img(1, grayscale=True)\n",),
)

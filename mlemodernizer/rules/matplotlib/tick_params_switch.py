"""on and off of tick_params."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_SWITCHES = tuple(f"{label}{side}" for label in ("", "label") for side in ("bottom", "left", "right", "top"))

rule = Keywords(
    applies_to=">=3.0",
    reason="tick_params takes True and False; since matplotlib 3.0 the texts 'on' and 'off' both mean on.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_2.2.0.html",
    affects=frozenset({"plots"}),
    functions=("matplotlib.pyplot.tick_params", "matplotlib.axes.Axes.tick_params"),
    values={(s, text): value for s in _SWITCHES for text, value in (("on", "True"), ("off", "False"))},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.tick_params(axis='x', bottom='off', labelbottom='on')",
            after="plt.tick_params(axis='x', bottom=False, labelbottom=True)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.tick_params(axis='x', bottom=False)\nplt.axis('off')\n",),
)

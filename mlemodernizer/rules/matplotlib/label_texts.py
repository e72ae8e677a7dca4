"""title(s=), xlabel(s=) and ylabel(s=)."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

rule = KeywordTable(
    applies_to=">=3.1",
    reason="The argument s of title, xlabel and ylabel has been called label, xlabel and ylabel since matplotlib 3.1.",
    documentation="https://matplotlib.org/3.1.0/api/api_changes.html",
    changes={
        "matplotlib.pyplot.title": KeywordChange(renamed={"s": "label"}),
        "matplotlib.pyplot.xlabel": KeywordChange(renamed={"s": "xlabel"}),
        "matplotlib.pyplot.ylabel": KeywordChange(renamed={"s": "ylabel"}),
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.title(s='a', fontsize=9)\nplt.xlabel(s='b')",
            after="plt.title(label='a', fontsize=9)\nplt.xlabel(xlabel='b')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.title('a')\nplt.text(0, 0, s='a')\n",),
)

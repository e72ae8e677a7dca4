"""Names that left seaborn's top level."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.12",
    reason="seaborn does not pass on matplotlib.pyplot as plt any more, and seaborn.apionly is seaborn itself.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.8.1.html",
    moves={
        "seaborn.apionly": "seaborn",
        "seaborn.linearmodels": "seaborn",
        "seaborn.plt": "matplotlib.pyplot",
        "seaborn.axlabel": "seaborn.utils.axlabel",
    },
    examples=(
        Example(
            before="import seaborn as sns\nsns.plt.close()",
            after=("import matplotlib.pyplot as plt\nimport seaborn as sns\nplt.close()"),
        ),
        Example(before="import seaborn.apionly as sns", after="import seaborn as sns"),
    ),
    unchanged=("import matplotlib.pyplot as plt\nimport seaborn as sns\nplt.close()\n",),
)

"""The warning about assignments to copies."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
    reason="Under copy-on-write pandas 3.0 warns with ChainedAssignmentError in place of SettingWithCopyWarning.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    semantics=Semantics.EQUIVALENT,
    moves={
        "pandas.core.common.SettingWithCopyWarning": "pandas.errors.ChainedAssignmentError",
        "pandas.errors.SettingWithCopyWarning": "pandas.errors.ChainedAssignmentError",
    },
    examples=(
        Example(
            setup="import warnings\nimport pandas as pd\n",
            before="warnings.simplefilter('ignore', category=pd.core.common.SettingWithCopyWarning)",
            after="warnings.simplefilter('ignore', category=pd.errors.ChainedAssignmentError)",
        ),
    ),
    unchanged=("import pandas as pd\nwarning = pd.errors.PerformanceWarning\n",),
)

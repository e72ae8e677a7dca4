"""ExcelWriter.save."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.pandas._methods import RenamedMethods

rule = RenamedMethods(
    applies_to=">=2.0",
    reason="ExcelWriter.save was removed in pandas 2.0: close saves.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    methods={"pandas.ExcelWriter.save": "close"},
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nwriter = pd.ExcelWriter('out.xlsx')\n",
            before="df.to_excel(writer)\nwriter.save()",
            after="df.to_excel(writer)\nwriter.close()",
            not_run="needs openpyxl",
        ),
    ),
    unchanged=("import pandas as pd\nwriter = pd.ExcelWriter('out.xlsx')\nwriter.close()\n",),
)

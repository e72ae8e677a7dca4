"""Models that statsmodels.formula.api used to offer under their class names."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_MODELS = "GEE GLM GLS GLSAR Logit MNLogit MixedLM NegativeBinomial NominalGEE OLS OrdinalGEE PHReg Poisson Probit "
_MORE = "QuantReg RLM WLS"

rule = Moved(
    applies_to=">=0.11",
    reason="statsmodels.formula.api has only the models that take a formula since 0.11; the classes "
    "that take arrays are in statsmodels.api.",
    documentation="https://www.statsmodels.org/stable/release/version0.11.html",
    moves={f"statsmodels.formula.api.{name}": f"statsmodels.api.{name}" for name in (_MODELS + _MORE).split()},
    examples=(
        Example(
            before="import statsmodels.formula.api as smf\nfit = smf.OLS([1.0, 2.0, 4.0], [1.0, 2.0, 3.0]).fit()",
            after="import statsmodels.api as sm\nimport statsmodels.formula.api as smf\n"
            "fit = sm.OLS([1.0, 2.0, 4.0], [1.0, 2.0, 3.0]).fit()",
        ),
    ),
    unchanged=(
        "import statsmodels.formula.api as smf\nmodel = smf.ols\n",
        "import statsmodels.api as sm\nmodel = sm.OLS\n",
    ),
)

"""sklearn.preprocessing.Imputer became sklearn.impute.SimpleImputer."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = ("missing_values", "strategy", "axis", "verbose", "copy")


@dataclass(frozen=True, kw_only=True)
class Imputer(MovedCalls):
    """``Imputer('NaN', 'mean', axis=0)`` → ``SimpleImputer(missing_values=np.nan, strategy='mean')``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        axis = site.argument("axis", 2)
        along_rows = axis is not None and site.literal(axis) != 0
        if call.starred or call.positional > len(_NAMES):
            return None
        call.name_positionals(_NAMES)
        if along_rows:
            return Replacement(call.text)  # the name keeps it an error: another argument is third today
        call.remove("axis")
        call.remove("verbose")
        if site.literal(site.argument("missing_values", 0)) in ("NaN", "nan"):
            call.set("missing_values", site.name_of("numpy.nan"))
        return Replacement(call.text)


rule = Imputer(
    applies_to=">=0.22",
    reason="sklearn.preprocessing.Imputer became sklearn.impute.SimpleImputer, which works on columns only; "
    "it was removed in scikit-learn 0.22.",
    documentation="https://scikit-learn.org/0.20/whats_new.html#sklearn-impute",
    moves={
        "sklearn.preprocessing.Imputer": "sklearn.impute.SimpleImputer",
        "sklearn.preprocessing.imputation": "sklearn.impute",
        "sklearn.preprocessing.imputation.Imputer": "sklearn.impute.SimpleImputer",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="from sklearn.preprocessing import Imputer\n"
            "imputer = Imputer(missing_values='NaN', strategy='mean', axis=0)",
            after="from sklearn.impute import SimpleImputer\n"
            "imputer = SimpleImputer(missing_values=np.nan, strategy='mean')",
        ),
    ),
    unchanged=(
        "from sklearn.impute import SimpleImputer\nimputer = SimpleImputer(strategy='median')\n",
        "class Imputer:\n    pass\nImputer()\n",
    ),
)

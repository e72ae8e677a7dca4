"""Labels of classes other than 0, 1 and so on."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "Invalid classes inferred from unique values of `y`"

_SOURCE = '''
class LabelledXGBClassifier($base):
    """XGBClassifier of xgboost before 1.6, which took any labels: they are numbered for the fit."""

    labels = None

    def fit(self, X, y, **options):
        labels, self.labels = $encoder().fit(y), None
        if options.get("eval_set"):
            options["eval_set"] = [(a, labels.transform(b)) for a, b in options["eval_set"]]
        super().fit(X, labels.transform(y), **options)
        self.labels = labels
        return self

    def predict(self, X, **options):
        predicted = super().predict(X, **options)
        return predicted if options.get("output_margin") else self.labels.inverse_transform(predicted)

    @property
    def classes_(self):
        return super().classes_ if self.labels is None else self.labels.classes_
'''


@dataclass(frozen=True, kw_only=True)
class ClassLabels(Rule):
    """``XGBClassifier()`` → ``LabelledXGBClassifier()``, defined above it, after a run that refused the labels."""

    @property
    def targets(self) -> Iterable[str]:
        return ("xgboost.XGBClassifier",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or _MESSAGE not in site.failure[1]:
            return None
        name = site.define(_SOURCE, base=site.dotted, encoder="sklearn.preprocessing.LabelEncoder")
        if not name:
            return None
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


_SETUP = "from xgboost import XGBClassifier\nfrom sklearn.preprocessing import LabelEncoder\n"
_DEFINED = filled(_SOURCE, {"base": "XGBClassifier", "encoder": "LabelEncoder"})

rule = ClassLabels(
    applies_to=">=1.6",
    gives_way=True,
    reason="XGBClassifier numbers the classes no longer itself since xgboost 1.6; a subclass does, and predicts the "
    "labels that were given.",
    documentation="https://xgboost.readthedocs.io/en/stable/changes/v1.6.0.html",
    examples=(
        Example(
            before=f"{_SETUP}model = XGBClassifier(n_estimators=2).fit([[0], [1], [2], [3]], ['a', 'b', 'a', 'b'])",
            after=f"{_SETUP}\n\n{_DEFINED}\n\n\n"
            "model = LabelledXGBClassifier(n_estimators=2).fit([[0], [1], [2], [3]], ['a', 'b', 'a', 'b'])",
            failure=("ValueError", f"{_MESSAGE}.  Expected: [0 1], got ['a' 'b']"),
        ),
    ),
    unchanged=("from xgboost import XGBClassifier\nmodel = XGBClassifier(n_estimators=2)\n",),
)

"""kind= of SMOTE became classes of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = {
    "borderline1": ("BorderlineSMOTE", "'borderline-1'"),
    "borderline2": ("BorderlineSMOTE", "'borderline-2'"),
    "svm": ("SVMSMOTE", ""),
}
_PLAIN = ("m", "m_neighbors", "out_step", "svm_estimator")


@dataclass(frozen=True, kw_only=True)
class SmoteKinds(Rule):
    """``SMOTE(kind='borderline1')`` → ``BorderlineSMOTE(kind='borderline-1')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("imblearn.over_sampling.SMOTE",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        kind = site.argument("kind")
        name, value = _KINDS.get(str(site.literal(kind)) if kind is not None else "", ("", ""))
        if kind is None:
            for gone in _PLAIN:
                call.remove(gone)
        elif name:
            call.set_function(site.name_of(f"imblearn.over_sampling.{name}"))
            call.rename("k", "k_neighbors")
            call.rename("m", "m_neighbors")
            call.remove("n_jobs")
            if value:
                call.set("kind", value)
                for gone in ("out_step", "svm_estimator"):
                    call.remove(gone)
            else:
                call.remove("kind")
        return Replacement(call.text)


rule = SmoteKinds(
    applies_to=">=0.12",
    reason="The kinds of SMOTE became the classes BorderlineSMOTE and SVMSMOTE in imbalanced-learn 0.4; kind and their "
    "arguments left SMOTE in 0.6.",
    documentation="https://imbalanced-learn.org/stable/whats_new/0.4.html",
    examples=(
        Example(
            before="from imblearn.over_sampling import SMOTE\nsampler = SMOTE(kind='borderline1', random_state=0)",
            after="from imblearn.over_sampling import BorderlineSMOTE\nfrom imblearn.over_sampling import SMOTE\n"
            "sampler = BorderlineSMOTE(kind='borderline-1', random_state=0)",
        ),
        Example(
            setup="from imblearn.over_sampling import SMOTE\n",
            before="sampler = SMOTE(k_neighbors=3, m_neighbors=10, out_step=0.5)",
            after="sampler = SMOTE(k_neighbors=3)",
        ),
    ),
    unchanged=(
        "from imblearn.over_sampling import SMOTE\nSMOTE(k_neighbors=3)\n",
        "from imblearn.over_sampling import BorderlineSMOTE\nBorderlineSMOTE(kind='borderline-1', m_neighbors=5)\n",
        "from imblearn.over_sampling import SMOTE\nkind = str(input)\nSMOTE(kind=kind)\n",
    ),
)

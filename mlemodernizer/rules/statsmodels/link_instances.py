"""Links of generalized linear models that are given as classes."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_HOMES = ("statsmodels.api.families", "statsmodels.genmod.families", "statsmodels.genmod.families.family")
_FAMILIES = ("Binomial", "Gamma", "Gaussian", "InverseGaussian", "NegativeBinomial", "Poisson", "Tweedie")
_NEW = {
    "cauchy": "Cauchy",
    "cloglog": "CLogLog",
    "identity": "Identity",
    "inverse_power": "InversePower",
    "inverse_squared": "InverseSquared",
    "log": "Log",
    "logit": "Logit",
    "loglog": "LogLog",
    "nbinom": "NegativeBinomial",
    "probit": "Probit",
    "sqrt": "Sqrt",
}


@dataclass(frozen=True, kw_only=True)
class LinkInstances(Rule):
    """``Binomial(links.logit)`` → ``Binomial(links.Logit())``."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"{home}.{family}" for home in _HOMES for family in _FAMILIES]

    def rewrite(self, site: Site) -> Replacement | None:
        link = site.argument("link", 0)
        home, _, leaf = site.name(link).rpartition(".") if link is not None else ("", "", "")
        if link is None or not home.endswith("families.links") or leaf not in {*_NEW, *_NEW.values()}:
            return None
        text = site.text(link)
        if not text.endswith(leaf):
            return None  # imported under another name
        call = site.call
        new = text.removesuffix(leaf) + _NEW.get(leaf, leaf) if "." in text else text
        call.set("link", f"{new}()", 0)
        return Replacement(call.text)


rule = LinkInstances(
    applies_to=">=0.13",
    reason="Since statsmodels 0.13 a family takes an object of a link, not the class.",
    documentation="https://www.statsmodels.org/stable/glm.html#link-functions",
    examples=(
        Example(
            setup="import statsmodels.api as sm\n",
            before="family = sm.families.Binomial(sm.families.links.logit)",
            after="family = sm.families.Binomial(sm.families.links.Logit())",
        ),
        Example(
            setup="import statsmodels.api as sm\n",
            before="family = sm.families.Gamma(link=sm.families.links.log)",
            after="family = sm.families.Gamma(link=sm.families.links.Log())",
        ),
    ),
    unchanged=(
        "import statsmodels.api as sm\nfamily = sm.families.Binomial(sm.families.links.Logit())\n",
        "import statsmodels.api as sm\nfamily = sm.families.Poisson()\n",
    ),
)

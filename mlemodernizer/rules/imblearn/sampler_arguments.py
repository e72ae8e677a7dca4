"""Arguments of the samplers and ensembles that were renamed or went."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_JOBS = {"n_jobs": ()}
_NEIGHBOURS = {"size_ngh": "n_neighbors"}
_CLEANING = KeywordChange(renamed=_NEIGHBOURS, removed={"random_state": ()})
_ENSEMBLE = KeywordChange(renamed={"base_estimator": "estimator"})
_OVER = "imblearn.over_sampling"
_UNDER = "imblearn.under_sampling"

rule = KeywordTable(
    applies_to=">=0.12",
    reason="The argument has another name in imbalanced-learn since 0.2 to 0.10, or was removed by 0.12 and did "
    "nothing for the result.",
    documentation="https://imbalanced-learn.org/stable/whats_new/v0.12.html",
    changes={
        f"{_OVER}.ADASYN": KeywordChange(renamed={"k": "n_neighbors"}, removed=_JOBS),
        f"{_OVER}.BorderlineSMOTE": KeywordChange(removed=_JOBS),
        f"{_OVER}.SMOTENC": KeywordChange(removed=_JOBS),
        f"{_OVER}.SVMSMOTE": KeywordChange(removed=_JOBS),
        f"{_UNDER}.AllKNN": _CLEANING,
        f"{_UNDER}.ClusterCentroids": KeywordChange(removed=_JOBS),
        f"{_UNDER}.CondensedNearestNeighbour": KeywordChange(renamed=_NEIGHBOURS),
        f"{_UNDER}.EditedNearestNeighbours": _CLEANING,
        f"{_UNDER}.NearMiss": KeywordChange(
            renamed={**_NEIGHBOURS, "ver3_samp_ngh": "n_neighbors_ver3"}, removed={"random_state": ()}
        ),
        f"{_UNDER}.NeighbourhoodCleaningRule": KeywordChange(
            renamed=_NEIGHBOURS, removed={"random_state": (), "kind_sel": ("all",)}
        ),
        f"{_UNDER}.OneSidedSelection": KeywordChange(renamed=_NEIGHBOURS),
        f"{_UNDER}.RepeatedEditedNearestNeighbours": _CLEANING,
        f"{_UNDER}.TomekLinks": KeywordChange(removed={"random_state": ()}),
        "imblearn.ensemble.BalancedBaggingClassifier": _ENSEMBLE,
        "imblearn.ensemble.BalancedRandomForestClassifier": KeywordChange(
            removed={"min_impurity_split": (None,)}, values={("max_features", "auto"): "'sqrt'"}
        ),
        "imblearn.ensemble.EasyEnsembleClassifier": _ENSEMBLE,
        "imblearn.ensemble.RUSBoostClassifier": KeywordChange(
            renamed={"base_estimator": "estimator"}, removed={"algorithm": ("SAMME", "deprecated")}
        ),
    },
    examples=(
        Example(
            setup="from imblearn.under_sampling import NearMiss\n",
            before="sampler = NearMiss(version=2, random_state=3, size_ngh=4)",
            after="sampler = NearMiss(version=2, n_neighbors=4)",
        ),
        Example(
            setup="from imblearn.ensemble import BalancedBaggingClassifier\n",
            before="model = BalancedBaggingClassifier(base_estimator=None, random_state=0)",
            after="model = BalancedBaggingClassifier(estimator=None, random_state=0)",
        ),
    ),
    unchanged=(
        "from imblearn.under_sampling import RandomUnderSampler\nRandomUnderSampler(random_state=1)\n",
        "from imblearn.under_sampling import NearMiss\nNearMiss(n_jobs=2)\n",
    ),
)

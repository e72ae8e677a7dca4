"""The samplers of imbalanced-learn, as they have been called since 0.3."""

_NAMES = {
    "combine": "SMOTEENN SMOTETomek",
    "over_sampling": "ADASYN BorderlineSMOTE KMeansSMOTE RandomOverSampler SMOTE SMOTENC SVMSMOTE",
    "under_sampling": "AllKNN ClusterCentroids CondensedNearestNeighbour EditedNearestNeighbours "
    "InstanceHardnessThreshold NearMiss NeighbourhoodCleaningRule OneSidedSelection RandomUnderSampler "
    "RepeatedEditedNearestNeighbours TomekLinks",
}

SAMPLERS = tuple(f"imblearn.{module}.{name}" for module, names in _NAMES.items() for name in names.split())
"""Dotted names."""

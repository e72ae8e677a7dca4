"""Changes of xgboost."""

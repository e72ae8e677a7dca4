"""Changes of catboost."""

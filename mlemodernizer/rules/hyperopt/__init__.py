"""Changes of hyperopt."""

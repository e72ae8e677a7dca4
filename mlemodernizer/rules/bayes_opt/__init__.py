"""Changes of bayesian-optimization."""

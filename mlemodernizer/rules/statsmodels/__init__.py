"""Changes of statsmodels."""

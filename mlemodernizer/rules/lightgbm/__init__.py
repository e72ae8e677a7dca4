"""Changes of lightgbm."""

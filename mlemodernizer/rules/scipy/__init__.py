"""Changes of scipy."""

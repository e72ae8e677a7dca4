"""Changes of keras."""

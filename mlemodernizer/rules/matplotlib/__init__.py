"""Changes of matplotlib."""

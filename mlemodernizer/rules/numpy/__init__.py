"""Changes of numpy."""

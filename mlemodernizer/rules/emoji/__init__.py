"""Changes of emoji."""

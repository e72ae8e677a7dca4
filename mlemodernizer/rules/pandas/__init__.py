"""Changes of pandas."""

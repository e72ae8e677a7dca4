"""Changes of torch."""

"""Changes of sklearn."""

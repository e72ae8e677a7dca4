"""Changes of tensorflow."""

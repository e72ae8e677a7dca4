"""Changes of yellowbrick."""

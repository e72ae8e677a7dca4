"""Changes of prophet."""

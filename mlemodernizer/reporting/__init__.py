"""A job's result as text and as JSON."""

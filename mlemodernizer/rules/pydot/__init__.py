"""Changes of pydot."""

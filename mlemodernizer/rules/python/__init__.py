"""Changes of Python and its standard library."""

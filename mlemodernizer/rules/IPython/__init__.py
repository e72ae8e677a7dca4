"""Changes of IPython."""

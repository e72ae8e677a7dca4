"""Changes of networkx."""

"""Changes of shapely."""

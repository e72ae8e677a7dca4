"""Changes of geopandas."""

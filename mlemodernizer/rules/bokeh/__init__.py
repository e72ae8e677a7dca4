"""Changes of bokeh."""

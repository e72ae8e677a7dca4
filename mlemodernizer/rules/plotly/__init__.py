"""Changes of plotly."""

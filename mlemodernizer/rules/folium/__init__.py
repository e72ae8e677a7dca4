"""Changes of folium."""

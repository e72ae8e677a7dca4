"""Changes of scikit-image."""

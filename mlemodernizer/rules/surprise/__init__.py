"""Changes of scikit-surprise."""

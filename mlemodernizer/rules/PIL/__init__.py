"""Changes of Pillow."""

"""Changes of OpenCV."""

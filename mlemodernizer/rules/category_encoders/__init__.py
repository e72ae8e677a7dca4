"""Changes of category_encoders."""

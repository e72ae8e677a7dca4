"""Changes of imblearn."""

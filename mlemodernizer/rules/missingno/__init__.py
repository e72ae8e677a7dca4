"""Changes of missingno."""

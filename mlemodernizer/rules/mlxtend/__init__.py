"""Changes of mlxtend."""

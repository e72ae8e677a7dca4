"""Strategies for notebooks that fail."""

"""Changes of seaborn."""

"""Changes of tqdm."""

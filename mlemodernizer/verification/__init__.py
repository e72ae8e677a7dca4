"""What judges a run."""

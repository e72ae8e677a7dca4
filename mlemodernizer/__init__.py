"""Makes old machine-learning notebooks run again."""

"""Changes around pydotplus."""

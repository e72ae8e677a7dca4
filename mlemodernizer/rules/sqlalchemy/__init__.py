"""Changes of SQLAlchemy."""

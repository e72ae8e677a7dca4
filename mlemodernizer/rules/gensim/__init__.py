"""Changes of gensim."""

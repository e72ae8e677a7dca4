"""Changes of librosa."""

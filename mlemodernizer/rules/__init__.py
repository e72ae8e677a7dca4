"""The catalogue: a folder for each library, a file for each of its changes."""

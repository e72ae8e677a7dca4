"""Notebook files: reading them, and writing them back with only the changed sources replaced."""

from mlemodernizer.files.modules import find_local_modules
from mlemodernizer.files.reading import parse_notebook, read_notebook
from mlemodernizer.files.rendering import render_notebook
from mlemodernizer.files.writing import write_notebook

__all__ = ["find_local_modules", "parse_notebook", "read_notebook", "render_notebook", "write_notebook"]

"""`python -m mlemodernizer`."""

from mlemodernizer.cli.app import main

main()

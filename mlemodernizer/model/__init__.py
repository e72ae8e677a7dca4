"""The words of the domain, as frozen values. They know nothing but `mlemodernizer.errors` and each other."""

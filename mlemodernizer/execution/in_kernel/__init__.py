"""The part that runs inside the kernel's process: Python ≥ 3.8, standard library and IPython only.

It is copied into each run's private folder as the package ``mlemodernizer_kernel``.
"""

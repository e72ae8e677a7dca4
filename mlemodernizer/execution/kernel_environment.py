"""The environment variables that notebook code gets to see."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

ALLOWED = (
    # the user and the place
    "HOME",
    "LANG",
    "LANGUAGE",
    "LC_*",
    "LOGNAME",
    "PATH",
    "SHELL",
    "TZ",
    "USER",
    "XDG_CACHE_HOME",
    # where programs find libraries and certificates
    "CUDA_HOME",
    "CUDA_PATH",
    "DYLD_*",
    "LD_LIBRARY_PATH",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
    # the machine, and how many threads to use on it
    "CUDA_DEVICE_ORDER",
    "CUDA_VISIBLE_DEVICES",
    "LOKY_MAX_CPU_COUNT",
    "MKL_NUM_THREADS",
    "NUMEXPR_*_THREADS",
    "NVIDIA_*",
    "OMP_*",
    "OPENBLAS_NUM_THREADS",
    "TF_NUM_*_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    # where libraries keep what they have downloaded
    "KERAS_BACKEND",
    "KERAS_HOME",
    "NLTK_DATA",
    "SCIKIT_LEARN_DATA",
    "TORCH_HOME",
)
"""Names and patterns of the variables that are passed on. No keys, no tokens, no proxies: these may hold passwords."""

MARK = "MLEMODERNIZER_RUN"
"""Set to a value of its own for each run: its processes are recognised by it, wherever they have gone."""


def kernel_environment(
    python: str, own: Mapping[str, str], allow: Iterable[str] = (), given: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The variables of a kernel's process.

    MPLBACKEND is not among them: without it ipykernel draws figures into the notebook.

    Args:
        python: the kernel's interpreter; its folder comes first on PATH, so that ``!python`` is the same one.
        own: variables of this run; they win.
        allow: further names, or patterns, to pass on.
        given: the variables to choose from; None for those of this process.
    """
    given = os.environ if given is None else given
    patterns = (*ALLOWED, *allow)
    environment = {name: value for name, value in given.items() if any(fnmatchcase(name, each) for each in patterns)}
    environment["PATH"] = os.pathsep.join([str(Path(python).parent), environment.get("PATH", os.defpath)])
    environment["PYTHONHASHSEED"] = "0"  # the order of sets is part of "same notebook, same result"
    environment["PIP_NO_INDEX"] = "1"  # what is installed is given, and stays as it is
    environment.update(own)
    return environment

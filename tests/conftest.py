"""Shared fixtures."""

from __future__ import annotations

import importlib.util
import os
import sys

import pytest
from hypothesis import HealthCheck, settings

# how fast the machine is proves nothing
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def kernel_python() -> str:
    """The interpreter that runs the kernels: ``$MLEMODERNIZER_TEST_PYTHON``, else our own if it has ipykernel."""
    given = os.environ.get("MLEMODERNIZER_TEST_PYTHON")
    if given:
        return given
    if importlib.util.find_spec("ipykernel") is None:
        pytest.fail("no kernel interpreter: run `make test`, or set MLEMODERNIZER_TEST_PYTHON")
    return sys.executable

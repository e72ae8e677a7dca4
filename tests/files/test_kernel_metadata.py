"""The kernel that a written notebook names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mlemodernizer.files.reading import parse_notebook
from mlemodernizer.files.rendering import render_notebook

OLD: dict[str, Any] = {
    "kernelspec": {"display_name": "Python 2", "language": "python", "name": "python2"},
    "language_info": {"name": "python", "version": "2.7.13", "codemirror_mode": {"name": "ipython", "version": 2}},
}


def written(metadata: dict[str, Any], python: str, indent: int | None = 1) -> tuple[str, str]:
    """A notebook before and after."""
    cell: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": "1"}
    content = {"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 2}
    raw = json.dumps(content, indent=indent)
    return raw, render_notebook(parse_notebook(raw.encode(), None), python=python).decode()


@pytest.mark.parametrize("indent", [1, 4, None])
def test_python_2_becomes_the_python_that_ran_it(indent: int | None) -> None:
    before, after = written({"a": 1, **OLD, "toc": {"x": [1, 2]}}, "3.12.4", indent)
    metadata = json.loads(after)["metadata"]
    assert metadata["kernelspec"] == {"display_name": "Python 3", "language": "python", "name": "python3"}
    assert metadata["language_info"]["version"] == "3.12.4"
    assert (metadata["a"], metadata["toc"]) == (1, {"x": [1, 2]})
    assert list(metadata) == ["a", "kernelspec", "language_info", "toc"]
    assert before.count("\n") == 0 or "\n\n" not in after


def test_what_is_not_there_is_not_added() -> None:
    _, after = written({"kernelspec": OLD["kernelspec"]}, "3.12.4")
    assert list(json.loads(after)["metadata"]) == ["kernelspec"]


@pytest.mark.parametrize(
    ("metadata", "python"),
    [
        (OLD, ""),
        ({}, "3.12.4"),
        ({"kernelspec": {"display_name": "Python [conda env:tf]", "name": "conda-env-tf-py"}}, "3.12.4"),
        (
            {"kernelspec": {"display_name": "Python 3", "name": "python3"}, "language_info": {"version": "3.6.5"}},
            "3.12.4",
        ),
        ({"kernelspec": "python2"}, "3.12.4"),
    ],
)
def test_anything_else_stays(metadata: dict[str, Any], python: str) -> None:
    before, after = written(metadata, python)
    assert before == after

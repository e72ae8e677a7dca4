"""A notebook that was written for Python 2 and runs under Python 3 has to name a kernel that exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mlemodernizer.files.json_style import Style
from mlemodernizer.files.json_text import Document, scan_object
from mlemodernizer.files.splicing import Replacement
from mlemodernizer.model.metadata import stated_version

_DEPTH = 2
"""Of the members of the metadata."""


def kernel_changes(document: Document, style: Style, python: str) -> Iterator[Replacement]:
    """The kernel in the metadata, where they name one of Python 2.

    Args:
        document: the notebook.
        style: how it is written.
        python: version of the Python that runs it now, such as ``3.12.4``.
    """
    metadata = document.top.get("metadata")
    if metadata is None or not isinstance(metadata.value, dict) or stated_version(metadata.value) != 2:  # noqa: PLR2004
        return
    new = _kernel(python)
    for member in scan_object(document.text, metadata.start, {})[0]:
        if member.key in new:
            yield Replacement(member.start, member.end, style.value(new[member.key], _DEPTH))


def _kernel(python: str) -> Mapping[str, Any]:
    return {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {
            "codemirror_mode": {"name": "ipython", "version": 3},
            "file_extension": ".py",
            "mimetype": "text/x-python",
            "name": "python",
            "nbconvert_exporter": "python",
            "pygments_lexer": "ipython3",
            "version": python,
        },
    }

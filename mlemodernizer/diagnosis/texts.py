"""What each category is called in words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mlemodernizer.model.diagnosis import Category


@dataclass(frozen=True, slots=True)
class Text:
    """What to say about a category; a row of ``categories.toml``.

    Attributes:
        meaning: what it is, for the documentation.
        example: a message that belongs to it.
        summary: template of the diagnosis's sentence where symbol or library are known ({what}, {where}).
        summary_bare: the sentence where neither is.
        next_step: what a person can do.
    """

    meaning: str
    example: str
    summary: str
    summary_bare: str
    next_step: str


@cache
def texts() -> dict[Category, Text]:
    """The texts of every category, read once."""
    data = tomllib.loads(files(__package__).joinpath("categories.toml").read_text("utf-8"))
    return {Category(name): Text(**row) for name, row in data.items()}

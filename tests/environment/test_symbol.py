"""Which calls a signature accepts."""

from __future__ import annotations

import pytest

from mlemodernizer.model.symbol import Parameter, ParameterKind, Symbol, SymbolKind

PLAIN, KEYWORD = ParameterKind.POSITIONAL_OR_KEYWORD, ParameterKind.KEYWORD_ONLY
A, B = Parameter("a", PLAIN, required=True), Parameter("b", KEYWORD, required=False)
MANY = Parameter("args", ParameterKind.VAR_POSITIONAL, required=False)
ANY = Parameter("kwargs", ParameterKind.VAR_KEYWORD, required=False)


@pytest.mark.parametrize(
    ("parameters", "positional", "keywords", "accepted"),
    [
        ((A, B), 1, (), True),
        ((A, B), 0, ("a", "b"), True),
        ((A, B), 2, (), True),  # b can be named
        ((A, B), 3, (), False),
        ((A, B), 0, ("b",), False),
        ((A, B), 1, ("c",), False),
        ((A, MANY), 5, (), True),
        ((A, ANY), 1, ("c",), True),
        (None, 3, (), True),
        (None, 0, ("c",), False),
    ],
)
def test_a_function(
    parameters: tuple[Parameter, ...] | None, positional: int, keywords: tuple[str, ...], accepted: bool
) -> None:
    assert Symbol("f", SymbolKind.FUNCTION, "", parameters).accepts(positional, keywords) is accepted


def test_a_constructor_has_to_name_what_it_is_given() -> None:
    assert not Symbol("C", SymbolKind.CLASS, "", (A, ANY)).accepts(1, ("c",))


def test_what_is_passed_in_one_may_be_what_is_missing() -> None:
    assert Symbol("f", SymbolKind.FUNCTION, "", (A,)).accepts(0, (), partly=True)

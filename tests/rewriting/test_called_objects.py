"""Objects that are called, and definitions of which several stand at one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.kinds import Keywords, LocalDefinitions, WholeNumbers
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite, assert_unchanged, failed_on_last_line, rewritten


@dataclass(frozen=True, kw_only=True)
class Whole(Rule):
    @property
    def targets(self) -> Iterable[str]:
        return ("demo.Result.show",)

    def rewrite(self, site: Site) -> Replacement | None:
        return Replacement(f"{site.text(site.receiver)}.display()") if site.receiver is not None else None


COMMON: Any = {"applies_to": ">=3", "reason": "It went.", "documentation": "https://example.org"}
MINE = Catalogue(
    (
        Keywords(id="python.keywords", functions=("demo.Tool.__call__",), renamed={"size": "height"}, **COMMON),
        Whole(id="python.whole", **COMMON),
        LocalDefinitions(
            id="python.local",
            sources={"demo.twice": ("def once(x):\n    return x\n", "def two(x):\n    return $add(once(x), x)\n")},
            uses={"add": "operator.add"},
            **COMMON,
        ),
        WholeNumbers(id="python.numbers", functions={"demo.split": (None, "parts")}, **COMMON),
    ),
    Knowledge(
        attributes={"demo.Frame.tool": "demo.Tool"},
        calls={"demo.frame": "demo.Frame", "demo.Tool.__call__": "demo.Result"},
    ),
)
DEFINED = "def once(x):\n    return x\n\n\ndef two(x):\n    return add(once(x), x)\n\n\n"


def test_a_called_object_has_a_name_and_gives_something() -> None:
    assert_rewrite(
        "import demo\ndemo.frame().tool(size=3).show()",
        "import demo\ndemo.frame().tool(height=3).display()",
        catalogue=MINE,
    )
    assert_unchanged("import demo\ndemo.frame().tool.size\nother(size=3)", catalogue=MINE)


def test_definitions_that_rest_on_others() -> None:
    assert_rewrite(
        "import demo\nfrom operator import add\nx = demo.twice(3)\ny = map(demo.twice, z)",
        f"import demo\nfrom operator import add\n\n\n{DEFINED}x = two(3)\ny = map(two, z)",
        catalogue=MINE,
    )
    assert_unchanged("import demo\ndemo.twice = lambda x: 2 * x", catalogue=MINE)


def test_whole_numbers() -> None:
    assert_rewrite(
        "import demo\ndemo.split(a, n / 2)\ndemo.split(a, parts=3.0)\ndemo.split(a, 1 + 2.5 * n)",
        "import demo\ndemo.split(a, int(n / 2))\ndemo.split(a, parts=3)\ndemo.split(a, int(1 + 2.5 * n))",
        catalogue=MINE,
    )
    assert_unchanged("import demo\ndemo.split(a / 2, n)\ndemo.split(a, n // 2)\ndemo.split(*a)", catalogue=MINE)


def test_whole_numbers_after_a_failure() -> None:
    code = "import demo\ndemo.split(a, n)\ndemo.split(a, n)"
    evidence = failed_on_last_line(code, "TypeError", "'float' object cannot be interpreted as an integer")
    result = rewritten(code, catalogue=MINE, evidence=evidence)
    assert result.notebook.cells[0].source == "import demo\ndemo.split(a, n)\ndemo.split(a, int(n))"

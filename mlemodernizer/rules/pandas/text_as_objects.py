"""Columns of text have the type object again: the last resort."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OPTION = "future.infer_string"
_CERTAIN = re.compile(
    r"string dtype|dtype '?str'?\b|StringDtype|StringArray|Cannot aggregate non-numeric type: str"
    r"|is an invalid document|expected str instance, float found"
)
_OF_CHOSEN_COLUMNS = re.compile(
    r"could not convert string to float|No objects to concatenate|at least one array|0 feature\(s\)|zero-size array"
    r"|dtype\('O'\)|^'?object'?$|must be int, float"
)
_CHOOSES = re.compile(r"\bobject\b|['\"]O['\"]|\bobject_\b|\.kind\b|select_dtypes")


@dataclass(frozen=True, kw_only=True)
class TextAsObjects(Rule):
    """Turns the inference of the type str off, where a failure shows that the code counts on the type object."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import,)

    def rewrite(self, site: Site) -> Replacement | None:
        _, message = site.failure
        if not isinstance(site.node, ast.Import) or not message or not self._is_first(site, site.node):
            return None
        texts = [unit.text for unit in site.references.units.values()]
        if any(_OPTION in text for text in texts):
            return None
        chosen = _OF_CHOSEN_COLUMNS.search(message) and any(_CHOOSES.search(text) for text in texts)
        if not chosen and not _CERTAIN.search(message):
            return None
        alias = next(a for a in site.node.names if a.name == "pandas")
        return Replacement(f"{site.text()}\n{alias.asname or 'pandas'}.set_option('{_OPTION}', False)")

    def _is_first(self, site: Site, node: ast.Import) -> bool:
        """Whether it is the notebook's first import of pandas."""
        analysis = site.references.analysis
        program = analysis.program_of(site.unit.id)
        if program.name or not any(alias.name == "pandas" for alias in node.names):
            return False
        order = [unit.id for unit in program.units]
        imports = [
            i
            for i in site.references.of_kind(ast.Import)
            if analysis.unit_of[i] in order
            and isinstance(analysis.parents[i], ast.Module)
            and any(a.name == "pandas" for a in i.names)
        ]
        return bool(imports) and node is min(imports, key=lambda i: (order.index(analysis.unit_of[i]), i.lineno))


rule = TextAsObjects(
    applies_to=">=3.0",
    after_failure=True,
    reason=(
        "Since pandas 3.0 columns of text have the type str; this code counts on the type object, which an option of "
        "pandas 3 brings back."
    ),
    documentation="https://pandas.pydata.org/docs/user_guide/migration-3-strings.html",
    semantics=Semantics.EQUIVALENT,
    last_resort=True,
    examples=(
        Example(
            before="import pandas as pd\nkinds = pd.Series(['a']).values.flatten()",
            after=(
                "import pandas as pd\npd.set_option('future.infer_string', False)\n"
                "kinds = pd.Series(['a']).values.flatten()"
            ),
            failure=("AttributeError", "'StringArray' object has no attribute 'flatten'"),
        ),
    ),
    unchanged=("import pandas as pd\nkinds = pd.Series(['a']).values.flatten()\n",),
)

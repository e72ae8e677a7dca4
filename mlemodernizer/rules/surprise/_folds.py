"""How many folds the data was split into."""

from __future__ import annotations

import ast

from mlemodernizer.rewriting.site import Site

_DEFAULT = "5"


def folds_of(site: Site) -> str | None:
    """The source of the number, the same for all splits of the notebook; None where there are several."""
    given = set()
    for call in site.references.of_kind(ast.Call):
        if "surprise.Dataset.split" in site.references.dotted(call.func):
            values = [*call.args[:1], *(k.value for k in call.keywords if k.arg == "n_folds")]
            given.add(ast.unparse(values[0]) if values else _DEFAULT)
    return next(iter(given), _DEFAULT) if len(given) <= 1 else None

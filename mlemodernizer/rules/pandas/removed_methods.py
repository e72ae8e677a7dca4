"""Methods whose place one expression takes."""

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

Rewriting = Callable[[Site, CallEditor, str], str | None]


def _lookup(site: Site, call: CallEditor, owner: str) -> str | None:
    rows, columns = call.remove("row_labels", 0), call.remove("col_labels", 0) or call.remove("col_labels")
    if rows is None or columns is None or call.arguments().strip() or not _is_plain(site):
        return None
    cells = f"{owner}.index.get_indexer({rows}), {owner}.columns.get_indexer({columns})"
    return f"{owner}.to_numpy()[{cells}]"


def _reindex_axis(site: Site, call: CallEditor, owner: str) -> str | None:  # noqa: ARG001 - one shape for all
    call.name_positionals((None, "axis"))
    call.set_method("reindex")
    return call.text


def _rename_axis(site: Site, call: CallEditor, owner: str) -> str | None:  # noqa: ARG001
    mapper = site.argument("mapper", 0)
    if mapper is None or not (isinstance(mapper, ast.Dict | ast.Lambda) or site.is_a(mapper, "builtins.dict")):
        return None
    call.name_positionals((None, "axis"))
    call.set_method("rename")
    return call.text


def _clip(keyword: str) -> Rewriting:
    def rewriting(site: Site, call: CallEditor, owner: str) -> str | None:  # noqa: ARG001
        call.rename("threshold", keyword)
        call.name_positionals((keyword, "axis", "inplace"))
        call.set_method("clip")
        return call.text

    return rewriting


def _converted(site: Site, call: CallEditor, owner: str) -> str | None:
    numeric = site.literal(site.argument("convert_numeric"))
    if set(call.keywords()) - {"convert_numeric", "copy"} or call.positional:
        return None
    if numeric is not True:
        return f"{owner}.infer_objects()"
    to_numeric = site.name_of("pandas.to_numeric")
    column = owner if site.dotted.startswith("pandas.Series") else "c"
    if column == owner and not _is_plain(site):
        return None
    numbers = f"{to_numeric}({column}, errors='coerce')"
    kept = f"{numbers} if {numbers}.notna().any() else {column}"
    return f"({kept})" if column == owner else f"{owner}.apply(lambda c: {kept})"


def _shifted(site: Site, call: CallEditor, owner: str) -> str | None:
    call.name_positionals((None, "freq"))
    if not call.has("freq"):
        if not _is_plain(site):
            return None
        call.set("freq", f"{owner}.index.freq")
    call.set_method("shift")
    return call.text


def _mean_deviation(site: Site, call: CallEditor, owner: str) -> str | None:  # noqa: ARG001
    if call.arguments().strip():
        return None
    return f"{owner}.select_dtypes('number').pipe(lambda n: (n - n.mean()).abs().mean())"


def _transposed(site: Site, call: CallEditor, owner: str) -> str | None:  # noqa: ARG001
    axes = {site.literal(site.argument("axis1", 0)), site.literal(site.argument("axis2", 1))}
    return f"{owner}.transpose()" if axes <= {0, 1, "index", "columns"} and len(axes) == 2 else None  # noqa: PLR2004


def _by_position(columns: bool) -> Rewriting:
    def rewriting(site: Site, call: CallEditor, owner: str) -> str | None:
        if call.positional != 1 or call.keywords() or site.argument("i", 0) is None:
            return None
        return f"{owner}.iloc[{':, ' if columns else ''}{call.arguments()}]"

    return rewriting


def _is_plain(site: Site) -> bool:
    """Whether the receiver may be written twice."""
    node = site.receiver
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return isinstance(node, ast.Name)


@dataclass(frozen=True, kw_only=True)
class RemovedMethods(Rule):
    """Writes for each call of such a method what gives the same.

    Attributes:
        methods: dotted name of the method -> what writes the expression.
    """

    methods: Mapping[str, Rewriting] = field(default_factory=dict)

    @property
    def targets(self) -> Iterable[str]:
        return self.methods

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None or site.call.starred:
            return None
        written = self.methods[site.dotted](site, site.call, site.text(site.receiver))
        return Replacement(written) if written is not None else None


rule = RemovedMethods(
    applies_to=">=2.0",
    reason="pandas removed this method or option between 1.0 and 2.0; the expression gives the same.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    methods={
        "pandas.DataFrame.lookup": _lookup,
        "pandas.DataFrame.mad": _mean_deviation,
        "pandas.DataFrame.reindex_axis": _reindex_axis,
        "pandas.DataFrame.rename_axis": _rename_axis,
        "pandas.DataFrame.swapaxes": _transposed,
        "pandas.DataFrame.irow": _by_position(columns=False),
        "pandas.DataFrame.icol": _by_position(columns=True),
        "pandas.Series.irow": _by_position(columns=False),
        "pandas.Series.iget": _by_position(columns=False),
        "pandas.Series.iget_value": _by_position(columns=False),
        **{f"pandas.{owner}.convert_objects": _converted for owner in ("DataFrame", "Series")},
        **{f"pandas.{owner}.tshift": _shifted for owner in ("DataFrame", "Series")},
        **{f"pandas.{owner}.clip_lower": _clip("lower") for owner in ("DataFrame", "Series")},
        **{f"pandas.{owner}.clip_upper": _clip("upper") for owner in ("DataFrame", "Series")},
    },
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\n",
            before="x = df.lookup([0, 1], ['a', 'b'])\ny = df['a'].clip_upper(1)",
            after=(
                "x = df.to_numpy()[df.index.get_indexer([0, 1]), df.columns.get_indexer(['a', 'b'])]\n"
                "y = df['a'].clip(upper=1)"
            ),
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\n",
            before="y = df.reindex_axis(['a'], axis=1)",
            after="y = df.reindex(['a'], axis=1)",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['1', '2'], 'b': ['x', 'y']})\n",
            before="numbers = df.convert_objects(convert_numeric=True)",
            after=(
                "numbers = df.apply(lambda c: pd.to_numeric(c, errors='coerce') "
                "if pd.to_numeric(c, errors='coerce').notna().any() else c)"
            ),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nx = df.rename_axis('k')\nz = df.a.clip(0, 1)\n",
        "table = {}\ntable.lookup = 1\n",
    ),
)

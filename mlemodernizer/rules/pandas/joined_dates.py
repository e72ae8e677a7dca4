"""parse_dates that joins columns, date_parser and prefix."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._date_parsers import format_of_parser

_JOIN = """
def join_dates(frame, dates, **options):
    for name, parts in dates.items():
        parts = [frame.columns[p] if isinstance(p, int) else p for p in parts]
        texts = frame[parts[0]].astype(str)
        for part in parts[1:]:
            texts = texts + ' ' + frame[part].astype(str)
        frame = frame.drop(columns=parts)
        frame.insert(0, name or '_'.join(parts), $to_datetime(texts, **options))
    return frame
"""


@dataclass(frozen=True, kw_only=True)
class JoinedDates(Rule):
    """``parse_dates={'t': ['day', 'hour']}`` → the columns are joined and parsed after they are read."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.read_csv", "pandas.read_table", "pandas.read_excel")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        dates = site.argument("parse_dates")
        call = site.call
        joined = _joined(dates)
        format_ = "'mixed'"
        if call.has("date_parser"):
            found = format_of_parser(site, site.argument("date_parser"))
            if found is None:
                return None
            call.remove("date_parser")
            format_ = found
            if joined is None and not (found == "'mixed'" or call.has("date_format")):
                call.set("date_format", found)
        if joined is None:
            return Replacement(call.text)
        return _after_reading(site, call, joined, format_)


def _after_reading(site: Site, call: CallEditor, joined: dict[str, str], format_: str) -> Replacement | None:
    index = site.argument("index_col")
    call.remove("parse_dates")
    call.remove("infer_datetime_format")
    if site.literal(site.argument("keep_date_col")) is True or call.has("squeeze"):
        return None
    call.remove("keep_date_col")
    ending = ""
    label = site.literal(index) if index is not None else None
    if label is not None and label is not False:
        name = next(iter(joined)) if type(label) is int and label == 0 else repr(label)
        if name == "None":  # the new column's name is made of those of its parts
            parts = ast.literal_eval(joined["None"])
            if not all(isinstance(part, str) for part in parts):
                return None
            name = repr("_".join(parts))
        elif name not in joined:
            return None
        call.remove("index_col")
        ending = f".set_index({name})"
    options = [f"format={format_}"]
    dayfirst = call.remove("dayfirst")
    if dayfirst is not None:
        options.append(f"dayfirst={dayfirst}")
    name = site.define(_JOIN, to_datetime="pandas.to_datetime")
    if not name:
        return None
    table = ", ".join(f"{key}: {parts}" for key, parts in joined.items())
    return Replacement(f"{name}({call.text}, {{{table}}}, {', '.join(options)}){ending}")


def _joined(node: ast.expr | None) -> dict[str, str] | None:
    """Source of the new column's name -> source of the list of its parts; None where nothing is joined."""
    if isinstance(node, ast.Dict):
        pairs = list(zip(node.keys, node.values, strict=True))
    elif isinstance(node, ast.List) and len(node.elts) == 1 and isinstance(node.elts[0], ast.List):
        pairs = [(ast.Constant(None), node.elts[0])]
    else:
        return None
    joined = {}
    for key, value in pairs:
        parts = value if isinstance(value, ast.List) else ast.List([value], ast.Load())
        if not isinstance(key, ast.Constant) or not all(isinstance(part, ast.Constant) for part in parts.elts):
            return None
        joined[ast.unparse(key)] = ast.unparse(parts)
    return joined or None


rule = JoinedDates(
    applies_to=">=3.0",
    reason="pandas 3.0 removed date_parser, and parse_dates no longer joins columns.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import io\nimport pandas as pd\ntext = io.StringIO('d,t,v\\n2016-01-02,10:00,1\\n')\n",
            before="df = pd.read_csv(text, parse_dates={'when': ['d', 't']})",
            after=(
                "\n\ndef join_dates(frame, dates, **options):\n"
                "    for name, parts in dates.items():\n"
                "        parts = [frame.columns[p] if isinstance(p, int) else p for p in parts]\n"
                "        texts = frame[parts[0]].astype(str)\n"
                "        for part in parts[1:]:\n"
                "            texts = texts + ' ' + frame[part].astype(str)\n"
                "        frame = frame.drop(columns=parts)\n"
                "        frame.insert(0, name or '_'.join(parts), pd.to_datetime(texts, **options))\n"
                "    return frame\n\n\n"
                "df = join_dates(pd.read_csv(text), {'when': ['d', 't']}, format='mixed')"
            ),
        ),
        Example(
            setup=(
                "import io\nfrom datetime import datetime\nimport pandas as pd\n"
                "text = io.StringIO('m,v\\n2016-01,1\\n')\n"
            ),
            before="df = pd.read_csv(text, parse_dates=['m'], date_parser=lambda x: datetime.strptime(x, '%Y-%m'))",
            after="df = pd.read_csv(text, parse_dates=['m'], date_format='%Y-%m')",
        ),
    ),
    unchanged=(
        "import io\nimport pandas as pd\ndf = pd.read_csv(io.StringIO('d\\n2016-01-02\\n'), parse_dates=['d'])\n",
        "import pandas as pd\ndf = pd.read_csv('x.csv', parse_dates=['d'], date_parser=my_parser)\n",
    ),
)

"""JSON given to read_json as a text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class JsonTexts(Rule):
    """``pd.read_json(json.dumps(rows))`` → ``pd.read_json(StringIO(json.dumps(rows)))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.read_json",)

    def rewrite(self, site: Site) -> Replacement | None:
        source = site.argument("path_or_buf", 0)
        if not site.is_call or source is None or not (_is_json(site, source) or _was_taken_for_a_file(site, source)):
            return None
        call = site.call
        call.set("path_or_buf", f"{site.name_of('io.StringIO')}({site.text(source)})", 0)
        return Replacement(call.text)


def _is_json(site: Site, source: ast.expr) -> bool:
    value = site.literal(source)
    if isinstance(value, str):
        return value.lstrip()[:1] in ("[", "{")
    return isinstance(source, ast.Call) and site.name(source.func) == "json.dumps"


def _was_taken_for_a_file(site: Site, source: ast.expr) -> bool:
    exception, message = site.failure
    name = message.rpartition("directory: ")[2].lstrip("'\"").lstrip()
    missed = site.on_failing_line and exception == "FileNotFoundError" and name[:1] in ("[", "{")
    return missed and site.name(source.func if isinstance(source, ast.Call) else source) != "io.StringIO"


rule = JsonTexts(
    applies_to=">=3.0",
    reason="read_json takes a text for the name of a file since pandas 3.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#deprecations",
    examples=(
        Example(
            setup="from io import StringIO\nimport json\nimport pandas as pd\n",
            before="df = pd.read_json(json.dumps([{'a': 1}]))",
            after="df = pd.read_json(StringIO(json.dumps([{'a': 1}])))",
        ),
        Example(
            setup="from io import StringIO\nimport pandas as pd\ntext = ' '.join(['[{\"a\":', '1}]'])\n",
            before="df = pd.read_json(text)",
            after="df = pd.read_json(StringIO(text))",
            failure=("FileNotFoundError", "[Errno 2] No such file or directory: '[{\"a\": 1}]'"),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.read_json('a.json')\ndf = pd.read_json(path, lines=True)\n",
        "from io import StringIO\nimport pandas as pd\ndf = pd.read_json(StringIO('[1]'))\n",
    ),
)

"""The argument encoding of json.loads."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.9",
    reason="json.loads and json.load lost their argument encoding, which Python 3 ignored, in Python 3.9.",
    documentation="https://docs.python.org/3/whatsnew/3.9.html#removed",
    functions=("json.load", "json.loads"),
    removed={"encoding": ()},
    examples=(
        Example(
            setup="import json\n",
            before="value = json.loads('[1]', encoding='utf-8')",
            after="value = json.loads('[1]')",
        ),
    ),
    unchanged=("import json\njson.load(open('a.json', encoding='utf-8'))\n",),
)

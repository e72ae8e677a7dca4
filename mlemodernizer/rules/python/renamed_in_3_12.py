"""Names that Python 3.12 removed and that have a namesake."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.12",
    reason="The old name was removed in Python 3.12; the new one does the same.",
    documentation="https://docs.python.org/3/whatsnew/3.12.html#removed",
    moves={
        "configparser.ConfigParser.readfp": "configparser.ConfigParser.read_file",
        "configparser.SafeConfigParser": "configparser.ConfigParser",
        "locale.format": "locale.format_string",
        "sqlite3.OptimizedUnicode": "builtins.str",
    },
    examples=(
        Example(
            before="from configparser import SafeConfigParser\nparser = SafeConfigParser()",
            after="from configparser import ConfigParser\nparser = ConfigParser()",
        ),
    ),
    unchanged=("from configparser import ConfigParser\nConfigParser().read('a')\n",),
)

"""Modules and functions of the standard library of Python 2."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
    reason="Python 3 has these modules and functions under another name.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#library-changes",
    moves={
        "cPickle": "pickle",
        "StringIO": "io",
        "cStringIO": "io",
        "urllib2": "urllib.request",
        "urlparse": "urllib.parse",
        "Queue": "queue",
        "ConfigParser": "configparser",
        "HTMLParser": "html.parser",
        "itertools.izip": "builtins.zip",
        "itertools.imap": "builtins.map",
        "itertools.ifilter": "builtins.filter",
        "itertools.izip_longest": "itertools.zip_longest",
        "sys.maxint": "sys.maxsize",
        "string.letters": "string.ascii_letters",
        "string.lowercase": "string.ascii_lowercase",
        "string.uppercase": "string.ascii_uppercase",
        "urllib.quote": "urllib.parse.quote",
        "urllib.quote_plus": "urllib.parse.quote_plus",
        "urllib.unquote": "urllib.parse.unquote",
        "urllib.unquote_plus": "urllib.parse.unquote_plus",
        "urllib.urlencode": "urllib.parse.urlencode",
    },
    examples=(
        Example(
            before="from StringIO import StringIO\nimport cPickle as pickle",
            after="from io import StringIO\nimport pickle as pickle",
        ),
        Example(
            before="from itertools import izip\nfor pair in izip([1], [2]):\n    print(pair)",
            after="pass\nfor pair in zip([1], [2]):\n    print(pair)",
        ),
        Example(
            before="import urllib\npage = urllib.quote('a b')",
            after="import urllib\npage = urllib.parse.quote('a b')",
        ),
    ),
    unchanged=(
        "from itertools import chain\nfrom io import StringIO\nStringIO('a')\n",
        "import urllib.request\nurllib.request.Request('http://localhost')\n",
    ),
)

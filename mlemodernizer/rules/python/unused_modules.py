"""Imports of modules that are gone and that nothing uses."""

from mlemodernizer.rewriting.rule import Example, Rule

_MODULES = (
    *("aifc", "asynchat", "asyncore", "audioop", "cgi", "cgitb", "chunk", "crypt", "imghdr", "lib2to3", "mailcap"),
    *("msilib", "nis", "nntplib", "ossaudiodev", "smtpd", "sndhdr", "spwd", "sunau", "telnetlib", "uu", "xdrlib"),
)

rule = Rule(
    applies_to=">=3.13",
    reason="This module was removed from the standard library in Python 3.12 or 3.13, and nothing here uses it.",
    documentation="https://docs.python.org/3/whatsnew/3.13.html#removed",
    gone=frozenset(_MODULES),
    examples=(Example(before="import os, telnetlib\nos.getcwd()", after="import os\nos.getcwd()"),),
    unchanged=("import cgi\nform = cgi.FieldStorage()\n", "import os\n"),
)

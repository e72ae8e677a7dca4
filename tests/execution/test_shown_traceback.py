"""Tracebacks as the versions of IPython have printed them."""

from __future__ import annotations

import pytest

from mlemodernizer.execution.shown_traceback import shown_frames

IPYTHON_9 = """\
---------------------------------------------------------------------------
KeyError                                  Traceback (most recent call last)
File /env/lib/python3.11/site-packages/pandas/core/indexes/base.py:3805, in Index.get_loc(self, key)
   3804 try:
-> 3805     return self._engine.get_loc(casted_key)

KeyError: 'a'

The above exception was the direct cause of the following exception:

KeyError                                  Traceback (most recent call last)
Cell In[12], line 3
      1 def f():
      2     pass
----> 3 df['a']

File /env/lib/python3.11/site-packages/pandas/core/frame.py:4102, in DataFrame.__getitem__(self, key)
   4101     return self._getitem_multilevel(key)
-> 4102 indexer = self.columns.get_loc(key)

Cell In[11], line 2, in A._repr_html_(self)
      1 def _repr_html_(self):
----> 2     return 1 / 0

KeyError: 'a'"""

IPYTHON_8_0 = """\
Input In [3], in <cell line: 1>()
----> 1 f()

Input In [2], in f(x)
      1 def f(x):
----> 2     return g(x)
"""

IPYTHON_7 = """\
<ipython-input-2-ab12cd34ef> in <module>
      1 import json
----> 2 json.loads('{')

/usr/lib/python3.8/json/__init__.py in loads(s, cls)
    355             parse_constant is None and object_pairs_hook is None and not kw):
--> 357         return _default_decoder.decode(s)
"""

SYNTAX = """\
  Cell In[1], line 2
    print 'a'
    ^
SyntaxError: Missing parentheses"""


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            IPYTHON_9,
            [
                (12, "", "<module>", 3, "df['a']"),
                (
                    None,
                    "/env/lib/python3.11/site-packages/pandas/core/frame.py",
                    "DataFrame.__getitem__",
                    4102,
                    "indexer = self.columns.get_loc(key)",
                ),
                (11, "", "A._repr_html_", 2, "return 1 / 0"),
            ],
        ),
        (IPYTHON_8_0, [(3, "", "<module>", 1, "f()"), (2, "", "f", 2, "return g(x)")]),
        (
            IPYTHON_7,
            [
                (2, "", "<module>", 2, "json.loads('{')"),
                (None, "/usr/lib/python3.8/json/__init__.py", "loads", 357, "return _default_decoder.decode(s)"),
            ],
        ),
        (SYNTAX, [(1, "", "<module>", 2, "")]),
        ("", []),
        ("----> 3 an arrow without a frame\nValueError: In [3] of the text", []),
    ],
)
def test_frames_of_a_printed_traceback(text: str, frames: list[tuple[int | None, str, str, int, str]]) -> None:
    found = [(each.number, each.file, each.function, each.line, each.code) for each in shown_frames(text)]
    assert found == frames

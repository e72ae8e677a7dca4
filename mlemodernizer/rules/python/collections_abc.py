"""The abstract base classes of collections."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.10",
    reason="The abstract base classes left collections in Python 3.10; they are in collections.abc since 3.3.",
    documentation="https://docs.python.org/3/whatsnew/3.10.html#removed",
    moves={
        "collections.Callable": "collections.abc.Callable",
        "collections.Container": "collections.abc.Container",
        "collections.Generator": "collections.abc.Generator",
        "collections.Hashable": "collections.abc.Hashable",
        "collections.ItemsView": "collections.abc.ItemsView",
        "collections.Iterable": "collections.abc.Iterable",
        "collections.Iterator": "collections.abc.Iterator",
        "collections.KeysView": "collections.abc.KeysView",
        "collections.Mapping": "collections.abc.Mapping",
        "collections.MappingView": "collections.abc.MappingView",
        "collections.MutableMapping": "collections.abc.MutableMapping",
        "collections.MutableSequence": "collections.abc.MutableSequence",
        "collections.MutableSet": "collections.abc.MutableSet",
        "collections.Sequence": "collections.abc.Sequence",
        "collections.Set": "collections.abc.Set",
        "collections.Sized": "collections.abc.Sized",
        "collections.ValuesView": "collections.abc.ValuesView",
    },
    examples=(
        Example(
            before="import collections\nprint(isinstance([], collections.Sequence))",
            after="import collections\nprint(isinstance([], collections.abc.Sequence))",
        ),
        Example(
            before="from collections import Counter, Iterable",
            after="from collections import Counter\nfrom collections.abc import Iterable",
        ),
    ),
    unchanged=("from collections import Counter, OrderedDict\nCounter('a')\n",),
)

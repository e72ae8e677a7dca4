"""What libraries' calls, attributes and items are, as data: the static half of the type oracle.

A table is a TOML file with any of these sections; every key and value is a dotted name, or a shape built of them.

    [canonical]   "pandas.core.frame.DataFrame" = "pandas.DataFrame"      # a prefix that means another
    [bases]       "keras.Sequential" = ["keras.Model"]                    # classes whose members it has
    [aliases]     "pandas" = "pd"                                         # how people import it
    [calls]       "pandas.read_csv" = "pandas.DataFrame"                  # what a call gives
    [attributes]  "pandas.DataFrame.columns" = "pandas.Index"
    [items]       "pandas.DataFrame[str]" = "pandas.Series"               # by the type of the subscript
                  "pandas.DataFrame.iloc[(slice, int)]" = "pandas.Series" # or by the types of its parts
    [iteration]   "pandas.Series.groupby()" = "(?, pandas.Series)"
    [builtins]    "display" = "IPython.display.display"                   # what a notebook has without an import
    [magics]      "%pylab" = "from matplotlib.pylab import *"             # what a command to IPython imports
    [since]       "pandas.NamedAgg" = "0.25"                              # the first version that has it
                  "pandas.read_csv(dtype_backend)" = "2.0"                # a keyword, or a text among the arguments
    [until]       "sklearn.cross_validation" = "0.20"                     # the first version that has it no more
    [released]    "sklearn 0.20" = "2018-09"                              # the month of each version that `until` names

Shapes: a class name; ``?`` unknown; ``self`` the receiver; ``arg0`` the first argument; ``item(X)`` an element of X;
``each(X)`` what a loop over X gets; ``T(A)`` a T of which a loop gets A; ``iter(X)`` what the method ``__iter__`` of X
gives; ``only(T, X)`` T if X is a T; ``list(X)`` a list of X; ``(A, B)`` a tuple; ``pairs(args)`` a tuple with each
positional argument's type twice.
The attribute ``?`` of a class is what any attribute unknown to the tables is when it is used as a value (a column of a
frame). ``sklearn.*.fit`` is the member ``fit`` of every class of sklearn that has no entry of its own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from mlemodernizer.errors import RuleError
from mlemodernizer.rewriting.values import Instance, Value, join_all, type_of

_SECTIONS = (
    *("canonical", "bases", "aliases", "calls", "attributes", "items", "iteration", "builtins", "magics"),
    *("since", "until", "released"),
)
_TOKEN = re.compile(r"\s*([\w.*?]+|[(),])")


@dataclass(slots=True)
class Knowledge:
    """The merged tables of all libraries."""

    canonical: dict[str, str] = field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    calls: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    iteration: dict[str, str] = field(default_factory=dict)
    builtins: dict[str, str] = field(default_factory=dict)
    magics: dict[str, str] = field(default_factory=dict)
    since: dict[str, str] = field(default_factory=dict)
    until: dict[str, str] = field(default_factory=dict)
    released: dict[str, str] = field(default_factory=dict)
    _canonical_cache: dict[str, str] = field(default_factory=dict)
    _places: dict[str, set[str]] | None = None
    _dated_words: frozenset[str] | None = None

    @classmethod
    def load(cls, files: Iterable[Traversable]) -> Knowledge:
        """Merge table files.

        Raises:
            RuleError: a file is no TOML, or has an unknown section or a malformed entry.
        """
        result = cls()
        for file in files:
            try:
                content = tomllib.loads(file.read_text(encoding="utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise RuleError(f"{file.name}: {error}") from error
            for section, entries in content.items():
                if section not in _SECTIONS or not isinstance(entries, dict):
                    raise RuleError(f"{file.name}: unknown section [{section}]", hint=f"Known: {', '.join(_SECTIONS)}.")
                table = getattr(result, section)
                table.update({k: tuple(v) for k, v in entries.items()} if section == "bases" else entries)
        return result

    def canonical_name(self, name: str) -> str:
        """The name under which tables and rules know `name`."""
        found = self._canonical_cache.get(name)
        if found is None:
            found = self._canonical_cache[name] = self._find_canonical(name)
        return found

    def _find_canonical(self, name: str) -> str:
        prefix = name
        while prefix:
            target = self.canonical.get(prefix)
            if target is not None:
                return self.canonical_name(target + name[len(prefix) :])
            prefix = prefix.rpartition(".")[0]
        return name

    @property
    def dated_words(self) -> frozenset[str]:
        """The words of which one stands in the code where a name of `since` or `until` does."""
        if self._dated_words is None:
            names = (name.removesuffix(")") for name in (*self.since, *self.until))
            self._dated_words = frozenset(name.partition("(")[2] or name.rpartition(".")[2] for name in names)
        return self._dated_words

    def class_at(self, place: str) -> str:
        """The one class known to have that name, dotted or not, or to be defined in that module; empty without one."""
        if self._places is None:
            self._places = {}
            for name in (*self.canonical, *self.canonical.values(), *self.bases):
                module, _, leaf = name.rpartition(".")
                if leaf[:1].isupper():
                    for key in (module, leaf, name):
                        self._places.setdefault(key, set()).add(self.canonical_name(name))
        found = self._places.get(place, set())
        return next(iter(found)) if len(found) == 1 else ""

    def spelled_like(self, name: str, spelled: str) -> str:
        """The canonical `name` in the spelling that the code uses (``tensorflow.keras.…`` stays so)."""
        prefix = spelled
        while prefix:
            target = self.canonical.get(prefix)
            if target is not None and (name == target or name.startswith(target + ".")):
                return prefix + name[len(target) :]
            prefix = prefix.rpartition(".")[0]
        return name

    def lineage(self, type_name: str) -> list[str]:
        """The class, then its bases, as far as the tables know them."""
        result = [self.canonical_name(type_name)]
        for name in result:
            result.extend(base for base in self.bases.get(name, ()) if base not in result)
        return result

    def call(self, name: str, receiver: Value | None, arguments: Sequence[Value | None]) -> Value | None:
        """What calling the function, class or method `name` gives."""
        shape = self._member(self.calls, name)
        if shape is not None:
            return self._evaluate(shape, receiver, arguments)
        canonical = self.canonical_name(name)
        leaf = canonical.rpartition(".")[2]
        if receiver is None and leaf[:1].isupper() and not leaf.isupper():
            return Instance(canonical)
        return None

    def attribute(self, owner: Instance, attribute: str) -> Value | None:
        """What the attribute of an object is, where the tables say so."""
        for type_name in self.lineage(owner.type):
            shape = self._member(self.attributes, f"{type_name}.{attribute}")
            if shape is not None:
                return self._evaluate(shape, owner, ())
        return None

    def item(self, owner: Instance, index: Value | None) -> Value | None:
        """What subscripting an object gives."""
        kinds = [_kind(index), ""]
        if isinstance(index, Instance) and index.type == "builtins.tuple" and index.items:
            kinds.insert(0, f"({', '.join(map(_kind, index.items))})")
        for type_name in self.lineage(owner.type):
            for kind in kinds:
                shape = self.items.get(f"{type_name}[{kind}]")
                if shape is not None:
                    return self._evaluate(shape, owner, (index,))
        return None

    def iterated(self, owner: Instance) -> Value | None:
        """What a loop over an object gets."""
        for type_name in self.lineage(owner.type):
            shape = self.iteration.get(type_name)
            if shape is not None:
                return self._evaluate(shape, owner, ())
        return None

    def _member(self, table: Mapping[str, str], name: str) -> str | None:
        canonical = self.canonical_name(name)
        found = table.get(canonical)
        if found is not None:
            return found
        owner, _, leaf = canonical.rpartition(".")
        for base in self.lineage(owner)[1:]:
            if (found := table.get(f"{base}.{leaf}")) is not None:
                return found
        return table.get(f"{canonical.partition('.')[0]}.*.{leaf}")

    def _evaluate(self, shape: str, receiver: Value | None, arguments: Sequence[Value | None]) -> Value | None:
        tokens = _TOKEN.findall(shape)
        value, rest = self._shape(tokens, receiver, arguments)
        if rest:
            raise RuleError(f"malformed shape {shape!r}")
        return value

    def _shape(
        self, tokens: list[str], receiver: Value | None, arguments: Sequence[Value | None]
    ) -> tuple[Value | None, list[str]]:
        head, *tokens = tokens
        if head == "(":
            parts, tokens = self._shapes(tokens, receiver, arguments)
            return Instance("builtins.tuple", tuple(parts)), tokens
        if tokens and tokens[0] == "(":
            if head == "pairs":
                twice = tuple(_plain(a) for a in arguments for _ in range(2))
                return Instance("builtins.list", twice), tokens[3:]
            if head == "only":
                wanted = tokens[1]
                parts, tokens = self._shapes(tokens[3:], receiver, arguments)
                kept = type_of(parts[0]) and wanted in self.lineage(type_of(parts[0]))
                return (Instance(wanted) if kept else None), tokens
            parts, tokens = self._shapes(tokens[1:], receiver, arguments)
            if head == "list":
                return Instance("builtins.list", tuple(parts)), tokens
            if head == "iter":
                owner = type_of(parts[0])
                return (self.call(f"{owner}.__iter__", parts[0], ()) if owner else None), tokens
            if head == "item" and isinstance(parts[0], Instance) and parts[0].items:
                return join_all(parts[0].items), tokens
            if head == "each" and isinstance(parts[0], Instance):
                return join_all(parts[0].items) if parts[0].items else self.iterated(parts[0]), tokens
            return (Instance(head, tuple(parts)) if "." in head else None), tokens
        if head == "?":
            return None, tokens
        if head == "self":
            return receiver, tokens
        if head.startswith("arg") and head[3:].isdigit():
            position = int(head[3:])
            return (_plain(arguments[position]) if position < len(arguments) else None), tokens
        return Instance(head), tokens

    def _shapes(
        self, tokens: list[str], receiver: Value | None, arguments: Sequence[Value | None]
    ) -> tuple[list[Value | None], list[str]]:
        parts: list[Value | None] = []
        while tokens and tokens[0] != ")":
            part, tokens = self._shape(tokens, receiver, arguments)
            parts.append(part)
            if tokens and tokens[0] == ",":
                tokens = tokens[1:]
        return parts, tokens[1:]


def _kind(value: Value | None) -> str:
    return type_of(value).removeprefix("builtins.") or "?"


def _plain(value: Value | None) -> Value | None:
    return value if isinstance(value, Instance) else None

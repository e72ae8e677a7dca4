"""Data: what is known of methods, functions and types of Python and the common libraries."""

from __future__ import annotations

MUTATORS = frozenset({
    "add", "add_edge", "add_edges_from", "add_node", "add_nodes_from", "append", "appendleft", "backward", "clear",
    "commit", "discard", "enqueue", "extend", "extendleft", "insert", "next", "partial_fit", "pop", "popitem",
    "popleft", "put", "remove", "resize", "reverse", "rotate", "send", "setdefault", "shuffle", "sort", "step",
    "train_on_batch", "update", "write", "writelines", "zero_grad",
})  # fmt: skip
"""Methods that, called twice, do more than called once. (A second ``fit`` starts anew.)"""

SYSTEM = frozenset({
    "chdir", "copy", "copyfile", "copytree", "kill", "makedirs", "mkdir", "move", "remove", "removedirs", "rename",
    "replace", "rmdir", "rmtree", "run", "symlink", "system", "unlink",
})  # fmt: skip
"""Functions of ``os``, ``shutil`` and ``subprocess`` that cannot be done twice, or not undone."""

KEEPERS = frozenset({"add", "append", "appendleft", "extend", "insert", "put", "setdefault", "update"})
"""Methods whose receiver holds their arguments from then on."""

HIDDEN_STATE = frozenset({"get_variable", "variable_scope"})
"""What leaves marks that no variable shows: TensorFlow 1 refuses a second variable of the same name."""

ITERATORS = frozenset({
    "_csv.reader", "_io.BufferedReader", "_io.TextIOWrapper", "builtins.enumerate", "builtins.filter",
    "builtins.generator", "builtins.map", "builtins.zip", "csv.DictReader",
})  # fmt: skip
"""Types whose objects are used up by reading them; so are those of itertools, and what is called an iterator."""

VALUES = frozenset({
    "builtins.bool", "builtins.bytes", "builtins.complex", "builtins.float", "builtins.frozenset", "builtins.int",
    "builtins.NoneType", "builtins.range", "builtins.str",
})  # fmt: skip
"""Types whose objects cannot change."""

"""tf.app.flags in a notebook."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PLACES = ("tensorflow.app.flags", "tensorflow.flags", "tensorflow.compat.v1.app.flags", "tensorflow.compat.v1.flags")
_KINDS = ("string", "integer", "float", "boolean", "bool")
_TAKEN = ("log_dir", "v", "verbosity", "stderrthreshold", "logtostderr", "alsologtostderr", "profile_file", "flagfile")
"""Flags that absl itself defines."""


@dataclass(frozen=True, kw_only=True)
class CommandLineFlags(Rule):
    """Flags of a program, read in a kernel, whose command line has a flag of its own."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"{place}.DEFINE_{kind}" for place in _PLACES for kind in _KINDS]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if site.literal(site.argument("name", 0)) in _TAKEN and not call.has("allow_override"):
            call.set("allow_override", "True")
            return Replacement(call.text)
        kind, message = site.failure
        refused = kind == "UnrecognizedFlagError" and "'f'" in message
        return _define_f(site) if refused and site.is_statement else None


def _define_f(site: Site) -> Replacement | None:
    """Define also the flag by which a kernel is told of its connection, beside the first that the notebook defines."""
    prefixes = tuple(f"{place}.DEFINE_" for place in _PLACES)
    defined = [c for c in site.references.of_kind(ast.Call) if site.name(c.func).startswith(prefixes)]
    names = [site.literal(c.args[0]) for c in defined if c.args]
    if defined[0] is not site.node or "f" in names or not isinstance(site.node, ast.Call):
        return None
    define = site.text(site.node.func).rpartition("DEFINE_")[0]
    line = site.unit.line(site.node.lineno)
    indent = line[: len(line) - len(line.lstrip())]
    return Replacement(
        f"{site.text()}\n{indent}{define}DEFINE_string('f', '', 'file of the connection to the kernel')",
        reason="Since TensorFlow 1.5 flags that nobody defined are an error, and a kernel's command line has one, f.",
    )


_SETUP = "import tensorflow.compat.v1 as tf\nflags = tf.app.flags\n"

rule = CommandLineFlags(
    applies_to=">=1.5",
    reason="Since TensorFlow 1.5 flags are absl's, which defines some itself; allow_override takes the notebook's.",
    documentation="https://abseil.io/docs/python/guides/flags",
    examples=(
        Example(
            setup=_SETUP,
            before="flags.DEFINE_string('log_dir', 'logs', 'where to')",
            after="flags.DEFINE_string('log_dir', 'logs', 'where to', allow_override=True)",
        ),
        Example(
            setup=_SETUP,
            before="flags.DEFINE_integer('steps', 3, 'how many')\nprint(flags.FLAGS.steps)",
            after="flags.DEFINE_integer('steps', 3, 'how many')\n"
            "flags.DEFINE_string('f', '', 'file of the connection to the kernel')\nprint(flags.FLAGS.steps)",
            failure=("UnrecognizedFlagError", "Unknown command line flag 'f'"),
        ),
    ),
    unchanged=(
        _SETUP + "flags.DEFINE_string('data_dir', 'logs', 'where to')\n",
        "import absl\nabsl.flags.DEFINE_string('log_dir', 'logs', 'where to')\n",
    ),
)

"""Files with arrays of objects."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class LoadObjects(Rule):
    """``np.load(file)`` → ``np.load(file, allow_pickle=True)``, after a run in which it was asked for.

    The members of an .npz file are only read when they are looked up, which may be far from the call.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.load",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or "allow_pickle" not in site.failure[1]:
            return None
        call = site.call
        if call.starred or call.has("allow_pickle", 2):
            return None
        call.set("allow_pickle", "True")
        return Replacement(call.text)


rule = LoadObjects(
    applies_to=">=1.16.3",
    reason="Since NumPy 1.16.3 numpy.load reads objects only where it is told to.",
    documentation="https://numpy.org/doc/stable/release/1.16.3-notes.html",
    affects=frozenset({"files"}),
    examples=(
        Example(
            setup="import numpy as np\nnp.save('a.npy', np.array([{}]))\n",
            before="a = np.load('a.npy')",
            after="a = np.load('a.npy', allow_pickle=True)",
            failure=("ValueError", "Object arrays cannot be loaded when allow_pickle=False"),
        ),
    ),
    unchanged=("import numpy as np\n\n\ndef read(path):\n    return np.load(path)\n",),
)

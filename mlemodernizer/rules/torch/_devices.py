"""Whether code asks for a GPU that is not there."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.rewriting.site import Site

GPU_MISSING = (
    r"no NVIDIA driver|not compiled with CUDA|no CUDA(?:-capable device| GPUs)|CUDA driver version is insufficient|"
    r"deserialize object on a CUDA device|CUDA is not available|invalid argument to exchangeDevice"
)
"""What torch says when there is no GPU, or none that it was built for."""

_ASKS = re.compile(r"cuda|gpu|device|accel", re.I)


@dataclass(frozen=True, kw_only=True)
class WithoutGpu(Rule):
    """Base of the rules for code that goes to a GPU."""

    applies_to: str = ">=0.4"
    reason: str = "There is no GPU here that PyTorch can use: what was sent to one stays with the processor."
    documentation: str = "https://docs.pytorch.org/docs/stable/notes/cuda.html"
    semantics: Semantics = Semantics.EQUIVALENT
    affects: frozenset[str] = frozenset({"runtime", "scores"})


def lacks_gpu(site: Site) -> bool:
    """Whether the site's code runs, asks for a GPU, and there is none.

    What stands behind a question for the GPU (``if use_cuda:``) is the author's own provision, unless the question has
    the answer yes written out, or a run has failed there.
    """
    if "torch" not in site.references.libraries:
        return False
    refused = re.search(GPU_MISSING, site.failure[1]) is not None
    if refused and site.on_failing_line:
        return True
    version = site.environment.version_of("torch")
    on_other_gpu = version is not None and (version.local or "").startswith(("rocm", "xpu"))
    missing = refused or not (site.environment.accelerators or on_other_gpu)
    return missing and not _is_guarded(site)


def _is_guarded(site: Site) -> bool:
    parents = site.references.analysis.parents
    child: ast.AST = site.node
    while child in parents:
        parent = parents[child]
        if isinstance(parent, ast.If | ast.IfExp) and child is not parent.test and _is_open(site, parent.test):
            return True
        others = [v for v in parent.values if v is not child] if isinstance(parent, ast.BoolOp) else []
        if any(_is_open(site, value) for value in others):
            return True
        if isinstance(parent, ast.Try) and child in parent.body and parent.handlers:
            return True
        child = parent
    return False


def _is_open(site: Site, test: ast.expr) -> bool:
    """Whether a test asks for the GPU and may be answered with no."""
    return site.literal(test) is not True and _ASKS.search(ast.unparse(test)) is not None

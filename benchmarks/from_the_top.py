"""The baseline of the benchmarks on going on: an executor that never does."""

from __future__ import annotations

from mlemodernizer import Notebook
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.event import Listener
from mlemodernizer.model.outcome import Outcome


class FromTheTop(KernelExecutor):
    """Runs each version of a notebook from the top, in a new kernel."""

    def run(self, notebook: Notebook, *, fresh: bool = False, listener: Listener | None = None) -> Outcome:  # noqa: ARG002
        return super().run(notebook, fresh=True, listener=listener)

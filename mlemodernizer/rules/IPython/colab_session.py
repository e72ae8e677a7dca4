"""What only a session of Google Colab has."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.commands import OUT, Command, Commands
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_CALLS = (
    "google.colab.data_table.disable_dataframe_formatter",
    "google.colab.data_table.enable_dataframe_formatter",
    "google.colab.drive.flush_and_unmount",
    "google.colab.drive.mount",
    "google.colab.files.download",
    "google.colab.output.clear",
    "google.colab.output.enable_custom_widget_manager",
)
_MODULES = ("data_table", "drive", "files", "output")


@dataclass(frozen=True, kw_only=True)
class ColabSession(Commands, Dropped):
    """``drive.mount('/content/drive')`` and ``%tensorflow_version 1.x`` are taken out."""

    @property
    def commands(self) -> Iterable[str]:
        return ("%load_ext", "%tensorflow_version")

    @property
    def targets(self) -> Iterable[str]:
        return (*super().targets, *self.functions)

    def change(self, command: Command, site: Site) -> Command | None:  # noqa: ARG002 - the same everywhere
        other = command.name == "%load_ext" and not command.arguments.startswith("google.colab.")
        return None if other else OUT

    def rewrite(self, site: Site) -> Replacement | None:
        return Dropped.rewrite(self, site) if site.dotted in self.functions else super().rewrite(site)


rule = ColabSession(
    applies_to=">=0.13",
    reason="Google's drive, downloads and versions of TensorFlow are those of a session of Colab; the package "
    "google-colab is not installed in the kernel's environment.",
    documentation="https://github.com/googlecolab/colabtools",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    functions=dict.fromkeys(_CALLS, ()),
    gone=frozenset({"google.colab", *(f"google.colab.{name}" for name in _MODULES)}),
    absent="google-colab",
    examples=(
        Example(
            before="from google.colab import drive\ndrive.mount('/content/drive')\nx = 1",
            after="\nx = 1",
        ),
        Example(before="%tensorflow_version 1.x\nx = 1", after="# %tensorflow_version 1.x\nx = 1"),
    ),
    unchanged=(
        "from google.colab import files\nuploaded = files.upload()\n",
        "import drive\ndrive.mount('/content/drive')\n",
    ),
)

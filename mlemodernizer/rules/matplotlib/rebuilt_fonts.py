"""font_manager._rebuild()."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example

rule = Dropped(
    applies_to=">=3.4",
    reason="matplotlib 3.4 removed the private function that looked for fonts again; new ones are found at the start.",
    documentation="https://matplotlib.org/stable/api/font_manager_api.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    functions={"matplotlib.font_manager._rebuild": ()},
    examples=(
        Example(
            setup="import matplotlib.font_manager\n",
            before="matplotlib.font_manager._rebuild()\nx = 1",
            after="\nx = 1",
        ),
    ),
    unchanged=("import matplotlib.font_manager as fm\nfm.findSystemFonts()\n",),
)

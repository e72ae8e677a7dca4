"""The size of text."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FONT = "PIL.ImageFont.FreeTypeFont.getsize"
_DRAWING = ("PIL.ImageDraw.ImageDraw.textsize", "PIL.ImageDraw.ImageDraw.multiline_textsize")


@dataclass(frozen=True, kw_only=True)
class TextSize(Rule):
    """``font.getsize(text)`` → ``font.getbbox(text)[2:]``; ``draw.textsize`` likewise."""

    @property
    def targets(self) -> Iterable[str]:
        return (_FONT, *_DRAWING)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        if site.dotted == _FONT:
            call.set_method("getbbox")
            return Replacement(f"{call.text}[2:]")
        call.name_positionals((None, "font", "spacing", "direction", "features", "language"))
        name = site.dotted.rpartition(".")[2].replace("size", "bbox")
        return Replacement(f"{call.receiver}.{name}((0, 0), {call.arguments()})[2:]")


_SETUP = (
    "from PIL import Image, ImageDraw, ImageFont\nfont = ImageFont.load_default()\n"
    "draw = ImageDraw.Draw(Image.new('L', (40, 40)))\n"
)

rule = TextSize(
    applies_to=">=10.0",
    reason="getsize and textsize were removed in Pillow 10.0; the box around the text ends where they said.",
    documentation="https://pillow.readthedocs.io/en/stable/deprecations.html#font-size-and-offset-methods",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup=_SETUP,
            before="width, height = font.getsize('a')\nsize = draw.textsize('a', font)",
            after="width, height = font.getbbox('a')[2:]\nsize = draw.textbbox((0, 0), 'a', font=font)[2:]",
        ),
    ),
    unchanged=("import os\nos.path.getsize(__file__) if '__file__' in dir() else 0\n", "font.getsize('a')\n"),
)

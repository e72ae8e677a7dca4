"""What findContours gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Contours(Rule):
    """``image, contours, hierarchy = cv2.findContours(…)`` → ``contours, hierarchy = cv2.findContours(…)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("cv2.findContours",)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call) or len(node.targets) != 1:
            return None
        target = node.targets[0]
        if site.name(node.value.func) not in self.targets or not isinstance(target, ast.Tuple):
            return None
        if len(target.elts) != 3 or any(isinstance(e, ast.Starred) for e in target.elts):  # noqa: PLR2004
            return None
        first, *others = target.elts
        if not isinstance(first, ast.Name) or not node.value.args:
            return None
        kept = ", ".join(site.text(element) for element in others)
        text = f"{kept} = {site.text(node.value)}"
        if self._is_used(site, first):
            image = site.text(node.value.args[0])
            before = site.unit.line(node.lineno)[: node.col_offset]
            joiner = "; " if before.strip() else f"\n{before}"
            text = f"{text}{joiner}{first.id} = {image}" if first.id != image else text
        return Replacement(text)

    def _is_used(self, site: Site, name: ast.Name) -> bool:
        if name.id == "_":
            return False
        program = site.references.analysis.program_of(site.unit.id)
        mentions = site.references.names.get(program.name, {}).get(name.id, ())
        return any(isinstance(mention.ctx, ast.Load) for mention in mentions)


rule = Contours(
    applies_to=">=4.0",
    reason="Since OpenCV 4.0 findContours no longer gives the image in front of the contours and their hierarchy.",
    documentation="https://docs.opencv.org/4.x/d3/dc0/group__imgproc__shape.html",
    examples=(
        Example(
            setup="import cv2\nimport numpy as np\nimage = np.zeros((9, 9), 'uint8')\n",
            before="_, contours, hierarchy = cv2.findContours(image, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)",
            after="contours, hierarchy = cv2.findContours(image, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)",
        ),
        Example(
            setup="import cv2\nimport numpy as np\nimage = np.zeros((9, 9), 'uint8')\n",
            before="copy, contours, _ = cv2.findContours(image, 1, 2)\nprint(copy.shape)",
            after="contours, _ = cv2.findContours(image, 1, 2)\ncopy = image\nprint(copy.shape)",
        ),
    ),
    unchanged=(
        "import cv2\ncontours, hierarchy = cv2.findContours(image, 1, 2)\n",
        "import cv2\ncontours = cv2.findContours(image, 1, 2)[-2]\n",
    ),
)

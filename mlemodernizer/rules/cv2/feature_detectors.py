"""Detectors of features, which OpenCV 2 made by calling the class."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASSES = (
    "FastFeatureDetector",
    "GFTTDetector",
    "MSER",
    "ORB",
    "SIFT",
    "SimpleBlobDetector",
    "StereoBM",
    "StereoSGBM",
)


@dataclass(frozen=True, kw_only=True)
class FeatureDetectors(Rule):
    """``cv2.SIFT()`` → ``cv2.SIFT_create()``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"cv2.{name}" for name in _CLASSES)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(f"{call.function}_create")
        return Replacement(call.text)


rule = FeatureDetectors(
    applies_to=">=3.0",
    reason="Since OpenCV 3.0 these objects are made by functions that end with _create; called, the class is empty.",
    documentation="https://docs.opencv.org/4.x/db/dfa/tutorial_transition_guide.html",
    examples=(
        Example(
            setup="import cv2\nimport numpy as np\nimage = np.zeros((40, 40), 'uint8')\n",
            before="points = cv2.ORB(nfeatures=5).detect(image, None)",
            after="points = cv2.ORB_create(nfeatures=5).detect(image, None)",
        ),
    ),
    unchanged=("import cv2\norb = cv2.ORB_create()\nkind = cv2.ORB\n",),
)

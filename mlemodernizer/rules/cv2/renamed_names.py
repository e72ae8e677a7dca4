"""Constants and functions of OpenCV 2 and 3 that have another name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_COLORS = ("BGR2GRAY", "BGR2HSV", "BGR2LAB", "BGR2RGB", "BGR2YCrCb", "GRAY2BGR", "GRAY2RGB", "HSV2BGR", "RGB2BGR")
_PROPERTIES = ("FOURCC", "FPS", "FRAME_COUNT", "FRAME_HEIGHT", "FRAME_WIDTH", "POS_FRAMES", "POS_MSEC")
_DISTANCES = ("DIST_L1", "DIST_L2", "DIST_C")
_FACES = ("EigenFaceRecognizer", "FisherFaceRecognizer", "LBPHFaceRecognizer")

rule = Moved(
    applies_to=">=4.0",
    reason="The names of OpenCV 2, and some of 3, were removed by OpenCV 4.0: constants lost their CV_, and what is "
    "made has a function that ends with _create.",
    documentation="https://docs.opencv.org/4.x/db/dfa/tutorial_transition_guide.html",
    moves={
        "cv2.CV_AA": "cv2.LINE_AA",
        "cv2.CV_LOAD_IMAGE_COLOR": "cv2.IMREAD_COLOR",
        "cv2.CV_LOAD_IMAGE_GRAYSCALE": "cv2.IMREAD_GRAYSCALE",
        "cv2.CV_LOAD_IMAGE_UNCHANGED": "cv2.IMREAD_UNCHANGED",
        "cv2.BackgroundSubtractorMOG": "cv2.bgsegm.createBackgroundSubtractorMOG",
        "cv2.BackgroundSubtractorMOG2": "cv2.createBackgroundSubtractorMOG2",
        "cv2.createBackgroundSubtractorMOG": "cv2.bgsegm.createBackgroundSubtractorMOG",
        "cv2.cv.BoxPoints": "cv2.boxPoints",
        "cv2.cv.CV_AA": "cv2.LINE_AA",
        "cv2.cv.CV_FILLED": "cv2.FILLED",
        "cv2.cv.CV_FOURCC": "cv2.VideoWriter_fourcc",
        "cv2.cv.CV_HAAR_SCALE_IMAGE": "cv2.CASCADE_SCALE_IMAGE",
        "cv2.cv.CV_HOUGH_GRADIENT": "cv2.HOUGH_GRADIENT",
        "cv2.cv.FOURCC": "cv2.VideoWriter_fourcc",
        "cv2.cv2": "cv2",
        "cv2.xfeatures2d.SIFT_create": "cv2.SIFT_create",
        **{f"cv2.cv.CV_{name}": f"cv2.COLOR_{name}" for name in _COLORS},
        **{f"cv2.cv.CV_CAP_PROP_{name}": f"cv2.CAP_PROP_{name}" for name in _PROPERTIES},
        **{f"cv2.cv.CV_{name}": f"cv2.{name}" for name in _DISTANCES},
        **{f"cv2.create{name}": f"cv2.face.{name}_create" for name in _FACES},
        **{f"cv2.face.create{name}": f"cv2.face.{name}_create" for name in _FACES},
    },
    gone=frozenset({"cv2.cv"}),
    examples=(
        Example(
            setup="import cv2\nimport numpy as np\nimage = np.zeros((9, 9), 'uint8')\n",
            before="cv2.line(image, (0, 0), (8, 8), 255, 1, cv2.CV_AA)\ncode = cv2.cv.CV_FOURCC(*'XVID')",
            after="cv2.line(image, (0, 0), (8, 8), 255, 1, cv2.LINE_AA)\ncode = cv2.VideoWriter_fourcc(*'XVID')",
        ),
    ),
    unchanged=("import cv2\nsift = cv2.SIFT_create\nflag = cv2.COLOR_BGR2GRAY, cv2.CV_8U\n",),
)

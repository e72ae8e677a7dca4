"""Functions and modules of scikit-image that moved or were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_METRICS = {
    "compare_mse": "mean_squared_error",
    "compare_nrmse": "normalized_root_mse",
    "compare_psnr": "peak_signal_noise_ratio",
    "compare_ssim": "structural_similarity",
    "structural_similarity": "structural_similarity",
}

rule = Moved(
    applies_to=">=0.25",
    reason="This was moved or renamed between scikit-image 0.11 and 0.25; the old name was removed.",
    documentation="https://scikit-image.org/docs/stable/release_notes/index.html",
    moves={
        **{f"skimage.measure.{old}": f"skimage.metrics.{new}" for old, new in _METRICS.items()},
        "skimage.color.grey2rgb": "skimage.color.gray2rgb",
        "skimage.color.rgb2grey": "skimage.color.rgb2gray",
        "skimage.data.imread": "skimage.io.imread",
        "skimage.external.tifffile": "tifffile",
        "skimage.feature.greycomatrix": "skimage.feature.graycomatrix",
        "skimage.feature.greycoprops": "skimage.feature.graycoprops",
        "skimage.feature.register_translation": "skimage.registration.phase_cross_correlation",
        "skimage.filter": "skimage.filters",
        "skimage.filter.canny": "skimage.feature.canny",
        "skimage.filter.denoise_bilateral": "skimage.restoration.denoise_bilateral",
        "skimage.filter.denoise_tv_chambolle": "skimage.restoration.denoise_tv_chambolle",
        "skimage.filter.gaussian_filter": "skimage.filters.gaussian",
        "skimage.filters.canny": "skimage.feature.canny",
        "skimage.filters.gaussian_filter": "skimage.filters.gaussian",
        "skimage.future.graph": "skimage.graph",
        "skimage.measure.marching_cubes_lewiner": "skimage.measure.marching_cubes",
        "skimage.morphology.watershed": "skimage.segmentation.watershed",
        "skimage.segmentation.circle_level_set": "skimage.segmentation.disk_level_set",
        "skimage.util.montage2d": "skimage.util.montage",
        "skimage.util.pad": "numpy.pad",
    },
    examples=(
        Example(
            setup="import numpy as np\nimage = np.zeros((9, 9), 'uint8')\n",
            before="from skimage.measure import compare_ssim as ssim\nvalue = ssim(image, image)",
            after="from skimage.metrics import structural_similarity as ssim\nvalue = ssim(image, image)",
        ),
        Example(
            before="from skimage.filter import threshold_otsu\nfrom skimage.morphology import watershed, disk",
            after="from skimage.filters import threshold_otsu\nfrom skimage.segmentation import watershed\n"
            "from skimage.morphology import disk",
        ),
    ),
    unchanged=("from skimage import filters, measure\nfilters.threshold_otsu, measure.label\n",),
)

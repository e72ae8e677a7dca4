"""Arguments of scipy's functions that have another name."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_HANNING = KeywordChange(values={("window", "hanning"): "'hann'"})
_GET_WINDOW = KeywordChange(values={("window", "hanning"): "'hann'"}, positions={"window": 0})
_TOLERANCE = KeywordChange(renamed={"tol": "rtol"})
_PINV = KeywordChange(renamed={"cond": "rtol", "rcond": "rtol"})
_WORKERS = KeywordChange(renamed={"n_jobs": "workers"})

rule = KeywordTable(
    applies_to=">=1.14",
    reason="SciPy 1.6 to 1.14 renamed these arguments, and the window hanning is called hann.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html#expired-deprecations",
    changes={
        **{f"scipy.sparse.linalg.{name}": _TOLERANCE for name in ("bicg", "bicgstab", "cg", "cgs", "qmr")},
        "scipy.sparse.linalg.gmres": KeywordChange(renamed={"tol": "rtol", "restrt": "restart"}),
        "scipy.linalg.eigh": KeywordChange(renamed={"eigvals": "subset_by_index"}),
        "scipy.linalg.solve": KeywordChange(
            renamed={"sym_pos": "assume_a"},
            values={("assume_a", True): "'pos'", ("assume_a", False): "'gen'"},
        ),
        "scipy.signal.remez": KeywordChange(renamed={"Hz": "fs"}),
        "scipy.linalg.pinv": _PINV,
        "scipy.linalg.pinvh": _PINV,
        **{f"scipy.spatial.{tree}.query": _WORKERS for tree in ("KDTree", "cKDTree")},
        **{f"scipy.spatial.{tree}.query_ball_point": _WORKERS for tree in ("KDTree", "cKDTree")},
        **{f"scipy.signal.{name}": _HANNING for name in ("csd", "periodogram", "spectrogram", "stft", "welch")},
        "scipy.signal.get_window": _GET_WINDOW,
        "scipy.stats.kendalltau": KeywordChange(removed={"initial_lexsort": ()}),
    },
    examples=(
        Example(
            setup="import numpy as np\nfrom scipy import linalg, signal\nfrom scipy.spatial import cKDTree\n",
            before="w, v = linalg.eigh(np.eye(3), eigvals=(0, 1))\nw = signal.get_window('hanning', 5)\n"
            "cKDTree([[0], [1]]).query([[0]], n_jobs=-1)",
            after="w, v = linalg.eigh(np.eye(3), subset_by_index=(0, 1))\nw = signal.get_window('hann', 5)\n"
            "cKDTree([[0], [1]]).query([[0]], workers=-1)",
        ),
    ),
    unchanged=(
        "import numpy as np\nnp.linalg.pinv(np.eye(2), rcond=1e-3)\n",
        "from scipy import signal\nsignal.get_window('hamming', 5)\n",
    ),
)

"""Functions of matplotlib.mlab."""

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_FIND = """
def mlab_find(condition):
    \"\"\"matplotlib.mlab.find: where a condition holds.\"\"\"
    return $numpy.nonzero($numpy.ravel(condition))[0]
"""
_FRANGE = """
def mlab_frange(xini, xfin=None, delta=1.0):
    \"\"\"matplotlib.mlab.frange: a range of numbers, its end included.\"\"\"
    xini, xfin = (0.0, xini) if xfin is None else (xini, xfin)
    return $numpy.arange(int($numpy.round((xfin - xini) / delta)) + 1) * delta + xini
"""
_NORMAL = """
def mlab_bivariate_normal(X, Y, sigmax=1.0, sigmay=1.0, mux=0.0, muy=0.0, sigmaxy=0.0):
    \"\"\"matplotlib.mlab.bivariate_normal: the density of a normal distribution over a grid.\"\"\"
    x, y = (X - mux) / sigmax, (Y - muy) / sigmay
    rho = sigmaxy / (sigmax * sigmay)
    root = 2 * $numpy.pi * sigmax * sigmay * $numpy.sqrt(1 - rho**2)
    return $numpy.exp(-(x**2 + y**2 - 2 * rho * x * y) / (2 * (1 - rho**2))) / root
"""
_GRIDDATA = """
def mlab_griddata(x, y, z, xi, yi, interp="linear"):
    \"\"\"matplotlib.mlab.griddata: values between scattered points, by triangles.\"\"\"
    if $numpy.ndim(xi) == 1:
        xi, yi = $numpy.meshgrid(xi, yi)
    return $tri.LinearTriInterpolator($tri.Triangulation(x, y), z)(xi, yi)
"""
_PCA = """
class MlabPCA:
    \"\"\"matplotlib.mlab.PCA: the principal components of a table.\"\"\"

    def __init__(self, a, standardize=True):
        self.numrows, self.numcols = a.shape
        self.mu, self.sigma, self.standardize = a.mean(axis=0), a.std(axis=0), standardize
        self.a = self.center(a)
        _, s, self.Wt = $numpy.linalg.svd(self.a, full_matrices=False)
        self.Y = $numpy.dot(self.Wt, self.a.T).T
        self.s = s**2
        self.fracs = self.s / self.s.sum()

    def center(self, x):
        return (x - self.mu) / self.sigma if self.standardize else x - self.mu

    def project(self, x, minfrac=0.0):
        return $numpy.dot(self.Wt, self.center($numpy.asarray(x)).T).T[..., self.fracs >= minfrac]
"""
_PARTS = {
    "PCA": (_PCA,),
    "bivariate_normal": (_NORMAL,),
    "find": (_FIND,),
    "frange": (_FRANGE,),
    "griddata": (_GRIDDATA,),
}
_SOURCES = {f"matplotlib.{module}.{name}": sources for module in ("mlab", "pyplot") for name, sources in _PARTS.items()}

rule = LocalDefinitions(
    applies_to=">=3.1",
    reason="matplotlib 3.1 removed most of matplotlib.mlab; what is used is defined here.",
    documentation="https://matplotlib.org/3.1.0/api/api_changes.html",
    sources=_SOURCES,
    uses={"numpy": "numpy", "tri": "matplotlib.tri"},
    gone=frozenset(_SOURCES),
    examples=(
        Example(
            before="import numpy as np\nfrom matplotlib.mlab import find\nplaces = find(np.eye(2) > 0)",
            after="import numpy as np\n\n\n"
            + _FIND.replace("$numpy", "np").strip()
            + "\n\n\nplaces = mlab_find(np.eye(2) > 0)",
        ),
    ),
    unchanged=("import pylab\npylab.plot([1, 2])\n", "from sklearn.decomposition import PCA\nPCA(2)\n"),
)

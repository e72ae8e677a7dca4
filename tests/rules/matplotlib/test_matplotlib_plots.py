from mlemodernizer.testing import assert_rewrite, assert_unchanged

PLT = "import matplotlib.pyplot as plt\n"


def test_hist_in_every_spelling() -> None:
    assert_rewrite(PLT + "plt.hist(x, normed=True)", PLT + "plt.hist(x, density=True)")
    assert_rewrite(
        "from matplotlib import pyplot\nfig, ax = pyplot.subplots(2, 2)\nax[0, 1].hist(x, normed=1)",
        "from matplotlib import pyplot\nfig, ax = pyplot.subplots(2, 2)\nax[0, 1].hist(x, density=1)",
        rules=["matplotlib.hist_density"],
    )
    assert_rewrite(
        PLT + "for a in plt.figure().subplots(2).flat:\n    a.hist(x, normed=True)",
        PLT + "for a in plt.figure().subplots(2).flat:\n    a.hist(x, density=True)",
    )
    assert_rewrite(
        "from matplotlib.pyplot import *\nhist(x, normed=True)",
        "from matplotlib.pyplot import *\nhist(x, density=True)",
    )


def test_background() -> None:
    assert_rewrite(
        PLT + "plt.subplot(111, axisbg='w')\nplt.gca().set_axis_bgcolor('w')",
        PLT + "plt.subplot(111, facecolor='w')\nplt.gca().set_facecolor('w')",
        rules=["matplotlib.axes_facecolor"],
    )


def test_styles() -> None:
    assert_rewrite(
        "import matplotlib.pyplot as plt\nwith plt.style.context('seaborn'):\n    pass",
        "import matplotlib.pyplot as plt\nwith plt.style.context('seaborn-v0_8'):\n    pass",
    )
    assert_rewrite(
        "import matplotlib\nmatplotlib.style.use('seaborn-ticks')",
        "import matplotlib\nmatplotlib.style.use('seaborn-v0_8-ticks')",
    )
    assert_rewrite(
        "from matplotlib import style\nstyle.use('seaborn')", "from matplotlib import style\nstyle.use('seaborn-v0_8')"
    )
    assert_unchanged(
        PLT + "name = 'seaborn'\nplt.style.use(name)\nplt.style.use('ggplot')\nplt.style.use('./seaborn.mplstyle')"
    )


def test_switches() -> None:
    assert_rewrite(
        PLT
        + "ax = plt.gca()\nax.tick_params(labelbottom='off', left=\"on\", axis='both')\nax.grid('on')\nplt.axis('off')",
        PLT
        + "ax = plt.gca()\nax.tick_params(labelbottom=False, left=True, axis='both')\nax.grid(True)\nplt.axis('off')",
        rules=["matplotlib.grid_switch", "matplotlib.tick_params_switch"],
    )


def test_colormaps() -> None:
    assert_rewrite(
        PLT + "df.plot(kind='bar', colormap='Vega10')\nc = plt.cm.Vega20b\nd = plt.cm.get_cmap('spectral', 3)",
        PLT + "df.plot(kind='bar', colormap='tab10')\nc = plt.cm.tab20b\nd = plt.get_cmap('nipy_spectral', 3)",
        rules=["matplotlib.colormap_functions", "matplotlib.colormap_names"],
    )
    assert_unchanged(PLT + "f(method='spectral')\nplt.title('spectral')\nplt.imshow(x, cmap='Spectral')")


def test_three_dimensions() -> None:
    assert_rewrite(
        PLT + "from mpl_toolkits.mplot3d import Axes3D\nfig = plt.figure()\nax = Axes3D(fig)\nax.w_xaxis.set_ticks([])",
        PLT + "from mpl_toolkits.mplot3d import Axes3D\nfig = plt.figure()\nax = fig.add_axes(Axes3D(fig))\n"
        "ax.xaxis.set_ticks([])",
    )
    assert_rewrite(
        PLT + "ax = plt.figure().gca(projection='3d')\nb = plt.gca(projection='3d')",
        PLT + "ax = plt.figure().add_subplot(projection='3d')\nb = plt.subplot(projection='3d')",
    )


def test_hold_between_other_statements() -> None:
    assert_rewrite(PLT + "plt.plot(x); plt.hold(True); plt.plot(y)", PLT + "plt.plot(x); pass; plt.plot(y)")
    assert_unchanged(PLT + "plt.hold(False)\nplt.hold(state)")


def test_leaves_alone() -> None:
    assert_unchanged("class Plot:\n    def hist(self, normed):\n        pass\n\n\nPlot().hist(normed=True)")
    assert_unchanged("x.hist(normed=True)\nax.grid(b=True)\nax.boxplot(x, labels=y)\nax.set_axis_bgcolor('w')")
    assert_unchanged("import numpy as np\nnp.ones(3).hist(normed=True)")
    assert_unchanged(PLT + "plt.pie(x, labels=y)\nplt.text(0, 0, s='a')\nplt.xlim(xmin=0)\nplt.legend(frameon=True)")
    assert_unchanged(PLT + "plt.barh(y, w, left=l)\nplt.bar(x, h, bottom=b)\nplt.savefig('a', **options)")


def test_not_in_force_in_old_matplotlib() -> None:
    code = PLT + "plt.hist(x, normed=True)\nplt.style.use('seaborn')\nplt.gca(projection='3d')"
    assert_rewrite(code, code, rules=[], versions={"matplotlib": "2.2.5"})

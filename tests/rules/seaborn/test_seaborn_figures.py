from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv('x.csv')\n"


def test_factorplot() -> None:
    assert_rewrite(
        SETUP
        + "g = sns.factorplot('a', 'b', data=df,\n                   size=6,  # tall\n                   aspect=2)",
        SETUP + "g = sns.catplot(x='a', y='b', data=df,\n                   height=6,  # tall\n"
        '                   aspect=2, kind="point")',
        rules=["seaborn.factorplot", "seaborn.positional_vectors"],
    )
    assert_rewrite(
        "from seaborn import factorplot\nfactorplot(x='a', data=d, kind='count')",
        "from seaborn import catplot\ncatplot(x='a', data=d, kind='count')",
        rules=["seaborn.factorplot"],
    )


def test_height() -> None:
    assert_rewrite(
        SETUP + "sns.FacetGrid(df, hue='k', size=6).map(sns.distplot, 'a').add_legend()",
        SETUP + "sns.FacetGrid(df, hue='k', height=6).map(sns.distplot, 'a').add_legend()",
        rules=["seaborn.height"],
    )
    assert_rewrite(
        SETUP + "n = 4\nsns.catplot(x='a', data=df, kind='count', size=n)",
        SETUP + "n = 4\nsns.catplot(x='a', data=df, kind='count', height=n)",
    )


def test_size_of_points_is_left() -> None:
    assert_unchanged(SETUP + "sns.relplot(x='a', y='b', data=df, size=5)\nsns.swarmplot(x='a', y='b', data=df, size=5)")
    assert_unchanged(SETUP + "sns.catplot(x='a', y='b', data=df, kind='swarm', size=5)")
    assert_unchanged(SETUP + "sns.jointplot(x='a', y='b', data=df, size='c')\nsns.jointplot(x='a', size=df['c'])")
    assert_unchanged("class FacetGrid:\n    pass\n\n\nFacetGrid(size=3)")


def test_pyplot_by_way_of_seaborn() -> None:
    assert_rewrite(
        "import matplotlib.pyplot as plt\nimport seaborn as sns\nsns.plt.title('a')\nsns.plt.show()",
        "import matplotlib.pyplot as plt\nimport seaborn as sns\nplt.title('a')\nplt.show()",
        rules=["seaborn.moved_names"],
    )


def test_jointplot_with_a_statistic() -> None:
    assert_rewrite(
        SETUP + "from scipy.stats import pearsonr\nsns.jointplot('a', 'b', df, stat_func=pearsonr, size=5)",
        SETUP + "from scipy.stats import pearsonr\nsns.jointplot(x='a', y='b', data=df, height=5)",
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "sns.set(style='white')\nsns.despine(left=True)\nsns.kdeplot(df['a'], shade=True)")
    assert_unchanged("factorplot(x=1)")

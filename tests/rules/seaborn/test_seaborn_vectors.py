from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv('x.csv')\n"


def test_two_vectors_of_any_kind() -> None:
    assert_rewrite(
        SETUP + "sns.scatterplot(range(3), a[0],  # both\n                hue=b, ax=ax)",
        SETUP + "sns.scatterplot(x=range(3), y=a[0],  # both\n                hue=b, ax=ax)",
        rules=["seaborn.positional_vectors"],
    )


def test_column_names_and_table() -> None:
    assert_rewrite(SETUP + "sns.lmplot('a', 'b', df, 'c')", SETUP + "sns.lmplot(x='a', y='b', data=df, hue='c')")
    assert_rewrite(SETUP + "sns.jointplot('a', 'b', df)", SETUP + "sns.jointplot(x='a', y='b', data=df)")
    assert_rewrite(SETUP + "sns.barplot('a', y='b', data=df)", SETUP + "sns.barplot(x='a', y='b', data=df)")


def test_one_vector() -> None:
    assert_rewrite(SETUP + "sns.boxplot(df['a'])", SETUP + "sns.boxplot(x=df['a'])")
    assert_rewrite(SETUP + "sns.countplot(anything)", SETUP + "sns.countplot(x=anything)")


def test_imported_by_name_and_from_inside() -> None:
    assert_rewrite("from seaborn import boxplot as box\nbox(a, b)", "from seaborn import boxplot as box\nbox(x=a, y=b)")
    assert_rewrite(
        "import seaborn\n\n\ndef show(a, b):\n    seaborn.kdeplot(a, b)\n",
        "import seaborn\n\n\ndef show(a, b):\n    seaborn.kdeplot(x=a, y=b)\n",
    )


def test_options_by_position() -> None:
    assert_rewrite(SETUP + "sns.pairplot(df, 'kind')", SETUP + "sns.pairplot(df, hue='kind')")


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "sns.boxplot(df)\nsns.violinplot(df, x='a')\nsns.countplot(df)")
    assert_unchanged(SETUP + "sns.boxplot(unknown)\nsns.lineplot(df['a'])\nsns.histplot(df['a'])")
    assert_unchanged(SETUP + "sns.scatterplot(*pair)\nsns.distplot(df['a'], 20)\nsns.heatmap(df, annot=True)")
    assert_unchanged(SETUP + "sns.barplot(a, x='b')")
    assert_unchanged("def boxplot(a, b):\n    pass\n\n\nboxplot(1, 2)")
    assert_unchanged("import matplotlib.pyplot as plt\nplt.boxplot([1], 0)")
    assert_unchanged(SETUP + "g = sns.FacetGrid(df, col='a')\ng.map(sns.boxplot, 'a', 'b')")


def test_not_in_force_before_0_12() -> None:
    code = SETUP + "sns.boxplot(df['a'], df['b'])"
    assert_rewrite(code, code, rules=[], versions={"seaborn": "0.11.2"})

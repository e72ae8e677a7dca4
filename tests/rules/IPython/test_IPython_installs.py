import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    "command",
    [
        "!pip install a",
        "!pip3 -q install a",
        "! pip uninstall -y a",
        "!conda install --yes --prefix {sys.prefix} a",
        "!{sys.executable} -m pip install a",
        "!python3 -m pip install --upgrade a > /dev/null 2>&1",
        "!/opt/conda/bin/python3.7 -m pip install a",
        "!yes | conda install a",
        "!sudo apt-get -qq -y install a",
        "!apt-get update -qq && apt-get install -y a",
        "!brew install a",
        "!easy_install a",
        "!python -m spacy download en",
        "!python setup.py install",
        "!jupyter nbextension enable --py widgetsnbextension",
        "%pip install a",
        "%conda install -y a",
        "pip install a",
    ],
)
def test_made_a_comment(command: str) -> None:
    assert_rewrite(command, f"# {command}", rules=["IPython.installs"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("!git clone a && cd a && pip install .", "!git clone a && cd a"),
        ("!pip install a; ls", "!ls"),
        ("!echo 'a; pip install' && pip install b", "!echo 'a; pip install'"),
        ("%%bash\npip install a \\\n  b\nls", "%%bash\n# pip install a \\\n#   b\nls"),
        ("%%sh\n# tools\napt-get install a\n", "# %%sh\n# # tools\n# apt-get install a\n#"),
        ("for a in b:\n    !pip install {a}", "for a in b:\n    pass  # !pip install {a}"),
        ("get_ipython().system('pip install a')\nx = 1", "# get_ipython().system('pip install a')\nx = 1"),
    ],
)
def test_with_other_code(before: str, after: str) -> None:
    assert_rewrite(before, after, rules=["IPython.installs"])


@pytest.mark.parametrize(
    "code",
    [
        "!pip list",
        "!pip freeze | grep install",
        "!ls ../input",
        "!python train.py install",
        "!wget http://localhost/pip/install",
        "%%bash\necho pip install",
        "%%writefile a.sh\npip install a",
        "out = !pip install a",
        "print('!pip install a')",
        "pip = install = 1\npip - install",
    ],
)
def test_leaves_alone(code: str) -> None:
    assert_unchanged(code)

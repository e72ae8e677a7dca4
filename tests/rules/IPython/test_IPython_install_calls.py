import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    "call",
    [
        "os.system('pip install a')",
        "os.system('pip install ' + name)",
        "os.system(f'{sys.executable} -m pip install a')",
        "os.system('%s -m pip install a' % sys.executable)",
        "subprocess.check_call([sys.executable, '-m', 'pip', 'install', name])",
        "subprocess.run('conda install -y a', shell=True)",
        "subprocess.call(['apt-get', 'install', '-y', 'a'])",
    ],
)
def test_taken_out(call: str) -> None:
    setup = "import os, subprocess, sys\n"
    assert_rewrite(f"{setup}{call}\nx = 1", f"{setup}\nx = 1", rules=["IPython.install_calls"])


def test_pip() -> None:
    assert_rewrite("import pip\npip.main(['install', 'a'])", "", rules=["IPython.install_calls"])
    assert_rewrite(
        "def install(name):\n    from pip._internal import main\n    main(['install', name])\n\n\ninstall('a')",
        "def install(name):\n    pass\n    pass\n\n\ninstall('a')",
    )


@pytest.mark.parametrize(
    "call",
    [
        "os.system('pip list')",
        "os.system(command)",
        "x = os.system('pip install a')",
        "subprocess.check_output(['ls', '../input'])",
        "subprocess.run(['echo', 'pip', 'install'])",
    ],
)
def test_leaves_alone(call: str) -> None:
    assert_unchanged(f"import os, subprocess\n{call}")

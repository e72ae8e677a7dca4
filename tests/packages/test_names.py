from __future__ import annotations

import pytest

from mlemodernizer.packages.names import distribution_of, install_command, service_of


@pytest.mark.parametrize(
    ("module", "distribution"),
    [
        ("sklearn", "scikit-learn"),
        ("sklearn.ensemble.forest", "scikit-learn"),
        ("cv2", "opencv-python-headless"),
        ("mpl_toolkits.basemap", "basemap"),
        ("fbprophet", "prophet"),
        ("wordcloud", "wordcloud"),
        ("mpl_toolkits", ""),
        ("utils", ""),
    ],
)
def test_distribution_of(module: str, distribution: str) -> None:
    assert distribution_of(module) == distribution


def test_packages_of_a_service() -> None:
    assert service_of("google.colab.drive") == "Google Colab"
    assert service_of("google.cloud") == ""
    assert service_of("kaggle_secrets") == "Kaggle"


def test_the_command_can_be_pasted() -> None:
    assert install_command("/my env/bin/python", "PyYAML") == "'/my env/bin/python' -m pip install PyYAML"

"""Which packages are installed, and after which question. What installs is a fake: the decision is pure logic."""

from __future__ import annotations

import pytest

from mlemodernizer.errors import InstallationError
from mlemodernizer.interfaces import Installer
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.event import Event, Installing
from mlemodernizer.packages.supplier import Consent, Supplier

ENVIRONMENT = Environment("/env/python", "3.12.0")


class Recording(Installer):
    def __init__(self, error: InstallationError | None = None) -> None:
        self.installed: list[str] = []
        self.error = error

    def install(self, environment: Environment, distribution: str) -> None:
        assert environment is ENVIRONMENT
        if self.error is not None:
            raise self.error
        self.installed.append(distribution)


def missing(symbol: str, category: Category = Category.MISSING_PACKAGE) -> Diagnosis:
    return Diagnosis(category, "Missing.", symbol=symbol)


def supplier(installer: Installer, consent: Consent | None = None, events: list[Event] | None = None) -> Supplier:
    return Supplier(installer, consent, (events if events is not None else []).append)


def test_a_known_package_is_installed_once() -> None:
    installer, events = Recording(), list[Event]()
    one = supplier(installer, events=events)
    assert one.supply(missing("cv2"), ENVIRONMENT)
    assert not one.supply(missing("cv2"), ENVIRONMENT), "it did not help: not again"
    assert installer.installed == ["opencv-python-headless"]
    assert events == [Installing("opencv-python-headless")]
    assert one.notes == ["Installed opencv-python-headless for /env/python: the notebook imports cv2."]


@pytest.mark.parametrize(
    "diagnosis",
    [None, missing("cv2", Category.MISSING_MODULE), missing("google.colab"), missing("kaggle_secrets"), missing("")],
)
def test_nothing_to_install(diagnosis: Diagnosis | None) -> None:
    installer = Recording()
    assert not supplier(installer, lambda _: True).supply(diagnosis, ENVIRONMENT)
    assert installer.installed == []


def test_an_unknown_name_is_not_installed_unasked() -> None:
    installer = Recording()
    one = supplier(installer)
    assert not one.supply(missing("mystuff.tools"), ENVIRONMENT)
    assert installer.installed == []
    assert one.notes == ["mystuff.tools was not installed: it is not known as the name of a package."]


def test_the_question_says_what_is_not_known() -> None:
    installer, questions = Recording(), list[str]()

    def agree(question: str) -> bool:
        questions.append(question)
        return "mystuff" in question

    one = supplier(installer, agree)
    assert one.supply(missing("mystuff.tools"), ENVIRONMENT)
    assert not one.supply(missing("cv2"), ENVIRONMENT)
    assert installer.installed == ["mystuff"]
    assert "not known" in questions[0]
    assert questions[1] == "cv2 is not installed. Install opencv-python-headless for /env/python?"


def test_a_failed_installation_is_told() -> None:
    one = supplier(Recording(InstallationError("cv2 did not go in", hint="Try by hand.")))
    assert not one.supply(missing("cv2"), ENVIRONMENT)
    assert one.notes == ["cv2 did not go in. Try by hand."]

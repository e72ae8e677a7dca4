"""A module that cannot be found: part of a present library, a missing package, or a missing file."""

from __future__ import annotations

import re

from mlemodernizer.diagnosis.libraries import PYTHON, names
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category
from mlemodernizer.packages.names import distribution_of, install_command, service_of

_NAME = re.compile(r"No module named '?([\w.]+)'?")
_UNPICKLING = re.compile(
    r"(?:^|/)(?:pickle|_compat_pickle|joblib/numpy_pickle|cloudpickle/\w+)\.py:|^pandas/io/pickle\.py:"
)


def explain_missing_module(situation: Situation) -> Finding | None:
    """What an import did not find; None for other exceptions, and for modules that a pickle names."""
    if "ModuleNotFoundError" not in situation.exceptions:
        return None
    match = _NAME.search(situation.message)
    if match is None or _read_from_pickle(situation):
        return None
    name = match[1]
    top = name.partition(".")[0]
    importer = situation.raising_library
    evidence: tuple[str, ...] = ()
    if importer not in ("", PYTHON, "IPython"):
        evidence = (f"the import stands in {importer}, which the notebook imports",)
    if top in names().former_stdlib:
        return Finding(
            Category.MISSING_MODULE,
            symbol=name,
            library=PYTHON,
            evidence=(*evidence, f"{top} belonged to the standard library of an earlier Python"),
            confidence=0.95,
        )
    if "." in name and top in names().namespaces:
        package = ".".join(name.split(".")[:2])
        reason = f"{top} is a namespace of many distributions; the one with {package} is not installed"
        return _missing(situation, package, (*evidence, reason))
    if "." in name and situation.environment.has_module(top):
        version = situation.environment.version_of(top)
        reason = f"{top} {version} is installed and has no {name}" if version else f"{top} is there and has no {name}"
        library = PYTHON if top in situation.environment.stdlib else top
        return Finding(
            Category.MISSING_MODULE,
            name,
            library,
            evidence=(*evidence, reason),
            confidence=0.95,
            next_step=names().removed_modules.get(".".join(name.split(".")[:2]), ""),
        )
    return _absent(situation, name, top, evidence)


def _read_from_pickle(situation: Situation) -> bool:
    return any(_UNPICKLING.search(step) for step in situation.trail) or "pickle.load" in situation.place.text


def _absent(situation: Situation, name: str, top: str, evidence: tuple[str, ...]) -> Finding:
    for module in situation.code.modules:
        if module.rpartition("/")[2].removesuffix(".py") == top:
            return Finding(
                Category.NOTEBOOK_BUG,
                symbol=name,
                library=top,
                evidence=(*evidence, f"there is a file {module}, but not where Python looks for {name}"),
                confidence=0.6,
            )
    if names().own_file_names.fullmatch(top):
        return Finding(
            Category.MISSING_PACKAGE,
            symbol=top,
            library=top,
            evidence=(*evidence, f"{top} looks like the name of a file of the author's own"),
            confidence=0.6,
            summary=f"No module {top!r}: probably a file {top}.py that the author kept beside the notebook.",
            next_step=f"Put {top}.py beside the notebook. If it is a package, install it for the kernel's Python.",
        )
    return _missing(situation, top, (*evidence, f"no installed distribution provides {top}"))


def _missing(situation: Situation, package: str, evidence: tuple[str, ...]) -> Finding:
    service, distribution = service_of(package), distribution_of(package)
    command = install_command(situation.environment.python, distribution or package.partition(".")[0])
    if service:
        next_step = f"{package} is there on {service}'s own machines only: take what needs it out of the notebook."
    elif distribution:
        next_step = f"Install it, if the notebook needs it: {command}"
    else:
        next_step = f"Install it, if that is the name by which it is installed: {command}"
    return Finding(Category.MISSING_PACKAGE, package, package, evidence=evidence, confidence=0.9, next_step=next_step)

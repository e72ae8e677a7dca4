"""The catalogue of rules as a page of documentation: `python -m mlemodernizer.reporting.catalogue`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from mlemodernizer.rewriting.catalogue import Catalogue, load_catalogue

_HEAD = """# The rules

Made from the catalogue by `make docs`; a test compares. Each Before/After here is checked, and each After is run in a
contemporary environment. A rule applies only where the library's version in the kernel's environment satisfies the
version given. How the new code relates to the old: *exact* means the same by the library's documentation, *equivalent*
the same up to noise or formatting.
"""


def catalogue_page(catalogue: Catalogue) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(catalogue))


def _lines(catalogue: Catalogue) -> Iterator[str]:
    yield _HEAD
    libraries = sorted({rule.library for rule in catalogue.rules})
    for library in libraries:
        yield f"- [{library}](#{library}): {len(catalogue.of_library(library))} rules"
    yield ""
    for library in libraries:
        yield f"## {library}\n"
        for rule in catalogue.of_library(library):
            yield f"### {rule.id}\n"
            affects = f"; check the {', '.join(sorted(rule.affects))}" if rule.affects else ""
            yield f"{rule.reason} In force: {library} {rule.applies_to}. *{rule.semantics}*{affects}. "
            yield f"[Source]({rule.documentation})\n"
            for example in rule.examples:
                yield f"```python\n# before\n{example.before.rstrip()}\n# after\n{example.after.rstrip()}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(catalogue_page(load_catalogue("mlemodernizer.rules", plugins=False)))

"""The catalogue of rules as a page of documentation: `python -m mlemodernizer.reporting.catalogue PROOFS`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mlemodernizer.rewriting.catalogue import Catalogue, load_catalogue

_HEAD = """# The rules

Made from the catalogue by `make docs`; a test compares. Each Before/After here is checked, and each After is run in a
contemporary environment. A rule applies only where the library's version in the kernel's environment satisfies the
version given. How the new code relates to the old: *exact* means the same by the library's documentation, *equivalent*
the same up to noise or formatting. *Proved* on two versions means that the Before gave the same results with the
older one as the After gives with the newer one, compared by `make prove`; *run* that both ran, and left nothing that
could be compared; else the page says why it is neither.
"""


def catalogue_page(catalogue: Catalogue, proofs: Mapping[str, Any]) -> str:
    """The page, in Markdown.

    Args:
        catalogue: the rules.
        proofs: rule id -> what `make prove` found: ``proved`` or ``ran``, pairs of versions, or ``why`` neither.
    """
    return "\n".join(_lines(catalogue, proofs))


def _lines(catalogue: Catalogue, proofs: Mapping[str, Any]) -> Iterator[str]:
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
            proof = proofs.get(rule.id, {})
            if proof.get("proved"):
                yield f"Proved on {library} {', '.join(proof['proved'])}.\n"
            elif proof.get("ran"):
                yield f"Run on {library} {', '.join(proof['ran'])}.\n"
            elif proof.get("why"):
                yield f"Not proved: {proof['why']}.\n"
            for example in rule.examples:
                yield f"```python\n# before\n{example.before.rstrip()}\n# after\n{example.after.rstrip()}\n```\n"


if __name__ == "__main__":
    known = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sys.stdout.write(catalogue_page(load_catalogue("mlemodernizer.rules", plugins=False), known))

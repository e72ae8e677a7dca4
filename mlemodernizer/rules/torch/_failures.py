"""What several rules ask about a run that failed."""

import ast
import re

from mlemodernizer.rewriting.site import Site


def failed_here(site: Site, pattern: str) -> bool:
    """Whether the last run failed at the site with a message that matches."""
    return site.on_failing_line and re.search(pattern, site.failure[1]) is not None


def failed_in_cell(site: Site, pattern: str) -> bool:
    """Whether the last run failed in the site's cell or module with a message that matches.

    What is alike there would fail next.
    """
    return site.unit.id == site.references.analysis.evidence.unit and re.search(pattern, site.failure[1]) is not None


def bracketed(site: Site, node: ast.expr) -> str:
    """The text of a node, in brackets unless a method can be called on it as it stands."""
    closed = isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.Subscript)
    return site.text(node) if closed else f"({site.text(node)})"

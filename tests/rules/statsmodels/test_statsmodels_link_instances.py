"""statsmodels.link_instances: other imports, and what must be left alone."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_other_import() -> None:
    setup = "from statsmodels.genmod import families\nfrom statsmodels.genmod.families.links import log\n"
    assert_rewrite(setup + "families.Poisson(log)", setup + "families.Poisson(log())")


def test_unknown_link() -> None:
    assert_unchanged("import statsmodels.api as sm\nlink = choose()\nsm.families.Gaussian(link)\n")

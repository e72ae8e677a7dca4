import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("re.sub('a(?i)', '', t)", "re.sub('(?i)a', '', t)"),
        ('re.compile(r"\\ba\\b|(?i)b", re.M)', 're.compile(r"(?i)\\ba\\b|b", re.M)'),
        ("re.findall(pattern='a(?m)$(?s).', string=t)", "re.findall(pattern='(?m)(?s)a$.', string=t)"),
    ],
)
def test_flags(before: str, after: str) -> None:
    assert_rewrite(f"import re\n{before}", f"import re\n{after}", rules=["python.inline_flags"])


@pytest.mark.parametrize(
    "code",
    [
        "re.compile('(?i)a')",
        "re.compile('a(?i:b)')",
        "re.compile('a\\\\(?i)')",
        "re.compile(pattern)",
        "re.compile('a(?i)[')",
        "re.compile('[(?i)]')",
    ],
)
def test_leaves_alone(code: str) -> None:
    assert_unchanged(f"import re\n{code}")

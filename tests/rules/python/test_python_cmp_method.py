"""__cmp__."""

from mlemodernizer.testing import assert_unchanged, rewritten

BEFORE = (
    "class Node:\n    def __init__(self, cost):\n        self.cost = cost\n"
    "    def __cmp__(self, other):\n        return cmp(self.cost, other.cost)\n"
)


def test_objects_compare_as_they_did() -> None:
    code = rewritten(BEFORE, "import heapq\nprint 'python 2'").notebook.cells[0].source
    scope: dict[str, object] = {}
    exec(code, scope)  # noqa: S102
    exec(  # noqa: S102
        "a, b, c = Node(1), Node(2), Node(1)\n"
        "result = [a < b, b < a, a == c, a != b, a <= c, b >= a, max(a, b) is b, min([b, a]) is a, len({a, b, c})]",
        scope,
    )
    assert scope["result"] == [True, False, True, True, True, True, True, True, 3]


def test_left_alone() -> None:
    assert_unchanged(BEFORE.replace("cmp(self.cost, other.cost)", "0"))  # not Python 2
    assert_unchanged(
        "class Node:\n    def __cmp__(self, other):\n        return 0\n\n"
        "    def __lt__(self, other):\n        return True",
    )

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_abstract_base_classes() -> None:
    assert_rewrite(
        "import collections as c\nisinstance(x, c.Mapping)\nc.Counter(x)",
        "import collections as c\nisinstance(x, c.abc.Mapping)\nc.Counter(x)",
        rules=["python.collections_abc"],
    )


def test_clock() -> None:
    assert_rewrite("from time import clock\nstart = clock()", "from time import perf_counter\nstart = perf_counter()")
    assert_rewrite("import time as t\nt.clock() - t.time()", "import time as t\nt.perf_counter() - t.time()")


def test_python_2_modules() -> None:
    assert_rewrite("import urllib2\nurllib2.urlopen(u)", "import urllib.request as urllib2\nurllib2.urlopen(u)")
    assert_rewrite("import Queue\nq = Queue.Queue()", "import queue\nq = queue.Queue()")
    assert_rewrite("import sys\nbest = sys.maxint", "import sys\nbest = sys.maxsize")


def test_leaves_alone() -> None:
    assert_unchanged("from collections import Counter, OrderedDict, defaultdict, namedtuple, deque\nCounter()")
    assert_unchanged("from multiprocessing import Queue\nq = Queue()")
    assert_unchanged("from math import gcd\ngcd(4, 6)")
    assert_unchanged("from pygame.time import Clock\nclock = Clock()\nclock.tick()")
    assert_unchanged("from typing import Iterable, Mapping\nx: Mapping = {}")
    assert_unchanged("clock = 3\ntime.clock()")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_pools() -> None:
    assert_rewrite(
        "from multiprocessing import Pool, cpu_count\nwith Pool(cpu_count()) as pool:\n    pool.map(f, a)",
        "from multiprocessing import get_context\nfrom multiprocessing import Pool, cpu_count\n"
        "with get_context('fork').Pool(cpu_count()) as pool:\n    pool.map(f, a)",
        rules=["python.forked_pools"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from multiprocessing.pool import ThreadPool\nThreadPool(4)")
    assert_unchanged("from multiprocessing.dummy import Pool\nPool(4)")
    assert_unchanged("import multiprocessing as mp\nmp.get_context('fork').Pool(4)\nmp.cpu_count()")

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "from mlxtend.preprocessing import OnehotTransactions\noht = OnehotTransactions()",
        "from mlxtend.preprocessing import TransactionEncoder\noht = TransactionEncoder()",
        rules=["mlxtend.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from mlxtend.preprocessing import TransactionEncoder\nTransactionEncoder()")
    assert_unchanged("OnehotTransactions()")

"""Classes of mlxtend that were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.14",
    reason="OnehotTransactions was removed in mlxtend 0.14; TransactionEncoder does the same.",
    documentation="https://rasbt.github.io/mlxtend/CHANGELOG/",
    moves={"mlxtend.preprocessing.OnehotTransactions": "mlxtend.preprocessing.TransactionEncoder"},
    examples=(
        Example(
            before="from mlxtend.preprocessing import OnehotTransactions\nrows = OnehotTransactions()",
            after="from mlxtend.preprocessing import TransactionEncoder\nrows = TransactionEncoder()",
        ),
    ),
    unchanged=("from mlxtend.preprocessing import TransactionEncoder\nTransactionEncoder()\n",),
)

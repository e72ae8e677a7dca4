"""Internal modules of pandas that are gone, whose contents have public names."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="pandas removed these internal modules between 0.24 and 2.0; the public names stay.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.20.0.html#modules-privacy-has-changed",
    moves={
        "pandas.core.categorical.Categorical": "pandas.Categorical",
        "pandas.core.common.isnull": "pandas.isnull",
        "pandas.core.common.notnull": "pandas.notnull",
        "pandas.core.datetools": "pandas.tseries.offsets",
        "pandas.core.index.Index": "pandas.Index",
        "pandas.core.index.MultiIndex": "pandas.MultiIndex",
        "pandas.io.common.EmptyDataError": "pandas.errors.EmptyDataError",
        "pandas.io.json.json_normalize": "pandas.json_normalize",
        "pandas.io.json.normalize.json_normalize": "pandas.json_normalize",
        "pandas.parser.CParserError": "pandas.errors.ParserError",
        "pandas.api.types.is_datetimetz": "pandas.api.types.is_datetime64tz_dtype",
        "pandas.api.types.is_categorical": "pandas.api.types.is_categorical_dtype",
        "pandas.compat.StringIO": "io.StringIO",
        "pandas.compat.BytesIO": "io.BytesIO",
        "pandas.core.reshape.reshape.get_dummies": "pandas.get_dummies",
        "pandas.io.parsers.StringIO": "io.StringIO",
        "pandas.lib.Timestamp": "pandas.Timestamp",
        "pandas.tools.concat": "pandas.concat",
        "pandas.tseries.index.date_range": "pandas.date_range",
        "pandas.tseries.period.Period": "pandas.Period",
        "pandas.tslib.NaT": "pandas.NaT",
        "pandas.tslib.Timedelta": "pandas.Timedelta",
        "pandas.tools.merge.concat": "pandas.concat",
        "pandas.tools.merge.merge": "pandas.merge",
        "pandas.tools.pivot.pivot_table": "pandas.pivot_table",
        "pandas.tools.tile.cut": "pandas.cut",
        "pandas.tools.tile.qcut": "pandas.qcut",
        "pandas.tseries.index.DatetimeIndex": "pandas.DatetimeIndex",
        "pandas.tseries.tools.to_datetime": "pandas.to_datetime",
        "pandas.tslib.Timestamp": "pandas.Timestamp",
        "pandas.util.testing": "pandas.testing",
    },
    examples=(
        Example(
            before="from pandas.io.json import json_normalize\nflat = json_normalize([{'a': {'b': 1}}])",
            after="from pandas import json_normalize\nflat = json_normalize([{'a': {'b': 1}}])",
        ),
    ),
    unchanged=("from pandas import Index, Timestamp\nimport pandas.testing\n",),
)

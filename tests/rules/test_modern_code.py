"""Code as it is written today: the whole catalogue leaves it alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mlemodernizer.testing import assert_unchanged

PIECES = {
    "pandas: clean, group, correlate": """
import numpy as np
import pandas as pd

df = pd.DataFrame({"Sex": ["male", "female", "male"], "Age": [22.0, 38.0, np.nan], "Fare": [7.2, 71.3, 8.0]})
df["Age"] = df["Age"].fillna(df["Age"].median())
df["Sex"] = df["Sex"].map({"male": 0, "female": 1})
df["Band"] = pd.cut(df["Age"], bins=[0, 30, 60], labels=False)
print(df.corr())
print(df.mean(), df.std(), df.median(), df.quantile(0.25))
print(df.groupby("Sex").mean())
print(df.groupby("Sex", observed=True)["Fare"].agg(["mean", "max"]))
print(df.groupby("Sex").agg(fare=("Fare", "sum"), n=("Age", "size")))
df = pd.concat([df, pd.DataFrame({"Sex": [0], "Age": [1.0], "Fare": [2.0], "Band": [0]})], ignore_index=True)
df.loc[df["Age"] > 30, "Fare"] = 0.0
""",
    "pandas: texts and dates": """
import io

import pandas as pd

text = "when,what,n\\n2024-01-01,a b,1\\n2024-01-02,b c,2\\n"
df = pd.read_csv(io.StringIO(text), parse_dates=["when"])
df["what"] = df["what"].str.replace(r"[ab]", "", regex=True).str.strip()
texts = [c for c in df.columns if pd.api.types.is_string_dtype(df[c])]
numbers = df.select_dtypes("number")
print(numbers.mean(), numbers.corr(), df.mean(numeric_only=True), texts)
monthly = df.set_index("when")["n"].resample("ME").sum()
print(monthly, df["when"].dt.day_name(), df.groupby("what")["n"].sum())
df = df.rename(columns={"n": "count"}).sort_values("count", ascending=False)
wide = df.pivot_table(index="what", values="count", aggfunc="mean")
counts = df["what"].value_counts().reset_index()
counts.columns = ["what", "times"]
for row in df.itertuples():
    print(row.what)
""",
    "sklearn: a pipeline": """
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, roc_auc_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

rng = np.random.default_rng(0)
X = pd.DataFrame({"a": rng.normal(size=60), "b": rng.integers(0, 3, 60), "c": rng.choice(["x", "y"], 60)})
y = (X["a"] + rng.normal(size=60) > 0).astype(int)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=0)
columns = ColumnTransformer(
    [("n", make_pipeline(SimpleImputer(), StandardScaler()), ["a", "b"]), ("c", OneHotEncoder(), ["c"])]
)
model = make_pipeline(columns, LogisticRegression(C=0.5, max_iter=200))
search = GridSearchCV(model, {"logisticregression__C": [0.1, 1.0]}, cv=StratifiedKFold(3), n_jobs=1)
search.fit(X_train, y_train)
p = search.predict_proba(X_test)[:, 1]
print(accuracy_score(y_test, p > 0.5), roc_auc_score(y_test, p), confusion_matrix(y_test, p > 0.5))
forest = RandomForestClassifier(n_estimators=10, random_state=0).fit(X_train[["a", "b"]], y_train)
print(cross_val_score(HistGradientBoostingClassifier(max_iter=5), X[["a", "b"]], y, cv=3).mean())
print(pd.Series(forest.feature_importances_, index=["a", "b"]).sort_values())
""",
    "matplotlib and seaborn: plots": """
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns

sns.set_theme(style="whitegrid")
df = pd.DataFrame({"k": list("aabb"), "x": [1.0, 2.0, 3.0, 4.0], "y": [2.0, 1.0, 4.0, 3.0]})
fig, axes = plt.subplots(1, 3, figsize=(9, 3), layout="constrained")
sns.histplot(data=df, x="x", hue="k", ax=axes[0])
sns.barplot(data=df, x="k", y="y", errorbar=None, ax=axes[1])
axes[2].plot(df["x"], df["y"], color="C1", label="line")
axes[2].set_xticks([1, 2], ["one", "two"])
axes[2].legend(loc="upper right")
axes[2].bar_label(axes[2].bar([1, 2], [3, 4]))
colours = mpl.colormaps["viridis"](np.linspace(0, 1, 3))
ax = sns.heatmap(df[["x", "y"]].corr(), annot=True, cmap="coolwarm")
ax.set_title("correlation")
sns.scatterplot(df, x="x", y="y", hue="k")
plt.hist(df["x"], bins=3, density=True)
plt.savefig("plot.png")
""",
    "keras: a model": """
import keras
import numpy as np
from keras import layers

x, y = np.zeros((16, 4)), np.zeros((16, 1))
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=1e-3), loss="binary_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True)
history = model.fit(x, y, validation_split=0.25, epochs=2, batch_size=4, callbacks=[stop], verbose=0)
print(history.history["val_accuracy"], model.evaluate(x, y, verbose=0))
classes = (model.predict(x, verbose=0) > 0.5).astype("int32")
model.save("model.keras")
inputs = keras.Input((8, 8, 1))
h = layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
h = layers.GlobalAveragePooling2D()(layers.MaxPooling2D()(h))
other = keras.Model(inputs, layers.Dense(2)(layers.Dropout(0.2)(h)))
""",
    "numpy and scipy": """
import numpy as np
from scipy import integrate, stats

rng = np.random.default_rng(1)
a = rng.normal(size=(5, 3)).astype(np.float64)
b = np.array(a, copy=True)
m = np.asarray([[1, 2], [3, 4]], dtype=int)
print(np.trapezoid([1, 2, 3]), np.isin([1, 2], [2]), np.percentile(a, 50, method="linear"), np.sum(a, axis=0))
print(stats.mode([1, 1, 2], keepdims=False), stats.ttest_ind(a[:, 0], a[:, 1]).pvalue, integrate.simpson([1, 2, 3]))
print(np.unique(m, return_counts=True), np.where(a > 0, a, 0.0).max(), np.loadtxt(["1,2"], delimiter=","))
h, edges = np.histogram(a, bins=4, density=True)
""",
}


@pytest.mark.parametrize("name", PIECES)
def test_left_alone(name: str) -> None:
    assert_unchanged(PIECES[name])


@pytest.mark.parametrize("name", PIECES)
def test_runs(name: str, kernel_python: str, tmp_path: Path) -> None:
    """It is today's code only if it runs today."""
    wanted = name.partition(":")[0].replace(" and ", " ").split()
    code = f"import importlib\nfor n in {wanted!r}: importlib.import_module(n)\n"
    if subprocess.run([kernel_python, "-c", code], capture_output=True, check=False).returncode:
        pytest.skip(f"not in the kernel's environment: {name}")
    code = "import matplotlib\nmatplotlib.use('Agg')\n" + PIECES[name]
    done = subprocess.run(
        [kernel_python, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2000:]

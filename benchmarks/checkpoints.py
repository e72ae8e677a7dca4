"""Whether a kernel's state can be kept aside and gone back to: by a fork of the process, or by pickling the variables.

For each library a process works with it, as a kernel does; then a fork of it goes on with the same work. And for
objects of each kind: whether they survive a pickle into a new process, with the time that takes.

    python benchmarks/checkpoints.py --python PY
"""

from __future__ import annotations

import argparse
import subprocess
import sys

WORKS = {
    "numpy": "import numpy as np\ndef work(): np.linalg.svd(X[:2000])",
    "pandas": "import pandas as pd\ndef work(): pd.DataFrame(X).groupby(0).mean()",
    "matplotlib": "import matplotlib\nmatplotlib.use('agg')\nimport matplotlib.pyplot as plt\n"
    "def work(): plt.plot(X[:, 0]); plt.savefig('/dev/null', format='png')",
    "scikit-learn, OpenMP": "from sklearn.cluster import KMeans\ndef work(): KMeans(5, n_init=2).fit(X)",
    "scikit-learn, no OpenMP": "from sklearn.linear_model import Ridge\ndef work(): Ridge().fit(X, y)",
    "xgboost": "import xgboost\ndef work(): xgboost.XGBClassifier(n_estimators=20).fit(X, y)",
    "lightgbm": "import lightgbm\ndef work(): lightgbm.LGBMClassifier(n_estimators=20, verbose=-1).fit(X, y)",
    "keras": "import keras\nm = keras.Sequential([keras.layers.Dense(1)])\nm.compile('adam', 'mse')\n"
    "def work(): m.fit(X, y, verbose=0)",
    "torch": "import torch\nlayer = torch.nn.Linear(20, 200)\n"
    "def work(): layer(torch.tensor(X, dtype=torch.float32)).pow(2).mean().backward()",
}
FORKED = """
import os, signal, sys, time
import numpy as np
X = np.random.RandomState(0).normal(size=(20000, 20))
y = (X[:, 0] > 0).astype(int)
exec(sys.argv[1])
work()
started = time.perf_counter()
child = os.fork()
if child == 0:
    signal.alarm(20)
    try:
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)
forked = time.perf_counter() - started
status = os.waitpid(child, 0)[1]
ended = "goes on" if status == 0 else "hangs" if os.WIFSIGNALED(status) else "fails"
print(f"{ended} (fork {forked * 1000:.0f} ms)")
"""
KERAS = "import keras; x = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])"
OBJECTS = {
    "a frame of 1,000,000 rows": "import pandas as pd, numpy as np; x = pd.DataFrame(np.ones((1_000_000, 20)))",
    "a scikit-learn model": "from sklearn.linear_model import Ridge; x = Ridge().fit([[1], [2]], [1, 2])",
    "a pipeline with a lambda": "from sklearn.preprocessing import FunctionTransformer as F; x = F(lambda a: a)",
    "a Keras model": KERAS,
    "a Keras model with its own loss": f"{KERAS}\ndef loss(a, b): return a - b\nx.compile('adam', loss)",
    "a torch module": "import torch; x = torch.nn.Linear(3, 1)",
    "a TensorFlow 1 session": "import tensorflow.compat.v1 as tf; tf.disable_eager_execution(); x = tf.Session()",
    "a figure": "import matplotlib; matplotlib.use('agg'); import matplotlib.pyplot as plt; x = plt.subplots()",
    "an object of the notebook's class": "class A: pass\nx = A()",
    "a generator": "x = (i for i in range(3))",
    "an open file": "x = open('/dev/null')",
}
PICKLED = """
import pickle, subprocess, sys, tempfile, time
exec(sys.argv[1])
started = time.perf_counter()
with tempfile.NamedTemporaryFile() as file:
    try:
        pickle.dump(x, file)
    except Exception as error:
        print("cannot be pickled:", type(error).__name__)
        sys.exit()
    file.flush()
    load = f"import pickle; pickle.load(open({file.name!r}, 'rb'))"
    loaded = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True)
told = "comes back" if loaded.returncode == 0 else "is lost: " + loaded.stderr.strip().splitlines()[-1][:70]
print(f"{told} ({time.perf_counter() - started:.1f} s)")
"""


def said(python: str, program: str, argument: str) -> str:
    done = subprocess.run([python, "-c", program, argument], check=False, capture_output=True, text=True)
    lines = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    return lines[-1] if lines else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable, help="interpreter with the libraries")
    args = parser.parse_args()
    print("After a fork, the same work again:")
    for name, code in WORKS.items():
        print(f"  {name:34} {said(args.python, FORKED, code)}", flush=True)
    print("In a new process, from a pickle:")
    for name, code in OBJECTS.items():
        print(f"  {name:34} {said(args.python, PICKLED, code)}", flush=True)


if __name__ == "__main__":
    main()

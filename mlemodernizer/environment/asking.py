"""Has code run by the kernel's interpreter, as the kernel will run it, and gives what it printed."""

from __future__ import annotations

import subprocess
import tempfile

from mlemodernizer.errors import ProbeError
from mlemodernizer.interpreters import CREATE, neutral_variables


def run_in(python: str, code: str, *, stdin: str = "", timeout: float) -> str:
    """The standard output of `code`.

    Args:
        python: path of the interpreter.
        code: source text; it runs in an empty folder.
        stdin: what it can read.
        timeout: seconds that it may take.

    Raises:
        ProbeError: the interpreter cannot be run, takes too long, or fails.
    """
    # without PYTHONPATH and its like, as the kernel will run; -I would also hide the user's site-packages
    environment = neutral_variables()
    environment["PYTHONIOENCODING"] = "utf-8"
    with tempfile.TemporaryDirectory(prefix="mlemodernizer-") as empty:
        try:
            answer = subprocess.run(
                [python, "-c", code],
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                cwd=empty,
                env=environment,
                input=stdin,
                timeout=timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ProbeError(
                f"{python} did not answer within {timeout:g} s",
                hint=f"See what keeps it: {python} -v -c pass",
            ) from None
        except OSError as error:
            raise ProbeError(
                f"{python} cannot be executed: {error.strerror}",
                hint=f"It is no program, or one for another system. {CREATE}",
            ) from error
    if answer.returncode != 0:
        said = answer.stderr.strip().rpartition("\n")[2][:200] or "without a word"
        raise ProbeError(
            f"{python} ended with exit code {answer.returncode}: {said}",
            hint=f"See whether it starts at all: {python} -c 'print(1)'. {CREATE}",
        )
    return answer.stdout

"""Every exception that mlemodernizer raises.

    ModernizerError
    ├── ConfigurationError      an option that cannot be: unknown, out of range, contradictory
    ├── NotebookError           the notebook cannot be used
    │   ├── NotebookReadError   missing, not a notebook, broken JSON, no code, another language
    │   └── NotebookWriteError  the output exists, is the input, or cannot be written
    ├── ProbeError              the kernel's interpreter is missing, broken or lacks ipykernel
    ├── WorkspaceError          an input mapping names nothing, or no workspace can be made
    ├── KernelError             a kernel could not be started or talked to (infrastructure, not the notebook)
    ├── InstallationError       a package could not be installed for the kernel
    ├── PatchError              a patch does not fit the notebook it is applied to
    └── RuleError               a rewrite rule is malformed, or two have the same name

A notebook that fails is not an exception: it is an `Outcome`, and the job's answer is a `Result`.
"""

from __future__ import annotations


class ModernizerError(Exception):
    """Base class. The message says what is wrong; `hint` says what to do next.

    Attributes:
        hint: what the user can do about it; empty where the message says it all.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[object, ...]:
        # keyword-only arguments do not survive the default pickling of exceptions
        return (_rebuild, (type(self), self.message, self.hint))


def _rebuild(kind: type[ModernizerError], message: str, hint: str) -> ModernizerError:
    return kind(message, hint=hint)


class ConfigurationError(ModernizerError, ValueError):
    """An option is unknown, out of range or contradicts another."""


class NotebookError(ModernizerError):
    """The notebook cannot be used."""


class NotebookReadError(NotebookError):
    """The file is missing, is no notebook, or holds nothing that could be repaired."""


class NotebookWriteError(NotebookError):
    """The output would overwrite something, or cannot be written."""


class ProbeError(ModernizerError):
    """The kernel's interpreter is missing, broken or lacks ipykernel."""


class WorkspaceError(ModernizerError):
    """An input mapping names nothing, or the workspace cannot be made."""


class KernelError(ModernizerError):
    """A kernel could not be started or talked to; the notebook is not to blame."""


class InstallationError(ModernizerError):
    """A package could not be installed for the kernel's interpreter."""


class PatchError(ModernizerError):
    """A patch does not fit the notebook that it is applied to."""


class RuleError(ModernizerError):
    """A rewrite rule is malformed, or two rules have the same name."""

"""The encoding of Python source files: PEP 263 declarations, also those of Python 2."""

from __future__ import annotations

import codecs
import re

_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_COMMENT_OR_BLANK = re.compile(rb"[ \t\f]*(#|\r?$)")
_EDITOR_SUFFIX = re.compile(r"-(unix|dos|mac)$")


def declared_encoding(raw: bytes) -> str:
    """What the file says its encoding is: the byte order mark, the declaration in the first two lines, or UTF-8."""
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    for line in raw.split(b"\n", 2)[:2]:
        if found := _COOKIE.match(line):
            return _EDITOR_SUFFIX.sub("", found[1].decode("ascii"))
        if not _COMMENT_OR_BLANK.match(line):
            break
    return "utf-8"


def decode_python(raw: bytes) -> str:
    """The text of a Python file, newlines as stored, without a byte order mark.

    Raises:
        ValueError: it is binary, does not decode, or would not come back as the same bytes.
    """
    if b"\0" in raw:
        raise ValueError("it is not text, but binary data")
    encoding = declared_encoding(raw)
    try:
        text = raw.decode(encoding)
        same = text.encode(encoding) == raw
    except LookupError as error:
        raise ValueError(f"it declares {encoding!r}, which is no text encoding that Python knows") from error
    except UnicodeError as error:
        raise ValueError(f"it is not text in {encoding}: {error}") from error
    if not same:
        raise ValueError(f"it is in {encoding}, from which it cannot be restored byte for byte")
    return text


def encode_python(text: str, *, bom: bool) -> bytes:
    """The bytes of a Python file, in the encoding that its own text declares.

    Args:
        text: the source.
        bom: write it in UTF-8 with a byte order mark.

    Raises:
        ValueError: the declared encoding is unknown or cannot hold the text.
    """
    declared = "utf-8-sig" if bom else declared_encoding(text.encode("utf-8", "replace"))
    try:
        return text.encode(declared)
    except LookupError as error:
        raise ValueError(f"it declares {declared!r}, which is no text encoding that Python knows") from error
    except UnicodeEncodeError as error:
        raise ValueError(f"{declared} cannot hold the character {text[error.start]!r}") from error
    except UnicodeError as error:
        raise ValueError(f"it cannot be written in {declared}: {error}") from error

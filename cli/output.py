"""What the command line writes: results to stdout, everything else to stderr.

Text for people, one JSON document for programs. Names, reasons and prompts come from others, so whatever is
printed for people goes through `visible` first: a terminal must not obey the bytes of an artifact.
"""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import PurePath
from typing import IO, Any

import click

from registry.domain.errors import InfrastructureError

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    "|(?<![#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d"
    "\u3297\u3299\U0001f000-\U0001faff])\ufe0f"
)
"""Control characters (C0, DEL, C1), what reorders text (bidi), what is drawn as nothing, variation selectors that
select nothing, and lone surrogates."""

_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def visible(text: object, *, lines: bool = False) -> str:
    """`text` with every character that a terminal would obey or hide written as an escape.

    With `lines`, line feeds and tabs stay as they are.
    """
    keep = "\n\t" if lines else ""
    return _INVISIBLE.sub(lambda m: m[0] if m[0] in keep else _escaped(m[0]), str(text))


def moment(time: str | None) -> str:
    """An RFC 3339 time, shortened to the minute for a table: `2026-11-21 01:42`."""
    return visible(time[:16].replace("T", " ")) if time else "-"


def instant(time: str) -> str:
    """An RFC 3339 time to the second, never before what it says: `2026-11-21 01:42:09Z`."""
    whole, mark, fraction = time.removesuffix("Z").partition(".")
    if not mark or not fraction.strip("0"):
        return visible(whole.replace("T", " ")) + "Z"
    from datetime import datetime, timedelta

    return f"{datetime.fromisoformat(whole) + timedelta(seconds=1)}Z"


def short(digest: str | None) -> str:
    """A digest, shortened to what identifies it for people and is still a valid reference."""
    return visible(digest[:19]) if digest else "-"


ROOM = 20
"""Columns that the last column of a foldable table should have; with less, rows are folded."""


def table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None, *, foldable: bool = False
) -> str:
    """Aligned columns, two spaces apart. With `width`, the last column is cut to fit. Empty without rows.

    A `foldable` table that is too wide puts the columns that do not fit on a line below, so that a row with an id of
    26 characters stays whole at 80 columns. Cells may carry colours; they must have been made `visible`.
    """
    if not rows:
        return ""
    whole = [[click.style(header, bold=True) if header else "" for header in headers], *(list(row) for row in rows)]
    widths = [max(columns(row[i]) for row in whole) for i in range(len(headers))]
    kept = _fitting(widths, width) if width and foldable else len(widths)
    if kept == len(widths):
        return "\n".join(_aligned(whole, widths, width))
    first = _aligned([row[:kept] for row in whole], widths[:kept], width)
    rest = _aligned([row[kept:] for row in whole], widths[kept:], width and width - 2)
    return "\n".join(line for pair in zip(first, rest, strict=True) for line in _folded(*pair))


def fields(pairs: Sequence[tuple[str, str]], indent: int = 2, width: int | None = None) -> str:
    """Labels and values, aligned, one a line; pairs with an empty value are left out.

    With `width`, longer values go on below themselves, parted at spaces.
    """
    shown = [(label, value) for label, value in pairs if value]
    longest = max((len(label) for label, _ in shown), default=0)
    below = indent + longest + 2
    return "\n".join(wrapped(f"{'':{indent}}{label:<{longest}}  {value}", width, below) for label, value in shown)


def wrapped(line: str, width: int | None, indent: int = 2) -> str:
    """A line of words as lines that are no wider, all but the first indented; a longer word stays whole."""
    if width is None or columns(line) <= width:
        return line
    lines = [""]
    for word in re.findall(r" *[^ ]+", line):
        bare = word.lstrip(" ")
        if lines[-1].strip() and columns(lines[-1]) + columns(word) > width >= indent + columns(bare):
            lines.append(f"{'':{indent}}{bare}")
        else:
            lines[-1] += word
    return "\n".join(lines)


def columns(cell: str) -> int:
    """How wide text is in a terminal, whatever its colours."""
    return sum(_character_width(c) for c in click.unstyle(cell))


def outline(value: object, indent: int = 2) -> str:
    """A nested document for people: one key a line, texts of several lines as a block below their key."""
    pad = " " * indent
    if isinstance(value, Mapping):
        items = [(f"{visible(key)}:", item) for key, item in value.items()]
    elif isinstance(value, list | tuple):
        items = [("-", item) for item in value]
    else:
        return "\n".join(pad + line for line in visible(value, lines=True).splitlines())
    return "\n".join(_outlined(label, item, pad, indent) for label, item in items)


def to_json(value: object) -> str:
    """One JSON document: domain values as plain JSON, keys sorted, indented, without ASCII escapes."""
    return json.dumps(plain(value), indent=2, sort_keys=True, ensure_ascii=False)


def plain(value: object) -> Any:
    """A domain value as what JSON knows.

    What has a canonical `content()` is shown as that; other dataclasses by field, with their `reference`.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, bytes):
        return [plain(item) for item in value]
    if isinstance(value, PurePath):
        return str(value)
    content = getattr(value, "content", None)
    if callable(content):
        return plain(content())
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        named = {"reference": value.reference} if hasattr(value, "reference") else {}
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)} | named
    raise TypeError(f"{type(value).__name__} has no JSON form")


def say(text: str, *, nl: bool = True) -> None:
    """Write a result to stdout; colours only reach a terminal. Raises InfrastructureError if it takes nothing."""
    with heard():
        click.echo(text, nl=nl, color=_coloured(sys.stdout))


@contextmanager
def heard() -> Iterator[None]:
    """Raise InfrastructureError if stdout does not take what is written within. A reader who left ends it quietly."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        raise InfrastructureError(
            "the result could not be written",
            where="standard output",
            found=error.strerror or str(error),
            fix="what the command has changed stays changed: look before you run it again",
        ) from error


def note(text: str) -> None:
    """Write a message to stderr: progress, hints, errors; never a result.

    Where stderr takes nothing, nobody is left to tell, and the command goes on without.
    """
    with suppress(OSError):
        click.echo(text, err=True, color=_coloured(sys.stderr))


def terminal_width() -> int | None:
    """Columns of the terminal that reads stdout; None if it is a file or a pipe, where nothing is cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def forgiving_streams() -> None:
    """Let a stream that cannot encode a character write it as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _escaped(character: str) -> str:
    code = ord(character)
    if character in _NAMED:
        return _NAMED[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitting(widths: Sequence[int], width: int) -> int:
    """How many columns go on the first line: all, if the last one has room enough; else as many as fit whole."""
    before = sum(widths[:-1]) + 2 * (len(widths) - 1)
    if before + min(ROOM, widths[-1]) <= width:
        return len(widths)
    fitting = [n for n in range(1, len(widths)) if sum(widths[:n]) + 2 * (n - 1) <= width]
    return max(fitting, default=1)


def _aligned(rows: Sequence[Sequence[str]], widths: Sequence[int], width: int | None) -> list[str]:
    """Rows as lines; with `width`, the last column is cut to fit."""
    left = max(10, width - sum(widths[:-1]) - 2 * (len(widths) - 1)) if width else None
    return [_line(row, widths[:-1], left) for row in rows]


def _folded(first: str, rest: str) -> list[str]:
    return [first, f"  {rest}"] if rest.strip() else [first]


def _line(row: Sequence[str], widths: Sequence[int], left: int | None) -> str:
    cells = [cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=False)]
    return "  ".join([*cells, _cut(row[-1], left)]).rstrip()


def _cut(cell: str, width: int | None) -> str:
    if width is None or columns(cell) <= width:
        return cell
    kept, room = "", width - 1
    for character in click.unstyle(cell):
        room -= _character_width(character)
        if room < 0:
            break
        kept += character
    return kept + "…"


def _outlined(label: str, item: object, pad: str, indent: int) -> str:
    if isinstance(item, list | tuple) and item and all(isinstance(one, str | int) for one in item):
        joined = ", ".join(map(visible, item))
        if len(joined) <= 70:
            return f"{pad}{label} {joined}"
    if isinstance(item, Mapping | list | tuple):
        return f"{pad}{label}\n{outline(item, indent + 2)}" if item else f"{pad}{label} none"
    text = str(item).lower() if isinstance(item, bool) else visible(plain(item), lines=True)
    if "\n" in text:
        return f"{pad}{label}\n{outline(text, indent + 2)}"
    return f"{pad}{label} {text}"


def _coloured(stream: IO[str]) -> bool:
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"

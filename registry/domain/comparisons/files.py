"""The file that raters get: JSON Lines, or CSV with empty columns to be filled in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from registry.domain.comparisons.records import Shown
from registry.domain.datasets import Format
from registry.domain.errors import InvalidInputError

COLUMNS = ("comparison", "item_id", "input", "left", "right")
"""What each item is shown with."""
_ENDINGS = {".jsonl": Format.JSONL, ".ndjson": Format.JSONL, ".csv": Format.CSV}
TO_FILL_IN = ("rater_id", "choice", "seconds")

_WIDE = ("\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The same four in full width, which some spreadsheets take alike."""
_FORMULA = ("=", "+", "-", "@", *_WIDE, "\t", "\r", "\n", "'")


def written(comparison: str, shown: Sequence[Shown], name: str) -> Iterator[bytes]:
    """The items as the lines of a file of this name. Raises InvalidInputError for one that is neither."""
    format_ = next((one for end, one in _ENDINGS.items() if name.lower().endswith(end)), None)
    if format_ is None:
        raise InvalidInputError("pairs are not written so", where=name, expected="a .jsonl or .csv file", found=name)
    return _json_lines(comparison, shown) if format_ is Format.JSONL else _csv(comparison, shown)


def plain(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in _FORMULA else cell


# ---------------------------------------------------------------------------------------------------------


def _json_lines(comparison: str, shown: Sequence[Shown]) -> Iterator[bytes]:
    for one in shown:
        line = dict(zip(COLUMNS, (comparison, one.item.id, dict(one.input), one.left, one.right), strict=True))
        yield json.dumps(line, ensure_ascii=False).encode() + b"\n"


def _csv(comparison: str, shown: Sequence[Shown]) -> Iterator[bytes]:
    yield _record([*COLUMNS, *TO_FILL_IN])
    for one in shown:
        given = json.dumps(dict(one.input), ensure_ascii=False)
        cells = [comparison, one.item.id, given, _marked(one.left), _marked(one.right)]
        yield _record([*cells, *("" for _ in TO_FILL_IN)])


def _record(cells: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()


def _marked(text: str) -> str:
    """A text as a cell. What a spreadsheet would take for a formula gets an apostrophe in front: texts are a model's,
    and nobody's program."""
    return f"'{text}" if text.startswith(_FORMULA) else text

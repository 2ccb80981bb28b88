"""What a request wrote in the log, as a header or a stream tells it: `INDEX:OP_ID`, or `FIRST-INDEX:OP_ID`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.domain.errors import InfrastructureError
from registry.domain.transparency.receipts import Receipt

HEADER = "Tandem-Log"
"""The header of an answer with what its request wrote in the log, several apart by commas."""
_TOLD = re.compile(r"(?:(?P<first>[0-9]{1,18})-)?(?P<index>[0-9]{1,18}):(?P<op_id>[!-+\--~]{1,200})")


def told_receipts(written: Sequence[Receipt]) -> str:
    """Receipts as text, the oldest first; empty where nothing was written."""
    return ", ".join(f"{'' if r.first == r.index else f'{r.first}-'}{r.index}:{r.op_id}" for r in written)


def read_receipts(text: str) -> tuple[Receipt, ...]:
    """Receipts from text. Raises InfrastructureError for what is none."""
    found = [_TOLD.fullmatch(part.strip()) for part in text.split(",") if part.strip()]
    read = [match for match in found if match is not None]
    if len(read) < len(found):
        raise InfrastructureError("what the server tells of its log cannot be read", where=HEADER, found=text[:200])
    return tuple(Receipt(int(m["index"]), m["op_id"], int(m["first"] or m["index"])) for m in read)

"""Files of results: those that the tools really wrote, and variants of them made by hand."""

from __future__ import annotations

import copy
import json
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import zstandard

FOLDER = Path(__file__).parent / "imports"
PROMPTFOO = FOLDER / "promptfoo.json"
INSPECT = FOLDER / "inspect.json"
LM_EVAL = FOLDER / "lm_eval_results.json"
LM_EVAL_SAMPLES = FOLDER / "lm_eval_samples_probe_gen.jsonl"

Change = Callable[[Any], object]


def document(path: Path) -> Any:
    return json.loads(path.read_text())


def changed(path: Path, place: Path, change: Change) -> Path:
    """A copy of a file of JSON after `change` worked on what it says."""
    value = copy.deepcopy(document(path))
    change(value)
    place.write_text(json.dumps(value))
    return place


def lines(place: Path, records: Sequence[Mapping[str, Any]]) -> Path:
    place.write_text("".join(json.dumps(record) + "\n" for record in records))
    return place


def promptfoo_rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = document(PROMPTFOO)["results"]["results"]
    return rows


def samples() -> list[dict[str, Any]]:
    return [json.loads(line) for line in LM_EVAL_SAMPLES.read_text().splitlines()]


def eval_archive(place: Path, members: Mapping[str, bytes], method: int = 93) -> Path:
    """A zip as inspect writes it: Python before 3.14 packs no Zstandard, so its members are put in by hand."""
    if method != 93:
        with zipfile.ZipFile(place, "w", method) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return place
    packed = {name: zstandard.ZstdCompressor().compress(data) for name, data in members.items()}
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as archive:
        for name, data in packed.items():
            archive.writestr(name, data)
    whole = bytearray(place.read_bytes())
    for name, data in members.items():
        _retell(whole, name.encode(), zstandard_of=data)
    place.write_bytes(bytes(whole))
    return place


def inspect_members(change: Change = lambda _: None) -> dict[str, bytes]:
    """The real log as the members of an archive."""
    log = document(INSPECT)
    change(log)
    found = {"header.json": json.dumps({k: v for k, v in log.items() if k not in {"samples", "reductions"}}).encode()}
    for sample in log["samples"]:
        found[f"samples/{sample['id']}_epoch_{sample['epoch']}.json"] = json.dumps(sample).encode()
    return found


def slim(log: Any) -> None:
    """Leave out of a log what no import reads, so that it is small."""
    log["eval"].pop("model_args")
    log.pop("reductions")
    log["samples"] = log["samples"][:3]
    for sample in log["samples"]:
        for key in ("events", "events_data", "messages", "store"):
            del sample[key]


def claim_size(place: Path, name: str, size: int) -> None:
    """Let a member claim to unpack to `size` bytes."""
    whole = bytearray(place.read_bytes())
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = _record(whole, signature, name.encode())
        struct.pack_into("<L", whole, start + at, size)
    place.write_bytes(bytes(whole))


def _retell(whole: bytearray, name: bytes, *, zstandard_of: bytes) -> None:
    """Make a stored member one that is packed with Zstandard, in both of its headers."""
    import zlib

    for signature, method, crc, size in ((b"PK\x03\x04", 8, 14, 22), (b"PK\x01\x02", 10, 16, 24)):
        start = _record(whole, signature, name)
        struct.pack_into("<H", whole, start + method, 93)
        struct.pack_into("<L", whole, start + crc, zlib.crc32(zstandard_of))
        struct.pack_into("<L", whole, start + size, len(zstandard_of))


def _record(whole: bytearray, signature: bytes, name: bytes) -> int:
    """Where the header of a member stands: a signature, and its name after 30 or 46 bytes."""
    fixed = 30 if signature == b"PK\x03\x04" else 46
    start = whole.find(signature)
    while start >= 0:
        if whole[start + fixed : start + fixed + len(name)] == name:
            return start
        start = whole.find(signature, start + 1)
    raise AssertionError(f"no member {name!r}")

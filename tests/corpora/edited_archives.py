"""A sound archive taken apart, changed, and put together again."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from typing import Any, Literal

from registry.domain.archives import BLOCK, END, filled, header
from registry.domain.digests import canonical_json
from registry.domain.transparency.trees import tree_hash

Members = list[tuple[str, bytes]]


def members_of(data: bytes) -> Members:
    """The members of a sound archive, in their order."""
    found, place = [], 0
    while data[place : place + BLOCK] != END[:BLOCK]:
        block = data[place : place + BLOCK]
        name, size = block[:100].rstrip(b"\0").decode(), int(block[124:135], 8)
        found.append((name, data[place + BLOCK : place + BLOCK + size]))
        place += BLOCK + filled(size)
    return found


def packed(members: Members) -> bytes:
    """An archive of members, whatever they are."""
    return b"".join(member(name, body) for name, body in members) + END


def member(name: str, body: bytes) -> bytes:
    return header(name, len(body)) + body.ljust(filled(len(body)), b"\0")


def indexed(members: Members) -> Members:
    """The same members with an index that fits them: counts, sizes, digests, and the root of the log."""
    rest = [(name, body) for name, body in members if name != "index.json"]
    rows = [(name.removeprefix("rows/").removesuffix(".jsonl"), body) for name, body in rest if name.startswith("rows")]
    blobs = [(f"sha256:{name[-64:]}", len(body)) for name, body in rest if name.startswith("blobs/")]
    leaves = [json.loads(line)["leaf"].encode() for line in dict(rows).get("log", b"").splitlines()]
    lines = "".join(f"{digest} {size}\n" for digest, size in blobs).encode()
    index = {
        **json.loads(members[0][1]),
        "log": {"root": "sha256:" + tree_hash(leaves).hex(), "size": len(leaves)},
        "tables": [
            {"table": name, "rows": body.count(b"\n"), "size": len(body), "digest": sha256(body)} for name, body in rows
        ],
        "blobs": {"count": len(blobs), "size": sum(size for _, size in blobs), "digest": sha256(lines)},
    }
    return [("index.json", canonical_json(index)), *rest]


def sha256(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def edited(change: Callable[[Members], Members | None], *, fitting: bool = True) -> Callable[[bytes], bytes]:
    """Change the members, by default with an index that fits."""

    def make(data: bytes) -> bytes:
        before = members_of(data)
        after = change(before) or before
        return packed(indexed(after) if fitting else after)

    return make


def with_index(**changes: Any) -> Callable[[bytes], bytes]:
    """Change keys of the index; None takes one away."""

    def change(members: Members) -> None:
        index = {**json.loads(members[0][1]), **changes}
        members[0] = ("index.json", canonical_json({k: v for k, v in index.items() if v is not None}))

    return edited(change, fitting=False)


def with_index_bytes(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def replace(members: Members) -> None:
        members[0] = ("index.json", change(members[0][1]))

    return edited(replace, fitting=False)


def with_rows(table: str, change: Callable[[list[dict[str, Any]]], object]) -> Callable[[bytes], bytes]:
    """Change the rows of a table, with an index that fits."""

    def replace(members: Members) -> None:
        place = [name for name, _ in members].index(f"rows/{table}.jsonl")
        rows = [json.loads(line) for line in members[place][1].splitlines()]
        change(rows)
        members[place] = (members[place][0], b"".join(canonical_json(row) + b"\n" for row in rows))

    return edited(replace)


def with_lines(table: str, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def replace(members: Members) -> None:
        place = [name for name, _ in members].index(f"rows/{table}.jsonl")
        members[place] = (members[place][0], change(members[place][1]))

    return edited(replace)


def with_blobs(change: Callable[[Members], object], *, fitting: bool = True) -> Callable[[bytes], bytes]:
    def replace(members: Members) -> Members:
        blobs = [one for one in members if one[0].startswith("blobs/")]
        change(blobs)
        return [one for one in members if not one[0].startswith("blobs/")] + blobs

    return edited(replace, fitting=fitting)


def setting(table: str, column: str, value: object, row: int = 0) -> Callable[[bytes], bytes]:
    return with_rows(table, lambda rows: rows[row].__setitem__(column, value))


def foreign(
    at: str = "first", *, body: bytes = b"x", form: Literal[0, 1, 2] = tarfile.GNU_FORMAT, **about: Any
) -> Callable[[bytes], bytes]:
    """Put a member as Python's own tar writer makes it before the first one, the first blob, or the end."""

    def make(data: bytes) -> bytes:
        info = tarfile.TarInfo()
        for key, value in about.items():
            setattr(info, key, value)
        info.size = len(body) if info.isreg() else 0
        strange = info.tobuf(form, "utf-8", "surrogateescape")
        strange += body.ljust(filled(len(body)), b"\0") if info.isreg() else b""
        found = [member(*one) for one in members_of(data)]
        first_blob = next(i for i, (name, _) in enumerate(members_of(data)) if name.startswith("blobs/"))
        place = {"first": 0, "blob": first_blob, "end": len(found)}[at]
        return b"".join([*found[:place], strange, *found[place:], END])

    return make


def named(name: str) -> Callable[[bytes], bytes]:
    """A plain file of that name in the first place, its header in the one form."""

    def make(data: bytes) -> bytes:
        strange = summed(
            header("x", 1).replace(b"x".ljust(100, b"\0"), name.encode("utf-8").ljust(100, b"\0")[:100], 1)
        )
        strange += b"x".ljust(BLOCK, b"\0")
        return strange + data

    return make


def summed(block: bytes) -> bytes:
    """A header with the checksum that its other bytes have."""
    blank = block[:148] + b" " * 8 + block[156:]
    return blank[:148] + b"%06o\0 " % sum(blank) + blank[156:]


def patched(place: int, data: bytes) -> Callable[[bytes], bytes]:
    """Other bytes in the first header, with a checksum that fits."""
    return lambda archive: summed(archive[:place] + data + archive[place + len(data) : BLOCK]) + archive[BLOCK:]


def doubled(members: Members) -> None:
    place = next(i for i, (name, _) in enumerate(members) if name.startswith("blobs/"))
    members.insert(place, members[place])


def swapped(members: Members) -> None:
    members[-1], members[-2] = members[-2], members[-1]


def zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", data)
    return file.getvalue()


def rewritten(entry: int, change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """Change a leaf, with a root that fits."""

    def change_leaf(rows: list[dict[str, Any]]) -> None:
        leaf = json.loads(rows[entry]["leaf"])
        change(leaf)
        rows[entry]["leaf"] = canonical_json(leaf).decode()

    return with_rows("log", change_leaf)

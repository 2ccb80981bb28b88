"""Archives that are refused: each made from a sound one, by one thing that is wrong with it.

`CORPUS` maps what is wrong to how it is made and what the refusal says. The index is made to fit where the fault lies
deeper, so that each check is met by something that all checks before it let through.
"""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import tarfile
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.archives import BLOCK, filled
from registry.domain.digests import canonical_json
from tests.corpora.edited_archives import (
    Members,
    doubled,
    edited,
    foreign,
    members_of,
    named,
    patched,
    rewritten,
    setting,
    sha256,
    swapped,
    with_blobs,
    with_index,
    with_index_bytes,
    with_lines,
    with_rows,
    zipped,
)


@dataclass(frozen=True)
class Case:
    """How a hostile archive is made of a sound one, and the message of its refusal."""

    make: Callable[[bytes], bytes]
    message: str


def _without_a_leaf(rows: list[dict[str, Any]]) -> None:
    del rows[7]
    for index, row in enumerate(rows):
        leaf = json.loads(row["leaf"])
        rows[index] = {"idx": index, "leaf": canonical_json({**leaf, "index": index}).decode()}


def _two_leaves_swapped(rows: list[dict[str, Any]]) -> None:
    rows[5]["leaf"], rows[6]["leaf"] = rows[6]["leaf"], rows[5]["leaf"]


def _other_blob(blobs: Members) -> None:
    blobs[0] = (blobs[0][0], bytes([blobs[0][1][0] ^ 1]) + blobs[0][1][1:])


_KIND = "a member of the archive is no plain file"
_NAME = "a member of the archive has a name that none has"
_FORM = "a header of the archive is not as Tandem writes it"
_DUE = "another member of the archive was due"
_EARLY = "the archive ends too early"
_CANONICAL = "the index is not canonical JSON"
_LOG = "the rows of the archive are not what its log says"
_FIT = "rows of the archive do not fit together"
_COMPRESSED = "the archive is compressed, or no archive at all"
_BOMB = "the archive has more bytes than are allowed"
_INDEX_SAYS = "a member is not what the index says"
_MORE = "the archive has a member that nothing refers to"

_LINK = "blobs/sha256/" + "0" * 64
_DEEP = "/".join(["d" * 20] * 12)

_MEMBERS: dict[str, Case] = {
    "nothing at all": Case(lambda _: b"", _EARLY),
    "text": Case(lambda _: b"hello " * 400, "not an archive of a registry"),
    "zeros": Case(lambda _: bytes(10240), "a member of the archive is missing"),
    "gzip": Case(gzip.compress, _COMPRESSED),
    "bzip2": Case(bz2.compress, _COMPRESSED),
    "xz": Case(lzma.compress, _COMPRESSED),
    "zip": Case(zipped, _COMPRESSED),
    "a symbolic link": Case(foreign(name="index.json", type=tarfile.SYMTYPE, linkname="/etc/passwd"), _KIND),
    "a symbolic link for a blob": Case(foreign("blob", name=_LINK, type=tarfile.SYMTYPE, linkname="../../x"), _KIND),
    "a hard link": Case(foreign(name=_LINK, type=tarfile.LNKTYPE, linkname="index.json"), _KIND),
    "a symbolic link after the last blob": Case(
        foreign("end", name=_LINK, type=tarfile.SYMTYPE, linkname="../../x"), _KIND
    ),
    "a character device": Case(foreign(name=_LINK, type=tarfile.CHRTYPE, devmajor=1), _KIND),
    "a block device": Case(foreign(name=_LINK, type=tarfile.BLKTYPE), _KIND),
    "a FIFO": Case(foreign(name=_LINK, type=tarfile.FIFOTYPE), _KIND),
    "a folder": Case(foreign(name="blobs", type=tarfile.DIRTYPE), _KIND),
    "a contiguous file": Case(foreign(name=_LINK, type=tarfile.CONTTYPE), _KIND),
    "a sparse file": Case(foreign(name=_LINK, type=tarfile.GNUTYPE_SPARSE), _KIND),
    "a type that nobody knows": Case(foreign(name=_LINK, type=b"Q"), _KIND),
    "an old plain file": Case(foreign(name=_LINK, type=tarfile.AREGTYPE), _KIND),
    "a long name of GNU tar": Case(foreign(name="a" * 200), _KIND),
    "a long link of GNU tar": Case(foreign(name=_LINK, type=tarfile.SYMTYPE, linkname="b" * 200), _KIND),
    "a pax header with a path": Case(
        foreign(name=_LINK, form=tarfile.PAX_FORMAT, pax_headers={"path": "../../x"}), _KIND
    ),
    "a pax header with a size": Case(foreign(name=_LINK, form=tarfile.PAX_FORMAT, pax_headers={"size": "1"}), _KIND),
    "a pax header with a sparse map": Case(
        foreign(name=_LINK, form=tarfile.PAX_FORMAT, pax_headers={"GNU.sparse.size": "999999999"}), _KIND
    ),
    "a pax header for all": Case(foreign(name="index.json", type=tarfile.XGLTYPE), _KIND),
    "a link chain that ends outside (CVE-2025-4517)": Case(
        foreign(name=f"{_DEEP}/" + "/".join(["l"] * 16), type=tarfile.SYMTYPE, linkname="../" * 16), _KIND
    ),
    "a link whose target is normalised elsewhere (CVE-2025-4330)": Case(
        foreign(name="a/b", type=tarfile.SYMTYPE, linkname="a/../../../etc"), _KIND
    ),
    "a hard link to a link that is followed (CVE-2026-11940)": Case(
        foreign(name="x/y/../../z", type=tarfile.LNKTYPE, linkname="x/../../z"), _KIND
    ),
    "a way up": Case(named("../x"), _NAME),
    "a way up within": Case(named("blobs/sha256/../../../x"), _NAME),
    "an absolute path": Case(named("/etc/cron.d/x"), _NAME),
    "a way up of Windows": Case(named("..\\x"), _NAME),
    "a drive of Windows": Case(named("C:\\x"), _NAME),
    "a name with a point": Case(named("./index.json"), _NAME),
    "a name in capitals": Case(named("BLOBS/sha256/" + "0" * 64), _NAME),
    "a digest in capitals": Case(named("blobs/sha256/" + "A" * 64), _NAME),
    "a name that folds to another": Case(named("rows/ver\u017fion.jsonl"), _NAME),
    "a composed name": Case(named(unicodedata.normalize("NFC", "rows/e\u0301.jsonl")), _NAME),
    "a decomposed name": Case(named("rows/e\u0301.jsonl"), _NAME),
    "a name that is no UTF-8": Case(foreign("blob", name="rows/\udcff.jsonl"), _NAME),
    "a name with an escape": Case(named("rows/\x1b[2J.jsonl"), _NAME),
    "a name with a line end": Case(named("rows/log\n.jsonl"), _NAME),
    "an empty name": Case(named(""), _NAME),
    "another mode": Case(patched(100, b"0004755\0"), _FORM),
    "an owner": Case(patched(108, b"0001750\0"), _FORM),
    "a time": Case(patched(136, b"14700000000\0"), _FORM),
    "a prefix": Case(patched(345, b"../../.."), _FORM),
    "the name of an owner": Case(patched(265, b"root"), _FORM),
    "the other magic": Case(patched(257, b"ustar  \0"), _FORM),
    "a size with spaces": Case(patched(124, b"       1234\0"), _FORM),
    "a size below zero": Case(patched(124, b"\xff" * 12), _FORM),
    "a size of eight exbibytes": Case(patched(124, b"\x80" + (2**63).to_bytes(11, "big")), "the index is too large"),
    "bytes after a name": Case(patched(20, b"hidden"), _NAME),
    "a checksum that is not": Case(lambda data: data[:148] + b"0000000\0" + data[156:], _FORM),
    "a member twice": Case(edited(doubled, fitting=False), _DUE),
    "members in another order": Case(edited(swapped, fitting=False), _DUE),
    "no index": Case(edited(lambda members: members[1:], fitting=False), _DUE),
    "an index that is not first": Case(edited(lambda m: [m[1], m[0], *m[2:]], fitting=False), _DUE),
    "two indexes": Case(edited(lambda members: [members[0], *members], fitting=False), _DUE),
    "a table left out": Case(edited(lambda members: [members[0], *members[2:]], fitting=False), _DUE),
    "a table that there is not": Case(
        edited(lambda m: [*m[:4], ("rows/users.jsonl", b""), *m[4:]], fitting=False), _DUE
    ),
    "bytes between members": Case(
        lambda data: (
            data[: BLOCK + len(members_of(data)[0][1])] + b"!" + data[BLOCK + len(members_of(data)[0][1]) + 1 :]
        ),
        "there are bytes between two members",
    ),
    "something after the end": Case(lambda data: data + b"x", "something follows the end of the archive"),
    "more zeros after the end": Case(lambda data: data + bytes(512), "something follows the end of the archive"),
    "another archive after the end": Case(lambda data: data + data, "something follows the end of the archive"),
    "half an end": Case(lambda data: data[:-BLOCK], _EARLY),
}

_INDEXES: dict[str, Case] = {
    "an index with spaces": Case(with_index_bytes(lambda data: data.replace(b'":', b'": ', 1)), _CANONICAL),
    "an index with a line end": Case(with_index_bytes(lambda data: data + b"\n"), _CANONICAL),
    "an index with a key twice": Case(with_index_bytes(lambda d: d[:-1] + b',"v":1}'), "not strict JSON"),
    "an index that is no JSON": Case(with_index_bytes(lambda _: b"{"), "not strict JSON"),
    "an index that is no UTF-8": Case(with_index_bytes(lambda _: b'{"v":"\xff"}'), "not strict JSON"),
    "an index that is a list": Case(with_index_bytes(lambda _: b"[]"), "not a JSON object"),
    "an index with a float": Case(with_index_bytes(lambda d: d.replace(b'"v":1', b'"v":1.0')), _CANONICAL),
    "an index with NaN": Case(with_index_bytes(lambda d: d.replace(b'"v":1', b'"v":NaN')), "not strict JSON"),
    "a deep index": Case(with_index(deep=json.loads("[" * 40 + "]" * 40)), "the document is nested too deeply"),
    "an index too deep to parse": Case(with_index_bytes(lambda _: b"[" * 500_000), "not strict JSON"),
    "an index of a megabyte": Case(with_index_bytes(lambda d: d + b" " * 2**20), "the index is too large"),
    "another format": Case(with_index(format="zip"), "an archive of a format that this Tandem does not know"),
    "another version": Case(with_index(v=2), "an archive of a format that this Tandem does not know"),
    "a version that is true": Case(with_index(v=True), _CANONICAL),
    "a key that there is not": Case(with_index(owner="eve@example.com"), "unknown key 'owner'"),
    "no log": Case(with_index(log=None), "log is missing"),
    "a newer schema": Case(with_index(revision="9999"), "the archive was written by a newer Tandem"),
    "an older schema": Case(with_index(revision="0002"), "the archive was written by an older Tandem"),
    "no tables": Case(with_index(tables=[]), "the index does not list the tables of a registry"),
    "a count below zero": Case(
        with_index(blobs={"count": -1, "size": 0, "digest": "sha256:" + "0" * 64}),
        "must be greater than or equal to 0",
    ),
    "a petabyte": Case(with_index(blobs={"count": 1, "size": 10**15, "digest": "sha256:" + "0" * 64}), _BOMB),
    "a billion members": Case(
        with_index(blobs={"count": 10**8, "size": 0, "digest": "sha256:" + "0" * 64}),
        "the archive has more members than are allowed",
    ),
    "another root of the log": Case(
        with_index(log={"root": "sha256:" + "0" * 64, "size": 1}),
        "the log of the archive is not the one that its index names",
    ),
}

_ROWS: dict[str, Case] = {
    "rows that the index does not know": Case(
        edited(lambda m: [*m[:3], (m[3][0], m[3][1].replace(b"support", b"suppart")), *m[4:]], fitting=False),
        _INDEX_SAYS,
    ),
    "a row more than the index knows": Case(
        edited(lambda m: [*m[:3], (m[3][0], m[3][1] * 2), *m[4:]], fitting=False),
        "a member has another size than the index says",
    ),
    "a row changed": Case(setting("version", "created_by", "eve@example.com"), _LOG),
    "a size changed": Case(setting("version_file", "size", 12345), _LOG),
    "a flag changed": Case(setting("version_file", "stored", False), _LOG),
    "a policy changed": Case(setting("policy_activation", "source", "elsewhere"), _LOG),
    "an approval changed": Case(setting("approval", "person", "eve"), _LOG),
    "an approval more": Case(with_rows("approval", lambda rows: rows.append({**rows[0], "id": "Z" * 26})), _LOG),
    "a manifest changed": Case(
        with_rows("version", lambda r: r[0].__setitem__("manifest", r[0]["manifest"].replace("}", ',"x":1}', 1))), _LOG
    ),
    "a deployment's release changed": Case(setting("deployment", "digest", "sha256:" + "0" * 64), _LOG),
    "a row taken out": Case(with_rows("version_relation", lambda rows: rows.pop()), _LOG),
    "a quarantine taken out": Case(with_rows("quarantine", lambda rows: rows.clear()), _LOG),
    "a row of another entry": Case(setting("version", "log_index", 1), _LOG),
    "a row of an entry that is not there": Case(setting("version", "log_index", 100_000), _LOG),
    "a result changed": Case(setting("evaluation_row", "output", "wrong"), _LOG),
    "a score changed": Case(setting("evaluation_score", "value", "0"), _LOG),
    "a row of a run taken out": Case(with_rows("evaluation_score", lambda rows: rows.__delitem__(slice(0, 1))), _LOG),
    "a request opened again": Case(setting("promotion", "state", "open"), _LOG),
    "a pointer moved": Case(
        with_rows("stage", lambda rows: next(r for r in rows if r["epoch"]).__setitem__("epoch", 7)), _FIT
    ),
    "a pointer moved back": Case(
        with_rows("stage", lambda rows: [r for r in rows if r["epoch"]][-1].update(epoch=0, deployment_id=None)),
        "a row lacks a column",
    ),
    "a stage more": Case(
        with_rows("stage", lambda rows: rows.append({"application": "bot", "name": "secret", "epoch": 0})), _LOG
    ),
    "a stage taken out": Case(with_rows("stage", lambda rows: rows.pop(0)), _LOG),
    "a leaf changed": Case(rewritten(4, lambda leaf: leaf.update(rows="sha256:" + "0" * 64)), _LOG),
    "a leaf with another root of state": Case(rewritten(-1, lambda leaf: leaf.update(state_root="x")), _LOG),
    "a leaf of another place": Case(rewritten(4, lambda leaf: leaf.update(index=5)), _LOG),
    "a leaf that is none": Case(setting("log", "leaf", "{}", 4), _LOG),
    "a leaf that is no JSON": Case(setting("log", "leaf", "[", 4), _LOG),
    "a leaf taken out": Case(with_rows("log", lambda rows: rows.pop(7)), _FIT),
    "a leaf taken out, and the rest moved up": Case(with_rows("log", _without_a_leaf), _LOG),
    "the end of the log taken out": Case(with_rows("log", lambda rows: rows.pop()), _LOG),
    "two leaves swapped": Case(with_rows("log", _two_leaves_swapped), _LOG),
    "a row twice": Case(with_rows("version", lambda rows: rows.append(rows[0])), _FIT),
    "a reference to nothing": Case(setting("release_component", "number", 99), _FIT),
    "a kind that there is not": Case(setting("name", "kind", "virus"), _FIT),
    "a column that there is not": Case(setting("name", "sudo", "yes"), "a row has a column that there is not"),
    "a column that is missing": Case(with_rows("name", lambda rows: rows[0].pop("kind")), "a row lacks a column"),
    "a null": Case(setting("name", "kind", None), "a row lacks a column"),
    "a number for a text": Case(setting("name", "kind", 7), "a value is not of its column"),
    "a text for a number": Case(setting("version", "number", "1"), "a value is not of its column"),
    "a truth for a number": Case(setting("version", "number", True), "a value is not of its column"),
    "a number too large": Case(setting("version", "number", 2**31), "a value is not of its column"),
    "a list for a row": Case(with_lines("name", lambda data: b"[]\n" + data), "not a row"),
    "a row with spaces": Case(with_lines("name", lambda data: data.replace(b":", b": ", 1)), "not canonical JSON"),
    "a row with a key twice": Case(
        with_lines("name", lambda data: data.replace(b"{", b'{"kind":"suite",', 1)), "not canonical JSON"
    ),
    "a row that is no JSON": Case(with_lines("name", lambda data: b"\xff\n" + data), "not canonical JSON"),
    "a row with half a character": Case(
        with_lines("name", lambda data: data.replace(b'"kind":"', b'"kind":"\\ud800', 1)),
        "cannot be written as canonical JSON",
    ),
    "a deep row": Case(with_lines("name", lambda data: b"[" * 100_000 + b"\n" + data), "not canonical JSON"),
    "a row without an end": Case(with_lines("name", lambda data: data[:-1]), "a row of the archive is without an end"),
    "an empty line": Case(with_lines("name", lambda data: data + b"\n"), "not canonical JSON"),
}

_BLOBS: dict[str, Case] = {
    "other bytes in a blob": Case(with_blobs(_other_blob), "a blob of the archive is not what its name says"),
    "a blob that is missing": Case(with_blobs(lambda blobs: blobs.pop(3)), _DUE),
    "the last blob missing": Case(with_blobs(lambda blobs: blobs.pop()), "a member of the archive is missing"),
    "no blobs": Case(with_blobs(lambda blobs: blobs.clear()), "a member of the archive is missing"),
    "a blob more": Case(with_blobs(lambda blobs: blobs.append(("blobs/sha256/" + "f" * 64, b"x"))), _MORE),
    "a blob more, its digest right": Case(
        with_blobs(lambda blobs: blobs.insert(0, ("blobs/sha256/" + sha256(b"42")[7:], b"42"))), _DUE
    ),
    "a blob that is longer": Case(
        with_blobs(lambda blobs: blobs.__setitem__(0, (blobs[0][0], blobs[0][1] + b"x"))),
        "a blob of the archive has another size than its rows say",
    ),
    "more than the index announces": Case(
        with_index(blobs={"count": 1, "size": 1, "digest": "sha256:" + "0" * 64}),
        "the archive is longer than its index says",
    ),
    "blobs that the index does not know": Case(
        with_index(blobs={"count": 99, "size": 10**6, "digest": "sha256:" + "0" * 64}),
        "the blobs of the archive are not what its index says",
    ),
    "a long row of lists": Case(
        with_lines("name", lambda data: b'{"a":[' + b"[]," * 500_000 + b"[]]}\n" + data), "not a row"
    ),
    "a leaf that is too long": Case(setting("log", "leaf", "[" + "[]," * 5000 + "[]]", 4), _LOG),
}  # fmt: skip

CORPUS: dict[str, Case] = {**_MEMBERS, **_INDEXES, **_ROWS, **_BLOBS}


def cuts(data: bytes) -> Sequence[int]:
    """Lengths at which a cut archive is looked at: around every header, every end of a member, and the end."""
    places, place = {0, 1, len(data) - 1, len(data) - BLOCK}, 0
    for _, body in members_of(data):
        for border in (place, place + BLOCK, place + BLOCK + len(body)):
            places |= {border - 1, border, border + 1}
        place += BLOCK + filled(len(body))
    return sorted(cut for cut in places if 0 <= cut < len(data))

"""The same for what the Hub's clients send: drafts, lines of a commit, chunks, xorbs and shards."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import (
    InvalidInputError,
    LimitError,
    UnauthenticatedError,
)
from registry.server.faces.hf_hub import commits
from registry.server.faces.hf_hub.capabilities import Capabilities
from registry.server.faces.hf_hub.commits import Reader
from registry.server.faces.hf_hub.drafts import Draft, Drafts, Kept
from registry.server.faces.hf_hub.sent import Sent
from registry.server.faces.hf_hub.xet import chunks, shards
from registry.server.faces.hf_hub.xet.xorbs import Xorbs
from tests.capping import DIGEST, Asking, in_pieces, raises
from tests.world import ANA


def draft_in(folder: Path) -> Draft:
    return Drafts(folder).begin(ANA, "lora")


def line_of_a_commit(_asking: Asking, folder: Path, n: int) -> bool:
    def feed() -> None:
        reader = Reader(draft_in(folder))
        try:
            for piece in in_pieces(b'{"key": "', b"k", n - 9, b""):
                reader.feed(piece)
                assert len(reader._line) <= commits.MAX_LINE + 100_000
        finally:
            reader.close()

    return not raises(InvalidInputError, feed)


def drafts_open(_asking: Asking, folder: Path, n: int) -> bool:
    drafts = Drafts(folder / str(n))
    return not any(raises(LimitError, partial(drafts.begin, ANA, f"lora-{number}")) for number in range(n))


def bytes_of_a_draft(_asking: Asking, _folder: Path, n: int) -> bool:
    files = {"a": Kept(DIGEST, n - 1, ""), "b": Kept(digest_of_bytes(b"y"), 1, "")}
    return not raises(LimitError, lambda: Draft.refuse_too_much(files))


def files_of_a_draft(_asking: Asking, _folder: Path, n: int) -> bool:
    files = dict.fromkeys(map(str, range(n)), Kept(DIGEST, 0, ""))
    return not raises(LimitError, lambda: Draft.refuse_too_much(files))


def files_sent_ahead(_asking: Asking, folder: Path, n: int) -> bool:
    ahead = Sent(draft_in(folder / str(n)))
    ahead.folder.mkdir()
    for number in range(min(n, 3000) - 2):
        (ahead.folder / str(number)).touch()
    (ahead.folder / "held-sum").touch()
    return not raises(LimitError, lambda: ahead.begin(0))


def objects_of_a_batch(asking: Asking, _: Path, n: int) -> bool:
    body = in_pieces(b'{"operation": "upload", "objects": [', b"{},", n - 1, b"{}]}")
    asking.ask("POST", "/api/repos/create", [b'{"name": "lora"}'])
    status, told = asking.ask("POST", "/tandem/lora.git/info/lfs/objects/batch", body)
    assert status in {200, 400}
    return status == 200 and len(told["objects"]) == n


def capability_of(_asking: Asking, folder: Path, n: int) -> bool:
    """None of these is one; what is too long is not even read."""
    read: list[str] = []

    def decode(text: str, *_: object, **__: object) -> None:
        read.append(text)
        raise ValueError("none of ours")

    with pytest.MonkeyPatch.context() as watched:
        watched.setattr("joserfc.jwt.decode", decode)
        assert raises(UnauthenticatedError, lambda: Capabilities(folder).read("x" * n, "lfs"))
    return bool(read)


def xorb(folder: Path, count: int, size: int = 1) -> bool:
    header = b"\0" + size.to_bytes(3, "little") + b"\0" + size.to_bytes(3, "little")
    (folder / "xorb").write_bytes((header + bytes(size)) * count)
    with (folder / "xorb").open("rb") as file:
        return not raises(InvalidInputError, lambda: chunks.chunks_of(file.fileno()))


def chunk_of(_asking: Asking, folder: Path, n: int) -> bool:
    return n < 2**24 and xorb(folder, 1, n)  # more has no room in a header


def chunks_of_a_xorb(_asking: Asking, folder: Path, n: int) -> bool:
    return xorb(folder, min(n, 100_000))


def bytes_of_a_xorb(asking: Asking, folder: Path, n: int) -> bool:
    return upload_of("v1/xorbs/default/" + "ab" * 32, asking, n)


def bytes_of_a_shard(asking: Asking, folder: Path, n: int) -> bool:
    return upload_of("v1/shards", asking, n)


def upload_of(path: str, asking: Asking, n: int) -> bool:
    """Whether a body of that length is read: what is in it is refused then, or what is missing."""
    asking.ask("POST", "/api/repos/create", [b'{"name": "lora"}'])
    _, lent = asking.ask("GET", "/api/models/tandem/lora/xet-write-token/main")
    address = lent["casUrl"].removeprefix("http://h")
    with pytest.MonkeyPatch.context() as roomy:
        roomy.setattr("registry.server.faces.hf_hub.xet.xorbs.set_aside", lambda part, _: part.touch())
        status, told = asking.ask(
            "POST", f"{address}/{path}", [b"x"], content_length=str(n), authorization=f"Bearer {lent['accessToken']}"
        )
    assert status == 400, told
    return "more is sent" not in told["error"]


def segments_of_a_shard(_asking: Asking, _folder: Path, n: int) -> bool:
    head = shards._HEADER.pack(shards._TAG, shards._VERSION, 0)
    some = bytes(32) + (1 << 30).to_bytes(4, "little") + n.to_bytes(4, "little") + bytes(8)
    with pytest.raises(InvalidInputError) as caught:
        shards.files_of(head + some)
    return f"{shards.MAX_SEGMENTS} segments" not in str(caught.value.faults)


def xorbs_of_a_generation(_asking: Asking, folder: Path, n: int) -> bool:
    kept = Xorbs(folder / str(n))
    held = kept.held(ANA, kept.given(ANA))
    with pytest.MonkeyPatch.context() as many:
        many.setattr("registry.server.faces.hf_hub.xet.xorbs._sizes", lambda _: [0] * (n - 1))
        return not raises(LimitError, lambda: held.begin("ab" * 32, 1))


def bytes_of_xorbs(_asking: Asking, folder: Path, n: int) -> bool:
    kept = Xorbs(folder / str(n))
    held = kept.held(ANA, kept.given(ANA))
    with pytest.MonkeyPatch.context() as many:
        many.setattr("registry.server.faces.hf_hub.xet.xorbs._sizes", lambda _: [n - 1])
        return not raises(LimitError, lambda: held.spool(1))

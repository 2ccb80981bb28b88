"""Large files that clients of the Hugging Face Hub send."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_FACE = "registry/server/faces/hf_hub/"
_CHUNKS, _SHARDS, _MADE = _FACE + "xet/chunks.py", _FACE + "xet/shards.py", _FACE + "xet/assembling.py"
_XORBS, _ANSWERS = _FACE + "xet/xorbs.py", _FACE + "xet/answering.py"
_LENT, _PARTS, _SENT = _FACE + "capabilities.py", _FACE + "lfs.py", _FACE + "sent.py"
_XET, _LFS = ("tests/server/test_hf_xet.py", "-k"), ("tests/server/test_hf_lfs.py", "-k")
_KEPT, _WRITING = ("tests/server/test_hf_xet_kept.py", "-k"), ("tests/server/test_hf_writing.py", "-k")
_READING = ("tests/server/test_hf_reading.py", "-k")

DEFECTS = (
    Defect("a bomb is unpacked", _CHUNKS, ", max_length=chunk.size + 1", "", (*_KEPT, "bomb")),
    Defect("a chunk may be as long as it says", _CHUNKS, "not 0 < size <= MAX_CHUNK or ", "", (*_XET, "no_xorb")),
    Defect("a chunk may have other bytes", _CHUNKS, "len(found) != chunk.size or ", "", (*_XET, "lies")),
    Defect("a chunk may end behind its xorb", _CHUNKS, "start + packed > length or ", "", (*_XET, "no_xorb")),
    Defect("a count is believed", _SHARDS, "count > left or ", "", (*_KEPT, "count")),
    Defect(
        "files of a shard have no end", _SHARDS, "sum(made.size for made in found) > MAX_SIZE", "False", (*_XET, "says")
    ),
    Defect("a range of chunks may be anything", _SHARDS, "not start < end <= MAX_CHUNKS", "False", (*_XET, "says")),
    Defect("chunks may be of one byte", _MADE, "_FREE + made.size // _LEAST", "10**9", (*_XET, "small")),
    Defect("a file is not held to its digest", _SENT, "if found != oid:", "if False:", (*_XET, "says")),
    Defect(
        "xorbs are everybody's", _XORBS, "hashlib.sha256(account.encode", 'hashlib.sha256("x".encode', (*_XET, "name")
    ),
    Defect("a capability is for every address", _ANSWERS, "generation != lent.generation", "False", (*_XET, "name")),
    Defect(
        "a capability is for every use", _LENT, 'aud={"essential": True, "value": use}, ', "", (*_XET, "repository")
    ),
    Defect("a capability lasts", _LENT, "            rules.validate(found)\n", "", (*_XET, "ran_out")),
    Defect(
        "a capability outlives its token",
        _LENT,
        "demand_standing(registry.runtime, lent.token)",
        "pass",
        (*_XET, "ends_with"),
    ),
    Defect(
        "a capability has no rate", _FACE + "asked.py", "        parts.identify.admit(caller)\n", "", (*_LFS, "rate")
    ),
    Defect("a xorb is read over and over", _MADE, "            self._effort.spend(len(chunks))\n", "", (*_XET, "over")),
    Defect(
        "room is looked at and not taken",
        _SENT,
        "os.posix_fallocate(descriptor, 0, size)",
        "os.truncate(descriptor, size)",
        (*_LFS, "room"),
    ),
    Defect(
        "a capability is for every repository",
        _PARTS,
        "(_repository(asked), asked.segments[-1]) != (lent.repository, lent.oid)",
        "asked.segments[-1] != lent.oid",
        (*_LFS, "address"),
    ),
    Defect("half a file will do", _PARTS, "if size != length:", "if False:", (*_LFS, "other_bytes")),
    Defect("what is sent ahead has no end", _SENT, " or sum(there) + size > 2 * MAX_SIZE", "", (*_LFS, "end")),
    Defect(
        "xorbs go while they are used",
        _XORBS,
        "folder.stat().st_mtime < self._clock() - UNUSED and ",
        "",
        (*_KEPT, "day"),
    ),
    Defect("one generation is given out for ever", _XORBS, "return young and ", "return ", (*_KEPT, "day")),
    Defect(
        "an account has on its way what each exchange has",
        "registry/server/exchanges.py",
        "sum(_total(each)[1] for each in self.folder.parent.iterdir()) + told.size",
        "size + told.size",
        ("tests/server/test_exchanges.py", "-k", "on_its_way"),
    ),
    Defect(
        "who waits for a draft keeps a worker",
        _FACE + "drafts.py",
        "fcntl.LOCK_EX | fcntl.LOCK_NB",
        "fcntl.LOCK_EX",
        (*_WRITING, "no_worker"),
    ),
    Defect(
        "main is newest whatever was asked for",
        _FACE + "asked.py",
        'if stage is None and self.parts.hub.main == "latest":',
        'if self.parts.hub.main == "latest":',
        (*_READING, "gates"),
    ),
)

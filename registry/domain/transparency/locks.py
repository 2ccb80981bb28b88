"""Lock files: what stages serve, in a file for the application's repository that proves it with no registry at hand.

The proof goes down from the signature: a checkpoint signed with the log's key, the newest entry of the log under it,
the stages under that entry's state root, and for the release of each the entry that sealed it. There is one spelling
of a lock, so that no byte of it can change unseen.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NoReturn

from pydantic import Field, ValidationError

from registry.domain.adapters.strict_json import parse_document
from registry.domain.digests import Digest, parse_canonical
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.frozen import Frozen
from registry.domain.log import MAX_LEAF, StageHead, head_leaf
from registry.domain.names import parse_stage_ref
from registry.domain.transparency.notes import Checkpoint, Note, Verify, parse_checkpoint, parse_note, parse_verifier
from registry.domain.transparency.notes import signers as signers_of
from registry.domain.transparency.trees import HASH, leaf_hash, node_hash, root_by_inclusion
from registry.domain.wording import faults_of, path_text, short

MAX_LOCK = 1024 * 1024
"""Bytes."""
MAX_STAGES = 100

Hash = Annotated[str, Field(pattern="^[A-Za-z0-9+/]{43}=$")]
Sided = Annotated[str, Field(pattern="^(left|right) [A-Za-z0-9+/]{43}=$")]
Count = Annotated[int, Field(ge=0, lt=2**53, strict=True)]


class LockedEntry(Frozen):
    """An entry of the log, as its bytes, and its audit path to the checkpoint's root."""

    index: Count
    leaf: Annotated[str, Field(max_length=MAX_LEAF)]
    path: Annotated[tuple[Hash, ...], Field(max_length=63)]


class LockedStage(Frozen):
    """What a stage served. `path` leads from the stage to the state root: what stands beside it, and on which side.

    `sealed` is the entry that gave the release its number.
    """

    stage: Annotated[str, Field(max_length=256)]
    release: Annotated[str, Field(max_length=256)]
    digest: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    deployment: Annotated[str, Field(pattern="^[0-9A-HJKMNP-TV-Z]{26}$")]
    epoch: Count
    path: Annotated[tuple[Sided, ...], Field(max_length=63)]
    sealed: LockedEntry

    def head(self) -> StageHead:
        """The stage as it enters the state root."""
        ref = parse_stage_ref(self.stage)
        return StageHead(ref.application, ref.stage, self.epoch, self.deployment, Digest(self.digest))


class Lock(Frozen):
    """The file. `newest` is the last entry of the log that the checkpoint is of."""

    format: Literal["tandem-lock"] = "tandem-lock"
    v: Literal[1] = 1
    origin: Annotated[str, Field(max_length=256)]
    key: Annotated[str, Field(max_length=512)]
    stages: Annotated[tuple[LockedStage, ...], Field(min_length=1, max_length=MAX_STAGES)]
    checkpoint: Annotated[str, Field(max_length=64 * 1024)]
    newest: LockedEntry

    def text(self) -> str:
        """The bytes of the file, which people can read and compare."""
        return json.dumps(self.model_dump(mode="json"), indent=2, ensure_ascii=True) + "\n"

    def stage(self, name: str, where: str) -> LockedStage:
        """What a stage served. Raises NotFoundError if the file has it not."""
        for locked in self.stages:
            if locked.stage == name:
                return locked
        raise NotFoundError(
            f"{name} is not locked",
            where=where,
            expected=" or ".join(locked.stage for locked in self.stages),
            found=name,
            fix=f"`{self.anew(where, name)}` locks it, too",
        )

    def anew(self, where: str, *more: str) -> str:
        """The command that writes the file with the stages that it has, and more."""
        stages = dict.fromkeys([*(locked.stage for locked in self.stages), *more])
        return f"tandem lock write {' '.join(stages)} --output {where}"

    def serves(self) -> tuple[tuple[Any, ...], ...]:
        """What is locked, without the proof of it."""
        return tuple((s.stage, s.release, s.digest, s.deployment, s.epoch) for s in self.stages)


@dataclass(frozen=True, slots=True)
class VerifiedLock:
    """A lock that holds: its checkpoint, and when the newest entry was made that it knows of."""

    lock: Lock
    note: Note
    checkpoint: Checkpoint
    time: str


@dataclass(frozen=True, slots=True)
class LockWritten:
    """A lock file. `changed` is False where it said the same already, and was left as it is."""

    path: str
    size: int
    stages: tuple[str, ...]
    """`bot@production serves bot@3`, each."""
    changed: bool


@dataclass(frozen=True, slots=True)
class LockedNow:
    """A stage as it is locked, and what it serves now; None where no registry was asked, or it serves nothing."""

    stage: str
    release: str
    digest: Digest
    deployment: str
    epoch: int
    serves: str | None = None
    serves_digest: Digest | None = None
    epoch_now: int | None = None

    @property
    def moved(self) -> bool:
        """Whether the stage serves another release now. The same one that was placed again is the same."""
        return self.epoch_now is not None and self.serves_digest != self.digest


@dataclass(frozen=True, slots=True)
class LockStanding:
    """What a lock file proves. `entries` are those of the log now, None where no registry was asked."""

    path: str
    origin: str
    key: str
    size: int
    time: str
    stages: tuple[LockedNow, ...]
    entries: int | None = None

    @property
    def moved(self) -> tuple[LockedNow, ...]:
        return tuple(stage for stage in self.stages if stage.moved)


def path_to_state_root(heads: Sequence[StageHead], of: StageHead) -> tuple[str, ...]:
    """What stands beside the way from a stage to the state root over all of them, from below, each with its side."""
    leaves = sorted(map(head_leaf, heads))
    place = leaves.index(head_leaf(of))
    level, beside = [leaf_hash(data) for _, data in leaves], []
    while len(level) > 1:
        if place ^ 1 < len(level):
            beside.append(f"{'left' if place & 1 else 'right'} {_encoded(level[place ^ 1])}")
        # An odd last node is passed on as it is, as in every tree of RFC 6962.
        paired = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level, place = paired + level[len(level) & ~1 :], place >> 1
    return tuple(beside)


def locked_entry(index: int, leaf: bytes, path: Sequence[bytes]) -> LockedEntry:
    return LockedEntry(index=index, leaf=leaf.decode(), path=tuple(map(_encoded, path)))


def parse_lock(data: bytes, where: str) -> Lock:
    """The lock in a file, unverified. Raises InvalidInputError for another format, version or spelling."""
    if len(data) > MAX_LOCK:
        _refuse("the lock file is too large", where, f"at most {MAX_LOCK} bytes", f"{len(data)}")
    data = data.replace(b"\r\n", b"\n")  # as git may check it out
    value = parse_document(data, where)
    if value.get("format") != "tandem-lock" or value.get("v") != 1:
        told = f"{value.get('format')!r}, version {value.get('v')!r}"
        _refuse("not a lock file that this Tandem knows", where, "tandem-lock, version 1", short(told))
    try:
        lock = Lock.model_validate_json(data)
    except ValidationError as error:
        faults = faults_of(Lock, value, error, lambda path: f"{where} {path_text(path)}".rstrip())
        raise InvalidInputError.of(where, faults) from error
    if lock.text().encode() != data:
        _refuse("the lock file is not as Tandem writes it", where, "its one spelling, byte for byte", "another")
    return lock


def verified(lock: Lock, verify: Verify, where: str) -> VerifiedLock:
    """Hold a lock to the signature of the key that it names. Raises InvalidInputError for whatever does not hold.

    Whose key that is, nothing in the file can tell.
    """
    note = parse_note(lock.checkpoint.encode(), f"{where} checkpoint")
    checkpoint, key = parse_checkpoint(note, f"{where} checkpoint"), parse_verifier(lock.key, f"{where} key")
    if checkpoint.origin != lock.origin or key.name != lock.origin:
        _refuse("the lock is of another log than its checkpoint or key", where, lock.origin, checkpoint.origin)
    if not signers_of(note, [key], verify, f"{where} checkpoint"):
        _refuse("the checkpoint of the lock is not signed by its key", where, lock.key, "others")
    newest = proven_entry(lock.newest, checkpoint, f"{where} newest")
    if lock.newest.index != checkpoint.size - 1:
        _refuse("not the newest entry of the log", f"{where} newest", str(checkpoint.size - 1), str(lock.newest.index))
    names = [locked.stage for locked in lock.stages]
    if names != sorted(set(names)):
        _refuse(
            "stages are locked once each, in order", f"{where} stages", ", ".join(sorted(set(names))), ", ".join(names)
        )
    for place, locked in enumerate(lock.stages):
        _hold(locked, newest, checkpoint, f"{where} stages[{place}]")
    return VerifiedLock(lock, note, checkpoint, str(newest["time"]))


def proven_entry(entry: LockedEntry, checkpoint: Checkpoint, where: str) -> Mapping[str, Any]:
    """What an entry says, if it is in the log of the checkpoint."""
    leaf = entry.leaf.encode("utf-8", "surrogatepass")
    path = [_decoded(text, where) for text in entry.path]
    if root_by_inclusion(leaf_hash(leaf), entry.index, checkpoint.size, path) != checkpoint.root:
        _refuse("an entry is not in the log of the checkpoint", where, f"one of {checkpoint.size} entries", "another")
    # From here on it is what the owner of the key put in the log; that may be the log of something else.
    found = parse_canonical(leaf, where)
    needed = {"index": int, "type": str, "time": str, "state_root": str, "subjects": dict}
    if not isinstance(found, dict) or not all(isinstance(found.get(name), kind) for name, kind in needed.items()):
        _refuse("an entry is none of a Tandem registry", where, "what a registry recorded", "something else")
    if found["index"] != entry.index:
        _refuse("an entry stands at another place than it says", where, str(found["index"]), str(entry.index))
    return found


# ---------------------------------------------------------------------------------------------------------


def _hold(locked: LockedStage, newest: Mapping[str, Any], checkpoint: Checkpoint, where: str) -> None:
    """Hold what a stage served to the state root, and the number of its release to the entry that sealed it."""
    found = leaf_hash(head_leaf(locked.head())[1])
    for step in locked.path:
        side, _, encoded = step.partition(" ")
        beside = _decoded(encoded, where)
        found = node_hash(beside, found) if side == "left" else node_hash(found, beside)
    if f"sha256:{found.hex()}" != newest["state_root"]:
        _refuse("not what the stage served", where, f"the state root {newest['state_root']}", "another")
    sealed = proven_entry(locked.sealed, checkpoint, f"{where}.sealed")
    subjects = sealed["subjects"]
    told = (sealed["type"], sealed.get("application"), subjects.get("release"), subjects.get("digest"))
    release = ("release.sealed", locked.head().application, locked.release, locked.digest)
    if told != release:
        _refuse("the release was sealed as another", f"{where}.sealed", " ".join(release), short(told))


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decoded(text: str, where: str) -> bytes:
    data = base64.b64decode(text)
    if _encoded(data) != text or len(data) != HASH:
        _refuse("not the one spelling of a hash", where, _encoded(data), text)
    return data


def _refuse(message: str, where: str, expected: str, found: str) -> NoReturn:
    raise InvalidInputError(
        message,
        where=where,
        expected=expected,
        found=found,
        fix="do not trust this file; get it as it was committed, or move it away and write it anew: tandem lock write",
    )

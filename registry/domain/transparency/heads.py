"""Head bundles: what one stage serves, with all that proves it to a client, in one answer.

A bundle is a lock of the stage (`locks`), a signed head, which says until when the newest state of the log may be taken
for that, the proof that the log begins with what the client knew of it, and the manifests. Nothing of it is believed
before `following` has held it to what the client knows.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from registry.domain.adapters.strict_json import parse_object
from registry.domain.errors import InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.names import parse_stage_ref
from registry.domain.times import parse_time, time_text
from registry.domain.transparency.locks import Count, Hash, Lock, LockedEntry
from registry.domain.transparency.notes import Checkpoint, Note
from registry.domain.wording import faults_of, path_text, short

MAX_BUNDLE = 1024 * 1024
"""Bytes."""
MAX_MANIFEST = 256 * 1024
STEP = timedelta(minutes=5)
"""Heads are issued at full steps, so that what did not change meanwhile is the same bytes."""
LIFE = timedelta(hours=1)
"""How long a head counts: what withholds news from a client is found out after it."""
LONGEST = timedelta(days=7)
"""How long a head may count that a client takes for one."""
_FIRST_LINE = "tandem-head/1"

Text = Annotated[str, Field(max_length=256)]
DigestText = Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
ManifestText = Annotated[str, Field(max_length=MAX_MANIFEST)]


class Part(Frozen):
    """A version within the release: its digest is proven, its name and number are what the server calls it."""

    role: Literal["prompt", "adapter", "base"]
    name: Text
    number: Count
    digest: DigestText
    weight: Annotated[str, Field(max_length=64)] | None
    manifest: ManifestText


class KeptOut(Frozen):
    """A quarantine of the release or of a version in it: the entry that set it, and the one that cleared it.

    The severity is what the server says: the log has it in the rows of the entry alone.
    """

    severity: Literal["standard", "critical"]
    began: LockedEntry
    cleared: LockedEntry | None


class HeadBundle(Frozen):
    """One answer. `since` is the size of the log that the asker knew, `head` the signed head as a note, `placed` the
    entry that placed what serves, `consistency` the proof that the log begins with `since` entries as they were."""

    format: Literal["tandem-head"] = "tandem-head"
    v: Literal[1] = 1
    since: Count
    head: Annotated[str, Field(max_length=64 * 1024)]
    lock: Lock
    placed: LockedEntry
    consistency: Annotated[tuple[Hash, ...], Field(max_length=64)]
    manifest: ManifestText
    parts: Annotated[tuple[Part, ...], Field(min_length=2, max_length=64)]
    kept_out: Annotated[tuple[KeptOut, ...], Field(max_length=100)]


@dataclass(frozen=True, slots=True)
class SignedHead:
    """That a checkpoint was the newest state of the log when this was issued; it counts until it expires."""

    checkpoint: Checkpoint
    issued: str
    expires: str

    def text(self) -> str:
        """The text that is signed, which no checkpoint can be taken for."""
        root = base64.b64encode(self.checkpoint.root).decode()
        lines = [_FIRST_LINE, self.checkpoint.origin, str(self.checkpoint.size), root, self.issued, self.expires]
        return "\n".join(lines) + "\n"


def head_at(checkpoint: Checkpoint, now: str) -> SignedHead:
    """The head of a log that is at a checkpoint now."""
    moment = parse_time(now)
    issued = moment - timedelta(seconds=moment.timestamp() % STEP.total_seconds())
    issued = issued.replace(microsecond=0)
    return SignedHead(checkpoint, time_text(issued), time_text(issued + LIFE))


def parse_head(note: Note, checkpoint: Checkpoint, where: str) -> SignedHead:
    """The head in a note, whoever signed it. Raises InvalidInputError unless it is of this checkpoint."""
    issued, expires = [*note.text.split("\n"), "", ""][4:6]
    found = SignedHead(checkpoint, issued, expires)
    if found.text() != note.text:
        raise InvalidInputError(
            "not a head of the log at this checkpoint",
            where=where,
            expected=f"{_FIRST_LINE} of {checkpoint.origin} with {checkpoint.size} entries",
            found=short(note.text),
        )
    try:
        life = parse_time(expires) - parse_time(issued)
    except ValueError as error:
        raise InvalidInputError("a head tells no time", where=where, found=short(f"{issued} {expires}")) from error
    if not timedelta(0) < life <= LONGEST:
        raise InvalidInputError(
            "a head counts for no time, or for too long",
            where=where,
            expected=f"up to {LONGEST.days} days",
            found=f"{issued} to {expires}",
        )
    return found


def parse_bundle(data: bytes, stage: str, where: str) -> HeadBundle:
    """The bundle of a stage in some bytes, unverified. Raises InvalidInputError for anything else."""
    value = parse_object(data, where, MAX_BUNDLE)
    try:
        found = HeadBundle.model_validate_json(data)
    except ValidationError as error:
        faults = faults_of(HeadBundle, value, error, lambda path: f"{where} {path_text(path)}".rstrip())
        raise InvalidInputError.of(where, faults) from error
    if value.get("format") != found.format or value.get("v") != found.v:
        raise InvalidInputError(
            "not a head bundle that this Tandem knows", where=where, expected="tandem-head, version 1"
        )
    wanted = str(parse_stage_ref(stage))
    told = [locked.stage for locked in found.lock.stages]
    if told != [wanted]:
        raise InvalidInputError("of another stage", where=where, expected=wanted, found=short(", ".join(told)))
    return found

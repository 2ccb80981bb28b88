"""Following a log: what a client takes from a head bundle, held to what it knows already.

A server that was broken into, or restored from a backup, may answer anything that was ever true, or that its key signs.
What is taken never goes back: the log begins with what it was, heads are issued no earlier, and a stage's epoch never
falls. Every way in which an answer fails this is an IntegrityError; the caller goes on with what it had.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from registry.domain.digests import digest_of_bytes, parse_canonical
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.manifests import Kind
from registry.domain.times import parse_time
from registry.domain.transparency.heads import HeadBundle, KeptOut, Part, SignedHead, parse_head
from registry.domain.transparency.locks import LockedStage, VerifiedLock, proven_entry, verified
from registry.domain.transparency.notes import Checkpoint, Verify, parse_note, parse_verifier, signers
from registry.domain.transparency.trees import begins_with
from registry.domain.wording import short

SKEW = timedelta(minutes=5)
"""How far clocks may differ."""
_EVIDENCE = "go on with what ran before; keep the evidence, and find out who answers at this address"
_KINDS = {"prompt": Kind.PROMPT, "adapter": Kind.ADAPTER, "base": Kind.BASE_MODEL}


class ForkError(IntegrityError):
    """The log is not what it was: a server was set back, or shows others another log. What shows it is evidence."""


@dataclass(frozen=True, slots=True)
class StageKnown:
    """What a stage served when it was last looked at."""

    epoch: int
    deployment: str
    release: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a client knows of a log. `size` is 0 where it knows no more than the key; `issued` is the newest head's.

    `stopped` maps each critical quarantine that was seen, and not its end, to the digest that it keeps out.
    """

    origin: str
    key: str
    size: int = 0
    root: str = ""
    issued: str = ""
    stages: Mapping[str, StageKnown] = field(default_factory=dict)
    stopped: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Followed:
    """A bundle that holds. `quarantined` says that the release, or something in it, is kept out of where it serves."""

    bundle: HeadBundle
    locked: LockedStage
    head: SignedHead
    placed: Mapping[str, Any]
    manifest: Mapping[str, Any]
    parts: tuple[tuple[Part, Mapping[str, Any]], ...]
    quarantined: bool
    known: Known


def followed(bundle: HeadBundle, known: Known | None, now: str, verify: Verify, where: str) -> Followed:
    """Hold a bundle to what is known; nothing is known of a log that is met for the first time, whose key is taken.

    Raises IntegrityError for whatever does not hold, ForkError where the log is not what it was.
    """
    try:
        return _followed(bundle, known, now, verify, where)
    except InvalidInputError as error:
        fault = error.faults[0]
        raise IntegrityError(
            f"the server's answer proves nothing: {fault.message}",
            where=fault.where or where,
            expected=fault.expected,
            found=fault.found,
            fix=_EVIDENCE,
        ) from error
    except (AttributeError, KeyError, TypeError) as error:  # signed and sealed, and still none of our documents
        raise _refused("what was signed is no document of a registry", where, "its parts", repr(error)) from error


def is_stale(head: SignedHead, now: str) -> bool:
    """Whether a head counts no more. At the moment at which it expires it still does."""
    return parse_time(now) > parse_time(head.expires)


def pinned_by_key(key: str) -> Known:
    """What is known by whoever has nothing but the log's key. Raises InvalidInputError if it is none."""
    return Known(parse_verifier(key).name, key)


def pinned_by_lock(found: VerifiedLock) -> Known:
    """What is known by whoever has a verified lock: the key, the log as it was, and what its stages served."""
    lock, checkpoint = found.lock, found.checkpoint
    stages = {s.stage: StageKnown(s.epoch, s.deployment, s.digest) for s in lock.stages}
    return Known(lock.origin, lock.key, checkpoint.size, checkpoint.root.hex(), "", stages)


# ---------------------------------------------------------------------------------------------------------


def _followed(bundle: HeadBundle, known: Known | None, now: str, verify: Verify, where: str) -> Followed:
    lock = bundle.lock
    known = known or Known(lock.origin, lock.key)
    if (lock.origin, lock.key) != (known.origin, known.key):
        raise _refused("the answer is of another log, or signed by another key", where, known.key, lock.key)
    checkpoint = verified(lock, verify, where).checkpoint
    head = _head(bundle, checkpoint, known, verify, where)
    _hold_to_log(bundle, checkpoint, known, where)
    _hold_to_time(head, known, now, where)
    (locked,) = lock.stages
    _hold_to_epoch(locked, known, where)
    placed = _placed(bundle, locked, checkpoint, where)
    manifest = _manifest(bundle.manifest, locked.digest, f"{where} manifest")
    parts = tuple(_parts(bundle, manifest, where))
    if not isinstance(manifest["generation"], Mapping):
        raise _refused("a release without parameters", where, "generation", short(manifest["generation"]))
    stopped, quarantined = _kept_out(bundle, locked, checkpoint, known, where)
    moved = known.stages.get(locked.stage, StageKnown(-1, "", "")).epoch != locked.epoch
    reached = {locked.digest, *(part.digest for part in bundle.parts)} & set(stopped.values())
    if moved and reached:
        raise _refused(
            "what the stage was moved to is kept out by a critical quarantine", where, "another", locked.release
        )
    after = replace(
        known,
        size=checkpoint.size,
        root=checkpoint.root.hex(),
        issued=max(known.issued, head.issued),
        stages={**known.stages, locked.stage: StageKnown(locked.epoch, locked.deployment, locked.digest)},
        stopped=stopped,
    )
    return Followed(bundle, locked, head, placed, manifest, parts, quarantined, after)


def _head(bundle: HeadBundle, checkpoint: Checkpoint, known: Known, verify: Verify, where: str) -> SignedHead:
    note = parse_note(bundle.head.encode("utf-8", "surrogatepass"), f"{where} head")
    if not signers(note, [parse_verifier(known.key)], verify, f"{where} head"):
        raise _refused("the head is not signed by the log's key", where, known.key, "others")
    return parse_head(note, checkpoint, f"{where} head")


def _hold_to_log(bundle: HeadBundle, checkpoint: Checkpoint, known: Known, where: str) -> None:
    """Whether the log begins with what it was."""
    if bundle.since != known.size:
        raise _refused("a proof for another size of the log", where, str(known.size), str(bundle.since))
    try:
        path = [base64.b64decode(text, validate=True) for text in bundle.consistency]
    except binascii.Error as error:
        raise _refused("a proof of no hashes", where, "hashes", "something else") from error
    if [base64.b64encode(each).decode() for each in path] != list(bundle.consistency):
        raise _refused("not the one spelling of a hash", where, "hashes", "another spelling")
    if known.size == 0:
        if path:
            raise _refused("a proof for who knows nothing of the log", where, "none", f"{len(path)} hashes")
        return
    if not begins_with(known.size, bytes.fromhex(known.root), checkpoint.size, checkpoint.root, path):
        raise ForkError(
            "the log is not what it was",
            where=where,
            expected=f"a log that begins with the {known.size} entries that were seen (root {known.root})",
            found=f"{checkpoint.size} entries, root {checkpoint.root.hex()}",
            fix=_EVIDENCE,
        )


def _hold_to_time(head: SignedHead, known: Known, now: str, where: str) -> None:
    issued = parse_time(head.issued)
    if known.issued and issued < parse_time(known.issued) - SKEW:
        raise _refused("an older head than one that was seen", where, f"{known.issued} or later", head.issued)
    if issued > parse_time(now) + SKEW:
        raise _refused("the head is from the future, or this machine's clock is behind", where, now, head.issued)
    if is_stale(head, now):
        raise _refused("the head has expired, or this machine's clock is ahead", where, f"after {now}", head.expires)


def _hold_to_epoch(locked: LockedStage, known: Known, where: str) -> None:
    """A rollback is a newer epoch, which names an older release."""
    seen = known.stages.get(locked.stage)
    if seen is None:
        return
    if locked.epoch < seen.epoch:
        raise _refused(f"{locked.stage} went back", where, f"epoch {seen.epoch} or later", f"epoch {locked.epoch}")
    if locked.epoch == seen.epoch and (locked.deployment, locked.digest) != (seen.deployment, seen.release):
        raise _refused(f"{locked.stage} serves something else within one epoch", where, seen.release, locked.digest)


def _placed(bundle: HeadBundle, locked: LockedStage, checkpoint: Checkpoint, where: str) -> Mapping[str, Any]:
    entry = proven_entry(bundle.placed, checkpoint, f"{where} placed")
    head = locked.head()
    subjects = entry["subjects"]
    told = (entry["type"], entry.get("application"), entry.get("stage"), entry.get("epoch"))
    named = (subjects.get("deployment"), subjects.get("release"))
    wanted = ("deployment.live", head.application, head.stage, head.epoch)
    if told != wanted or named != (head.deployment, head.release):
        raise _refused("the entry placed something else", f"{where} placed", f"{wanted} {head.deployment}", f"{told}")
    return entry


def _manifest(text: str, digest: str, where: str) -> Mapping[str, Any]:
    """A manifest that has its digest and is in canonical form, of a version that is known."""
    data = text.encode("utf-8", "surrogatepass")
    found = digest_of_bytes(data)
    if found != digest:
        raise _refused("a manifest is not what was sealed", where, digest, found)
    content = parse_canonical(data, where)
    if not isinstance(content, dict) or content.get("schema") != 1:
        raise _refused("a manifest of a version that is not known", where, "schema 1", "another")
    return content


def _parts(bundle: HeadBundle, manifest: Mapping[str, Any], where: str) -> Iterator[tuple[Part, Mapping[str, Any]]]:
    """The parts with their manifests: those that the release names, and no others."""
    if manifest.get("kind") != "release":
        raise _refused("not the manifest of a release", where, "release", str(manifest.get("kind")))
    wanted = [
        ("prompt", manifest["prompt"]["digest"], None),
        *(("adapter", each["digest"], each["weight"]) for each in manifest["adapters"]),
        ("base", manifest["base"]["digest"], None),
    ]
    if [(part.role, part.digest, part.weight) for part in bundle.parts] != wanted:
        raise _refused("other parts than the release was sealed with", f"{where} parts", f"{wanted}", "others")
    for place, part in enumerate(bundle.parts):
        content = _manifest(part.manifest, part.digest, f"{where} parts[{place}]")
        if content.get("kind") != _KINDS[part.role]:
            raise _refused("a part of another kind", f"{where} parts[{place}]", part.role, str(content.get("kind")))
        yield part, content


def _kept_out(
    bundle: HeadBundle, locked: LockedStage, checkpoint: Checkpoint, known: Known, where: str
) -> tuple[dict[str, str], bool]:
    """The critical quarantines that were seen and did not end, and whether any is in force where the release serves.

    One that was seen stays in force until the log shows its end, whatever a server leaves out.
    """
    stopped, digests = dict(known.stopped), {locked.digest, *(part.digest for part in bundle.parts)}
    quarantined = False
    for place, told in enumerate(bundle.kept_out):
        identifier, digest, reaches, ended = _quarantine(told, locked, checkpoint, f"{where} kept_out[{place}]")
        if digest not in digests:
            raise _refused("a quarantine of something else", f"{where} kept_out[{place}]", "of the release", digest)
        if ended:
            stopped.pop(identifier, None)
        elif reaches:
            quarantined = True
            if told.severity == "critical":
                stopped[identifier] = digest
    return stopped, quarantined or bool(digests & set(stopped.values()))


def _quarantine(told: KeptOut, locked: LockedStage, checkpoint: Checkpoint, where: str) -> tuple[str, str, bool, bool]:
    """The id of a quarantine, what it keeps out, whether that is of this stage, and whether it has ended."""
    began = proven_entry(told.began, checkpoint, where)
    subjects, head = began["subjects"], locked.head()
    identifier, digest = subjects.get("quarantine"), subjects.get("release", subjects.get("version"))
    if began["type"] != "quarantine.set" or not isinstance(identifier, str) or not isinstance(digest, str):
        raise _refused("not the entry of a quarantine", where, "quarantine.set", str(began["type"]))
    reaches = began.get("application") in {None, head.application} and began.get("stage") in {None, head.stage}
    if told.cleared is None:
        return identifier, digest, reaches, False
    cleared = proven_entry(told.cleared, checkpoint, where)
    if cleared["type"] != "quarantine.cleared" or cleared["subjects"] != subjects or cleared["index"] <= began["index"]:
        raise _refused("not the end of this quarantine", where, f"quarantine.cleared of {identifier}", "another entry")
    return identifier, digest, reaches, True


def _refused(message: str, where: str, expected: str, found: str) -> IntegrityError:
    return IntegrityError(message, where=where, expected=expected, found=found, fix=_EVIDENCE)

"""Head bundles: what a stage serves, proven to whoever follows the log, in one answer."""

from __future__ import annotations

import base64

from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError
from registry.domain.names import VersionRef, parse_stage_ref
from registry.domain.releases import Release
from registry.domain.safety import Quarantine
from registry.domain.times import time_text
from registry.domain.transparency.entries import stage_term, subject_term, type_term
from registry.domain.transparency.heads import MAX_BUNDLE, HeadBundle, KeptOut, Part, head_at
from registry.domain.transparency.locks import LockedEntry, LockedStage
from registry.domain.transparency.notes import Checkpoint, Verifier, signed
from registry.domain.transparency.trees import consistency
from registry.services.checkpointing import newest
from registry.services.locking import entry_in, lock_of
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def head_bundle(runtime: Runtime, stage: str, since: int) -> HeadBundle:
    """What a stage serves, with all that proves it to who knows the log's first `since` entries.

    Raises NotFoundError if it serves nothing, InvalidInputError if the log never had so many entries.
    """
    wanted = parse_stage_ref(stage)
    with runtime.catalog.read() as reading:
        now = newest(reading.log)
        if not 0 <= since <= now.size:
            raise InvalidInputError(
                "the log has fewer entries", where="since", expected=f"0 to {now.size}", found=str(since)
            )
        lock = lock_of(runtime, reading, [str(wanted)])
        (locked,) = lock.stages
        release = reading.releases.get(VersionRef(*_named(locked.release)))
        path = consistency(since, now.size, reading.log.subtree) if since else ()
        bundle = HeadBundle(
            since=since,
            head=_head(runtime, now),
            lock=lock,
            placed=_placed(reading, locked, now),
            consistency=tuple(base64.b64encode(each).decode() for each in path),
            manifest=canonical_json(dict(release.manifest)).decode(),
            parts=_parts(reading, release),
            kept_out=_kept_out(reading, release, now),
        )
    if len(bundle.model_dump_json()) > MAX_BUNDLE:
        raise InfrastructureError(
            f"what {stage} serves is too large for one answer",
            expected=f"at most {MAX_BUNDLE} bytes",
            fix="shorten the prompt or its examples",
        )
    return bundle


# ---------------------------------------------------------------------------------------------------------


def _named(reference: str) -> tuple[str, int]:
    name, _, number = reference.rpartition("@")
    return name, int(number)


def _head(runtime: Runtime, now: Checkpoint) -> str:
    key, text = runtime.log_key, head_at(now, time_text(runtime.clock.now())).text()
    return signed(text, Verifier(now.origin, key.public()), key.sign(text.encode()))


def _placed(reading: Reading, locked: LockedStage, now: Checkpoint) -> LockedEntry:
    head = locked.head()
    terms = [type_term("deployment.live"), stage_term(head.application, head.stage), subject_term(head.deployment)]
    found = reading.log.found(terms, (0, now.size), None, 1).items
    if not found:
        raise IntegrityError(
            f"the log does not say what placed {locked.release} at {locked.stage}",
            expected=head.deployment,
            fix="`tandem log verify` tells more; restore the database from a backup",
        )
    return entry_in(reading, found[0].index, now)


def _parts(reading: Reading, release: Release) -> tuple[Part, ...]:
    return tuple(
        Part(
            role=component.role.value,
            name=component.name,
            number=component.number,
            digest=component.digest,
            weight=component.weight,
            manifest=canonical_json(
                dict(reading.artifacts.version(VersionRef(component.name, component.number)).manifest)
            ).decode(),
        )
        for component in release.components
    )


def _kept_out(reading: Reading, release: Release, now: Checkpoint) -> tuple[KeptOut, ...]:
    """Every quarantine of the release or of a version in it, active or cleared, the newest hundred."""
    digests = [release.digest, *(Digest(component.digest) for component in release.components)]
    return tuple(_quarantine(reading, each, now) for each in reading.quarantines.epochs(digests)[-100:])


def _quarantine(reading: Reading, found: Quarantine, now: Checkpoint) -> KeptOut:
    began = reading.log.found([type_term("quarantine.set"), subject_term(found.id)], (0, now.size), None, 1).items
    ended = reading.log.found([type_term("quarantine.cleared"), subject_term(found.id)], (0, now.size), None, 1).items
    if not began:
        raise IntegrityError(f"the log does not say that {found.id} was set", fix="`tandem log verify` tells more")
    return KeptOut(
        severity=found.severity.value,
        began=entry_in(reading, began[0].index, now),
        cleared=entry_in(reading, ended[0].index, now) if ended else None,
    )

"""The client: what stages serve, from memory, refreshed behind the caller's back, and verified whenever it changes."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from registry.client.sdk.fetching import Fetched, Fetcher
from registry.client.sdk.keeping import Cache, Kept
from registry.client.sdk.placing import Placer
from registry.client.sdk.resolved import Adapter, Base, Prompt, Resolved
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError, RegistryError
from registry.domain.names import parse_stage_ref
from registry.domain.times import parse_time, time_text
from registry.domain.transparency.following import (
    Followed,
    ForkError,
    Known,
    StageKnown,
    followed,
)
from registry.domain.transparency.heads import parse_bundle
from registry.domain.wording import short
from registry.integrations.signing import verifies

LONGEST_PAUSE = 300.0
"""Seconds between attempts to reach a server that does not answer, at most."""
FIRST_PAUSE = 0.5
"""Seconds, at most, after the first answer that leaves nothing to serve: somebody waits for what comes of the next."""
_MOST_REFUSED = 1000
"""Stages of which it is kept in mind why there is nothing of them."""
_ATTEMPTS = 5
_SPREAD = 1.2
"""The longest time between two looks, in times of what was asked for."""
_LOG = logging.getLogger("tandem.client")


@dataclass(frozen=True, slots=True)
class _Held:
    """What is in memory of a stage: the answers to give, until when they count, and when to look again."""

    cached: Resolved
    stale: Resolved
    expires: float
    due: float
    bundle: str
    tag: str = ""
    since: int = 0
    failures: int = 0


@dataclass(frozen=True, slots=True)
class _Refused:
    """Why there is nothing of a stage, to whom that was told, and when to ask again."""

    error: RegistryError
    token: str | None
    due: float
    failures: int


class Client:
    """A registry as an application has it. One for a process; any thread may ask it."""

    def __init__(
        self,
        fetcher: Fetcher,
        cache: Cache,
        placer: Placer,
        pin: Known | None,
        *,
        refresh: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._fetcher, self._cache, self._placer, self._pin = fetcher, cache, placer, pin
        self._every, self._clock = refresh, clock
        self._held: dict[str, _Held] = {}
        self._refused: dict[str, _Refused] = {}
        self._flights: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._flying: set[str] = set()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._fetcher.close()
        self._placer.close()

    def resolve(self, stage: str, *, unit: str | None = None) -> Resolved:
        """What a stage serves. Asks the server the first time; after that memory answers, and is refreshed behind.

        A stage serves everybody the same: a `unit`, for whom it would be another release, is refused by name.

        Where the server cannot be reached, or says what it does not prove, what was verified last serves on, and its
        `alarm` says why. Raises IntegrityError, or what the server or the network raised, if there is nothing yet; the
        server is not asked again before a pause, which grows each time up to `refresh`, unless the token is another.
        """
        if unit is not None:
            raise _undivided(unit)
        held = self._held.get(stage)
        if held is None:
            return self._first(stage)
        now = self._clock()
        if self._is_due(held):
            self._refresh_behind(stage)
        return held.stale if now > held.expires else held.cached

    def holds(self, stage: str) -> bool:
        """Whether memory answers for a stage, so that asking takes no time."""
        return stage in self._held

    def refresh(self, stage: str) -> Resolved:
        """What a stage serves, asked of the server now. Raises whatever keeps its answer from being followed, and what
        was verified before serves on."""
        with self._flights[stage]:
            return self._asked(stage)

    # -----------------------------------------------------------------------------------------------------

    def _first(self, stage: str) -> Resolved:
        parse_stage_ref(stage)
        with self._flights[stage]:
            if stage in self._held:
                return self._held[stage].cached
            found = self._from_disk(stage)
            if found is not None and self._was_looked_at(found, self._every):
                self._held[stage] = found
                return self._told(found)
            if found is None:
                return self._hoped_for(stage)
            try:
                return self._asked(stage)
            except RegistryError as error:
                return self._told(self._failed(stage, found, error))

    def _hoped_for(self, stage: str) -> Resolved:
        """What a stage serves of which there is nothing yet. Raises what the server said last until it is time."""
        token, refused = self._fetcher.token(), self._refused.get(stage)
        if refused is not None and refused.token == token:
            if 0 < refused.due - self._clock() <= self._every:
                raise refused.error.with_traceback(None)
        else:
            refused = None
        try:
            found = self._asked(stage)
        except RegistryError as error:
            failures = refused.failures if refused else 0
            pause = min(FIRST_PAUSE * 2 ** min(failures, 16), self._every) * _between(0.5, 1.0)
            if len(self._refused) >= _MOST_REFUSED:  # names that somebody else chooses do not fill the memory
                self._refused.clear()
            self._refused[stage] = _Refused(error, token, self._clock() + pause, failures + 1)
            raise
        self._refused.pop(stage, None)
        return found

    def _refresh_behind(self, stage: str) -> None:
        """One thread at a time looks again, whoever else asks meanwhile."""
        if stage in self._flying:
            return
        self._flying.add(stage)
        try:
            threading.Thread(target=self._again, args=(stage,), name=f"tandem {stage}", daemon=True).start()
        except RuntimeError:  # the process is ending, or has no thread left; memory answers all the same
            self._flying.discard(stage)

    def _again(self, stage: str) -> None:
        try:
            with self._flights[stage]:
                held = self._held[stage]
                if not self._is_due(held):
                    return
                try:
                    self._looked_again(stage, held)
                except RegistryError as error:
                    self._failed(stage, held, error)
        finally:
            self._flying.discard(stage)

    def _looked_again(self, stage: str, held: _Held) -> None:
        """Another process may have asked meanwhile, which is as good."""
        found = self._from_disk(stage)
        if found is not None and self._was_looked_at(found, self._every / 2):
            self._held[stage] = replace(found, cached=replace(found.cached, source="cache"))
        else:
            self._asked(stage)

    def _is_due(self, held: _Held) -> bool:
        """Whether to look again: it is time, or the clock was set back since that time was chosen."""
        return not 0 < held.due - self._clock() <= max(LONGEST_PAUSE, self._every * _SPREAD)

    def _was_looked_at(self, held: _Held, seconds: float) -> bool:
        """Whether that was so lately; a time yet to come is that of a clock that was wrong."""
        return abs(self._clock() - held.cached.checked) < seconds

    def _failed(self, stage: str, held: _Held, error: RegistryError) -> _Held:
        """Serve on what was verified before, with an alarm, and look again later."""
        log = _LOG.error if isinstance(error, IntegrityError) else _LOG.warning
        log("%s: %s (%s)", stage, error.message, error.found)
        pause = min(self._every * 2 ** min(held.failures, 16), LONGEST_PAUSE) * _between(0.5, 1.0)
        alarm = error.message
        failed = replace(
            held,
            cached=replace(held.cached, alarm=alarm),
            stale=replace(held.stale, alarm=alarm),
            due=self._clock() + pause,
            failures=held.failures + 1,
        )
        self._held[stage] = failed
        return failed

    def _told(self, held: _Held) -> Resolved:
        return held.stale if self._clock() > held.expires else held.cached

    def _known(self) -> tuple[Kept | None, Known | None]:
        """What is on disk, and what is known with what is pinned. Raises IntegrityError if they are of two logs,
        InfrastructureError if a newer version wrote what is on disk."""
        kept, pin = self._cache.read(), self._pin
        if kept is None or pin is None:
            return kept, kept.known if kept else pin
        known = kept.known
        if (known.origin, known.key) != (pin.origin, pin.key):
            raise IntegrityError(
                "what is known is of another log than what is pinned",
                where=str(self._cache.folder),
                expected=pin.key,
                found=known.key,
                fix="name another folder as cache for another registry",
            )
        ahead = pin if pin.size > known.size else known
        stages = {**known.stages}
        for name, pinned in pin.stages.items():
            if stages.get(name, StageKnown(-1, "", "")).epoch < pinned.epoch:
                stages[name] = pinned
        return kept, replace(known, size=ahead.size, root=ahead.root, stages=stages)

    def _asked(self, stage: str) -> Resolved:
        """Ask the server, verify, keep, and only then switch."""
        for _ in range(_ATTEMPTS):
            kept, known = self._known()
            since = known.size if known else 0
            held = self._held.get(stage)
            fresh = held is not None and held.since == since and self._clock() <= held.expires
            fetched = self._fetcher.fetch(stage, since, held.tag if held and fresh else "")
            if fetched.body is None:
                assert held is not None
                return self._unchanged(stage, held)
            found = self._followed(stage, fetched.body, kept, known)
            if known is None:
                _LOG.warning("%s: its log's key is taken on trust: %s", self._fetcher.address, found.known.key)
            if self._cache.keep(kept, found.known, stage, fetched.body):
                return self._switched(stage, found, fetched, since)
        raise ConflictError("other processes are always quicker", where=str(self._cache.folder), fix="try again")

    def _followed(self, stage: str, body: bytes, kept: Kept | None, known: Known | None) -> Followed:
        where = f"{self._fetcher.address}: {stage}"
        try:
            bundle = parse_bundle(body, stage, where)
        except InvalidInputError as error:
            fault = error.faults[0]
            raise IntegrityError(
                f"what the server answers is no head bundle: {fault.message}",
                where=fault.where or where,
                expected=fault.expected,
                found=fault.found,
                fix="check the address, and that this version knows the server's",
            ) from error
        try:
            return followed(bundle, known, self._now(), verifies, where)
        except ForkError as error:
            path = self._cache.keep_evidence(kept, body)
            _LOG.error("%s: %s; evidence: %s", where, error.message, path)
            raise

    def _unchanged(self, stage: str, held: _Held) -> Resolved:
        self._cache.seen(held.bundle)
        now = self._clock()
        live = replace(held.cached, source="live", checked=now, alarm=None)
        self._held[stage] = replace(
            held,
            cached=replace(live, source="cache"),
            stale=replace(live, source="stale"),
            due=now + self._pause(),
            failures=0,
        )
        return live

    def _switched(self, stage: str, found: Followed, fetched: Fetched, since: int) -> Resolved:
        assert fetched.body is not None
        held = self._made(found, fetched.body, self._clock())
        self._held[stage] = replace(held, tag=fetched.tag, since=since)
        return replace(held.cached, source="live")

    def _from_disk(self, stage: str) -> _Held | None:
        """What is kept of a stage. It was verified before it was kept, and is held to the digest by which it was."""
        kept, known = self._known()
        digest = kept.bundles.get(str(parse_stage_ref(stage))) if kept else None
        found = self._cache.bundle(digest) if digest else None
        if known is None or found is None:
            return None
        data, seen = found
        alone = Known(known.origin, known.key, stages=known.stages, stopped=known.stopped)
        try:
            bundle = parse_bundle(data, stage, str(self._cache.folder))
            # All that it says is proven again, but for how the log grew, which is told from another state of it.
            first = bundle.model_copy(update={"since": 0, "consistency": ()})
            again = followed(first, alone, first.head.split("\n")[4], verifies, stage)
        except (IntegrityError, InvalidInputError) as error:  # older than what is pinned, or of a newer version of this
            _LOG.warning("%s: what is kept on disk is not served: %s", stage, error.message)
            return None
        held = self._made(again, data, seen)
        return replace(held, cached=replace(held.cached, source="disk"))

    def _made(self, found: Followed, data: bytes, checked: float) -> _Held:
        cached = _resolved(found, checked, self._placer.place)
        return _Held(
            cached,
            replace(cached, source="stale"),
            parse_time(found.head.expires).timestamp(),
            self._clock() + self._pause(),
            digest_of_bytes(data),
        )

    def _pause(self) -> float:
        """Until the next look: not the same for everybody."""
        return self._every * _between(0.8, _SPREAD)

    def _now(self) -> str:
        return time_text(datetime.fromtimestamp(self._clock(), UTC))


def _undivided(unit: object) -> InvalidInputError:
    return InvalidInputError(
        "a stage serves everybody the same: nothing divides its traffic",
        where="unit",
        expected="no unit",
        found=short(unit),
        fix="leave unit= out; canaries, which would give some units another release, do not exist in this version",
    )


def _between(least: float, most: float) -> float:
    return random.uniform(least, most)  # noqa: S311 - spreads requests in time, and guards nothing


def _resolved(found: Followed, checked: float, place: Callable[[Adapter], Path]) -> Resolved:
    locked, head = found.locked, found.locked.head()
    adapters = [(p, m) for p, m in found.parts if p.role == "adapter"]
    ((prompt, said),) = ((p, m) for p, m in found.parts if p.role == "prompt")
    ((base, files),) = ((p, m) for p, m in found.parts if p.role == "base")
    generation: dict[str, Any] = found.manifest["generation"]
    return Resolved(
        application=head.application,
        stage=head.stage,
        release=int(locked.release.rpartition("@")[2]),
        digest=locked.digest,
        deployment=locked.deployment,
        epoch=locked.epoch,
        since=str(found.placed["time"]),
        prompt=Prompt(prompt.name, prompt.number, prompt.digest, said),
        adapters=tuple(Adapter(p.name, p.number, p.digest, str(p.weight), m) for p, m in adapters),
        base=Base(base.name, base.number, base.digest, files),
        parameters=generation,
        manifest=found.manifest,
        source="cache",
        checked=checked,
        quarantined=found.quarantined,
        placed=place,
    )

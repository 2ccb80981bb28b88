"""The door to the database for services: a transaction at a time, with its nouns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from registry.domain.addresses import ServerAddress
from registry.domain.members import Actor, Members
from registry.domain.times import time_text
from registry.domain.transparency.receipts import Receipt
from registry.ports import Clock
from registry.storage.catalog.nouns import Noun
from registry.storage.catalog.work import Read, Write
from registry.storage.engine import address_of, read_connection, write_connection
from registry.storage.engine_postgresql import ServerClock
from registry.storage.identifiers import new_id
from registry.storage.revisions import FileRevisions, Revisions, ServerRevisions
from registry.storage.schema import check_current
from registry.storage.tables.stages import LogRow

if TYPE_CHECKING:
    from registry.storage.catalog.applications import Applications, WritableApplications
    from registry.storage.catalog.artifacts import Artifacts, WritableArtifacts
    from registry.storage.catalog.attestations import Attestations, WritableAttestations
    from registry.storage.catalog.comparisons import Comparisons, WritableComparisons
    from registry.storage.catalog.consumers import Consumers, WritableConsumers
    from registry.storage.catalog.dumping import Dumping, Loading
    from registry.storage.catalog.evidence import Evidence, WritableEvidence
    from registry.storage.catalog.impact import Impact
    from registry.storage.catalog.incidents import Incidents, WritableIncidents
    from registry.storage.catalog.keeping import Keeping, WritableKeeping
    from registry.storage.catalog.keys import Keys, WritableKeys
    from registry.storage.catalog.log import Log
    from registry.storage.catalog.operations import Operations, WritableOperations
    from registry.storage.catalog.origins import Origins
    from registry.storage.catalog.people import People, WritablePeople
    from registry.storage.catalog.placing import WritableStages
    from registry.storage.catalog.prices import Prices, WritablePrices
    from registry.storage.catalog.releases import Releases, WritableReleases
    from registry.storage.catalog.replays import Replays, WritableReplays
    from registry.storage.catalog.requests import Requests, WritableRequests
    from registry.storage.catalog.safety import (
        Freezes,
        Holds,
        Quarantines,
        WritableFreezes,
        WritableHolds,
        WritableQuarantines,
    )
    from registry.storage.catalog.searching import Searching
    from registry.storage.catalog.stages import Stages
    from registry.storage.catalog.studies import Studies, WritableStudies
    from registry.storage.catalog.tags import Tags, WritableTags
    from registry.storage.catalog.text_indexes import TextIndexes, WritableTextIndexes
    from registry.storage.catalog.then import Then
    from registry.storage.catalog.tokens import Tokens, WritableTokens
    from registry.storage.catalog.waivers import Waivers, WritableWaivers
    from registry.storage.catalog.yanks import WritableYanks, Yanks


class Reading:
    """What a reading transaction offers, by noun."""

    artifacts: Noun[Artifacts] = Noun()
    searching: Noun[Searching] = Noun()
    tags: Noun[Tags] = Noun()
    applications: Noun[Applications] = Noun()
    consumers: Noun[Consumers] = Noun()
    releases: Noun[Releases] = Noun()
    evidence: Noun[Evidence] = Noun()
    replays: Noun[Replays] = Noun()
    prices: Noun[Prices] = Noun()
    comparisons: Noun[Comparisons] = Noun()
    studies: Noun[Studies] = Noun()
    people: Noun[People] = Noun()
    keys: Noun[Keys] = Noun()
    tokens: Noun[Tokens] = Noun()
    requests: Noun[Requests] = Noun()
    stages: Noun[Stages] = Noun()
    quarantines: Noun[Quarantines] = Noun("safety")
    holds: Noun[Holds] = Noun("safety")
    freezes: Noun[Freezes] = Noun("safety")
    waivers: Noun[Waivers] = Noun()
    incidents: Noun[Incidents] = Noun()
    attestations: Noun[Attestations] = Noun()
    operations: Noun[Operations] = Noun()
    keeping: Noun[Keeping] = Noun()
    dumping: Noun[Dumping] = Noun()
    yanks: Noun[Yanks] = Noun()
    impact: Noun[Impact] = Noun()
    origins: Noun[Origins] = Noun()
    text_indexes: Noun[TextIndexes] = Noun()
    log: Noun[Log] = Noun()
    then: Noun[Then] = Noun()

    def __init__(self, connection: Connection) -> None:
        self._work = Read(connection)

    @property
    def recorded(self) -> str | None:
        """The newest time in the log: no clock may be behind it. None before the first entry."""
        return self._work.recorded


class Writing:
    """What a writing transaction offers: all of the above, and adding to it."""

    artifacts: Noun[WritableArtifacts] = Noun()
    tags: Noun[WritableTags] = Noun()
    applications: Noun[WritableApplications] = Noun()
    consumers: Noun[WritableConsumers] = Noun()
    releases: Noun[WritableReleases] = Noun()
    evidence: Noun[WritableEvidence] = Noun()
    replays: Noun[WritableReplays] = Noun()
    prices: Noun[WritablePrices] = Noun()
    comparisons: Noun[WritableComparisons] = Noun()
    studies: Noun[WritableStudies] = Noun()
    people: Noun[WritablePeople] = Noun()
    keys: Noun[WritableKeys] = Noun()
    tokens: Noun[WritableTokens] = Noun()
    requests: Noun[WritableRequests] = Noun()
    stages: Noun[WritableStages] = Noun("placing")
    quarantines: Noun[WritableQuarantines] = Noun("safety")
    holds: Noun[WritableHolds] = Noun("safety")
    freezes: Noun[WritableFreezes] = Noun("safety")
    waivers: Noun[WritableWaivers] = Noun()
    incidents: Noun[WritableIncidents] = Noun()
    attestations: Noun[WritableAttestations] = Noun()
    operations: Noun[WritableOperations] = Noun()
    keeping: Noun[WritableKeeping] = Noun()
    loading: Noun[Loading] = Noun("dumping")
    yanks: Noun[WritableYanks] = Noun()
    text_indexes: Noun[WritableTextIndexes] = Noun()
    log: Noun[Log] = Noun()

    def __init__(self, work: Write, clock: Callable[[], datetime]) -> None:
        self._work, self._clock = work, clock
        self.now = work.now

    @property
    def actor(self) -> Actor:
        return self._work.actor

    @property
    def recorded(self) -> str | None:
        """The newest time in the log: no clock may be behind it. None before the first entry."""
        return self._work.recorded

    @property
    def is_first(self) -> bool:
        """Whether the log is empty: there is no registry yet."""
        return self._work.next_index == 0

    @property
    def entries(self) -> list[Mapping[str, Any]]:
        """The leaves of the entries of this transaction so far."""
        return [leaf for _, leaf in self._work.added]

    @property
    def receipt(self) -> Receipt | None:
        """Where to look for this transaction if nobody knows whether it was committed; None if it wrote no entry."""
        return self._work.receipt

    def new_id(self) -> str:
        return new_id(self._clock())


class Catalog:
    """One database. `read` sees one moment; `write` holds the registry's sequencer from its first statement."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    @contextmanager
    def read(self) -> Iterator[Reading]:
        with read_connection(self._engine) as connection:
            yield Reading(connection)

    @contextmanager
    def write(self, actor: Actor | Callable[[Members], Actor]) -> Iterator[Writing]:
        """A transaction that commits when the block ends and leaves nothing behind when it raises.

        Who acts is given, or told of the members as this transaction sees them.
        Raises UnknownOutcomeError if the connection was lost in between: `holds` tells what became of it.
        """
        from registry.storage.catalog.log import cache_entries

        with write_connection(self._engine) as connection:
            clock = self._clock_within(connection)
            now = clock()  # after the lock: the one time of this transaction
            work = Write(connection, time_text(now), new_id(now))
            writing = Writing(work, clock)
            work.actor = actor if isinstance(actor, Actor) else actor(writing.people.members())
            yield writing
            cache_entries(work)

    def holds(self, receipt: Receipt) -> bool:
        """Whether the transaction with this receipt was committed, now and for ever.

        Takes the sequencer, for as long as the lost connection still has it at the server, nobody can tell.
        """
        with write_connection(self._engine) as connection:
            query = select(col(LogRow.leaf)).where(col(LogRow.idx) == receipt.index)
            found = connection.execute(query).scalar_one_or_none()
        return found is not None and json.loads(found)["op_id"] == receipt.op_id

    def check(self) -> None:
        """Raise unless the database can be read, and is of the schema of this build, with its guards in place."""
        with read_connection(self._engine) as connection:
            check_current(connection)

    @cached_property
    def revisions(self) -> Revisions:
        """Tells whether anything was written since, for whoever keeps what was read."""
        address = address_of(self._engine)
        if isinstance(address, ServerAddress):
            return ServerRevisions(address, None if isinstance(self._clock, ServerClock) else self._clock)
        return FileRevisions(Path(str(address.database)).absolute(), self._clock)

    def close(self) -> None:
        if "revisions" in self.__dict__:
            self.revisions.close()
        self._engine.dispose()

    def _clock_within(self, connection: Connection) -> Callable[[], datetime]:
        clock = self._clock
        return partial(clock.within, connection) if isinstance(clock, ServerClock) else clock.now

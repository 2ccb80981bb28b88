"""The door to the database for services: a transaction at a time, with its nouns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from registry.domain.members import Actor, Members
from registry.domain.times import time_text
from registry.domain.transparency.receipts import Receipt
from registry.ports import Clock
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
from registry.storage.catalog.log import Log, cache_entries
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
from registry.storage.catalog.work import Read, Write
from registry.storage.catalog.yanks import WritableYanks, Yanks
from registry.storage.engine import read_connection, write_connection
from registry.storage.engine_postgresql import ServerClock
from registry.storage.identifiers import new_id
from registry.storage.schema import check_current
from registry.storage.tables import LogRow


class Reading:
    """What a reading transaction offers, by noun."""

    def __init__(self, connection: Connection) -> None:
        self._work = work = Read(connection)
        self.artifacts = Artifacts(work)
        self.searching = Searching(work)
        self.tags = Tags(work)
        self.applications = Applications(work)
        self.consumers = Consumers(work)
        self.releases = Releases(work)
        self.evidence = Evidence(work)
        self.replays = Replays(work)
        self.prices = Prices(work)
        self.comparisons = Comparisons(work)
        self.studies = Studies(work)
        self.people = People(work)
        self.keys = Keys(work)
        self.tokens = Tokens(work)
        self.requests = Requests(work)
        self.stages = Stages(work)
        self.quarantines = Quarantines(work)
        self.holds = Holds(work)
        self.freezes = Freezes(work)
        self.waivers = Waivers(work)
        self.incidents = Incidents(work)
        self.attestations = Attestations(work)
        self.operations = Operations(work)
        self.keeping = Keeping(work)
        self.dumping = Dumping(work)
        self.yanks = Yanks(work)
        self.impact = Impact(work)
        self.origins = Origins(work)
        self.text_indexes = TextIndexes(work)
        self.log = Log(work)
        self.then = Then(work)

    @property
    def recorded(self) -> str | None:
        """The newest time in the log: no clock may be behind it. None before the first entry."""
        return self._work.recorded


class Writing:
    """What a writing transaction offers: all of the above, and adding to it."""

    def __init__(self, work: Write, clock: Callable[[], datetime]) -> None:
        self._work, self._clock = work, clock
        self.now = work.now
        self.artifacts = WritableArtifacts(work)
        self.tags = WritableTags(work)
        self.applications = WritableApplications(work)
        self.consumers = WritableConsumers(work)
        self.releases = WritableReleases(work)
        self.evidence = WritableEvidence(work)
        self.replays = WritableReplays(work)
        self.prices = WritablePrices(work)
        self.comparisons = WritableComparisons(work)
        self.studies = WritableStudies(work)
        self.people = WritablePeople(work)
        self.keys = WritableKeys(work)
        self.tokens = WritableTokens(work)
        self.requests = WritableRequests(work)
        self.stages = WritableStages(work)
        self.quarantines = WritableQuarantines(work)
        self.holds = WritableHolds(work)
        self.freezes = WritableFreezes(work)
        self.waivers = WritableWaivers(work)
        self.incidents = WritableIncidents(work)
        self.attestations = WritableAttestations(work)
        self.operations = WritableOperations(work)
        self.keeping = WritableKeeping(work)
        self.loading = Loading(work)
        self.yanks = WritableYanks(work)
        self.text_indexes = WritableTextIndexes(work)
        self.log = Log(work)

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
        with write_connection(self._engine) as connection:
            clock = self._clock_within(connection)
            now = clock()  # after the lock: the one time of this transaction
            work = Write(connection, time_text(now), new_id(now))
            work.actor = actor if isinstance(actor, Actor) else actor(People(work).members())
            yield Writing(work, clock)
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

    def close(self) -> None:
        self._engine.dispose()

    def _clock_within(self, connection: Connection) -> Callable[[], datetime]:
        clock = self._clock
        return partial(clock.within, connection) if isinstance(clock, ServerClock) else clock.now

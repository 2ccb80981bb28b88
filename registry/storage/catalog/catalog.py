"""The door to the database for services: a transaction at a time, with its nouns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from registry.domain.members import Actor
from registry.domain.times import time_text
from registry.ports import Clock
from registry.storage.catalog.applications import Applications, WritableApplications
from registry.storage.catalog.artifacts import Artifacts, WritableArtifacts
from registry.storage.catalog.evidence import Evidence, WritableEvidence
from registry.storage.catalog.people import People, WritablePeople
from registry.storage.catalog.releases import Releases, WritableReleases
from registry.storage.catalog.requests import Requests, WritableRequests
from registry.storage.catalog.stages import Stages, WritableStages
from registry.storage.catalog.work import Read, Write
from registry.storage.engine import read_connection, write_connection
from registry.storage.identifiers import new_id


class Reading:
    """What a reading transaction offers, by noun."""

    def __init__(self, connection: Connection) -> None:
        work = Read(connection)
        self.artifacts = Artifacts(work)
        self.applications = Applications(work)
        self.releases = Releases(work)
        self.evidence = Evidence(work)
        self.people = People(work)
        self.requests = Requests(work)
        self.stages = Stages(work)


class Writing:
    """What a writing transaction offers: all of the above, and adding to it."""

    def __init__(self, work: Write, clock: Clock) -> None:
        self._work, self._clock = work, clock
        self.now = work.now
        self.artifacts = WritableArtifacts(work)
        self.applications = WritableApplications(work)
        self.releases = WritableReleases(work)
        self.evidence = WritableEvidence(work)
        self.people = WritablePeople(work)
        self.requests = WritableRequests(work)
        self.stages = WritableStages(work)

    @property
    def actor(self) -> Actor:
        return self._work.actor

    def new_id(self) -> str:
        return new_id(self._clock.now())


class Catalog:
    """One database. `read` sees one moment; `write` holds the lock from its first statement (BEGIN IMMEDIATE)."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    @contextmanager
    def read(self) -> Iterator[Reading]:
        with read_connection(self._engine) as connection:
            yield Reading(connection)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[Writing]:
        """A transaction that commits when the block ends and leaves nothing behind when it raises."""
        with write_connection(self._engine) as connection:
            now = self._clock.now()  # after the lock: the one time of this transaction
            yield Writing(Write(connection, time_text(now), actor, new_id(now)), self._clock)

    def close(self) -> None:
        self._engine.dispose()

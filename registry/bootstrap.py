"""Wiring: the one module that knows all the parts.

`Local` implements `registry.api.Registry` over a folder, or over a database server with a folder of blobs. Everything
heavy is imported when a use case needs it; `resolve` and `status` need nothing but the standard library (and psycopg).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from registry.access_tokens import AccessTokens
from registry.artifacts import Artifacts
from registry.comparisons import Comparisons
from registry.config import Settings
from registry.domain.names import check_name, parse_stage_ref
from registry.evaluations import Evaluations
from registry.founding import import_registry, initialise, modernise
from registry.gitops import GitOps
from registry.governed import Governed
from registry.history import History
from registry.keys import Keys
from registry.pricing import Pricing
from registry.statements import Statements
from registry.store import Store
from registry.studies import Studies
from registry.wiring import BLOBS, DATABASE, LOG_KEY, cluster_of, engine_of, server_of, wired
from registry.witnesses import Witnesses

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.addresses import ServerAddress
    from registry.domain.consumers import Consumer
    from registry.domain.live import Resolution, StageStatus
    from registry.domain.members import Members
    from registry.domain.outcomes import (
        Application,
        Composed,
        HistoryItem,
        Page,
    )
    from registry.domain.prompts.effects import ContractChange
    from registry.domain.releases import Change, Release
    from registry.domain.stages import Deployment
    from registry.domain.tokens import Grant
    from registry.ports import Clock, Runner, Server
    from registry.services.runtime import Runtime

__all__ = ["BLOBS", "DATABASE", "LOG_KEY", "Local", "import_registry", "initialise", "modernise", "open_registry"]


def open_registry(settings: Settings, *, runner: Runner | None = None, clock: Clock | None = None) -> Local:
    """The registry that `settings` name. Opens nothing yet: where there is none, a use case that needs it says so."""
    return Local(settings, runner=runner, clock=clock)


class Local(
    Artifacts,
    Store,
    Comparisons,
    Evaluations,
    Studies,
    Pricing,
    History,
    Keys,
    AccessTokens,
    Statements,
    Witnesses,
    GitOps,
    Governed,
):
    """A registry in a folder of this machine.

    Linting a policy and rendering a prompt file work where there is none; the rest raises NotFoundError there.
    """

    def __init__(self, settings: Settings, *, runner: Runner | None = None, clock: Clock | None = None) -> None:
        self._settings = settings
        self._runner, self._clock = runner, clock

    @cached_property
    def _database(self) -> Path | ServerAddress:
        root = self._settings.demand_root()
        return self._settings.database or root / DATABASE

    @cached_property
    def runtime(self) -> Runtime:
        """The parts, wired. Raises InfrastructureError if the database is not of this build's schema."""
        from registry.storage.engine import read_connection
        from registry.storage.schema import check_current, demand_founded

        root = self._settings.demand_root()
        engine = engine_of(self._database)
        try:
            with read_connection(engine) as connection:
                if self._settings.database is not None:
                    demand_founded(connection)
                check_current(connection)
            return wired(engine, root, self._settings, self._runner, self._clock)
        except BaseException:
            engine.dispose()
            raise

    @property
    def folder(self) -> Path:
        """The registry's folder. Raises NotFoundError telling how to get one."""
        return self._settings.demand_root()

    def acting_as(self, account: str, grant: Grant | None = None) -> Local:
        """The same registry for somebody else, who may do no more than they are granted; on the same connections, with
        nothing kept of what they change.

        A server answers many callers at once: each has one of these, and none is closed but the first.
        """
        other = Local(self._settings, runner=self._runner, clock=self._clock)
        other.__dict__["runtime"] = replace(
            self.runtime, account=lambda: account, receipts=None, written=[], grant=grant
        )
        return other

    def close(self) -> None:
        """Let go of the database. A registry that was never used has nothing to let go."""
        if "runtime" in self.__dict__:
            self.runtime.catalog.close()

    # People ------------------------------------------------------------------------------------------------
    def add_member(
        self,
        account: str,
        *,
        human_id: str | None = None,
        name: str | None = None,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
        service: bool = False,
    ) -> Members:
        from registry.services import membership

        return membership.add(
            self.runtime,
            account,
            human_id=human_id,
            name=name,
            roles=roles,
            slots=slots,
            application=application,
            service=service,
        )

    def slots_asked(self, application: str | None = None) -> tuple[str, ...]:
        from registry.services import membership

        return membership.slots_asked(self.runtime, application)

    def remove_member(
        self,
        account: str,
        *,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
    ) -> Members:
        from registry.services import membership

        return membership.remove(self.runtime, account, roles=roles, slots=slots, application=application)

    def members(self) -> Members:
        from registry.services import membership

        return membership.listed(self.runtime)

    # Applications and releases -----------------------------------------------------------------------------
    def create_application(self, name: str, suites: Sequence[str] = ()) -> Application:
        from registry.services import composing

        return composing.create_application(self.runtime, name, suites)

    def application(self, name: str) -> Application:
        from registry.services import composing

        return composing.application(self.runtime, name)

    def applications(self, *, after: str | None = None, limit: int = 50) -> Page[Application]:
        from registry.services import composing

        return composing.applications(self.runtime, after, limit)

    def compose(
        self,
        application: str,
        prompt: str,
        base: str,
        adapters: Sequence[tuple[str, str]] = (),
        parameters: Mapping[str, str] | None = None,
    ) -> Composed:
        from registry.services import composing

        return composing.compose(self.runtime, application, prompt, base, adapters, parameters or {})

    def release(self, reference: str) -> Release:
        from registry.services import composing

        return composing.release(self.runtime, reference)

    def releases(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Release]:
        from registry.services import composing

        return composing.releases(self.runtime, application, after, limit)

    def diff_releases(self, before: str, after: str) -> tuple[Change, ...]:
        from registry.services import composing

        return composing.diff(self.runtime, before, after)

    # Consumers and contracts -------------------------------------------------------------------------------
    def declare_consumer(
        self,
        application: str,
        name: str,
        sends: Sequence[str] = (),
        reads: Sequence[str] = (),
        *,
        like: str | None = None,
        reason: str = "",
    ) -> Consumer:
        from registry.services import consuming

        return consuming.declare(self.runtime, application, name, sends, reads, like, reason)

    def withdraw_consumer(self, application: str, name: str, reason: str = "") -> Consumer:
        from registry.services import consuming

        return consuming.withdraw(self.runtime, application, name, reason)

    def consumers(self, application: str) -> tuple[Consumer, ...]:
        from registry.services import consuming

        return consuming.listed(self.runtime, application)

    def prompt_contract(self, before: str, after: str) -> tuple[ContractChange, ...]:
        from registry.services import consuming

        return consuming.compared(self.runtime, before, after)

    def contract_with_live(self, release: str, stage: str) -> tuple[ContractChange, ...]:
        from registry.services import consuming

        return consuming.against_live(self.runtime, release, stage)

    # What is and was live ----------------------------------------------------------------------------------
    def resolve(self, stage: str, locked: Path | None = None) -> Resolution:
        from registry.storage import reading

        found = reading.resolve(self._database, parse_stage_ref(stage))
        if locked is not None:
            from registry.integrations.lock_files import refuse_unlocked

            refuse_unlocked(self._read_at(locked), found)
        return found

    def status(self, application: str | None = None) -> tuple[StageStatus, ...]:
        from registry.storage import reading

        if application is not None:
            check_name(application, "application name")
        return reading.status(self._database, application, self._clock.now() if self._clock else None)

    def history(self, stage: str, *, after: str | None = None, limit: int = 50) -> Page[HistoryItem]:
        from registry.services import tracing

        return tracing.history(self.runtime, stage, after, limit)

    def placements(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Deployment]:
        from registry.services import tracing

        return tracing.placements(self.runtime, application, after, limit)

    def _machinery(self, runner: str | None) -> tuple[Runtime, Server | None]:
        from registry.domain.clusters import names_cluster

        if runner is None:
            return self.runtime, None
        if names_cluster(runner):
            return replace(self.runtime, runner=cluster_of(runner)), None
        return self.runtime, server_of(self._settings, runner)

    def _judges(self, runner: str | None) -> Server | None:
        return None if runner is None else server_of(self._settings, runner)

    def _at(self, path: Path) -> Path:
        return self._settings.at(path)

    def _read_at(self, path: Path) -> Path:
        return self._settings.read_at(path)


def _checked(local: Local) -> Registry:
    """Local keeps every promise of the interface; the type checker reads this line, nobody runs it."""
    return local

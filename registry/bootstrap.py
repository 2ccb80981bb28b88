"""Wiring: the one module that knows all the parts.

`Local` implements `registry.api.Registry` over a folder. Everything heavy is imported when a use case needs it;
`resolve` and `status` need nothing but the standard library.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.names import check_name, parse_stage_ref

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.api import Registry
    from registry.domain.evaluations import EvaluatedRow, EvaluationRun
    from registry.domain.live import Resolution, StageStatus
    from registry.domain.manifests import Kind, Version
    from registry.domain.members import Members
    from registry.domain.outcomes import (
        ActivePolicy,
        Application,
        ApprovalOutcome,
        Composed,
        HistoryItem,
        Initialised,
        LintReport,
        Page,
        PromotionOutcome,
        RecordedDecision,
        Registered,
        Rendered,
        RollbackOutcome,
    )
    from registry.domain.releases import Change, Release
    from registry.ports import Clock, Progress, Runner
    from registry.services.runtime import Runtime

DATABASE = "registry.db"
BLOBS = "blobs"
LOG_KEY = "keys/log.pem"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def open_registry(settings: Settings, *, runner: Runner | None = None, clock: Clock | None = None) -> Local:
    """The registry that `settings` name. Opens nothing yet: where there is none, a use case that needs it says so."""
    return Local(settings, runner=runner, clock=clock)


def initialise(folder: Path, settings: Settings) -> Initialised:
    """Make a registry in `folder/.tandem`: database, blobs, log key, and the actor as its owner.

    It is made beside its place and moved there as a whole, so an interrupted run leaves no half registry. Raises
    ConflictError if there is one already or `folder` itself is one, InvalidInputError if nobody says who acts.
    """
    place = folder.absolute() / FOLDER
    _refuse_registry(folder.absolute())
    _refuse_second(place)
    _account(settings)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(place.parent):
            _refuse_second(place)
            return _make(place, settings)
    except OSError as error:
        raise InfrastructureError(f"cannot make {place}", found=str(error.strerror), where=str(folder)) from error


class Local:
    """A registry in a folder of this machine.

    Linting a policy and rendering a prompt file work where there is none; the rest raises NotFoundError there.
    """

    def __init__(self, settings: Settings, *, runner: Runner | None = None, clock: Clock | None = None) -> None:
        self._settings = settings
        self._runner, self._clock = runner, clock or SystemClock()

    @cached_property
    def _root(self) -> Path:
        return self._settings.demand_root()

    @cached_property
    def runtime(self) -> Runtime:
        """The parts, wired. Raises InfrastructureError if the database is not of this build's schema."""
        from registry.integrations.runners.local import LocalRunner
        from registry.resources import bundled
        from registry.services.runtime import Runtime
        from registry.storage.blobs.folder import FolderBlobs
        from registry.storage.catalog import Catalog
        from registry.storage.engine import read_connection
        from registry.storage.schema import check_current

        engine = _engine(self._root)
        with read_connection(engine) as connection:
            check_current(connection)
        return Runtime(
            Catalog(engine, self._clock),
            FolderBlobs(self._root / BLOBS),
            self._runner or LocalRunner(),
            self._clock,
            lambda: _account(self._settings),
            bundled("policies"),
        )

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
    ) -> Members:
        from registry.services import membership

        return membership.add(
            self.runtime, account, human_id=human_id, name=name, roles=roles, slots=slots, application=application
        )

    def members(self) -> Members:
        from registry.services import membership

        return membership.listed(self.runtime)

    # Artifacts ---------------------------------------------------------------------------------------------
    def register_base(self, path: Path, name: str) -> Registered:
        from registry.services import registering

        return registering.register_base(self.runtime, self._at(path), name)

    def register_dataset(self, path: Path, name: str, id_column: str | None = None) -> Registered:
        from registry.services import registering

        return registering.register_dataset(self.runtime, self._at(path), name, id_column)

    def register_suite(self, path: Path, name: str | None = None) -> Registered:
        from registry.services import registering

        return registering.register_suite(self.runtime, self._at(path), name)

    def register_prompt(self, path: Path, name: str | None = None) -> Registered:
        from registry.services import registering

        return registering.register_prompt(self.runtime, self._at(path), name)

    def register_adapter(
        self, path: Path, name: str, base: str, trained_on: Sequence[str] = (), source: Path | None = None
    ) -> Registered:
        from registry.services import registering

        return registering.register_adapter(
            self.runtime, self._at(path), name, base, trained_on, self._at(source) if source else None
        )

    def version(self, reference: str, kind: Kind | None = None) -> Version:
        from registry.services import catalogue

        return catalogue.version(self.runtime, reference, kind)

    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Version]:
        from registry.services import catalogue

        return catalogue.versions(self.runtime, kind, name, after, limit)

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, str]) -> Rendered:
        from registry.services import catalogue

        if isinstance(prompt, Path):
            return catalogue.render_file(self._at(prompt), variables)
        return catalogue.render_prompt(self.runtime, prompt, variables)

    # Applications and releases -----------------------------------------------------------------------------
    def create_application(self, name: str, suites: Sequence[str] = ()) -> Application:
        from registry.services import composing

        return composing.create_application(self.runtime, name, suites)

    def application(self, name: str) -> Application:
        from registry.services import composing

        return composing.application(self.runtime, name)

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

    # Evaluation --------------------------------------------------------------------------------------------
    def evaluate(self, release: str, suite: str, progress: Progress | None = None) -> EvaluationRun:
        from registry.services import evaluating

        return evaluating.evaluate(self.runtime, release, suite, progress)

    def evaluation(self, run: str) -> EvaluationRun:
        from registry.services import evaluating

        return evaluating.shown(self.runtime, run)

    def evaluations(self, release: str) -> tuple[EvaluationRun, ...]:
        from registry.services import evaluating

        return evaluating.runs_of(self.runtime, release)

    def evaluation_rows(
        self, run: str, *, wrong_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[EvaluatedRow]:
        from registry.services import evaluating

        return evaluating.rows_of(self.runtime, run, wrong_only, after, limit)

    # Governance --------------------------------------------------------------------------------------------
    def check(self, release: str, stage: str) -> RecordedDecision:
        from registry.services import promoting

        return promoting.check(self.runtime, release, stage)

    def promote(self, release: str, stage: str, reason: str = "") -> PromotionOutcome:
        from registry.services import promoting

        return promoting.promote(self.runtime, release, stage, reason)

    def approve(self, release: str, stage: str, reason: str = "", binding: str | None = None) -> ApprovalOutcome:
        from registry.services import approving

        return approving.approve(self.runtime, release, stage, reason, binding)

    def roll_back(
        self, stage: str, reason: str = "", *, to: str | None = None, dry_run: bool = False, plan: str | None = None
    ) -> RollbackOutcome:
        from registry.services import rolling_back

        return rolling_back.roll_back(self.runtime, stage, reason, to, dry_run, plan)

    def decision(self, identifier: str) -> RecordedDecision:
        from registry.services import promoting

        return promoting.decision(self.runtime, identifier)

    def lint_policy(self, path: Path) -> LintReport:
        from registry.services import governing

        return governing.lint(self._at(path))

    def activate_policy(self, path: Path, application: str) -> ActivePolicy:
        from registry.services import governing

        return governing.activate(self.runtime, self._at(path), application)

    def policy(self, application: str) -> ActivePolicy:
        from registry.services import governing

        return governing.shown(self.runtime, application)

    # What is and was live ----------------------------------------------------------------------------------
    def resolve(self, stage: str) -> Resolution:
        from registry.storage import reading

        return reading.resolve(self._root / DATABASE, parse_stage_ref(stage))

    def status(self, application: str | None = None) -> tuple[StageStatus, ...]:
        from registry.storage import reading

        if application is not None:
            check_name(application, "application name")
        return reading.status(self._root / DATABASE, application)

    def history(self, stage: str, *, after: str | None = None, limit: int = 50) -> Page[HistoryItem]:
        from registry.services import tracing

        return tracing.history(self.runtime, stage, after, limit)

    def _at(self, path: Path) -> Path:
        return self._settings.here / path


def _engine(root: Path) -> Engine:
    from sqlalchemy import URL

    from registry.storage.engine import open_engine

    return open_engine(URL.create("sqlite", database=str(root / DATABASE)))


def _checked(local: Local) -> Registry:
    """Local keeps every promise of the interface; the type checker reads this line, nobody runs it."""
    return local


def _account(settings: Settings) -> str:
    """Who acts: TANDEM_ACTOR, else the git identity. Raises InvalidInputError if there is neither."""
    from registry.integrations.git import identity

    account = settings.account or identity(settings.here)
    if account is None:
        raise InvalidInputError(
            "who acts is not known",
            expected="TANDEM_ACTOR, or a git identity (user.email)",
            found="neither",
            fix="export TANDEM_ACTOR=you@example.com",
        )
    return account.lower()


def _refuse_registry(folder: Path) -> None:
    if (folder / DATABASE).is_file():
        raise ConflictError(
            f"{folder} is a registry already",
            expected=f"a folder to make {FOLDER}/ in",
            found=str(folder / DATABASE),
            fix="use it as it is, or choose another folder",
        )


def _refuse_second(place: Path) -> None:
    if place.exists():
        raise ConflictError(
            f"{place} exists already",
            expected=f"a folder without {FOLDER}/",
            found=str(place),
            fix="use it as it is, or choose another folder",
        )


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until nobody else makes a registry in this folder. The lock ends with the process that holds it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make(place: Path, settings: Settings) -> Initialised:
    from registry.domain.outcomes import Initialised
    from registry.integrations.signing import create_key
    from registry.services.membership import found_registry
    from registry.storage.schema import upgrade

    draft = place.with_name(f"{FOLDER}.draft")
    shutil.rmtree(draft, ignore_errors=True)  # of a run that was killed: we are alone here
    try:
        (draft / BLOBS).mkdir(parents=True)
        (draft / LOG_KEY).parent.mkdir(mode=0o700)
        key_id = create_key(draft / LOG_KEY)
        upgrade(_engine(draft))
        local = Local(replace(settings, root=draft))
        owner = found_registry(local.runtime, key_id)
        local.close()
        _put_in_place(draft, place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Initialised(str(place), owner, key_id)


def _put_in_place(draft: Path, place: Path) -> None:
    """Move the finished registry to its place, durably."""
    draft.rename(place)
    descriptor = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

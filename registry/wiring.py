"""What is made of settings: the parts that a registry at hand works with.

Everything heavy is imported when it is needed.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import Settings
from registry.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.domain.addresses import ServerAddress
    from registry.ports import Clock, Runner
    from registry.services.runtime import Runtime

DATABASE = "registry.db"
BLOBS = "blobs"
LOG_KEY = "keys/log.pem"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def engine_of(database: Path | ServerAddress) -> Engine:
    from sqlalchemy import URL

    from registry.storage.engine import open_engine

    if isinstance(database, Path):
        return open_engine(URL.create("sqlite", database=str(database)))
    return open_engine(database.text)


def wired(engine: Engine, root: Path, settings: Settings, runner: Runner | None, clock: Clock | None) -> Runtime:
    from registry.integrations.runners.local import LocalRunner
    from registry.resources import bundled
    from registry.services.runtime import Runtime
    from registry.storage.blobs.folder import FolderBlobs
    from registry.storage.catalog import Catalog
    from registry.storage.engine_postgresql import ServerClock

    time = clock or (SystemClock() if settings.database is None else ServerClock(engine))
    return Runtime(
        Catalog(engine, time),
        FolderBlobs(root / BLOBS),
        runner or LocalRunner(),
        time,
        lambda: account_of(settings),
        bundled("policies"),
    )


def account_of(settings: Settings) -> str:
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

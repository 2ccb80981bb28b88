"""What is made of settings: the parts that a registry at hand works with.

Everything heavy is imported when it is needed.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import Settings
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.domain.addresses import ServerAddress
    from registry.domain.buckets import Bucket
    from registry.integrations.receipting import Receipts
    from registry.ports import BlobStore, Clock, Runner, Server
    from registry.services.runtime import Runtime
    from registry.storage.blobs.object_store import ObjectBlobs

DATABASE = "registry.db"
BLOBS = "blobs"
BLOBS_ELSEWHERE = "blobs.url"
"""The file that says which bucket has the blobs of a registry, where its folder has none."""
LOG_KEY = "keys/log.pem"
EXCHANGES = "exchanges"
"""Where files wait that callers of a server send and fetch."""


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
    from registry.integrations.signing import LogKey
    from registry.resources import bundled
    from registry.services.runtime import Runtime
    from registry.storage.catalog import Catalog
    from registry.storage.engine_postgresql import ServerClock

    time = clock or (SystemClock() if settings.database is None else ServerClock(engine))
    key = LogKey(root / LOG_KEY)
    return Runtime(
        Catalog(engine, time),
        blobs_of(settings, root),
        runner or LocalRunner(),
        time,
        lambda: account_of(settings),
        bundled("policies"),
        key,
        _receipts(settings, root),
    )


def _receipts(settings: Settings, root: Path) -> Receipts | None:
    """Where whoever acts keeps what the log acknowledged to them, by the place of the registry."""
    from registry.integrations.receipting import Receipts
    from registry.integrations.receipts import ReceiptFolder

    if settings.state is None:
        return None
    place = settings.database.shown if settings.database is not None else str(root.resolve())
    return Receipts(ReceiptFolder(settings.state, place))


def server_of(settings: Settings, runner: str) -> Server:
    """The server that runs releases, by its address. Raises InvalidInputError for one that is none."""
    from registry.domain.serving import check_key, parse_serving
    from registry.integrations.runners.http import HttpServer

    key = settings.runner_key
    return HttpServer(parse_serving(runner), None if key is None else check_key(key))


def cluster_of(runner: str) -> Runner:
    """What runs releases on a cluster, by its address. Raises InvalidInputError for one that is none."""
    from registry.domain.clusters import parse_cluster
    from registry.integrations.runners.ray import RayRunner

    return RayRunner(parse_cluster(runner))


def blobs_of(settings: Settings, root: Path) -> BlobStore:
    """The blobs of a registry: where `init` made them, and nowhere else.

    Raises ConflictError if the settings name another place: what is written there, nobody else would find.
    """
    recorded = _recorded(root)
    if settings.blobs is not None and settings.blobs != recorded:
        raise ConflictError(
            "the blobs of this registry are in another place",
            expected=str(recorded or root / BLOBS),
            found=f"{settings.blobs} in TANDEM_BLOBS",
            fix="unset TANDEM_BLOBS" if settings.database is None else "correct TANDEM_BLOBS",
        )
    if recorded is None:
        from registry.storage.blobs.folder import FolderBlobs

        return FolderBlobs(root / BLOBS)
    if settings.database is not None and settings.blobs is None:
        raise ConflictError(
            "the blobs of this registry are in another place",
            expected=f"TANDEM_BLOBS={recorded}, and the folder of the log key in TANDEM_KEYS",
            found=f"{root} in TANDEM_BLOBS",
            fix=f"export TANDEM_BLOBS={recorded} TANDEM_KEYS={root}",
        )
    return bucket_of(recorded, root)


def bucket_of(bucket: Bucket, root: Path) -> ObjectBlobs:
    """The blobs in a bucket; nothing is written there unless it belongs to the registry with this log key."""
    from registry.integrations.signing import key_id
    from registry.storage.blobs.object_store import ObjectBlobs

    return ObjectBlobs(bucket, owner=lambda: key_id(root / LOG_KEY))


def _recorded(root: Path) -> Bucket | None:
    from registry.domain.buckets import parse_bucket

    path = root / BLOBS_ELSEWHERE
    try:
        return parse_bucket(path.read_text(encoding="utf-8").strip(), str(path))
    except FileNotFoundError as error:
        if (root / BLOBS).is_dir():
            return None
        raise InfrastructureError(
            "where the blobs of this registry are is not known any more",
            expected=f"the folder {root / BLOBS}, or its address in {path}",
            found="neither",
            fix="restore them from a copy of the registry's folder",
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InfrastructureError(
            "where the blobs of this registry are cannot be read", where=str(path), found=str(error)
        ) from error


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

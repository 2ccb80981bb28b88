"""Settings: where the registry is and who acts, read once from the environment and passed down."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from registry.domain.addresses import ServerAddress, is_server, parse_address
from registry.domain.buckets import Bucket, is_bucket, parse_bucket
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.origins import Origin, is_origin, parse_origin
from registry.domain.text import check_text

FOLDER = ".tandem"


@dataclass(frozen=True, slots=True)
class Settings:
    """`root` is the registry's folder, or None where none was found; `account` is TANDEM_ACTOR, if set.

    `here` is the working directory: where relative paths and the git identity are looked up. `home` is the folder
    that was named for a registry, where `tandem init` makes one; None if nobody named any. With `database`, the
    registry's rows are on a server, and `root` holds only its blobs and its log key. `blobs` is TANDEM_BLOBS where
    that names a bucket; then `root` holds no blobs. `runner_key` is TANDEM_RUNNER_KEY, which nothing shows or keeps.
    """

    root: Path | None
    account: str | None
    here: Path
    home: Path | None = None
    database: ServerAddress | None = None
    blobs: Bucket | None = None
    runner_key: str | None = field(default=None, repr=False)
    state: Path | None = None
    """Where whoever acts keeps receipts; None where they have no such place, and keep none."""
    remote: Origin | None = None
    """The server that has the registry; then this machine has nothing of it."""
    token: str | None = field(default=None, repr=False)
    """TANDEM_TOKEN, which nothing shows or keeps."""

    @classmethod
    def load(
        cls, registry: str | None = None, environment: Mapping[str, str] | None = None, here: Path | None = None
    ) -> Settings:
        """Settings from an explicit `registry`, else TANDEM_REGISTRY, else the nearest `.tandem/` upwards.

        Raises InvalidInputError for an address this version cannot serve, for one of a server without TANDEM_BLOBS,
        and for text that is not UTF-8.
        """
        env = os.environ if environment is None else environment
        where = here or Path.cwd()
        check_text(str(where), "the working directory", fix="run it from a folder whose path is UTF-8")
        for name in ("TANDEM_ACTOR", "TANDEM_BLOBS", "TANDEM_KEYS", "TANDEM_REGISTRY", "TANDEM_STATE"):
            check_text(env.get(name, ""), name, fix=f"export {name} with other characters")
        check_text(registry or "", "the registry's address")
        named = registry or env.get("TANDEM_REGISTRY")
        account, key = env.get("TANDEM_ACTOR") or None, env.get("TANDEM_RUNNER_KEY") or None
        place = env.get("TANDEM_BLOBS", "")
        bucket = parse_bucket(place, "TANDEM_BLOBS") if is_bucket(place) else None
        state = _state(env, where)
        if not named:
            return cls(_nearest(where), account, where, blobs=bucket, runner_key=key, state=state)
        if is_origin(named):
            origin, token = parse_origin(named), env.get("TANDEM_TOKEN") or None
            return cls(None, account, where, runner_key=key, state=state, remote=origin, token=token)
        if is_server(named):
            address = parse_address(named)
            folder = _blobs(place, where, address) if bucket is None else _keys(env.get("TANDEM_KEYS"), where, bucket)
            return cls(folder, account, where, database=address, blobs=bucket, runner_key=key, state=state)
        root = _named(named, where)
        home = root.parent if root.name == FOLDER else root
        return cls(root, account, where, home, blobs=bucket, runner_key=key, state=state)

    def with_blobs(self, address: str) -> Settings:
        """The same with blobs in a bucket. Raises ConflictError if TANDEM_BLOBS names another place."""
        bucket = parse_bucket(address, "--blobs")
        if self.blobs != bucket and (self.blobs is not None or self.database is not None):
            raise ConflictError(
                "two places are named for the blobs of one registry",
                expected=f"{bucket} in TANDEM_BLOBS, too",
                found=str(self.blobs or "a folder"),
                fix=f"export TANDEM_BLOBS={bucket}",
            )
        return replace(self, blobs=bucket)

    def at(self, path: Path) -> Path:
        """Where a path that a caller gave lies. Raises InvalidInputError for one that no file system can have."""
        if "\x00" in str(path):
            check_text(str(path), "the path", where=ascii(str(path))[1:-1])
        return self.here / path

    def read_at(self, path: Path) -> Path:
        """The same for a file that is only read: as it was given where that leads there, as messages then tell it."""
        place = self.at(path)
        return place if path.is_absolute() or self.here != Path.cwd() else path

    def refuse_remote(self) -> None:
        """Raise InvalidInputError if the registry is a server's."""
        if self.remote is not None:
            raise InvalidInputError(
                "this is for a registry of this machine",
                expected="a folder, or the address of a database",
                found=str(self.remote),
                fix="run it where the server runs",
            )

    @staticmethod
    def _refuse_torn(root: Path) -> None:
        """Raise NotFoundError where all of a registry is there but its rows: making a new one would hide that."""
        if any(_is(root / part, stat.S_ISDIR) for part in ("keys", "blobs")):
            raise NotFoundError(
                "registry.db is missing (or empty)",
                where=str(root / "registry.db"),
                expected="the rows of the registry that the rest of this folder belongs to",
                fix="restore it from a backup",
            )

    def demand_root(self) -> Path:
        """The registry's folder.

        Raises NotFoundError telling how to get one, InfrastructureError if it may not be entered.
        """
        self.refuse_remote()
        if self.database is not None and self.root is not None:
            if not _is(self.root, stat.S_ISDIR):
                what, variable = ("its log key", "TANDEM_KEYS") if self.blobs else ("blobs", "TANDEM_BLOBS")
                raise NotFoundError(
                    f"no registry at {self.database.shown} with {what} in {self.root}",
                    expected=f"the folder that {variable} names",
                    found="nothing there",
                    fix=f"`tandem init` makes both; or correct {variable}",
                )
            return self.root
        if self.root is None or not _is(self.root / "registry.db", stat.S_ISREG):
            self._refuse_torn(self.root or self.here / FOLDER)
            raise NotFoundError(
                "no registry here",
                expected=f"a {FOLDER}/ folder in {self.here} or above it",
                found="none" if self.root is None else f"nothing at {self.root}",
                fix="`tandem init` makes one; or name one with --registry PATH or TANDEM_REGISTRY",
            )
        if not (self.root / "registry.db").stat().st_size:
            self._refuse_torn(self.root)
        return self.root


@contextmanager
def where_none_is_needed(command: str) -> Iterator[None]:
    """Tell whoever has no registry at hand which command does without."""
    try:
        yield
    except NotFoundError as error:
        raise NotFoundError(
            error.message,
            expected=error.expected,
            found=error.found,
            fix=f"`{command}` needs none; or name one with --registry PATH or TANDEM_REGISTRY",
        ) from error


def _state(env: Mapping[str, str], here: Path) -> Path | None:
    """TANDEM_STATE, else the folder `tandem` where the user's state is kept (XDG Base Directory Specification)."""
    if named := env.get("TANDEM_STATE"):
        return here / named
    above, home = env.get("XDG_STATE_HOME", ""), env.get("HOME", "")
    if os.path.isabs(above):
        return Path(above, "tandem")
    return Path(home, ".local", "state", "tandem") if os.path.isabs(home) else None


def _blobs(named: str | None, here: Path, address: ServerAddress) -> Path:
    if not named:
        raise InvalidInputError(
            "where the blobs of this registry are is not known",
            expected=f"TANDEM_BLOBS, the folder of blobs and log key that belongs to {address.shown}",
            found="nothing",
            fix="export TANDEM_BLOBS=/path/to/folder",
        )
    return here / named


def _keys(named: str | None, here: Path, bucket: Bucket) -> Path:
    if not named:
        raise InvalidInputError(
            "where the log key of this registry is is not known",
            expected=f"TANDEM_KEYS, the folder of the log key, since the blobs are in {bucket}",
            found="nothing",
            fix="export TANDEM_KEYS=/path/to/folder",
        )
    return here / named


def _named(text: str, here: Path) -> Path:
    scheme, mark, _ = text.partition("://")
    if mark:
        raise InvalidInputError(
            f"a registry at {scheme}:// is not supported by this version",
            expected=f"the path of a folder that holds {FOLDER}/, https://HOST, or "
            "postgresql+psycopg://USER:PASSWORD@HOST/DATABASE",
            found=f"{scheme}://…",
        )
    path = here / text
    return path if path.name == FOLDER or _is(path / "registry.db", stat.S_ISREG) else path / FOLDER


def _nearest(here: Path) -> Path | None:
    return next((f / FOLDER for f in (here, *here.parents) if _is(f / FOLDER / "registry.db", stat.S_ISREG)), None)


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    """Whether something of this kind is there. Raises InfrastructureError where that may not be looked at."""
    try:
        return kind(path.stat().st_mode)
    except PermissionError as error:
        raise InfrastructureError(
            "the registry's folder may not be read",
            where=str(path.parent),
            found=error.strerror or str(error),
            fix=f"run it as its owner (ls -ld {path.parent})",
        ) from error
    except (OSError, ValueError):
        # Nothing there, a name that no file can have, or one that leads in a circle.
        return False

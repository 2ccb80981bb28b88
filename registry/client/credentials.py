"""The tokens that somebody keeps for servers, by origin: in a file that they alone can read.

Read with the standard library alone, since `tandem resolve` starts a process for it.
"""

from __future__ import annotations

import fcntl
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registry.config import Settings
from registry.domain.errors import InfrastructureError, InvalidInputError

FILE = "credentials.json"
_LARGEST = 1024 * 1024


def token_of(settings: Settings) -> str | None:
    """TANDEM_TOKEN, else what `tandem login` kept for the server that the settings name; None if there is neither."""
    if settings.token is not None or settings.remote is None or settings.state is None:
        return settings.token
    return _read(settings.state / FILE).get(settings.remote.url)


def keep(settings: Settings, token: str) -> Path:
    """Keep a token for the server that the settings name, in place of another; returns the file. Raises
    InfrastructureError if it cannot be written."""
    with _changed(settings) as kept:
        kept[_origin(settings)] = token
    return _file(settings)


def forget(settings: Settings) -> bool:
    """Keep no token for that server any more; whether there was one."""
    with _changed(settings) as kept:
        return kept.pop(_origin(settings), None) is not None


# ---------------------------------------------------------------------------------------------------------


def _origin(settings: Settings) -> str:
    if settings.remote is None:
        raise InvalidInputError(
            "no server is named",
            expected="the address of one, such as https://tandem.example.com",
            found="a registry of this machine, or none",
            fix="tandem login URL; who acts on a registry at hand needs no token",
        )
    return settings.remote.url


def _file(settings: Settings) -> Path:
    if settings.state is None:
        raise InfrastructureError(
            "there is no place to keep a token",
            expected="TANDEM_STATE, or a home folder",
            found="neither",
            fix="export TANDEM_TOKEN instead",
        )
    return settings.state / FILE


@contextmanager
def _changed(settings: Settings) -> Iterator[dict[str, str]]:
    """What is kept, to be changed by nobody else meanwhile, and written whole when the block ends."""
    path = _file(settings)
    _origin(settings)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(path.with_name(f".{FILE}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            kept = _read(path)
            yield kept
            _write(path, kept)
        finally:
            os.close(lock)
    except OSError as error:
        raise InfrastructureError("the token cannot be kept", where=str(path), found=str(error.strerror)) from error


def _write(path: Path, kept: dict[str, str]) -> None:
    draft = path.with_name(f".{FILE}.draft")
    with suppress(FileNotFoundError):
        draft.unlink()
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump({"version": 1, "tokens": kept}, file, indent=2, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _read(path: Path) -> dict[str, str]:
    """What is kept. Raises InfrastructureError for a file that others can read, and for one that is none of ours."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(_LARGEST)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InfrastructureError("the kept tokens cannot be read", where=str(path), found=str(error)) from error
    if stat.S_IMODE(mode) & 0o077:
        raise InfrastructureError(
            "others can read the kept tokens",
            where=str(path),
            expected="a file that you alone can read (0600)",
            found=f"{stat.S_IMODE(mode):04o}",
            fix=f"revoke the tokens in it if others may have; chmod 600 {path}",
        )
    try:
        tokens = json.loads(data)["tokens"]
        return {str(origin): str(token) for origin, token in tokens.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InfrastructureError(
            "the kept tokens cannot be read",
            where=str(path),
            expected="what `tandem login` wrote",
            found="something else",
            fix="remove the file and log in again",
        ) from error

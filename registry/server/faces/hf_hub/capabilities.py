"""Capabilities to send the bytes of one upload, lent for a while to whoever may upload.

Clients send the parts of large files without their token, or with one that the server gave them for it. So that has to
say, signed, who may send what where. A capability is a JSON Web Token (RFC 7519) under a key that every process of the
server shares. It is good for nothing but what it was lent for, and ends with the token by which it was asked for.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from starlette.requests import Request

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError, NotFoundError, UnauthenticatedError
from registry.domain.members import Permission
from registry.domain.tokens import Grant
from registry.server.access import Caller
from registry.server.logs import SEEN
from registry.services.tokens import demand_standing

FOLDER = "uploads"
PARAMETER = "capability"
"""Of an address that carries one. The query of an address is in no log of ours."""
_KEY = "key"
_KEY_BYTES = 32
_ALGORITHM = "HS256"
_MOST = 4096
"""Characters of a capability."""

Use = Literal["lfs", "xet"]


@dataclass(frozen=True, slots=True)
class Capability:
    """What is lent: to send to the caller's draft for a repository."""

    use: Use
    account: str
    token: str | None
    """The id of the token by which it was asked for."""
    repository: str
    oid: str = ""
    """The SHA-256 of the only file that may be sent, in hexadecimal digits; empty where any may."""
    size: int = 0
    part: int = 0
    """Which part of the file, from 1 on; 0 for the whole of it."""
    generation: str = ""
    """Where xorbs are put."""


class Capabilities:
    """Lends capabilities, and reads those that come back."""

    def __init__(self, root: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = Path(os.path.realpath(root)) / FOLDER
        self._clock = clock

    def lend(self, capability: Capability, seconds: float) -> tuple[str, int]:
        """The text of a capability, and when it ends, in seconds since 1970."""
        expires = int(self._clock() + seconds)
        claims = {
            "aud": capability.use,
            "exp": expires,
            "sub": capability.account,
            "token": capability.token,
            "repository": capability.repository,
            "oid": capability.oid,
            "size": capability.size,
            "part": capability.part,
            "generation": capability.generation,
        }
        return jwt.encode({"alg": _ALGORITHM}, claims, self._secret()), expires

    def read(self, text: str, use: Use) -> Capability:
        """The capability that a text is. Raises UnauthenticatedError for what is none of ours, for another use, or has
        ended."""
        try:
            if len(text) > _MOST:
                raise ValueError("too long")
            found = jwt.decode(text, self._secret(), algorithms=[_ALGORITHM]).claims
            rules = jwt.JWTClaimsRegistry(
                now=int(self._clock()), aud={"essential": True, "value": use}, exp={"essential": True}
            )
            rules.validate(found)
        except (JoseError, ValueError) as error:
            # What is told of it is the class alone: the text itself must not end in a log.
            raise _none(type(error).__name__) from error
        return Capability(
            use,
            found["sub"],
            found["token"],
            found["repository"],
            found["oid"],
            found["size"],
            found["part"],
            found["generation"],
        )

    def _secret(self) -> OctKey:
        """The key, made by the first process that needs one; a file is there whole or not at all, also after a loss of
        power. Raises InfrastructureError if what is there is no key: whatever it is, others might guess it."""
        place = self._folder / _KEY
        if not place.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft = self._folder / f".{_KEY}-{secrets.token_hex(8)}"
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(_KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):
                place.hardlink_to(draft)
            draft.unlink()
            entry = os.open(self._folder, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(entry)
            finally:
                os.close(entry)
        key = place.read_bytes()
        if len(key) != _KEY_BYTES:
            raise InfrastructureError(
                "the key of capabilities to upload is broken",
                where=f"{FOLDER}/{_KEY} in the registry's folder",
                expected=f"{_KEY_BYTES} bytes",
                found=f"{len(key)} bytes",
                fix="whoever runs the server removes that file: another is made, and clients upload again",
            )
        return OctKey.import_key(key)


def lent_to(
    caller: Caller, use: Use, repository: str, *, oid: str = "", size: int = 0, part: int = 0, generation: str = ""
) -> Capability:
    """What a caller asks for, for themselves: it names the token by which they ask, with which it ends."""
    token = None if caller.grant is None else caller.grant.token
    return Capability(use, caller.account, token, repository, oid, size, part, generation)


def lent_in(request: Request, registry: Local, capabilities: Capabilities, use: Use) -> Caller:
    """Whoever the capability was lent to that a request carries; `request.state.lent` is that, from then on.

    They may register and nothing else by it. Raises UnauthenticatedError for what is no capability that counts, and if
    the token by which it was asked for counts no more.
    """
    _, _, text = request.headers.get("authorization", "").partition(" ")
    text = request.query_params.get(PARAMETER, "") if use == "lfs" else text.strip()
    lent = request.state.lent = capabilities.read(text, use)
    if (seen := SEEN.get()) is not None:
        seen.account = lent.account
    if lent.token is not None:
        try:
            demand_standing(registry.runtime, lent.token)
        except NotFoundError as error:
            raise _none("a token that is not known") from error
    return Caller(lent.account, Grant(lent.token, frozenset({Permission.REGISTER})))


# ---------------------------------------------------------------------------------------------------------


def _none(found: str) -> UnauthenticatedError:
    return UnauthenticatedError(
        "this is no capability to upload that counts here",
        expected="what this server gave for this upload, not yet expired",
        found=found,
        fix="upload again; the client asks for another one",
    )

"""What can go wrong, in a handful of named classes.

A refusal by a policy is not here: it is a result (`Decision`), because it must be recorded. These are the
surprises. Doors turn the class into an exit or status code; nothing else may branch on the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with an input, told so that its author can mend it.

    `where` is a file with line, or a JSON path such as `rules[2].margin`.
    """

    message: str
    where: str = ""
    expected: str = ""
    found: str = ""
    fix: str = ""


class RegistryError(Exception):
    """Base of everything the registry raises on purpose. `code` is stable; the message is for people."""

    code: ClassVar[str] = "error"

    def __init__(
        self,
        message: str,
        *,
        where: str = "",
        expected: str = "",
        found: str = "",
        fix: str = "",
        faults: tuple[Fault, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.faults = faults or (Fault(message, where, expected, found, fix),)
        self.where, self.expected, self.found, self.fix = where, expected, found, fix
        self.log: Mapping[str, Any] | None = None
        """Where the log has what was recorded before it came to this; None if nothing was."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """An error within an answer is written as its problem document."""
        from registry.domain.problems import schema

        return schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, str]:
        return {"type": "object", "title": "Problem"}


class InvalidInputError(RegistryError):
    """A file, document or value is not what the format demands. Nothing was written."""

    code = "invalid-input"

    @classmethod
    def of(cls, subject: str, faults: list[Fault]) -> InvalidInputError:
        """All faults of one document in one error, so that its author mends them in one go."""
        if len(faults) == 1:
            f = faults[0]
            return cls(f.message, where=f.where or subject, expected=f.expected, found=f.found, fix=f.fix)
        return cls(f"{subject}: {len(faults)} faults", faults=tuple(faults))


class KeyReusedError(InvalidInputError):
    """The key of an operation was used for something else before. Nothing was done."""

    code = "key-reused"


class NotFoundError(RegistryError):
    """A reference names nothing that exists here."""

    code = "not-found"


class ConflictError(RegistryError):
    """Somebody else was first, or the thing exists already. Read again, then decide."""

    code = "conflict"


class StaleError(ConflictError):
    """What was to be changed is not what the caller expects. Nothing was changed."""

    code = "stale"


class UnderWayError(ConflictError):
    """The same is being done already, for the same caller: asked again a little later, it is answered."""

    code = "under-way"
    retry_after: ClassVar[int] = 5
    """Seconds after which it is worth asking again."""


class PermissionDeniedError(RegistryError):
    """The actor may not do this. The message names who may."""

    code = "permission-denied"


class UnauthenticatedError(PermissionDeniedError):
    """Nobody is known by what came with a request: no token, or one that is unknown, expired or revoked."""

    code = "unauthenticated"


class LimitError(RegistryError):
    """It may take more than its asker allowed. Nothing was begun."""

    code = "over-limit"


class IntegrityError(RegistryError):
    """Stored bytes are not what their digest says. Never retried, never passed over."""

    code = "integrity"


class InfrastructureError(RegistryError):
    """Disk, database, missing library: not the caller's input. Safe to run again once mended."""

    code = "infrastructure"


class TransientError(InfrastructureError):
    """A transaction that the database broke off for a reason that passes. It changed nothing and may run again."""


class UnknownOutcomeError(TransientError):
    """The connection was lost while a transaction was being committed: it happened, or it did not."""

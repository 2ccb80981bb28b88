"""The log of a registry that a server has, for whoever keeps receipts of it: believed nothing it cannot prove."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.domain.transparency.audits import SignedCheckpoint
from registry.domain.transparency.notes import (
    Checkpoint,
    Verifier,
    parse_checkpoint,
    parse_note,
    parse_verifier,
    signers,
)
from registry.domain.transparency.proofs import parse_proof
from registry.domain.transparency.trees import begins_with
from registry.integrations.signing import verifies


class Asked(Protocol):
    """What a log is asked for, of all that `registry.api.Registry` has."""

    def checkpoint(self) -> SignedCheckpoint: ...
    def log_proof(self, index: int) -> str: ...
    def log_consistency(self, first: int, second: int) -> tuple[str, ...]: ...


class LogFarAway:
    """What a server tells of its log, held to the signature and to itself; asked for once.

    Raises IntegrityError where what it tells does not hold.
    """

    def __init__(self, registry: Asked, where: str) -> None:
        self._registry, self._where = registry, where

    def checkpoint(self) -> Checkpoint:
        return self._told[1]

    def note(self) -> str:
        return self._told[0].note

    def key(self) -> Verifier:
        return parse_verifier(self._told[0].key, self._where)

    def begins_with(self, told: Checkpoint) -> bool:
        return self._grew(told, self.checkpoint())

    def proof(self, index: int) -> str:
        expected = "a proof of the entry, signed by the log's key"
        try:
            text = self._registry.log_proof(index)
            found = parse_proof(text.encode(), self._where)
            by = signers(found.note, [self.key()], verifies, self._where)
        except (InvalidInputError, NotFoundError) as error:  # it told of this entry itself
            raise self._forged(expected) from error
        if found.index != index or not found.holds() or not by:
            raise self._forged(expected)
        older, newer = sorted((found.checkpoint, self.checkpoint()), key=lambda each: each.size)
        if older.origin != newer.origin or not self._grew(older, newer):
            raise self._forged("a proof from the log that it tells of")
        return text

    def _grew(self, before: Checkpoint, after: Checkpoint) -> bool:
        """Whether the log of one state begins with that of another, as the server proves."""
        if before.size == after.size:
            return before.root == after.root
        try:
            path = tuple(bytes.fromhex(text) for text in self._registry.log_consistency(before.size, after.size))
        except (ValueError, InvalidInputError, NotFoundError):
            return False
        return begins_with(before.size, before.root, after.size, after.root, path)

    @cached_property
    def _told(self) -> tuple[SignedCheckpoint, Checkpoint]:
        told, expected = self._registry.checkpoint(), "a checkpoint that is signed by the key of its log"
        try:
            note = parse_note(told.note.encode(), self._where)
            found = parse_checkpoint(note, self._where)
            by = signers(note, [parse_verifier(told.key, self._where)], verifies, self._where)
        except InvalidInputError as error:
            raise self._forged(expected) from error
        if not by or by[0].name != found.origin or found.size < 1:
            raise self._forged(expected)
        return told, found

    def _forged(self, expected: str) -> IntegrityError:
        return IntegrityError(
            "what the server tells of its log does not hold",
            where=self._where,
            expected=expected,
            found="something else",
            fix="change nothing there, and find out who answers at this address",
        )

"""What was answered to a caller's key, so that asking again does nothing twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.storage.catalog.work import Read, Write
from registry.storage.tables.governance import OperationRow


@dataclass(frozen=True, slots=True)
class OperationRecord:
    """What was asked under a key (`body` is the digest of every argument), and what was answered."""

    key: str
    verb: str
    body: Digest
    response: dict[str, Any]
    log_index: int


class Operations:
    """Reading what was answered."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def find(self, account: str, key: str) -> OperationRecord | None:
        """What was answered to an account under a key of its own."""
        row = self._session.get(OperationRow, (account, key))
        if row is None:
            return None
        return OperationRecord(row.key, row.verb, Digest(row.body), json.loads(row.response), row.log_index)


class WritableOperations(Operations):
    """Reading and keeping what was answered."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, account: str, key: str, verb: str, body: Digest, response: Mapping[str, Any]) -> None:
        """Keep an answer in the transaction that it tells of. The database refuses a key that the account used before.

        The account is that of who asked, also where the registry itself acts for them.
        """
        row = OperationRow(
            account=account,
            key=key,
            verb=verb,
            body=body,
            response=canonical_json(dict(response)).decode(),
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("operation.kept", {"operation": key, "body": body}), [row])

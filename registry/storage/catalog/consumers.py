"""Consumers: the programs that use an application, and what each declared last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam, exists, select

from registry.domain.consumers import Consumer, Sent
from registry.domain.digests import canonical_json
from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.prompts.promises import ReadProperty, parse_read
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.store import ConsumerRow

_CONSUMER = table(ConsumerRow)
_LATER = _CONSUMER.alias("later")
_NEWEST: Select[Any] = (
    select(_CONSUMER)
    .where(
        _CONSUMER.c.application == bindparam("application"),
        ~exists().where(
            _LATER.c.application == _CONSUMER.c.application,
            _LATER.c.name == _CONSUMER.c.name,
            _LATER.c.sequence > _CONSUMER.c.sequence,
        ),
    )
    .order_by(_CONSUMER.c.name)
)


class Consumers:
    """Reading consumers."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def of(self, application: str) -> tuple[Consumer, ...]:
        """Those that are declared now, by name."""
        return tuple(_consumer(row) for row in self._newest(application) if row.state == "declared")

    def get(self, application: str, name: str) -> Consumer:
        """The declaration that counts. Raises NotFoundError if there is none, or none any more."""
        found = next((consumer for consumer in self.of(application) if consumer.name == name), None)
        if found is None:
            raise NotFoundError(
                f"{application} has no consumer {name!r}",
                expected="one that is declared",
                found=repr(name),
                fix=f"`tandem app consumer list {application}` shows them",
            )
        return found

    def _newest(self, application: str) -> Any:
        return self._rows(_NEWEST, application=application)


class WritableConsumers(Consumers):
    """Reading, declaring and withdrawing consumers."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def declare(
        self, application: str, name: str, sends: Mapping[str, Sent], reads: tuple[ReadProperty, ...], reason: str
    ) -> Consumer:
        """What a consumer sends and reads from now on."""
        variables = {variable: sent.content() for variable, sent in sends.items()}
        return _consumer(self._add("declared", application, name, variables, [str(read) for read in reads], reason))

    def withdraw(self, consumer: Consumer, reason: str) -> None:
        """Nothing is held against it any more."""
        self._add("withdrawn", consumer.application, consumer.name, {}, [], reason)

    def _add(
        self, state: str, application: str, name: str, variables: Mapping[str, Any], output: list[str], reason: str
    ) -> ConsumerRow:
        sequence = max((row.sequence for row in self._newest(application) if row.name == name), default=0) + 1
        row = ConsumerRow(
            application=application,
            name=name,
            sequence=sequence,
            state=state,
            variables=canonical_json(variables).decode(),
            output=canonical_json(output).decode(),
            at=self._work.now,
            actor=self._work.actor.account,
            person=self._work.actor.human_id,
            log_index=self._work.next_index,
        )
        entry = Entry(
            f"consumer.{state}",
            {"consumer": name, "declaration": str(sequence)},
            application=application,
            reason=reason or None,
        )
        self._work.record(entry, [row])
        return row


# ---------------------------------------------------------------------------------------------------------


def _consumer(row: Any) -> Consumer:
    sends = {name: Sent.of(content) for name, content in json.loads(row.variables).items()}
    reads = tuple(map(parse_read, json.loads(row.output)))
    return Consumer(row.application, row.name, row.sequence, sends, reads, row.at, row.actor, row.person, row.log_index)

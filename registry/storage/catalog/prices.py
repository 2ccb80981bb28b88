"""Prices: what was set, and which is in force."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, exists, select

from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.prices import RUNNER, Price, SetPrice, chosen
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.prices import PriceRow

_PRICE = table(PriceRow)
_LATER = _PRICE.alias("later")
_OF: Select[Any] = select(_PRICE).where(_PRICE.c.subject == bindparam("subject")).order_by(_PRICE.c.number.desc())
_IN_FORCE: Select[Any] = (
    select(_PRICE)
    .where(~exists().where(_LATER.c.subject == _PRICE.c.subject, _LATER.c.number > _PRICE.c.number))
    .order_by(_PRICE.c.subject)
)


class Prices:
    """Reading prices."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def in_force(self) -> tuple[SetPrice, ...]:
        """The newest of every subject, by subject."""
        return tuple(map(_set, self._rows(_IN_FORCE)))

    def of(self, subject: str) -> tuple[SetPrice, ...]:
        """Every price of a subject, newest first."""
        return tuple(map(_set, self._rows(_OF, subject=subject)))

    def get(self, subject: str) -> tuple[SetPrice, ...]:
        """The same. Raises NotFoundError if there is none."""
        found = self.of(subject)
        if not found:
            raise NotFoundError(
                f"{subject} has no price",
                expected="one that was set",
                found=repr(subject),
                fix="`tandem price list` shows those that there are",
            )
        return found

    def counting(self, base: str, runner: str) -> Price | None:
        """What answers of a base model by a kind of runner cost now; None if nobody said."""
        return chosen([self._newest(base), self._newest(f"{RUNNER}{runner}")])

    def _newest(self, subject: str) -> Price | None:
        found = self.of(subject)
        return found[0].price if found else None


class WritablePrices(Prices):
    """Reading and setting prices."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, price: Price, reason: str) -> SetPrice:
        """Put a price in force. Those before it stay on record."""
        row = PriceRow(
            subject=price.subject,
            number=price.number,
            currency=price.currency,
            prompt=price.prompt,
            completion=price.completion,
            hour=price.hour,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        subjects = {"price": price.digest(), "subject": price.subject, "number": str(price.number)}
        self._work.record(Entry("price.set", subjects, reason=reason or None), [row])
        return _set(row)


# ---------------------------------------------------------------------------------------------------------


def _set(row: Any) -> SetPrice:
    price = Price(
        subject=row.subject,
        number=row.number,
        currency=row.currency,
        prompt=row.prompt,
        completion=row.completion,
        hour=row.hour,
    )
    return SetPrice(price, row.account, row.person, row.at, row.log_index)

"""Prices: what tokens and machine time cost, and what rows that took so much of them came to.

A price is of a base model, by its name, or of a kind of runner (`runner:transformers`). That of the base model comes
first. Amounts are decimals of one currency: of a million tokens in, of a million out, and of an hour of the machine.
What has no price has no cost: never a cost of zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Context, Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, Field, computed_field, model_validator

from registry.domain.digests import Digest, decimal_text, digest_of
from registry.domain.documents import DecimalText
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.frozen import Frozen
from registry.domain.names import check_name

RUNNER = "runner:"
"""How the subject of a price begins that is of a kind of runner; no artifact can be called so."""
RUNNERS = ("openai", "transformers")
"""The kinds of runners that this version has."""
CURRENCY = "USD"
"""What a rule means that names no currency."""
REQUESTS = 1000
"""How many requests a cost is told of."""

_KIND = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_MOST, _PLACES = Decimal(1_000_000_000), 12
_MILLION = Decimal(1_000_000)
_HOUR = Decimal(3_600_000_000)
"""Microseconds."""
_PLACE = Decimal("1e-12")
_EXACT = Context(prec=100, rounding=ROUND_CEILING)
"""Wide enough that no sum of costs loses a digit; a division that must is rounded up."""


def _amount(text: str) -> str:
    number = Decimal(text)
    if not 0 <= number <= _MOST or -int(number.as_tuple().exponent) > _PLACES:
        raise ValueError(f"an amount is from 0 to {_MOST:,}, with at most {_PLACES} places")
    return text


Amount = Annotated[DecimalText, AfterValidator(_amount)]


class Price(Frozen):
    """A price as it was set: `number` counts those of one subject, from 1. What it does not name costs nothing by it.

    Tokens have a price in and out, or none at all.
    """

    subject: str
    number: int
    currency: Annotated[str, Field(pattern=_CURRENCY.pattern)]
    prompt: Amount | None = None
    """Of a million tokens in."""
    completion: Amount | None = None
    """Of a million tokens out."""
    hour: Amount | None = None
    """Of an hour of the machine."""

    @model_validator(mode="after")
    def _says_what_something_costs(self) -> Price:
        if (self.prompt is None) != (self.completion is None):
            raise ValueError("tokens in and tokens out have their prices together")
        if self.prompt is None and self.hour is None:
            raise ValueError("say what tokens cost, or an hour of the machine")
        return self

    @property
    def reference(self) -> str:
        """How people call it: `tiny, price 2`."""
        return f"{self.subject}, price {self.number}"

    def content(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def says(self, other: Price) -> bool:
        """Whether both ask the same, whatever their number."""
        return self.model_copy(update={"number": other.number}) == other


@dataclass(frozen=True, slots=True)
class SetPrice:
    """A price, and by whom and when it was set. The newest of a subject is in force."""

    price: Price
    account: str
    person: str
    at: str
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


class RunCost(Frozen):
    """What the answers of a run came to, by the price in force when it was recorded.

    `total` is of those `requests` of which it is known what they took, rounded up at the twelfth place.
    """

    price: Price
    requests: int
    total: str

    @computed_field  # type: ignore[prop-decorator]  # mypy 1362: no decorator above a property
    @property
    def per_request(self) -> str | None:
        """The mean, rounded up as well; None where nothing is known of any."""
        return mean_cost(Decimal(self.total), self.requests)

    @property
    def of_thousand(self) -> str | None:
        """Of 1000 requests."""
        return mean_cost(Decimal(self.total) * REQUESTS, self.requests)

    def stored(self) -> dict[str, Any]:
        """What is kept of it; the mean follows from that."""
        return {"price": self.price.content(), "requests": self.requests, "total": self.total}


def priced(subject: str) -> str:
    """`subject`, if a price may be of it: a name of a base model, or `runner:` and a kind."""
    if not subject.startswith(RUNNER):
        return check_name(subject, "base model")
    if not _KIND.fullmatch(subject.removeprefix(RUNNER)):
        raise InvalidInputError(
            "no such kind of runner",
            expected="a kind such as runner:transformers or runner:openai",
            found=repr(subject),
        )
    return subject


def new_price(
    subject: str, number: int, currency: str, prompt: str | None, completion: str | None, hour: str | None
) -> Price:
    """A price from what was typed. Raises InvalidInputError with every fault."""
    faults: list[Fault] = []
    if not _CURRENCY.fullmatch(currency):
        faults.append(Fault("no such currency", "--currency", "three letters, such as USD", repr(currency)))
    if (prompt is None) != (completion is None):
        faults.append(Fault("half a price of tokens", expected="--prompt and --completion together"))
    if prompt is None and completion is None and hour is None:
        faults.append(Fault("a price of nothing", expected="--prompt and --completion, or --hour"))
    amounts: dict[str, str] = {}
    for name, given in (("prompt", prompt), ("completion", completion), ("hour", hour)):
        if given is not None:
            try:
                amounts[name] = _amount(decimal_text(given, f"--{name}"))
            except (InvalidInputError, ValueError):
                expected = f"a number from 0 to {_MOST:,}, with at most {_PLACES} places"
                faults.append(Fault("no such amount", f"--{name}", expected, repr(given)))
    if faults:
        raise InvalidInputError.of(subject, faults)
    return Price(subject=subject, number=number, currency=currency, **amounts)


def cost_of_row(price: Price, row: EvaluatedRow) -> Decimal | None:
    """What one answer cost, exactly but for the last of a hundred digits; None if what it took is not known."""
    if not _is_known(price, row.prompt_tokens, row.latency_us):
        return None
    return _cost(price, row.prompt_tokens, row.completion_tokens, row.latency_us)


def cost_of(rows: Iterable[EvaluatedRow | None], price: Price) -> RunCost:
    """What rows came to, all answers to each. One that failed to come, or of which nobody told what it took, is none
    of the requests."""
    answers: Iterable[EvaluatedRow | Draw] = (one for row in rows if row is not None for one in row.every_answer)
    known = [
        (one.prompt_tokens, one.completion_tokens, one.latency_us)
        for one in answers
        if one.state is not RowState.UNMEASURED and _is_known(price, one.prompt_tokens, one.latency_us)
    ]
    took = (sum(one[column] for one in known) for column in range(3))
    return RunCost(price=price, requests=len(known), total=_money(_cost(price, *took)))


def tokens_cost(price: Price, prompt_tokens: int, completion_tokens: int) -> str:
    """What so many tokens cost; the time they take is not in it."""
    return _money(_cost(price, prompt_tokens, completion_tokens, 0))


def mean_cost(total: Decimal, requests: int) -> str | None:
    """Of one request, from what all came to."""
    return _money(_EXACT.divide(total, Decimal(requests))) if requests else None


def chosen(prices: Sequence[Price | None]) -> Price | None:
    """The one that counts: of the base model, else of the kind of runner."""
    return next((price for price in prices if price is not None), None)


# ---------------------------------------------------------------------------------------------------------


def _is_known(price: Price, prompt_tokens: int, latency_us: int) -> bool:
    """Whether somebody told what the price asks for: a prompt without tokens, or an answer in no time, is none."""
    return (price.prompt is None or prompt_tokens > 0) and (price.hour is None or latency_us > 0)


def _cost(price: Price, prompt_tokens: int, completion_tokens: int, latency_us: int) -> Decimal:
    tokens = _EXACT.add(
        _EXACT.multiply(Decimal(price.prompt or 0), Decimal(prompt_tokens)),
        _EXACT.multiply(Decimal(price.completion or 0), Decimal(completion_tokens)),
    )
    time = _EXACT.multiply(Decimal(price.hour or 0), Decimal(latency_us))
    return _EXACT.add(_EXACT.divide(tokens, _MILLION), _EXACT.divide(time, _HOUR))


def _money(amount: Decimal) -> str:
    return decimal_text(amount.quantize(_PLACE, ROUND_CEILING, _EXACT))

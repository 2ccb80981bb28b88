"""What an evaluation is about to ask of a model, told before it begins, and what that may cost."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError, LimitError
from registry.domain.prices import Price, tokens_cost


@dataclass(frozen=True, slots=True)
class Outlook:
    """The answers that a run needs, and what the model will be asked for those that are not there yet.

    Where prompt tokens are not `counted`, `prompt_tokens` is what they cannot exceed, and no estimate. `cost` is what
    all of it costs at most; None without a price, or where time costs as well, which nobody knows beforehand.
    """

    answers: int
    cached: int
    texts: int
    """Those to generate: several answers may be one text."""
    prompt_tokens: int
    counted: bool
    completion_tokens: int
    """At most."""
    price: Price | None
    cost: str | None
    judge: str | None = None
    """The scorer for which a model is asked to judge; None where the release is asked."""
    ahead: bool = False
    """Whether the answers to judge are not there yet: counted as if each were its row's target, and none as judged."""


@dataclass(slots=True)
class Spent:
    """What the models of one run were asked so far may cost, in the currency of their prices."""

    amount: Decimal = Decimal(0)
    currency: str | None = None

    def add(self, found: Outlook) -> None:
        if found.texts and found.cost is not None and found.price is not None:
            self.amount, self.currency = self.amount + Decimal(found.cost), found.price.currency


def outlook(
    answers: int,
    cached: int,
    prompts: tuple[int, ...],
    *,
    counted: bool,
    longest: int,
    price: Price | None,
) -> Outlook:
    """From the tokens of every prompt that is to be answered; `longest` is how many tokens an answer may have."""
    asked, answered = sum(prompts), longest * len(prompts)
    bounded = price is not None and (price.hour is None or not prompts)
    cost = tokens_cost(price, asked, answered) if price is not None and bounded else None
    return Outlook(answers, cached, len(prompts), asked, counted, answered, price, cost)


def refuse_dearer(found: Outlook, most: str | None, subject: str, spent: Spent | None = None) -> None:
    """Raise LimitError if it may cost more than `most`, in the currency of its price, together with what was `spent`;
    InvalidInputError if nobody can tell."""
    if most is None or not found.texts:
        return
    before = spent or Spent()
    if found.price is None:
        raise InvalidInputError(
            "nobody can tell what the evaluation costs",
            where="--max-cost",
            expected="a price of the base model or of the runner",
            found="none",
            fix=f"tandem price set {subject} --prompt AMOUNT --completion AMOUNT --currency CODE",
        )
    if found.cost is None:
        raise InvalidInputError(
            "nobody can tell beforehand what the evaluation costs",
            where="--max-cost",
            expected="a price of tokens alone",
            found=f"{found.price.reference}: {found.price.hour} {found.price.currency} an hour",
        )
    currency = found.price.currency
    if before.currency not in {None, currency}:
        raise InvalidInputError(
            "nobody can tell what the evaluation costs in all",
            where="--max-cost",
            expected=f"prices in one currency: {before.currency}, as that of what was asked before",
            found=f"{found.price.reference} in {currency}",
        )
    total = decimal_text(before.amount + Decimal(found.cost))
    if Decimal(total) > Decimal(most):
        besides = f", besides {decimal_text(before.amount)} for what was asked before" if before.amount else ""
        raise LimitError(
            "the evaluation may cost more than was allowed",
            where="--max-cost",
            expected=f"at most {most} {currency}",
            found=f"up to {found.cost} {currency}, for {found.texts} texts{besides}",
            fix=f"allow it: --max-cost {total}; or shorten the answers: --param max_new_tokens=N at compose",
        )

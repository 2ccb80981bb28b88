"""Foreseeing: what a run will ask of a model, told before it is asked anything, and refused if it costs too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import GenerationRequest
from registry.domain.outlook import Outlook, Spent, outlook, refuse_dearer
from registry.domain.prices import Price
from registry.domain.releases import Release
from registry.integrations.runners.http_tokens import counter_of
from registry.ports import Announce
from registry.services.runtime import Runtime

MARKS = 32
"""Tokens that a chat template may put around a message, where nobody can count them."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """Whom to tell, and how much a run may cost at most, as a decimal in the currency of the price.

    Counting takes the tokenizer, so that nothing is counted where nobody asks. `spent` is what the run came to so far,
    and `judge` the scorer that a model is asked for.
    """

    announce: Announce | None = None
    most: str | None = None
    judge: str | None = None
    spent: Spent = field(default_factory=Spent)

    @property
    def is_asked(self) -> bool:
        return self.announce is not None or self.most is not None

    def of(self, judge: str) -> Foresight:
        """The same for what a judge is asked."""
        return replace(self, judge=judge) if self.is_asked else self


NOT_ASKED = Foresight()


def allowed(most: str | None) -> str | None:
    """The most that a run may cost, in its one spelling. Raises InvalidInputError for what is no amount."""
    if most is None:
        return None
    amount = decimal_text(most, "--max-cost")
    if amount.startswith("-"):
        raise InvalidInputError("no such amount", where="--max-cost", expected="a number from 0 on", found=repr(most))
    return amount


def foresee(
    runtime: Runtime,
    release: Release,
    runner: str,
    asked: Foresight,
    requests: Sequence[GenerationRequest],
    missing: Sequence[GenerationRequest],
    base: Path | None,
) -> None:
    """Tell what a run is about to do, and raise if that may cost more than is allowed (see `refuse_dearer`).

    `missing` are the texts to generate, `base` is a folder with the base model's files.
    """
    if not asked.is_asked:
        return
    with runtime.catalog.read() as reading:
        price = reading.prices.counting(release.base.name, runner)
    found = replace(_outlook(release, requests, missing, base, price), judge=asked.judge)
    if asked.announce is not None:
        asked.announce(found)
    refuse_dearer(found, asked.most, release.base.name, asked.spent)
    asked.spent.add(found)


def foresee_judging(
    runtime: Runtime,
    release: Release,
    runner: str,
    asked: Foresight,
    requests: Sequence[GenerationRequest],
    bases: Sequence[str],
) -> None:
    """Tell what a judge will be asked, before there is any answer: `requests` have targets in their place.

    `bases` are folders that may have the files of its base model. Nothing is refused: what it said before is not known.
    """
    if asked.announce is None:
        return
    with runtime.catalog.read() as reading:
        price = reading.prices.counting(release.base.name, runner)
    distinct = list({request.key: request for request in requests}.values())
    base = next((folder for folder in map(Path, bases) if folder.is_dir()), None)
    found = _outlook(release, requests, distinct, base, price)
    asked.announce(replace(found, judge=asked.judge, ahead=True))


# ---------------------------------------------------------------------------------------------------------


def _outlook(
    release: Release,
    requests: Sequence[GenerationRequest],
    missing: Sequence[GenerationRequest],
    base: Path | None,
    price: Price | None,
) -> Outlook:
    lacking = {request.key for request in missing}
    cached = sum(request.key not in lacking for request in requests)
    counted = _counted(release, missing, base)
    return outlook(
        len(requests),
        cached,
        counted if counted is not None else tuple(_at_most(request) for request in missing),
        counted=counted is not None,
        longest=int(release.manifest["generation"]["max_new_tokens"]),
        price=price,
    )


def _counted(release: Release, missing: Sequence[GenerationRequest], base: Path | None) -> tuple[int, ...] | None:
    """The tokens of every prompt; None where there is no tokenizer, or none that reads it: the run then says so."""
    if not missing or base is None:
        return ()
    try:
        counter = counter_of(base)
        if counter is None:
            return None
        return tuple(counter.prompt(request.messages, release.manifest.get("tools")) for request in missing)
    except InvalidInputError:
        return None


def _at_most(request: GenerationRequest) -> int:
    """No tokenizer makes more than one token of a byte."""
    return sum(len(message["content"].encode()) + MARKS for message in request.messages)

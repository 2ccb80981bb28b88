"""Prices: setting what base models and kinds of runners cost, and what the rows of a run came to.

Rules are judged by prices, so they are set by those who may change policy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registry.domain.errors import NotFoundError
from registry.domain.evaluations import EvaluatedRow, EvaluationRun, RunnerClass
from registry.domain.manifests import Kind
from registry.domain.members import Permission
from registry.domain.names import VersionRef
from registry.domain.prices import RUNNER, RUNNERS, Price, RunCost, SetPrice, cost_of, new_price, priced
from registry.domain.releases import Release
from registry.domain.wording import nearest
from registry.services.runtime import Runtime, transact
from registry.storage.catalog import Reading, Writing


def put(
    runtime: Runtime,
    subject: str,
    currency: str,
    prompt: str | None,
    completion: str | None,
    hour: str | None,
    reason: str,
) -> SetPrice:
    """Set the price of a base model (by its name) or of a kind of runner (`runner:KIND`) from now on.

    What is in force already stays as it is. Raises NotFoundError for a base model, or a kind of runner, that there is
    not: a price of a slip of the hand would count nowhere, and nobody would be told.
    """
    asked = new_price(priced(subject), 1, currency, prompt, completion, hour)

    def work(writing: Writing) -> SetPrice:
        if subject.startswith(RUNNER):
            _refuse_unknown_runner(writing, subject)
        else:
            writing.artifacts.newest(subject, Kind.BASE_MODEL)
        before = writing.prices.of(subject)
        if before and before[0].price.says(asked):
            return before[0]
        return writing.prices.add(asked.model_copy(update={"number": len(before) + 1}), reason)

    return transact(runtime, Permission.POLICY, work)


def listed(runtime: Runtime) -> tuple[SetPrice, ...]:
    """What is in force, by subject."""
    with runtime.catalog.read() as reading:
        return reading.prices.in_force()


def of(runtime: Runtime, subject: str) -> tuple[SetPrice, ...]:
    """Every price that a subject had, newest first."""
    with runtime.catalog.read() as reading:
        return reading.prices.get(priced(subject))


def price_now(reading: Reading | Writing, run: EvaluationRun) -> Price | None:
    """What the base model of a run's release, or its kind of runner, costs now."""
    release = reading.releases.get(VersionRef(run.application, number=run.release_number))
    return reading.prices.counting(release.base.name, run.runner.kind)


def price_fact(reading: Reading | Writing, run: EvaluationRun) -> dict[str, Any]:
    """The same as a fact about the run, or the name of the base model that has no price."""
    price = price_now(reading, run)
    if price is not None:
        return {"price": price}
    return {"unpriced": reading.releases.get(VersionRef(run.application, number=run.release_number)).base.name}


def cost_now(
    reading: Reading | Writing, release: Release, runner: RunnerClass, rows: Sequence[EvaluatedRow]
) -> RunCost | None:
    """What the rows of a release came to by the price in force; None where there is none."""
    price = reading.prices.counting(release.base.name, runner.kind)
    return None if price is None else cost_of(rows, price)


def _refuse_unknown_runner(writing: Writing, subject: str) -> None:
    """Refuse a kind that this version does not have and that evaluated nothing here (another version's might have)."""
    known = sorted(f"{RUNNER}{kind}" for kind in {*RUNNERS, *writing.evidence.runner_kinds()})
    if subject not in known:
        raise NotFoundError(
            "no such kind of runner",
            expected=f"one of {', '.join(known)}, or the name of a base model",
            found=repr(subject),
            fix=nearest(subject, known),
        )

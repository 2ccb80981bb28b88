"""Carrying out what is declared, step by step, by the use cases that everybody uses: with their permissions, policies
and entries in the log, and no way around any of them.

What was done before something stopped it stays done; run again, it goes on from there. Nothing is ever taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.domain.declared import (
    Action,
    ApplicationDocument,
    Applied,
    AppliedStep,
    DatasetDocument,
    Document,
    Outcome,
    Plan,
    PolicyDocument,
    PromotionDocument,
    PromptDocument,
    ReleaseDocument,
    Step,
    SuiteDocument,
)
from registry.domain.errors import ConflictError, RegistryError
from registry.domain.outcomes import PromotionOutcome, Registered
from registry.domain.policies.decision import Verdict
from registry.domain.stages import PromotionState
from registry.domain.training import Code
from registry.services import composing, governing, promoting
from registry.services.declaring.planning import Planned, plan
from registry.services.registering.datasets import register_dataset
from registry.services.registering.prompts import register_prompt
from registry.services.registering.sources import Source
from registry.services.registering.suites import register_suite
from registry.services.runtime import Runtime


@dataclass(slots=True)
class _Under:
    """What is known on the way: where the files come from, what became of names, and applications that have to wait."""

    runtime: Runtime
    source: Source
    made: dict[tuple[str, str], str]
    stopped: set[str]


def apply(runtime: Runtime, path: Path, expected: str | None = None, source: Path | Code | None = None) -> Applied:
    """Do what `plan` foresees, in its order; `expected` is the digest of the plan that was agreed to.

    With `source`, the commit of the work tree around that path is recorded of what is registered. Where a promotion
    waits or is denied, later ones of its application are not tried. Raises ConflictError if the plan is another one by
    now; whatever stops a step later is told in what is returned.
    """
    found = plan(runtime, path)
    whole = Plan(tuple(each.step for each in found))
    if expected is not None and expected != whole.digest:
        raise ConflictError(
            "what would be done is not what was agreed to",
            expected=expected,
            found=whole.digest,
            fix="look at the plan again",
        )
    under = _Under(runtime, Source(source), {}, set())
    done: list[AppliedStep] = []
    error: RegistryError | None = None
    for each in found:
        if error is not None:
            done.append(AppliedStep(each.step, _passed(each.step), each.step.result))
            continue
        try:
            done.append(_applied(under, each))
        except RegistryError as stopped:
            error = stopped
            done.append(AppliedStep(each.step, Outcome.FAILED, each.step.result, tuple(_messages(stopped))))
    return Applied(whole, tuple(done), error)


# ---------------------------------------------------------------------------------------------------------


def _passed(step: Step) -> Outcome:
    return Outcome.UNCHANGED if step.action is Action.UNCHANGED else Outcome.NOT_TRIED


def _messages(error: RegistryError) -> Iterator[str]:
    yield from dict.fromkeys([error.message, *(fault.message for fault in error.faults)])


def _applied(under: _Under, each: Planned) -> AppliedStep:
    document, step = each.given.declared.document, each.step
    under.made.setdefault((document.kind, document.subject), step.result)
    if step.action is Action.UNCHANGED:
        return AppliedStep(step, Outcome.UNCHANGED, step.result)
    done = _DOING[type(document)](under, each, document)
    under.made[document.kind, document.subject] = done.result
    return done


def _registered(each: Planned, done: Registered) -> AppliedStep:
    return AppliedStep(each.step, Outcome.DONE, done.version.reference, done.notes)


def _dataset(under: _Under, each: Planned, document: DatasetDocument) -> AppliedStep:
    path = each.given.file(document.file)
    done = register_dataset(under.runtime, path, document.name, document.id, document.licence, source=under.source)
    return _registered(each, done)


def _prompt(under: _Under, each: Planned, document: PromptDocument) -> AppliedStep:
    path = each.given.file(document.file)
    return _registered(each, register_prompt(under.runtime, path, document.name, (), under.source))


def _suite(under: _Under, each: Planned, document: SuiteDocument) -> AppliedStep:
    return _registered(each, register_suite(under.runtime, each.given.file(document.file), document.name, under.source))


def _application(under: _Under, each: Planned, document: ApplicationDocument) -> AppliedStep:
    suites = [_reference(under, "Suite", name) for name in document.suites]
    done = composing.create_application(under.runtime, document.name, suites)
    return AppliedStep(each.step, Outcome.DONE, done.name, tuple(f"requires {suite}" for suite in suites))


def _policy(under: _Under, each: Planned, document: PolicyDocument) -> AppliedStep:
    path = each.given.file(document.file)
    done = governing.activate(under.runtime, path, document.application, document.reason)
    if done.active is not None:
        return AppliedStep(each.step, Outcome.DONE, each.step.result, each.step.said)
    under.stopped.add(document.subject)
    return AppliedStep(each.step, Outcome.WAITS, each.step.result, (f"proposed as {done.digest}", *done.missing))


def _release(under: _Under, each: Planned, document: ReleaseDocument) -> AppliedStep:
    done = composing.compose(
        under.runtime,
        document.application,
        _reference(under, "Prompt", document.prompt),
        document.base,
        [(part.ref, part.weight) for part in document.adapters],
        {key: str(value) for key, value in document.parameters.items()},
    )
    return AppliedStep(each.step, Outcome.DONE, done.release.reference, each.step.said)


def _promotion(under: _Under, each: Planned, document: PromotionDocument) -> AppliedStep:
    name = document.application
    release = f"{name}@{document.release}" if document.release else under.made["Release", name]
    if name in under.stopped or "*" in under.stopped:
        return AppliedStep(each.step, Outcome.NOT_TRIED, release, ("something before it waits or was denied",))
    done = promoting.promote(under.runtime, release, document.stage, document.reason, None, None)
    outcome = _outcome(done)
    if outcome is not Outcome.DONE:
        under.stopped.add(name)
    return AppliedStep(each.step, outcome, release, tuple(_why(done)))


def _outcome(done: PromotionOutcome) -> Outcome:
    verified = done.verification
    if verified is not None and verified.state != "verified":
        return Outcome.WAITS if verified.state == "pending" else Outcome.DENIED
    if done.deployment is not None:
        return Outcome.DONE
    waits = done.decision is not None and done.decision.decision.verdict is Verdict.WAIT
    return Outcome.WAITS if waits or done.state is PromotionState.OPEN else Outcome.DENIED


def _why(done: PromotionOutcome) -> Iterator[str]:
    if done.verification is not None and done.verification.state != "verified":
        yield f"its verification is {done.verification.state}"
    if done.deployment is None:
        failing = done.decision.decision.failing if done.decision else ()
        yield from (f"{rule.id}: {rule.summary}" for rule in failing)
    if done.promotion is not None:
        yield f"request {done.promotion}"


def _reference(under: _Under, kind: str, name: str) -> str:
    return name if "@" in name else under.made[kind, name]


_DOING: dict[type[Document], Callable[[_Under, Planned, Any], AppliedStep]] = {
    DatasetDocument: _dataset,
    PromptDocument: _prompt,
    SuiteDocument: _suite,
    ApplicationDocument: _application,
    PolicyDocument: _policy,
    ReleaseDocument: _release,
    PromotionDocument: _promotion,
}

"""Holding a policy against what is there: suites and scorers, people and slots, expressions, the registry's own policy.

A rule that nothing could satisfy is refused when the policy is activated, not discovered on the day it matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registry.domain.approvals import fill_slots
from registry.domain.documents import Located, Path, load_yaml
from registry.domain.errors import Fault, NotFoundError
from registry.domain.manifests import Kind
from registry.domain.members import ANY, Members, Permission
from registry.domain.names import parse_version_ref
from registry.domain.policies.decision import Level
from registry.domain.policies.document import Policy, policy_of
from registry.domain.policies.evidence_rules import (
    BrittlenessRule,
    BudgetRule,
    CompareRule,
    EvaluatedRule,
    HumanRule,
    MetricRule,
    ScoredMetric,
    ScoreRule,
    SlicesRule,
)
from registry.domain.policies.fields import REQUIRED
from registry.domain.policies.layers import effective, floor_faults
from registry.domain.policies.rule_types import EVIDENCE, PRIMARY, ApprovalRule, Comparing, ExpressionRule, Rule
from registry.domain.policies.settings import Slot
from registry.domain.suites import Judge, Suite, span_of, suite_of
from registry.domain.suites.slices import name_of
from registry.domain.wording import nearest
from registry.integrations.expressions import check_expression, expression_remarks, expression_words
from registry.services.reviewing import counted, reviewers
from registry.storage.catalog import Reading, Writing


@dataclass(frozen=True, slots=True)
class _Asked:
    """Scorers that something asks a suite for, and the numbers it asks of them. `by` names slices of the
    suite; what is `varied` asks for variants of the prompt."""

    suite: str
    scorers: tuple[str, ...]
    path: Path
    by: str | None = None
    numbers: tuple[_Number, ...] = ()
    varied: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    """A threshold of a scorer's values (as the `required` one), or a `margin` between two of them, at `key` below what
    asks."""

    scorer: str
    text: str
    key: Path
    margin: bool = False
    operator: str = ""

    @classmethod
    def required(cls, scorer: str, require: str, key: Path) -> _Number:
        operator, text = require.split()
        return cls(scorer, text, key, operator=operator)


def expression_faults(policy: Policy, located: Located) -> Iterator[Fault]:
    """Expressions that do not compile or do not come to true or false; needs no registry."""
    for path, rule in _rules(policy):
        if isinstance(rule, ExpressionRule):
            for message in check_expression(rule.expr):
                expected, fix = expression_words(message)
                yield Fault(
                    f"{path[1]}/{rule.id}: {message}",
                    located.where((*path, "expr")),
                    expected=expected,
                    found=rule.expr,
                    fix=fix,
                )


def expression_notes(policy: Policy) -> tuple[str, ...]:
    """What expressions say that is allowed and probably not meant."""
    return tuple(
        f"{path[1]}/{rule.id}: {note}"
        for path, rule in _rules(policy)
        if isinstance(rule, ExpressionRule)
        for note in expression_remarks(rule.expr)
    )


def faults(reading: Reading | Writing, policy: Policy, located: Located, application: str) -> list[Fault]:
    """Everything that keeps a policy from being put in force here; `application` is `*` for the registry's own."""
    layer = _layer(reading) if application != ANY else None
    both = effective(policy, layer[0]) if layer else policy
    return [
        *(floor_faults(policy, located, *layer) if layer else ()),
        *_suites(reading, policy, located, application),
        *_baselines(reading, policy, located),
        *_people(reading.people.members(), both, located, application),
    ]


def notes(reading: Reading | Writing, policy: Policy, application: str) -> tuple[str, ...]:
    """What is no fault and should be known before this policy governs the application. It has no faults (`faults`)."""
    found = []
    layer = _layer(reading)
    members = reading.people.members()
    for name, stage in policy.stages.items():
        strangers = [a for a in stage.trusted_runners or () if members.person_of(a) is None]
        found += [f"{name}: no member has the account {account}, whose runs are trusted" for account in strangers]
        effectively = effective(policy, layer[0]).stages[name].waivers if layer else stage.waivers
        kept = set(effectively.allow) if effectively else set()
        found += [
            f"{name}: the registry's policy does not let {identifier} be waived"
            for identifier in (stage.waivers.allow if stage.waivers else ())
            if identifier not in kept
        ]
    return (*found, *dict.fromkeys(_idle(reading, policy, application)))


# ---------------------------------------------------------------------------------------------------------


def _layer(reading: Reading | Writing) -> tuple[Policy, Located] | None:
    """The registry's own policy with the lines of the text it was activated with."""
    activation = reading.applications.registry_activation()
    if activation is None:
        return None
    policy = policy_of(reading.applications.policy_content(activation.digest), activation.name)
    return policy, load_yaml(activation.text, f"{activation.source} of the registry")


def _rules(policy: Policy) -> Iterator[tuple[Path, Rule]]:
    for name, stage in policy.stages.items():
        for i, rule in enumerate(stage.rules):
            yield ("stages", name, "rules", i), rule


# Suites --------------------------------------------------------------------------------------------------


def _suites(reading: Reading | Writing, policy: Policy, located: Located, application: str) -> Iterator[Fault]:
    for asked in _asked(policy):
        try:
            suites = _meant(reading, asked.suite, application)
        except NotFoundError as error:
            where = located.where((*asked.path, "suite"))
            yield Fault(error.message, where, error.expected, error.found, "register the suite first")
            continue
        for reference, suite in suites.items():
            for scorer in asked.scorers:
                yield from _scorer(reference, suite, scorer, asked, located)
            for number in asked.numbers:
                yield from _beyond(reference, suite, number, asked, located)
            if asked.varied and suite.perturbations is None:
                said, fix = f"{reference} has no perturbations", "register a version of the suite that has them"
                yield Fault(said, located.where((*asked.path, "suite")), "a suite with `perturbations`", fix=fix)
            if asked.by is not None:
                yield from _slices(reference, suite, asked.by, asked, located)


def _asked(policy: Policy) -> Iterator[_Asked]:
    for path, rule in _rules(policy):
        if not isinstance(rule, EVIDENCE):
            continue
        match rule:
            case EvaluatedRule() | HumanRule() | BudgetRule():
                yield _Asked(rule.suite, (), path)
            case MetricRule() | CompareRule():
                yield _Asked(rule.suite, (rule.metric,), path, numbers=_numbers(rule))
            case SlicesRule():
                yield _Asked(rule.suite, (rule.metric,), path, by=rule.by, numbers=_numbers(rule))
            case BrittlenessRule():
                yield _Asked(rule.suite, (rule.metric,), path, numbers=_numbers(rule), varied=True)
            case ScoreRule():
                yield _Asked(rule.suite, tuple(i.metric for i in rule.metrics), path, numbers=_numbers(rule))
    for name, stage in policy.stages.items():
        for i, check in enumerate(stage.verify.checks if stage.verify else ()):
            number = _Number.required(check.metric, check.require, ("require",))
            yield _Asked(check.suite, (check.metric,), ("stages", name, "verify", "checks", i), numbers=(number,))


def _numbers(rule: MetricRule | CompareRule | ScoreRule | SlicesRule | BrittlenessRule) -> tuple[_Number, ...]:
    match rule:
        case MetricRule():
            return (_Number.required(rule.metric, rule.require, ("require",)),)
        case SlicesRule() if rule.require is not None:
            return (_Number.required(rule.metric, rule.require, ("require",)),)
        case CompareRule() | SlicesRule():
            return (_Number(rule.metric, rule.margin, ("margin",), margin=True),) if rule.margin else ()
        case BrittlenessRule():
            return (_Number(rule.metric, rule.max_worst_drop, ("max_worst_drop",), margin=True),)
        case ScoreRule():
            asked = [(i, key, text) for i, m in enumerate(rule.metrics) for key, text in _required(m)]
            return tuple(_Number.required(rule.metrics[i].metric, text, ("metrics", i, key)) for i, key, text in asked)


def _required(item: ScoredMetric) -> Iterator[tuple[str, str]]:
    yield "pass", item.passing
    if item.warn is not None:
        yield "warn", item.warn


def _meant(reading: Reading | Writing, reference: str, application: str) -> dict[str, Suite]:
    """The suites that a reference stands for; none where nothing is required yet. Raises NotFoundError."""
    if reference != REQUIRED:
        return {reference: suite_of(reading.artifacts.version(parse_version_ref(reference), Kind.SUITE).manifest)}
    if application == ANY:
        return {}
    required = [f"{s.name}@{s.number}" for s in reading.applications.required_suites(application)]
    return {r: suite_of(reading.artifacts.version(parse_version_ref(r), Kind.SUITE).manifest) for r in required}


def _scorer(reference: str, suite: Suite, scorer: str, asked: _Asked, located: Located) -> Iterator[Fault]:
    kinds = suite.kinds()
    name = suite.primary if scorer == PRIMARY else scorer
    where = located.where((*asked.path, "metric"))
    if name not in kinds:
        expected = "one of " + ", ".join(sorted(kinds))
        yield Fault(f"{reference} has no scorer {name!r}", where, expected, name, nearest(name, sorted(kinds)))
    elif asked.varied and any(isinstance(s, Judge) and s.name == name for s in suite.scorers):
        said = f"{name} of {reference} is a judge, which is asked about answers to the prompt as released only"
        yield Fault(said, where, "a scorer that is no judge", name)
    elif kinds[name] == "corpus" and (asked.by is not None or asked.varied):
        fix = f"name one of {', '.join(n for n, kind in sorted(kinds.items()) if kind != 'corpus')}"
        part = "slice" if asked.by is not None else "single row"
        said = f"{name} of {reference} scores all rows together, and no {part}"
        yield Fault(said, where, "a scorer of single rows", name, fix)


def _beyond(reference: str, suite: Suite, number: _Number, asked: _Asked, located: Located) -> Iterator[Fault]:
    """A threshold that no score is on the other side of, or a margin that no two scores are apart."""
    name = suite.primary if number.scorer == PRIMARY else number.scorer
    scorer = next((s for s in suite.scorers if s.name == name), None)
    if scorer is None:
        return
    low, high = (Decimal(end) for end in span_of(scorer))
    what, expected = "threshold", f"between {low} and {high}"
    inside = low <= Decimal(number.text) <= high
    if number.margin:
        what, expected = "margin", f"more than 0 and less than {high - low}"
        inside = Decimal(number.text) < high - low
    if not inside:
        yield Fault(
            f"the {what} is beyond what {name} of {reference} can show: it goes from {low} to {high}",
            located.where((*asked.path, *number.key)),
            expected=expected,
            found=number.text,
            fix="ask in the units of the scorer",
        )


def _idle(reading: Reading | Writing, policy: Policy, application: str) -> Iterator[str]:
    """The requirements that every score of a suite meets: those of `remarks`, which needs no suite, left out."""
    for asked in _asked(policy):
        for reference, suite in _meant(reading, asked.suite, application).items():
            for number in asked.numbers:
                name = suite.primary if number.scorer == PRIMARY else number.scorer
                low, high = (Decimal(end) for end in span_of(next(s for s in suite.scorers if s.name == name)))
                met = Decimal(number.text) == (low if number.operator == ">=" else high)
                if number.operator and met and (number.operator == "<=" or low > 0):
                    span = f"{name} of {reference} goes from {low} to {high}, so this holds whatever is measured"
                    yield f"{asked.path[1]}, {number.operator} {number.text}: {span}"


def _slices(reference: str, suite: Suite, by: str, asked: _Asked, located: Located) -> Iterator[Fault]:
    known = sorted(name_of(s) for s in suite.slices)
    if by not in known:
        yield Fault(
            f"{reference} has no slices {by!r}",
            located.where((*asked.path, "by")),
            expected="one of " + ", ".join(known) if known else "a suite with slices",
            found=by,
            fix=nearest(by, known) or f"register a version of {reference.partition('@')[0]} that has them",
        )


def _baselines(reading: Reading | Writing, policy: Policy, located: Located) -> Iterator[Fault]:
    """Comparisons with a release that is not there."""
    for path, rule in _rules(policy):
        against = rule.baseline if isinstance(rule, Comparing) else None
        if against is None or "@" not in against:
            continue
        try:
            reading.releases.get(parse_version_ref(against))
        except NotFoundError as error:
            where = located.where((*path, "against"))
            yield Fault(error.message, where, error.expected, error.found, "compose it first, or name another one")


# People --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Quorum:
    """Slots to fill. Whoever `asks` (who needs that permission) fills none of them; None if they may."""

    what: str
    slots: Sequence[Slot]
    asks: Permission | None
    path: Path


def _people(members: Members, policy: Policy, located: Located, application: str) -> Iterator[Fault]:
    able = reviewers(members, application)
    for quorum in _quorums(policy):
        needed = counted(quorum.slots)
        if missing := _missing(needed, able):
            for slot, count in missing.items():
                yield _nobody(quorum, slot, count, able, located, application)
        elif quorum.asks is not None and not any(
            not _missing(needed, {p: s for p, s in able.items() if p != asking})
            for asking in members.with_permission(quorum.asks)
        ):
            yield _only_oneself(quorum, able, located, application)


def _quorums(policy: Policy) -> Iterator[_Quorum]:
    if policy.activation:
        yield _Quorum("activation", policy.activation.slots, Permission.POLICY, ("activation", "slots"))
    for name, stage in policy.stages.items():
        path: Path = ("stages", name)
        for i, rule in enumerate(stage.rules):
            place: Path = (*path, "rules", i)
            if isinstance(rule, ApprovalRule) and rule.level in {Level.HARD, Level.SOFT}:
                asks = None if rule.separation == "none" else Permission.REQUEST
                yield _Quorum(f"{name}/{rule.id}", rule.slots, asks, (*place, "slots"))
            if isinstance(rule, ScoreRule) and rule.slot_on_warn:
                yield _Quorum(f"{name}/{rule.id}", [Slot(slot=rule.slot_on_warn)], None, (*place, "on_warn"))
        if stage.waivers:
            yield _Quorum(f"waivers at {name}", stage.waivers.slots, Permission.WAIVE, (*path, "waivers", "slots"))
        if stage.break_glass:
            where: Path = (*path, "break_glass", "retro", "slots")
            yield _Quorum(
                f"retrospective approval at {name}", stage.break_glass.retro.slots, Permission.BREAK_GLASS, where
            )


def _missing(slots: Sequence[tuple[str, int]], people: Mapping[str, Sequence[str]]) -> dict[str, int]:
    filled = fill_slots(slots, people)
    return {name: count - len(filled[name]) for name, count in slots if len(filled[name]) < count}


def _nobody(
    quorum: _Quorum, slot: str, count: int, able: Mapping[str, Sequence[str]], located: Located, application: str
) -> Fault:
    who = sorted(person for person, slots in able.items() if {slot, ANY} & set(slots))
    app = "" if application == ANY else f" --app {application}"
    return Fault(
        f"no member could fill slot {slot} of {quorum.what}",
        located.where(quorum.path),
        expected=f"{count} more with permission to approve who may fill {slot}, one person a place",
        found=", ".join(who) or "nobody",
        fix=f"tandem member add ACCOUNT --role approver --slot {slot}{app}",
    )


def _only_oneself(quorum: _Quorum, able: Mapping[str, Sequence[str]], located: Located, application: str) -> Fault:
    slots = {slot.slot for slot in quorum.slots}
    who = sorted(person for person, held in able.items() if {*slots, ANY} & set(held))
    app = "" if application == ANY else f" --app {application}"
    return Fault(
        f"{quorum.what} could never be complete: whoever asks fills no slot, and there is nobody else",
        located.where(quorum.path),
        expected="somebody besides the one who asks",
        found=", ".join(who),
        fix=f"tandem member add ACCOUNT --role approver --slot {quorum.slots[0].slot}{app}",
    )

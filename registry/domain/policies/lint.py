"""The sense of a policy: what could never say no, never say yes, or never act is refused, and what is odd remarked.

Everything here can be told from the file alone. What needs the registry (suites, people, the policy beneath) is told
by whoever has it at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from registry.domain.clock_changes import clock_remarks, empty_fault
from registry.domain.documents import Located, Path
from registry.domain.errors import Fault
from registry.domain.policies.built_in_ids import RESERVED, WAIVABLE
from registry.domain.policies.decision import Level
from registry.domain.policies.evidence_rules import ContaminationRule, MetricRule, ScoreRule, SlicesRule
from registry.domain.policies.fields import EVERY_STAGE
from registry.domain.policies.rule_types import (
    EVIDENCE,
    NO_QUALITY,
    ApprovalRule,
    Comparing,
    FreezeRule,
    Rule,
    UpstreamRule,
)
from registry.domain.policies.settings import Slot
from registry.domain.times import LONGEST, duration
from registry.domain.wording import nearest

if TYPE_CHECKING:
    from registry.domain.policies.document import Policy, StagePolicy

_DURATIONS = frozenset(
    {"deadline", "duration", "max_age", "max_baseline_age", "max_ttl", "promotion_ttl", "ttl", "window"}
)
"""The keys of stages and rules that hold a duration, or something that cannot be taken for one."""

MOST_PEOPLE = 100
"""How many people one quorum may ask for, in all its slots together: more is a slip of the hand."""

_BOOLEANS = frozenset({"on", "off", "yes", "no", "y", "n"})


def trap_faults(located: Located) -> list[Fault]:
    """Keys that other readers of YAML take for true or false. Here they are text, which a reader of the file may
    not know."""
    return [
        Fault(
            f"the key `{path[-1]}` is read as true or false by other programs",
            located.where(path),
            expected="a key that is a word to everybody",
            found=str(path[-1]),
            fix="choose another name",
        )
        for path in located.lines
        if path and isinstance(path[-1], str) and path[-1].lower() in _BOOLEANS
    ]


def hinted(fault: Fault) -> Fault:
    """A fault about `on`, `yes` and their like, where true or false is asked for, says what they are here."""
    word = fault.found.strip("'\"")
    if word.lower() not in _BOOLEANS or fault.message != "must be true or false":
        return fault
    meant = "true" if word.lower() in {"on", "yes", "y"} else "false"
    return Fault(
        fault.message, fault.where, fault.expected, f"the text {word!r}", f"write {meant}: {word} is text here"
    )


def sense_faults(policy: Policy, located: Located) -> list[Fault]:
    """Everything in a policy that makes no sense, each with its line."""
    faults: list[Fault] = []
    earlier: list[str] = []
    faults += _duration_faults(located.value, (), located)
    faults += _slot_faults(policy.activation.slots if policy.activation else (), ("activation", "slots"), located)
    for name, stage in policy.stages.items():
        if policy.layer is None:
            faults += _evidence_faults(name, stage, located)
        else:
            faults += _layer_faults(name, policy, located)
        faults += _stage_name_faults(name, policy, located)
        faults += _rule_faults(name, stage, earlier if policy.layer is None else None, located)
        faults += _setting_faults(name, stage, located)
        earlier.append(name)
    return faults


def remarks(policy: Policy) -> tuple[str, ...]:
    """What a reader should know before activating it and what is no fault."""
    found = []
    for name, stage in policy.stages.items():
        if stage.ungated:
            found.append(f"{name} is ungated: it asks for no evidence, and its deployments say so for ever")
        for rule in stage.rules:
            if isinstance(rule, ApprovalRule) and rule.separation == "none":
                found.append(
                    f"{name}/{rule.id}: separation is none, so people may approve their own work; such deployments "
                    "are shown as self-approved for ever"
                )
            if isinstance(rule, FreezeRule):
                found += [f"{name}/{rule.id}: {w.name}: {told}" for w in rule.windows for told in clock_remarks(w)]
            if rule.level in {Level.ADVISORY, Level.SHADOW}:
                found.append(f"{name}/{rule.id} is {rule.level}: it never stands in the way")
            if isinstance(rule, ContaminationRule) and rule.exclude and (others := _judged_once(stage)):
                found.append(
                    f"{name}/{rule.id}: `exclude` has metric and compare judged again without the rows that are found; "
                    f"{', '.join(others)} are judged with them"
                )
            found += [
                f"{name}/{rule.id}: `{require}` holds whatever is measured, unless the scorer goes below 0"
                for require in _requirements(rule)
                if require.startswith(">=") and Decimal(require.split()[1]) <= 0
            ]
    return tuple(found)


def _duration_faults(value: object, path: Path, located: Located) -> Iterator[Fault]:
    """Durations that are longer than anybody means, wherever they stand."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        if key in _DURATIONS and isinstance(part, str) and _too_long(part):
            yield Fault(
                "the duration is too long",
                located.where((*path, key)),
                expected=f"at most {LONGEST}, ten years",
                found=part,
                fix="write a shorter one",
            )
        yield from _duration_faults(part, (*path, key), located)


def _too_long(text: str) -> bool:
    try:
        return duration(text) > duration(LONGEST)
    except ValueError:
        return False  # a window of a calendar, say


# Stages --------------------------------------------------------------------------------------------------


def _stage_name_faults(name: str, policy: Policy, located: Located) -> Iterator[Fault]:
    if name == EVERY_STAGE and policy.layer is None:
        yield Fault(
            "`*` stands for every stage only in the registry's own policy",
            located.where(("stages", name)),
            expected="the name of a stage",
            found=name,
            fix="name the stage, or say `layer: registry`",
        )


def _evidence_faults(name: str, stage: StagePolicy, located: Located) -> list[Fault]:
    evidence = [r for r in stage.rules if isinstance(r, EVIDENCE) and _counts(r)]
    where = located.where(("stages", name))
    if stage.ungated and evidence:
        ids = ", ".join(rule.id for rule in evidence)
        return [
            Fault(
                f"stage {name} is ungated and yet asks for evidence",
                where,
                expected="`ungated: true` or rules about evidence at level hard or soft, not both",
                found=f"rules {ids}",
                fix="remove `ungated: true`, or make these rules advisory",
            )
        ]
    evidence = [rule for rule in evidence if not isinstance(rule, NO_QUALITY)]
    if not stage.ungated and not evidence:
        return [
            Fault(
                f"stage {name} asks for no evidence",
                where,
                expected="a rule of type evaluated, metric, compare, slices or score at level hard or soft",
                found="none",
                fix="add `{id: evaluated, type: evaluated, suite: required}`, or say `ungated: true`",
            )
        ]
    if evidence and all(isinstance(rule, Comparing) and rule.baseline is not None for rule in evidence):
        return [
            Fault(
                f"the first release could never pass stage {name}: with nothing live, there is nothing to compare with",
                where,
                expected="at least one rule about evidence that is not a comparison",
                found="only comparisons",
                fix="add `{id: evaluated, type: evaluated, suite: required}`",
            )
        ]
    return []


def _layer_faults(name: str, policy: Policy, located: Located) -> Iterator[Fault]:
    """The registry's policy only tightens: what would loosen, or act nowhere, is refused."""
    stage = policy.stages[name]
    loosening = {
        "ungated": stage.ungated,
        "bind_base": stage.bind_base is False,
        "auto_promote": bool(stage.auto_promote and stage.auto_promote.enabled),
    }
    for key in (key for key, found in loosening.items() if found):
        yield Fault(
            f"the registry's policy can only tighten: `{key}` is for the policy of an application",
            located.where(("stages", name, key)),
            expected="what no application may go below",
            fix=f"remove `{key}`",
        )
    everywhere = policy.stages.get(EVERY_STAGE)
    shared = {rule.id for rule in everywhere.rules} if everywhere and name != EVERY_STAGE else set()
    for i, rule in enumerate(stage.rules):
        if rule.id in shared:
            yield Fault(
                f"rule id {rule.id!r} occurs at every stage and at {name}",
                located.where(("stages", name, "rules", i, "id")),
                fix="give one of them another id: both are judged",
            )


# Rules ---------------------------------------------------------------------------------------------------


def _rule_faults(name: str, stage: StagePolicy, earlier: Sequence[str] | None, located: Located) -> Iterator[Fault]:
    seen: set[str] = set()
    for i, rule in enumerate(stage.rules):
        path: Path = ("stages", name, "rules", i)
        if rule.id in seen:
            yield Fault(f"rule id {rule.id!r} occurs twice in stage {name}", located.where((*path, "id")))
        if rule.id in RESERVED:
            yield Fault(
                f"the rule id {rule.id!r} is that of a built-in rule",
                located.where((*path, "id")),
                expected="an id other than " + ", ".join(RESERVED),
                found=rule.id,
                fix=f"for example {rule.id}-rule",
            )
        seen.add(rule.id)
        if isinstance(rule, UpstreamRule):
            yield from _upstream_faults(name, rule, earlier, (*path, "stages"), located)
        if isinstance(rule, FreezeRule):
            places = ((window, located.where((*path, "windows", j))) for j, window in enumerate(rule.windows))
            yield from filter(None, (empty_fault(window, where) for window, where in places))
        if isinstance(rule, ApprovalRule):
            yield from _slot_faults(rule.slots, (*path, "slots"), located)


def _upstream_faults(
    name: str, rule: UpstreamRule, earlier: Sequence[str] | None, path: Path, located: Located
) -> Iterator[Fault]:
    """`earlier` are the stages before this one; None in the registry's policy, which does not order them."""
    if earlier is None and name == EVERY_STAGE:
        yield Fault("no stage can come before every stage", located.where(path), fix="say it of one stage")
        return
    for j, upstream in enumerate(rule.stages):
        if upstream == name or (earlier is not None and upstream not in earlier):
            yield Fault(
                f"{upstream!r} is not a stage before {name}",
                located.where((*path, j)),
                expected="one of " + ", ".join(earlier) if earlier else f"no upstream: {name} is the first stage",
                found=upstream,
                fix=nearest(upstream, earlier or ()),
            )


def _slot_faults(slots: Sequence[Slot], path: Path, located: Located) -> Iterator[Fault]:
    if len({slot.slot for slot in slots}) < len(slots):
        yield Fault("a slot is named twice", located.where(path), fix="name it once, with a count")
    too_many = [i for i, slot in enumerate(slots) if slot.count > MOST_PEOPLE]
    for i in too_many:
        yield Fault(
            f"slot {slots[i].slot} asks for more people than there may be in one quorum",
            located.where((*path, i, "count")),
            expected=f"at most {MOST_PEOPLE}",
            found=str(slots[i].count),
        )
    if not too_many and sum(slot.count for slot in slots) > MOST_PEOPLE:
        yield Fault(
            "these slots together ask for more people than there may be in one quorum",
            located.where(path),
            expected=f"at most {MOST_PEOPLE} in all",
            found=str(sum(slot.count for slot in slots)),
        )


def _counts(rule: Rule) -> bool:
    return rule.level in {Level.HARD, Level.SOFT}


# Settings ------------------------------------------------------------------------------------------------


def _setting_faults(name: str, stage: StagePolicy, located: Located) -> Iterator[Fault]:
    if stage.waivers:
        yield from _slot_faults(stage.waivers.slots, ("stages", name, "waivers", "slots"), located)
        yield from _waiver_faults(name, stage.rules, stage.waivers.allow, located)
    if stage.break_glass:
        yield from _slot_faults(
            stage.break_glass.retro.slots, ("stages", name, "break_glass", "retro", "slots"), located
        )
    if stage.auto_promote and stage.auto_promote.enabled:
        yield from _auto_faults(name, stage.rules, located)
    if stage.max_auto and not _rolls_back(stage):
        yield Fault(
            f"nothing at {name} rolls back by itself, so `max_auto` limits nothing",
            located.where(("stages", name, "max_auto")),
            expected="`verify` with on_fail or on_timeout: rollback",
            fix="remove `max_auto`",
        )


def _waiver_faults(name: str, rules: Sequence[Rule], allow: Sequence[str], located: Located) -> Iterator[Fault]:
    known = {rule.id: rule for rule in rules}
    may = [rule.id for rule in rules if rule.level is Level.SOFT and not isinstance(rule, ApprovalRule)]
    for i, identifier in enumerate(allow):
        rule = known.get(identifier)
        if identifier in {*may, *WAIVABLE}:
            continue
        yield Fault(
            _not_waivable(name, identifier, rule),
            located.where(("stages", name, "waivers", "allow", i)),
            expected="one of " + ", ".join([*may, *WAIVABLE]),
            found=identifier,
            fix="" if rule else nearest(identifier, [*may, *WAIVABLE]),
        )


def _not_waivable(name: str, identifier: str, rule: Rule | None) -> str:
    if rule is None:
        if identifier in RESERVED:
            return f"the built-in rule {identifier} can never be waived"
        return f"there is no rule {identifier!r} at {name} to waive"
    if isinstance(rule, ApprovalRule):
        return f"{name}/{identifier} is an approval: a waiver stands for evidence, not for people"
    if rule.level is Level.HARD:
        return f"{name}/{identifier} is hard: a hard rule is never waived"
    return f"{name}/{identifier} is {rule.level}: there is nothing to waive"


def _auto_faults(name: str, rules: Iterable[Rule], located: Located) -> Iterator[Fault]:
    asking = [rule.id for rule in rules if isinstance(rule, ApprovalRule) and _counts(rule)]
    if asking:
        yield Fault(
            f"{name} promotes automatically and yet waits for people: {', '.join(asking)}",
            located.where(("stages", name, "auto_promote")),
            expected="no approval rule at level hard or soft, or `enabled: false`",
            found=f"approval {', '.join(asking)}",
            fix="ask for the approval at a stage that people promote to",
        )


def _requirements(rule: Rule) -> Iterator[str]:
    """What a rule requires of scores."""
    if isinstance(rule, MetricRule | SlicesRule) and rule.require is not None:
        yield rule.require
    for item in rule.metrics if isinstance(rule, ScoreRule) else ():
        yield from (require for require in (item.passing, item.warn) if require is not None)


def _judged_once(stage: StagePolicy) -> list[str]:
    """The rules about scores that are not judged again where rows are left out."""
    return [rule.id for rule in stage.rules if isinstance(rule, ScoreRule | SlicesRule) and _counts(rule)]


def _rolls_back(stage: StagePolicy) -> bool:
    return bool(stage.verify and "rollback" in {stage.verify.on_fail, stage.verify.on_timeout})

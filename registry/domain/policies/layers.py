"""The registry's own policy beneath an application's: what no application may go below (I-47).

Both are in force. A rule that only one of them has is judged as it is. Where both have one of the same id, the
application's stands for both if it is at least as strict; else both are judged, the registry's as `registry.<id>`.
An application that goes below what is in force is refused when its policy is activated; a registry policy that comes
later tightens every application at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import Field

from registry.domain.documents import Located
from registry.domain.errors import Fault
from registry.domain.policies.decision import Level
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.policies.fields import EVERY_STAGE
from registry.domain.policies.rule_types import EVIDENCE, NO_QUALITY, Rule, UpstreamRule, rule_content
from registry.domain.policies.settings import (
    AutoPromote,
    BreakGlass,
    MaxAuto,
    Retrospect,
    Signature,
    Slot,
    Verify,
    Waivers,
)
from registry.domain.policies.strictness import Difference, Effect, rule_differences, told, total
from registry.domain.times import duration

PREFIX = "registry."
"""Before the id of a rule of the registry's policy whose namesake in the application's does not stand for it."""

Part = TypeVar("Part")


class TightenedStage(StagePolicy):
    """A stage of an application as the registry's policy tightened it, with what that alone `asked` of the stage, and
    what the application's `own` does.

    Nobody writes it. It is there so that what either asks for is judged as it was said, whatever the other adds.
    """

    asked: Annotated[StagePolicy, Field(exclude=True)]
    own: Annotated[StagePolicy, Field(exclude=True)]


Reaction: TypeAlias = Literal["hold", "rollback"]


def effective(policy: Policy, layer: Policy | None) -> Policy:
    """What a release is judged by: the application's policy, tightened by the registry's. Stages are the application's.

    It is no document: it may hold rule ids that nobody may write, and is never stored or digested.
    """
    if layer is None:
        return policy
    stages = {name: _under(stage, floor(layer, name)) for name, stage in policy.stages.items()}
    return policy.model_copy(update={"stages": stages})


def floor(layer: Policy, stage: str) -> StagePolicy | None:
    """What the registry's policy demands of one stage: what it says of every stage, and of this one."""
    everywhere, here = layer.stages.get(EVERY_STAGE), layer.stages.get(stage)
    if everywhere is None or here is None:
        return here or everywhere
    return _under(here, everywhere)


def asked_by_registry(stage: StagePolicy) -> StagePolicy:
    """What the registry's policy alone asks of a stage that is in force; nothing where it says nothing of it."""
    return stage.asked if isinstance(stage, TightenedStage) else StagePolicy()


def asked_by_application(stage: StagePolicy) -> StagePolicy:
    """What the application's own policy asks of a stage that is in force."""
    return stage.own if isinstance(stage, TightenedStage) else stage


def at_least_as_strict(rule: Rule, than: Rule) -> bool:
    """Whether a rule passes nothing that the other would not. False where they cannot be compared."""
    effects = (d.effect for d in rule_differences(rule_content(than), rule_content(rule)))
    return total(effects) in {Effect.SAME, Effect.TIGHTENS}


def floor_faults(policy: Policy, located: Located, layer: Policy, layer_located: Located) -> list[Fault]:
    """Where a policy goes below the registry's, or could never satisfy it; each with the lines of both files."""
    faults: list[Fault] = []
    earlier: list[str] = []
    for name in policy.stages:
        faults += _loosened(name, policy, located, layer, layer_located)
        faults += _unreachable(name, earlier, located, layer)
        faults += _untrusted(name, policy, located, layer)
        earlier.append(name)
    return faults


# Rules ---------------------------------------------------------------------------------------------------


def _under(stage: StagePolicy, parent: StagePolicy | None) -> StagePolicy:
    if parent is None:
        return stage
    rules = _rules(stage, parent)
    demanding = any(_asks_for_evidence(rule) for rule in parent.rules)
    return TightenedStage.model_construct(
        asked=parent,
        own=stage,
        ungated=stage.ungated and not demanding,
        rules=tuple(rule for _, rule in rules),
        bind_base=True if parent.bind_base else stage.bind_base,
        promotion_ttl=min(stage.request_ttl, parent.promotion_ttl, key=duration)
        if parent.promotion_ttl
        else stage.promotion_ttl,
        trusted_runners=_both(stage.trusted_runners, parent.trusted_runners, _in_both),
        rollout=stage.rollout or parent.rollout,
        verify=_both(stage.verify, parent.verify, _verify),
        max_auto=_both(stage.max_auto, parent.max_auto, _max_auto),
        auto_promote=stage.auto_promote and _both(stage.auto_promote, parent.auto_promote, _auto_promote),
        waivers=_waivers(stage, parent, rules),
        break_glass=_glass(stage, parent),
    )


def _rules(stage: StagePolicy, parent: StagePolicy) -> list[tuple[Rule | None, Rule]]:
    """The rules to judge; beside each, the rule of the parent that it is or stands for."""
    above = {rule.id: rule for rule in parent.rules}
    own = {rule.id: rule for rule in stage.rules}
    standing = {name for name in {*own} & {*above} if at_least_as_strict(own[name], above[name])}
    mine: list[tuple[Rule | None, Rule]] = [(above[r.id] if r.id in standing else None, r) for r in stage.rules]
    return mine + [
        (rule, rule.model_copy(update={"id": f"{PREFIX}{rule.id}"}) if rule.id in own else rule)
        for rule in parent.rules
        if rule.id not in standing
    ]


def _asks_for_evidence(rule: Rule) -> bool:
    """Whether it asks whether the release is any good; what answers take says nothing of that."""
    return isinstance(rule, EVIDENCE) and not isinstance(rule, NO_QUALITY) and _counts(rule)


def _counts(rule: Rule) -> bool:
    return rule.level in {Level.HARD, Level.SOFT}


# Settings ------------------------------------------------------------------------------------------------


def _both(own: Part | None, parent: Part | None, tighter: Callable[[Part, Part], Part]) -> Part | None:
    if own is None or parent is None:
        return parent if own is None else own
    return tighter(own, parent)


def _in_both(own: tuple[str, ...], parent: tuple[str, ...]) -> tuple[str, ...]:
    """The accounts in both, in whatever case; empty where none is, which means nobody: `floor_faults` refuses that."""
    accounts = {account.lower() for account in parent}
    return tuple(account for account in own if account.lower() in accounts)


def _slots(own: tuple[Slot, ...], parent: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The most places that either asks for in each slot: whoever fills these fills either's."""
    counts: dict[str, int] = {}
    for slot in (*own, *parent):
        counts[slot.slot] = max(slot.count, counts.get(slot.slot, 0))
    return tuple(Slot(slot=name, count=count) for name, count in counts.items())


def _verify(own: Verify, parent: Verify) -> Verify:
    return Verify(
        checks=tuple(dict.fromkeys((*own.checks, *parent.checks))),
        deadline=min(own.deadline, parent.deadline, key=duration),
        on_fail=_reaction(own.on_fail, parent.on_fail),
        on_timeout=_reaction(own.on_timeout, parent.on_timeout),
    )


def _reaction(own: Reaction, parent: Reaction) -> Reaction:
    """What happens by itself when something was not shown: going back is stricter than holding what serves."""
    return "rollback" if "rollback" in {own, parent} else "hold"


def _max_auto(own: MaxAuto, parent: MaxAuto) -> MaxAuto:
    return MaxAuto(count=min(own.count, parent.count), window=max(own.window, parent.window, key=duration))


def _auto_promote(own: AutoPromote, parent: AutoPromote) -> AutoPromote:
    resumes = own.resume == parent.resume == "newer_release"
    return AutoPromote(enabled=own.enabled and parent.enabled, resume="newer_release" if resumes else "manual")


def _glass(stage: StagePolicy, parent: StagePolicy) -> BreakGlass | None:
    """What breaking glass takes afterwards, where either says so. Whoever says nothing of it and asks for approvals
    asks for these afterwards too, in the time that holds without a word: the other one takes nothing of that away."""
    if stage.break_glass is None and parent.break_glass is None:
        return None
    return _both(stage.break_glass or _unsaid(stage), parent.break_glass or _unsaid(parent), _break_glass)


def _unsaid(stage: StagePolicy) -> BreakGlass | None:
    slots: tuple[Slot, ...] = ()
    for rule in stage.approval_rules:
        slots = _slots(slots, rule.slots)
    retro = Retrospect(slots=slots, signature=_required(stage.signed)) if slots else None
    return BreakGlass(retro=retro) if retro else None


def _required(asked: bool) -> Signature:
    return "required" if asked else None


def _break_glass(own: BreakGlass, parent: BreakGlass) -> BreakGlass:
    return BreakGlass(
        retro=Retrospect(
            slots=_slots(own.retro.slots, parent.retro.slots),
            deadline=min(own.retro.deadline, parent.retro.deadline, key=duration),
            signature=own.retro.signature or parent.retro.signature,
        ),
        on_overdue=_reaction(own.on_overdue, parent.on_overdue),
    )


def _waivers(stage: StagePolicy, parent: StagePolicy, rules: Sequence[tuple[Rule | None, Rule]]) -> Waivers | None:
    """What may be waived: of the application's own rules what it says, of the registry's what that says.

    A rule that stands for one of the registry's, and what is built in, both have to list.
    """
    own, above = (set(s.waivers.allow) if s.waivers else set() for s in (stage, parent))
    mine = {rule.id for rule in stage.rules}
    allowed = [rule.id for origin, rule in rules if rule.id in mine and rule.id in own and _allows(above, origin)]
    allowed += [rule.id for origin, rule in rules if rule.id not in mine and origin and origin.id in above]
    known = {rule.id for _, rule in rules} | {rule.id for rule in parent.rules}
    allowed += sorted((own & above) - known)
    one = _both(stage.waivers, parent.waivers, _waiver_terms)
    return one.model_copy(update={"allow": tuple(allowed)}) if one and allowed else None


def _allows(above: set[str], origin: Rule | None) -> bool:
    return origin is None or origin.id in above


def _waiver_terms(own: Waivers, parent: Waivers) -> Waivers:
    return Waivers(
        allow=own.allow,
        slots=_slots(own.slots, parent.slots),
        max_ttl=min(own.max_ttl, parent.max_ttl, key=duration),
        ticket="required" if "required" in {own.ticket, parent.ticket} else "optional",
        signature=own.signature or parent.signature,
    )


# Faults --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a rule stands in a file."""

    located: Located
    stage: str
    position: int

    def where(self, key: str = "") -> str:
        return self.located.where(("stages", self.stage, "rules", self.position, *key.split(".")))


def _loosened(name: str, policy: Policy, located: Located, layer: Policy, layer_located: Located) -> Iterator[Fault]:
    own = {rule.id: (rule, _Place(located, name, i)) for i, rule in enumerate(policy.stages[name].rules)}
    for place in (key for key in (EVERY_STAGE, name) if key in layer.stages):
        for i, parent in enumerate(layer.stages[place].rules):
            rule, here = own.get(parent.id, (None, None))
            if rule is None or here is None or at_least_as_strict(rule, parent):
                continue
            above = _Place(layer_located, place, i)
            for difference in rule_differences(rule_content(parent), rule_content(rule)):
                if difference.effect in {Effect.LOOSENS, Effect.CHANGES}:
                    yield _floor_fault(name, rule, difference, here, above)


def _floor_fault(name: str, rule: Rule, difference: Difference, here: _Place, above: _Place) -> Fault:
    less = "asks for less than" if difference.effect is Effect.LOOSENS else "cannot be compared with"
    return Fault(
        f"LOOSENS_FLOOR: {name}/{rule.id} {less} the registry's policy, at {difference.path}",
        here.where(difference.path),
        expected=f"{told(difference.before)} or stricter, as in {above.where(difference.path)}",
        found=told(difference.after),
        fix=f"ask for at least as much, or give your rule another id than {rule.id}: then both are judged",
    )


def _unreachable(name: str, earlier: Sequence[str], located: Located, layer: Policy) -> Iterator[Fault]:
    parent = floor(layer, name)
    for rule in parent.rules if parent else ():
        if isinstance(rule, UpstreamRule) and (missing := [s for s in rule.stages if s not in earlier]):
            yield Fault(
                f"nothing could enter {name}: the registry's policy asks for {', '.join(missing)} before it",
                located.where(("stages", name)),
                expected=f"stages {', '.join(missing)} before {name}",
                found=", ".join(earlier) or f"{name} is the first stage",
                fix="add these stages before it",
            )


def _untrusted(name: str, policy: Policy, located: Located, layer: Policy) -> Iterator[Fault]:
    if effective(policy, layer).stages[name].trusted_runners == ():
        parent = floor(layer, name)
        yield Fault(
            f"nobody's evaluations would count at {name}",
            located.where(("stages", name, "trusted_runners")),
            expected="some of " + ", ".join((parent and parent.trusted_runners) or ()),
            found=", ".join(policy.stages[name].trusted_runners or ()),
            fix="leave trusted_runners out, and the registry's are trusted",
        )

"""What one policy would change of another, and whether each change asks for more or for less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from registry.domain.policies.decision import Level
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.policies.outcomes import PolicyChange
from registry.domain.policies.rule_types import Rule, rule_content
from registry.domain.policies.strictness import (
    Difference,
    Effect,
    rule_differences,
    settings_differences,
    slots_effect,
    told,
)


def changes(before: Policy, after: Policy) -> tuple[PolicyChange, ...]:
    """Every difference that decides, stage by stage in the order of `after`; stages that are gone come last.

    Names and descriptions decide nothing. Empty if and only if the digests are equal.
    """
    return tuple(_changes(before, after))


def _changes(before: Policy, after: Policy) -> Iterator[PolicyChange]:
    if before.layer != after.layer:
        yield _change("layer", before.layer or "application", after.layer or "application", Effect.CHANGES)
    old, new = (p.activation.model_dump(mode="json")["slots"] if p.activation else None for p in (before, after))
    if old != new:
        yield _change("activation.slots", old, new, slots_effect(old, new))
    was, now = (p.activation.signature if p.activation else None for p in (before, after))
    if was != now:
        yield _change("activation.signature", was, now, Effect.TIGHTENS if now else Effect.LOOSENS)
    common = [name for name in after.stages if name in before.stages]
    if common != [name for name in before.stages if name in after.stages]:
        yield _change("stages", list(before.stages), list(after.stages), Effect.CHANGES)
    for name, stage in after.stages.items():
        if name in before.stages:
            yield from _stage(name, before.stages[name], stage)
        else:
            yield _change(name, None, _summary(stage), Effect.CHANGES)
    for name in [name for name in before.stages if name not in after.stages]:
        yield _change(name, _summary(before.stages[name]), None, Effect.CHANGES)


def _stage(name: str, before: StagePolicy, after: StagePolicy) -> Iterator[PolicyChange]:
    old, new = ({"ungated": stage.ungated, **stage.settings()} for stage in (before, after))
    yield from (_told(f"{name}.{d.path}", d) for d in settings_differences(old, new))
    was, now = ({rule.id: rule for rule in stage.rules} for stage in (before, after))
    if [i for i in was if i in now] != [i for i in now if i in was]:
        yield _change(f"{name}.rules", list(was), list(now), Effect.CHANGES)
    for identifier in dict.fromkeys([*now, *was]):
        yield from _rule(f"{name}/{identifier}", was.get(identifier), now.get(identifier))


def _rule(where: str, before: Rule | None, after: Rule | None) -> Iterator[PolicyChange]:
    if before is not None and after is not None:
        weightless = not (_counts(before) or _counts(after))
        for difference in rule_differences(rule_content(before), rule_content(after)):
            yield _told(f"{where}.{difference.path}", difference, weightless=weightless)
        return
    effect = Effect.LOOSENS if after is None else Effect.TIGHTENS
    rule = before or after
    if rule is not None:
        yield _change(where, before and _rule_text(before), after and _rule_text(after), _weighed(rule, effect))


def _weighed(rule: Rule, effect: Effect) -> Effect:
    return effect if _counts(rule) else Effect.CHANGES


def _counts(rule: Rule) -> bool:
    return rule.level in {Level.HARD, Level.SOFT}


def _told(where: str, difference: Difference, *, weightless: bool = False) -> PolicyChange:
    """A difference that neither tightens nor loosens, such as another name of a window, still changes the digest."""
    effect = Effect.CHANGES if weightless or difference.effect is Effect.SAME else difference.effect
    return _change(where, difference.before, difference.after, effect)


def _change(where: str, before: Any, after: Any, effect: Effect) -> PolicyChange:
    return PolicyChange(where, told(before), told(after), effect.value)


def _summary(stage: StagePolicy) -> str:
    return "ungated" if stage.ungated else "rules " + ", ".join(rule.id for rule in stage.rules)


def _rule_text(rule: Rule) -> str:
    content: Mapping[str, Any] = rule_content(rule)
    return told({key: value for key, value in content.items() if key != "id"})

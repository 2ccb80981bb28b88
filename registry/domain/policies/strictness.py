"""Which of two demands is the stricter: a partial order for every key of a rule and of a stage's settings.

Values are compared as `model_dump(mode="json")` tells them, None where nothing is set. What has no entry here is
equal or incomparable, so a key that a later version adds can never pass for stricter by oversight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from registry.domain.policies.settings import PROMOTION_TTL
from registry.domain.times import duration


class Effect(StrEnum):
    """What replacing one demand by another does."""

    SAME = "same"
    TIGHTENS = "tightens"
    LOOSENS = "loosens"
    CHANGES = "changes"
    """Neither: it asks for something else, or for more here and less there."""


Order = Callable[[Any, Any], Effect]
"""From before to after."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Keys below a key, and what it does when the whole group appears (None: its keys have defaults that tell)."""

    keys: Mapping[str, Any]
    appearing: Effect | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One key whose value differs: its path within the rule or the settings, and what the difference does."""

    path: str
    before: Any
    after: Any
    effect: Effect


def rule_differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """The keys in which two rules of the same id differ, as `rule_content` tells them.

    Another type is one difference, at `type`: rules of two types ask for different things.
    """
    if before["type"] != after["type"]:
        return (Difference("type", before["type"], after["type"], Effect.CHANGES),)
    table = {**_RULE, **_OF_TYPE.get(str(before["type"]), {})}
    found = _differences(before, after, table)
    if before["type"] in {"compare", "human"} and not (before.get("require") or after.get("require")):
        found = tuple(_of_limit(d, before, after) for d in found)
    if "any" in {before.get("mode"), after.get("mode")}:  # one more stage to choose from is no further demand
        return tuple(_incomparable(d) if d.path == "stages" else d for d in found)
    return found


def settings_differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """The keys in which the settings of two stages differ, as `StagePolicy.settings` tells them."""
    return _differences(before, after, _SETTINGS)


def slots_effect(before: Sequence[Mapping[str, Any]] | None, after: Sequence[Mapping[str, Any]] | None) -> Effect:
    """What replacing slots (`{slot, count}`) does: more places in a slot are stricter, and so is asking at all.

    Whoever fills the places of the stricter fills those of the looser.
    """
    if before is None or after is None:
        return _presence(before, after)
    old, new = ({str(slot["slot"]): int(slot["count"]) for slot in slots} for slots in (before, after))
    return total(_MORE(old.get(name, 0), new.get(name, 0)) for name in {*old, *new})


def total(effects: Iterable[Effect]) -> Effect:
    """What several differences do together."""
    found = set(effects) - {Effect.SAME}
    if len(found) > 1:
        return Effect.CHANGES
    return found.pop() if found else Effect.SAME


def told(value: Any) -> str:
    """A value as a reader of the file knows it: `0.02`, `staging, production`, `2 × risk`, or `nothing`."""
    if value is None or value in ([], {}):
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping) and set(value) == {"slot", "count"}:
        return f"{value['count']} × {value['slot']}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {told(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return ", ".join(told(item) for item in value)
    return str(value)


# ---------------------------------------------------------------------------------------------------------


def _differences(
    before: Mapping[str, Any], after: Mapping[str, Any], table: Mapping[str, Any]
) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        entry = table.get(key, _exactly)
        if isinstance(entry, _Group):
            inner = _differences(old or {}, new or {}, entry.keys)
            if old is None or new is None:
                effect = total(d.effect for d in inner) if entry.appearing is None else entry.appearing
                backwards = entry.appearing is not None and new is None
                found.append(Difference(key, old, new, _opposite(effect) if backwards else effect))
            else:
                found += [Difference(f"{key}.{d.path}", d.before, d.after, d.effect) for d in inner]
        else:
            found.append(Difference(key, old, new, entry(old, new)))
    return tuple(found)


def _opposite(effect: Effect) -> Effect:
    return {Effect.TIGHTENS: Effect.LOOSENS, Effect.LOOSENS: Effect.TIGHTENS}.get(effect, effect)


def _of_limit(difference: Difference, before: Mapping[str, Any], after: Mapping[str, Any]) -> Difference:
    """A margin says how much worse a release may be, or, where it must be superior, how much better: it counts by what
    the difference must be above. Being better is more than not being worse, whatever the margins."""
    if difference.path != "margin":
        return difference
    least = [Decimal(rule.get("margin") or 0) * (1 if rule.get("superior") else -1) for rule in (before, after)]
    return Difference(difference.path, difference.before, difference.after, _MORE(*least))


def _incomparable(difference: Difference) -> Difference:
    return Difference(difference.path, difference.before, difference.after, Effect.CHANGES)


def _exactly(before: Any, after: Any) -> Effect:
    return Effect.SAME if before == after else Effect.CHANGES


def _by(measure: Callable[[Any], Any], *, more: Effect, unset: Any = None) -> Order:
    """Ordered by what `measure` gives; `more` is the effect of a greater one.

    `unset` is the value that an absent key stands for; without one, nothing set is the loosest of all.
    """

    def order(before: Any, after: Any) -> Effect:
        old, new = (unset if value is None else value for value in (before, after))
        if old is None or new is None:
            return _presence(old, new)
        first, second = measure(old), measure(new)
        if first == second:
            return Effect.SAME
        return more if second > first else _opposite(more)

    return order


def _presence(before: Any, after: Any) -> Effect:
    """Asking for it at all is stricter than not asking."""
    if (before is None) == (after is None):
        return Effect.SAME
    return Effect.TIGHTENS if before is None else Effect.LOOSENS


def _sets(*, larger: Effect) -> Order:
    """Ordered by inclusion; `larger` is the effect of a superset. Not set at all is the loosest."""

    def order(before: Any, after: Any) -> Effect:
        if before is None or after is None:
            return _presence(before, after)
        old, new = {repr(item) for item in before}, {repr(item) for item in after}
        if old == new:
            return Effect.SAME
        if old <= new:
            return larger
        return _opposite(larger) if new <= old else Effect.CHANGES

    return order


def _ranked(*loosest_first: str) -> Order:
    return _by(loosest_first.index, more=Effect.TIGHTENS, unset=loosest_first[0])


def _flag(*, strict: bool, unset: bool) -> Order:
    return _by(lambda value: value is strict, more=Effect.TIGHTENS, unset=unset)


def _requirement(before: str | None, after: str | None) -> Effect:
    if before is None or after is None:
        return _presence(before, after)
    (old_operator, old), (new_operator, new) = before.split(), after.split()
    if old_operator != new_operator:
        return Effect.CHANGES
    first, second = Decimal(old), Decimal(new)
    if first == second:
        return Effect.SAME
    return Effect.TIGHTENS if (second > first) == (old_operator == ">=") else Effect.LOOSENS


def _condition(before: Any, after: Any) -> Effect:
    """A rule that always applies asks most, one that applies to fewer changes asks least."""
    if before is None or after is None:
        return Effect.SAME if before == after else Effect.TIGHTENS if after is None else Effect.LOOSENS
    return _ALL_OF(before["changed"], after["changed"])


def _warning(before: str | None, after: str | None) -> Effect:
    """A score without a warning has only pass and fail, which is the strictest."""
    if before is None or after is None:
        return Effect.SAME if before == after else Effect.TIGHTENS if after is None else Effect.LOOSENS
    return _MORE(before, after)


def _on_warn(before: str, after: str) -> Effect:
    ranks = [("allow", "slot", "block").index(v if v in {"allow", "block"} else "slot") for v in (before, after)]
    if ranks[0] == ranks[1]:
        return _exactly(before, after)
    return Effect.TIGHTENS if ranks[1] > ranks[0] else Effect.LOOSENS


def _named(before: Sequence[str] | None, after: Sequence[str] | None) -> Effect:
    """A list of names and versions; a name stands for all its versions."""
    if before is None or after is None:
        return _presence(before, after)
    narrower, wider = _within(after, before), _within(before, after)
    if narrower and wider:
        return Effect.SAME
    return Effect.TIGHTENS if narrower else Effect.LOOSENS if wider else Effect.CHANGES


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    return all(item in others or item.partition("@")[0] in others for item in some)


def _windows(before: Sequence[Mapping[str, Any]] | None, after: Sequence[Mapping[str, Any]] | None) -> Effect:
    """More time in which nothing is promoted is stricter. Names of windows do not matter."""
    old, new = (
        {kind: {_times(w) for w in given or () if w["kind"] == kind} for kind in ("deny", "allow")}
        for given in (before, after)
    )
    denied = _sets(larger=Effect.TIGHTENS)(old["deny"], new["deny"])
    allowed = _sets(larger=Effect.LOOSENS)(old["allow"], new["allow"])
    if bool(old["allow"]) != bool(new["allow"]):  # the first window that allows forbids all other time
        allowed = Effect.TIGHTENS if new["allow"] else Effect.LOOSENS
    return total([denied, allowed])


def _times(window: Mapping[str, Any]) -> str:
    return repr(sorted((key, value) for key, value in window.items() if key != "name" and value is not None))


def _checks(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Effect:
    """Checks of one suite and scorer are compared key by key; one more is stricter."""
    old, new = ({(c["suite"], c["metric"]): c for c in checks or ()} for checks in (before, after))
    effects = [_presence(old.get(key), new.get(key)) for key in {*old, *new}]
    for key in {*old} & {*new}:
        effects += [d.effect for d in _differences(old[key], new[key], _CHECK)]
    return total(effects)


_MORE = _by(Decimal, more=Effect.TIGHTENS)
_LESS = _by(Decimal, more=Effect.LOOSENS)
_LONGER = _by(duration, more=Effect.TIGHTENS)
_SHORTER = _by(duration, more=Effect.LOOSENS)
_FEWER = _sets(larger=Effect.LOOSENS)
_ALL_OF = _sets(larger=Effect.TIGHTENS)

_CHECK: dict[str, Any] = {
    "require": _requirement,
    "min_samples": _MORE,
    "level": _by(Decimal, more=Effect.TIGHTENS, unset="0.95"),
}
_CONFIDENCE = _Group({"level": _by(Decimal, more=Effect.TIGHTENS, unset="0.95")})
_LOOKS = _by(int, more=Effect.LOOSENS, unset=1)
_RULE: dict[str, Any] = {
    "level": _ranked("shadow", "advisory", "soft", "hard"),
    "applies_when": _condition,
    "max_baseline_age": _SHORTER,  # of the types that compare
}
_MEASURED: dict[str, Any] = {
    "confidence": _CONFIDENCE,
    "max_age": _SHORTER,
    "max_looks": _LOOKS,
    "min_samples": _MORE,
    "on_missing": _presence,
}
_OF_TYPE: dict[str, dict[str, Any]] = {
    "evaluated": {"min_rows": _MORE},
    "metric": {**_MEASURED, "require": _requirement},
    "compare": {**_MEASURED, "superior": _flag(strict=True, unset=False), "margin": _LESS},
    "score": {
        "pass": _MORE,
        "warn": _warning,
        "on_warn": _on_warn,
        "min_samples": _MORE,
        "max_looks": _LOOKS,
        "confidence": _CONFIDENCE,
    },
    "slices": {
        "margin": _LESS,
        "require": _requirement,
        "mode": _ranked("no_harm", "all_non_inferior"),
        "max_looks": _LOOKS,
    },  # a higher level makes harm harder to show, and being good enough too: neither is the stricter
    "brittleness": {"max_worst_drop": _LESS, "vs_live": _LESS},  # of the level the same holds
    "budget": {
        **dict.fromkeys(("max", "mean_max", "max_ratio"), _LESS),
        "min_samples": _MORE,
        "max_looks": _LOOKS,
        "confidence": _CONFIDENCE,
    },
    "approval": {
        "slots": slots_effect,
        "separation": _ranked("none", "requester_only", "changed_components", "all_components"),
        "ttl": _by(duration, more=Effect.LOOSENS, unset="72h"),
        "reject": _ranked("blocking", "terminal"),
        "multi_role": _flag(strict=False, unset=False),
        "signature": _presence,
    },
    "upstream": {
        "stages": _ALL_OF,
        "mode": _by(("any", "all").index, more=Effect.TIGHTENS, unset="all"),
        "verified": _flag(strict=True, unset=True),
        "soak": _Group({"duration": _LONGER}, appearing=Effect.TIGHTENS),
    },
    "freeze": {"windows": _windows},
    "attestation": {"keys": _FEWER, "ttl": _SHORTER},
    "lineage": {
        "datasets": _Group({"licence_in": _FEWER}, appearing=Effect.TIGHTENS),
        "datasets_in": _named,
        "base_model_in": _named,
        "registered_by_in": _FEWER,
        "source": _presence,
    },
    "size_limit": dict.fromkeys(("max_adapter_bytes", "max_total_bytes", "max_adapters"), _LESS),
    "contamination": {"max_fraction": _LESS, "exclude": _flag(strict=True, unset=False)},
    "headroom": {"p01": _MORE, "lengths": _presence},
    "overfit": {"gap": _LESS, "confidence": _CONFIDENCE},
    "expression": {"message": lambda before, after: Effect.SAME},
    "human": {
        "require": _requirement,
        "superior": _flag(strict=True, unset=False),
        "margin": _LESS,
        **dict.fromkeys(("min_items", "min_units", "min_raters_per_item", "min_alpha"), _MORE),
        "anytime": _flag(strict=True, unset=False),
        "split": lambda before, after: _presence(before, after) if None in (before, after) else Effect.CHANGES,
        "confidence": _CONFIDENCE,
    },
}
"""Keys by rule type. What is missing (a suite, a scorer, the text of an expression) must be equal."""

_REACTION = _ranked("hold", "rollback")
_RETRO = _Group({"slots": slots_effect, "deadline": _SHORTER, "signature": _presence})
_SETTINGS: dict[str, Any] = {
    "ungated": _flag(strict=False, unset=False),
    "bind_base": _flag(strict=True, unset=True),
    "promotion_ttl": _by(duration, more=Effect.LOOSENS, unset=PROMOTION_TTL),
    "trusted_runners": _FEWER,
    "rollout": lambda before, after: Effect.SAME,  # there is only one
    "verify": _Group(
        {"checks": _checks, "deadline": _SHORTER, "on_fail": _REACTION, "on_timeout": _REACTION},
        appearing=Effect.TIGHTENS,
    ),
    "max_auto": _Group(
        {
            "count": _by(int, more=Effect.LOOSENS, unset=2),
            "window": _by(duration, more=Effect.TIGHTENS, unset="24h"),
        }
    ),
    "auto_promote": _Group(
        {
            "enabled": _flag(strict=False, unset=False),
            "resume": _by(("newer_release", "manual").index, more=Effect.TIGHTENS, unset="manual"),
        }
    ),
    "waivers": _Group(
        {
            "allow": _FEWER,
            "slots": slots_effect,
            "max_ttl": _SHORTER,
            "ticket": _ranked("optional", "required"),
            "signature": _presence,
        },
        appearing=Effect.LOOSENS,
    ),
    "break_glass": _Group({"retro": _RETRO, "on_overdue": _REACTION}, appearing=Effect.CHANGES),
}

"""Approvals: a person's yes, bound to exact digests, filling slots, apart from those who made the thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest, digest_of, without_nothing

APPROVAL_TTL = "72h"
"""How long an approval counts where its rule says nothing else."""

SIGNED = "signed"
"""The assurance of what a person signed with a key of theirs."""

LOCAL = "local"
"""The assurance of what somebody said at this machine."""

BEARER = "token"
"""The assurance of what was said with a token: by whoever had it."""

ANY_SLOT = "*"
"""Stands for every slot, in what a person may fill."""


UNTOLD = "policy, evidence, waivers or what the stage serves changed"
"""What is said of a binding whose parts were not kept."""

_CHANGED = {
    "policy": "the policy or its required suites changed",
    "evidence": "the evidence changed",
    "base": "the stage serves something else",
    "waivers": "a waiver was granted, used or ended",
    "epoch": "it was quarantined since",
}
"""The parts of a binding, and what is said of one that is another now."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a binding stands for, besides action, release and stage: the parts that can change under an approval.

    `base` is the deployment that the stage served, absent before the first and where approvals do not bind to it;
    `waivers` are the ids of those that were granted; `epoch` is the newest quarantine, absent where there was none.
    """

    policy: Digest
    evidence_set: Digest
    base: str | None = None
    waivers: tuple[str, ...] = ()
    epoch: str | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """A recorded yes for one release at one stage. It counts only while `binding` is the current one."""

    id: str
    application: str
    stage: str
    release: int
    digest: Digest
    binding: Digest
    account: str
    person: str
    assurance: str
    reason: str
    nonce: str
    given_at: str
    expires_at: str
    bound: Bound | None = None
    """The parts of `binding`; approvals of the first schema did not keep them."""


def binding_digest(
    *,
    action: str,
    application: str,
    stage: str,
    release: Digest,
    policy: Digest,
    evidence_set: Digest,
    base: str | None,
    waivers: Sequence[str] = (),
    epoch: str | None = None,
) -> Digest:
    """What an approval binds to. Any change of these voids it.

    `base` is the deployment that the stage serves now; absent before the first, and where the stage says
    `bind_base: false`. `waivers` are the ids of those granted. `epoch` is the newest quarantine, active or cleared,
    that reaches or reached the release at the stage; absent where there is none.
    """
    return digest_of(
        without_nothing(
            {
                "action": action,
                "base": base,
                "epoch": epoch,
                "evidence_set": evidence_set,
                "policy": policy,
                "release": release,
                "stage": f"{application}@{stage}",
                "waivers": sorted(waivers),
            }
        )
    )


def parts_changed(before: Bound | None, now: Bound) -> tuple[str, ...]:
    """The parts of a binding that are others now; none at all where those of then were not kept."""
    if before is None:
        return ()
    differs = {
        "policy": before.policy != now.policy,
        "evidence": before.evidence_set != now.evidence_set,
        "base": before.base != now.base,
        "waivers": sorted(before.waivers) != sorted(now.waivers),
        "epoch": before.epoch != now.epoch,
    }
    return tuple(part for part, changed in differs.items() if changed)


def clauses(parts: Sequence[str]) -> tuple[str, ...]:
    """What is said of the parts of a binding that changed; a part that this version does not know is named."""
    return tuple(_CHANGED.get(part, f"{part} changed") for part in parts)


def changes(before: Bound | None, now: Bound) -> tuple[str, ...]:
    """Why a binding is not the current one any more, a clause for each part that changed."""
    return (UNTOLD,) if before is None else clauses(parts_changed(before, now))


def evidence_set_digest(evidence: Sequence[Digest]) -> Digest:
    """Digest of the evidence a decision rests on, independent of order and repetition."""
    return digest_of(sorted(set(evidence)))


def fill_slots(
    slots: Sequence[tuple[str, int]], people: Mapping[str, Sequence[str]], *, multi_role: bool = False
) -> dict[str, list[str]]:
    """Assign people to slots so that as many places as possible are filled, one place a person (I-20).

    `slots` are (name, count); `people` maps a person to the slots they may fill, where `*` is any. Maximum
    bipartite matching by augmenting paths (Kuhn 1955). With `multi_role` a person may fill a place of each slot,
    never two places of one. Returns slot name to the people who fill it.
    """
    if multi_role:
        return {name: _able(name, people)[:count] for name, count in slots}
    places = [(name, i) for name, count in slots for i in range(count)]
    holder: dict[tuple[str, int], str] = {}

    def seat(person: str, tried: set[tuple[str, int]]) -> bool:
        for place in places:
            if place in tried or not ({place[0], ANY_SLOT} & set(people[person])):
                continue
            tried.add(place)
            if place not in holder or seat(holder[place], tried):
                holder[place] = person
                return True
        return False

    for person in sorted(people):
        seat(person, set())
    return {name: sorted(p for (n, _), p in holder.items() if n == name) for name, _ in slots}


def unfilled(slots: Sequence[tuple[str, int]], filled: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many places of each slot are still empty; slots that are full are left out."""
    return {name: count - len(filled[name]) for name, count in slots if len(filled[name]) < count}


# ---------------------------------------------------------------------------------------------------------


def _able(slot: str, people: Mapping[str, Sequence[str]]) -> list[str]:
    return sorted(person for person, slots in people.items() if {slot, ANY_SLOT} & set(slots))

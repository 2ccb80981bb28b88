"""Approvals: a person's yes, bound to exact digests, filling slots, apart from those who made the thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest, digest_of, without_nothing

APPROVAL_HOURS = 72
"""How long an approval counts."""


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


def binding_digest(
    *,
    action: str,
    application: str,
    stage: str,
    release: Digest,
    policy: Digest,
    evidence_set: Digest,
    base: str | None,
) -> Digest:
    """What an approval binds to. Any change of these voids it.

    `base` is the deployment that the stage serves now; absent before the first.
    """
    return digest_of(
        without_nothing(
            {
                "action": action,
                "base": base,
                "evidence_set": evidence_set,
                "policy": policy,
                "release": release,
                "stage": f"{application}@{stage}",
                "waivers": [],
            }
        )
    )


def evidence_set_digest(evidence: Sequence[Digest]) -> Digest:
    """Digest of the evidence a decision rests on, independent of order and repetition."""
    return digest_of(sorted(set(evidence)))


def fill_slots(slots: Sequence[tuple[str, int]], people: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Assign people to slots so that as many places as possible are filled, one place a person (I-20).

    `slots` are (name, count); `people` maps a person to the slots they may fill, where `*` is any. Maximum
    bipartite matching by augmenting paths (Kuhn 1955). Returns slot name to the people who fill it.
    """
    places = [(name, i) for name, count in slots for i in range(count)]
    holder: dict[tuple[str, int], str] = {}

    def seat(person: str, tried: set[tuple[str, int]]) -> bool:
        for place in places:
            if place in tried or not ({place[0], "*"} & set(people[person])):
                continue
            tried.add(place)
            if place not in holder or seat(holder[place], tried):
                holder[place] = person
                return True
        return False

    for person in sorted(people):
        seat(person, set())
    return {name: sorted(p for (n, _), p in holder.items() if n == name) for name, _ in slots}

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from registry.domain.approvals import Bound, binding_digest, changes, fill_slots, unfilled
from registry.domain.digests import Digest, digest_of

A, B = digest_of("a"), digest_of("b")
NAMES = ("owner", "reviewer", "risk")

slots = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 2)), min_size=1, max_size=3, unique_by=lambda s: s[0])
people = st.dictionaries(
    st.sampled_from(["ana", "ben", "eve", "raj"]),
    st.sets(st.sampled_from([*NAMES, "*", "poet"])).map(lambda held: tuple(sorted(held))),
)


def bound_to(
    action: str = "promote",
    application: str = "bot",
    stage: str = "production",
    release: Digest = A,
    policy: Digest = A,
    evidence_set: Digest = A,
    base: str | None = "d1",
    waivers: tuple[str, ...] = (),
) -> Digest:
    return binding_digest(
        action=action,
        application=application,
        stage=stage,
        release=release,
        policy=policy,
        evidence_set=evidence_set,
        base=base,
        waivers=waivers,
    )


@given(slots, people)
def test_no_person_fills_two_places(asked: list[tuple[str, int]], able: dict[str, tuple[str, ...]]) -> None:
    """I-20: one human fills at most one slot unless `multi_role`."""
    filled = [person for who in fill_slots(asked, able).values() for person in who]
    assert len(filled) == len(set(filled))


@given(slots, people)
def test_nobody_fills_a_slot_they_may_not(asked: list[tuple[str, int]], able: dict[str, tuple[str, ...]]) -> None:
    for multi_role in (False, True):
        for slot, who in fill_slots(asked, able, multi_role=multi_role).items():
            assert all({slot, "*"} & set(able[person]) for person in who)


@given(slots, people)
def test_as_many_places_are_filled_as_any_seating_could(
    asked: list[tuple[str, int]], able: dict[str, tuple[str, ...]]
) -> None:
    places = [name for name, count in asked for _ in range(count)]
    reach = [[None, *(i for i, name in enumerate(places) if {name, "*"} & set(held))] for held in able.values()]
    seatings = ([place for place in seating if place is not None] for seating in product(*reach))
    best = max(len(taken) for taken in seatings if len(taken) == len(set(taken)))
    assert sum(len(who) for who in fill_slots(asked, able).values()) == best


@given(slots, people)
def test_with_multi_role_a_person_fills_each_slot_once(
    asked: list[tuple[str, int]], able: dict[str, tuple[str, ...]]
) -> None:
    filled = fill_slots(asked, able, multi_role=True)
    for slot, count in asked:
        may = [person for person, held in able.items() if {slot, "*"} & set(held)]
        assert len(filled[slot]) == len(set(filled[slot])) == min(count, len(may))


@given(slots, people, st.sampled_from(NAMES))
def test_one_more_yes_never_leaves_more_places_empty(
    asked: list[tuple[str, int]], able: dict[str, tuple[str, ...]], slot: str
) -> None:
    """I-14: adding an approval never turns ALLOW into DENY."""
    before = sum(unfilled(asked, fill_slots(asked, able)).values())
    after = sum(unfilled(asked, fill_slots(asked, {**able, "zoe": (slot,)})).values())
    assert after <= before


def test_somebody_with_one_slot_is_not_crowded_out_by_somebody_with_two() -> None:
    asked = [("reviewer", 1), ("risk", 1)]
    able = {"ana": ("reviewer", "risk"), "ben": ("reviewer",)}
    assert fill_slots(asked, able) == {"reviewer": ["ben"], "risk": ["ana"]}


def test_two_places_of_a_slot_take_two_people_even_with_multi_role() -> None:
    asked = [("reviewer", 2)]
    filled = fill_slots(asked, {"ana": ("*",)}, multi_role=True)
    assert unfilled(asked, filled) == {"reviewer": 1}


def test_every_part_of_a_binding_changes_it() -> None:
    """I-17: an approval counts only if release, stage, policy, evidence, waivers and base are the current ones."""
    others = [
        bound_to(action="break-glass"),
        bound_to(application="other"),
        bound_to(stage="staging"),
        bound_to(release=B),
        bound_to(policy=B),
        bound_to(evidence_set=B),
        bound_to(base="d2"),
        bound_to(base=None),
        bound_to(waivers=("w1",)),
    ]
    assert len({bound_to(), *others}) == 1 + len(others)


def test_the_order_in_which_waivers_were_granted_does_not_matter() -> None:
    assert bound_to(waivers=("w1", "w2")) == bound_to(waivers=("w2", "w1"))


def test_why_a_binding_moved_names_each_part_that_changed_and_no_other() -> None:
    before = Bound(A, A, "d1", ("w1",))
    assert changes(before, before) == ()
    assert changes(before, Bound(B, A, "d1", ("w1",))) == ("the policy or its required suites changed",)
    assert changes(before, Bound(A, B, "d1", ("w1",))) == ("the evidence changed",)
    assert changes(before, Bound(A, A, "d2", ("w1",))) == ("the stage serves something else",)
    assert changes(before, Bound(A, A, "d1")) == ("a waiver was granted, used or ended",)
    assert len(changes(before, Bound(B, B))) == 4


def test_an_approval_that_kept_no_parts_says_what_it_may_have_been() -> None:
    assert changes(None, Bound(A, A)) == ("policy, evidence, waivers or what the stage serves changed",)

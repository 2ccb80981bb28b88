"""Roots and proofs of a log's tree, against the recursion by which RFC 6962 defines them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.transparency.trees import (
    EMPTY,
    RunningTree,
    begins_with,
    consistency,
    inclusion,
    joined,
    leaf_hash,
    root,
    root_by_inclusion,
    tree_hash,
)

LEAVES = [f"entry {n}".encode() for n in range(600)]
SMALL = 66
"""Sizes up to which everything is tried: two past a power of two that spans several levels."""


def _split(n: int) -> int:
    split = 1
    while split * 2 < n:
        split *= 2
    return split


def mth(leaves: Sequence[bytes]) -> bytes:
    """Section 2.1: MTH({}) and MTH(D[n])."""
    if len(leaves) < 2:
        return hashlib.sha256(b"\x00" + leaves[0]).digest() if leaves else hashlib.sha256(b"").digest()
    k = _split(len(leaves))
    return hashlib.sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Section 2.1.1: PATH(m, D[n])."""
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), mth(leaves[k:])]
    return [*path(m - k, leaves[k:]), mth(leaves[:k])]


def subproof(m: int, leaves: Sequence[bytes], whole: bool) -> list[bytes]:
    """Section 2.1.2: SUBPROOF(m, D[n], b), of which PROOF(m, D[n]) is that with b true."""
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    k = _split(len(leaves))
    if m <= k:
        return [*subproof(m, leaves[:k], whole), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], False), mth(leaves[:k])]


def kept(level: int, place: int) -> bytes:
    """The hash of a whole subtree of the leaves above; nothing that is not whole is ever asked for."""
    start, end = place << level, (place + 1) << level
    assert end <= len(LEAVES)
    return mth(LEAVES[start:end])


@pytest.mark.parametrize("size", range(SMALL))
def test_every_root_and_proof_of_a_small_tree_is_that_of_the_rfc_and_verifies(size: int) -> None:
    leaves, found = LEAVES[:size], root(size, kept)
    assert found == tree_hash(leaves) == mth(leaves)
    for index in range(size):
        proof = inclusion(index, size, kept)
        assert list(proof) == path(index, leaves)
        assert root_by_inclusion(leaf_hash(leaves[index]), index, size, proof) == found
    for old in range(1, size + 1):
        proof = consistency(old, size, kept)
        assert list(proof) == subproof(old, leaves, True)
        assert begins_with(old, mth(LEAVES[:old]), size, found, proof)


@given(st.integers(1, 600).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1))))
def test_proofs_of_larger_trees_verify(drawn: tuple[int, int]) -> None:
    size, index = drawn
    found = root(size, kept)
    assert root_by_inclusion(leaf_hash(LEAVES[index]), index, size, inclusion(index, size, kept)) == found
    assert begins_with(index + 1, mth(LEAVES[: index + 1]), size, found, consistency(index + 1, size, kept))


def test_a_tree_of_nothing_has_the_hash_of_nothing_and_no_proofs() -> None:
    assert root(0, kept) == joined([]) == EMPTY == hashlib.sha256(b"").digest()
    for index, size in ((0, 0), (1, 1), (-1, 3)):
        with pytest.raises(ValueError, match="no entry"):
            inclusion(index, size, kept)
        assert root_by_inclusion(leaf_hash(b""), index, size, ()) is None
    for old, new in ((0, 1), (2, 1), (-1, 1)):
        with pytest.raises(ValueError, match="no log"):
            consistency(old, new, kept)
        assert not begins_with(old, EMPTY, new, root(1, kept), ())


def test_a_running_tree_has_the_root_of_every_size() -> None:
    tree = RunningTree()
    for size in range(130):
        assert (tree.size, tree.root()) == (size, root(size, kept))
        tree.add(LEAVES[size])


def test_hashes_of_another_length_prove_nothing() -> None:
    """Two hashes run together, or one cut short, hash like something else would."""
    proof, found = inclusion(2, 4, kept), root(4, kept)
    assert root_by_inclusion(leaf_hash(LEAVES[2]), 2, 4, proof) == found
    for changed in ((proof[0] + proof[1],), (proof[0][:-1], proof[1]), (proof[0], b"")):
        assert root_by_inclusion(leaf_hash(LEAVES[2]), 2, 4, changed) is None
    assert not begins_with(2, mth(LEAVES[:2]) + b"x", 4, found, consistency(2, 4, kept))


def mutated(draw: random.Random, proof: Sequence[bytes]) -> list[bytes]:
    """The proof with one hash flipped, dropped, doubled, moved, added, or taken from elsewhere."""
    changed = list(proof)
    place = draw.randrange(len(changed)) if changed else 0
    kinds: list[Callable[[], object]] = [lambda: changed.insert(place, draw.randbytes(32))]
    if changed:
        flipped = bytearray(changed[place])
        flipped[draw.randrange(32)] ^= 1 << draw.randrange(8)
        kinds += [
            lambda: changed.__setitem__(place, bytes(flipped)),
            lambda: changed.pop(place),
            lambda: changed.insert(place, changed[place]),
            lambda: changed.__setitem__(place, leaf_hash(LEAVES[draw.randrange(600)])),
            lambda: changed.reverse(),
        ]
    draw.choice(kinds)()
    return changed


def false_accepts(seed: int, tries: int) -> list[str]:
    """Proofs that were changed, or are of something else, and are accepted all the same."""
    draw, found = random.Random(seed), []
    roots = [mth(LEAVES[:size]) for size in range(130)]
    for turn in range(tries):
        size = draw.randrange(2, 130)
        index = draw.randrange(size)
        proof = inclusion(index, size, kept_of)
        changed = mutated(draw, proof)
        if changed != list(proof) and root_by_inclusion(leaf_hash(LEAVES[index]), index, size, changed) == roots[size]:
            found.append(f"seed {seed}, turn {turn}: entry {index} of {size}")
        other = draw.randrange(130)
        if other != index and root_by_inclusion(leaf_hash(LEAVES[other]), index, size, proof) == roots[size]:
            found.append(f"seed {seed}, turn {turn}: entry {other} as entry {index} of {size}")
        old = draw.randrange(1, size)
        shown = consistency(old, size, kept_of)
        changed = mutated(draw, shown)
        if changed != list(shown) and begins_with(old, roots[old], size, roots[size], changed):
            found.append(f"seed {seed}, turn {turn}: {old} to {size}")
        if roots[other] != roots[old] and begins_with(old, roots[other], size, roots[size], shown):
            found.append(f"seed {seed}, turn {turn}: the root of {other} as that of {old}, to {size}")
    return found


HASHES = {(level, place): kept(level, place) for level in range(8) for place in range(130 >> level)}


def kept_of(level: int, place: int) -> bytes:
    return HASHES[level, place]


def test_no_changed_proof_is_accepted() -> None:
    assert false_accepts(seed=20261121, tries=2_000) == []


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(10))
def test_none_of_a_million_changed_proofs_is_accepted(seed: int) -> None:
    """Four proofs a turn, so that all seeds together try ten million."""
    assert false_accepts(seed, tries=250_000) == []

"""Lies about the log: one that is shorter or forked, heads out of time, signatures of others."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from registry.domain.digests import canonical_json
from registry.domain.times import time_text
from registry.domain.transparency.notes import Verifier
from tests.lying import Answer, Bundle, States

Lie = Callable[[States], "Bundle | bytes | Answer"]
LIES: dict[str, Lie] = {}


def lie(function: Lie) -> Lie:
    """A lie, told to a client that runs bot@1 of `old`; most are what `new` says, with something changed."""
    LIES[function.__name__.removeprefix("_")] = function
    return function


def new(states: States) -> Bundle:
    return states.bundle("new", "old")


def changed_entry(entry: Bundle, **changes: Any) -> Bundle:
    leaf = json.loads(entry["leaf"])
    leaf.update(changes)
    return {**entry, "leaf": canonical_json(leaf).decode()}


def dated(states: States, bundle: Bundle, issued: datetime, life: timedelta, size: int = 0) -> Bundle:
    """The bundle with another head, signed by whoever has the log's key."""
    lines = bundle["head"].split("\n\n")[0].split("\n")
    lines[4:6] = time_text(issued), time_text(issued + life)
    lines[2] = str(size) if size else lines[2]
    return {**bundle, "head": states.sign("\n".join(lines) + "\n")}


def flipped(text: str) -> str:
    data = bytearray(base64.b64decode(text))
    data[0] ^= 1
    return base64.b64encode(bytes(data)).decode()


def stage_of(bundle: Bundle) -> Bundle:
    found: Bundle = bundle["lock"]["stages"][0]
    return found


def with_checkpoint(states: States, bundle: Bundle, *, origin: str = "", size: int = 0) -> Bundle:
    """The bundle with another checkpoint, signed by whoever has the log's key."""
    lines = bundle["lock"]["checkpoint"].split("\n")
    text = f"{origin or lines[0]}\n{size or lines[1]}\n{lines[2]}\n"
    bundle["lock"]["checkpoint"] = states.sign(text)
    return bundle


# Setting back and forking


@lie
def _a_log_that_is_shorter_than_it_was(states: States) -> Bundle:
    return states.bundle("old", 0)


@lie
def _a_log_of_the_same_size_with_another_root(states: States) -> Bundle:
    return {**states.bundle("fork", 0), "since": states.sizes["old"]}


@lie
def _no_proof_that_the_log_grew(states: States) -> Bundle:
    return {**new(states), "consistency": []}


@lie
def _a_proof_for_another_size(states: States) -> Bundle:
    return {**states.bundle("back", "new"), "since": states.sizes["old"]}


@lie
def _a_proof_that_says_it_is_for_another_size(states: States) -> Bundle:
    return states.bundle("back", "new")


@lie
def _a_proof_with_a_flipped_hash(states: States) -> Bundle:
    found = new(states)
    return {**found, "consistency": [flipped(found["consistency"][0]), *found["consistency"][1:]]}


@lie
def _a_proof_with_a_hash_too_many(states: States) -> Bundle:
    found = new(states)
    return {**found, "consistency": [*found["consistency"], found["consistency"][0]]}


@lie
def _a_proof_with_a_hash_too_few(states: States) -> Bundle:
    found = new(states)
    return {**found, "consistency": found["consistency"][:-1]}


@lie
def _a_proof_with_65_hashes(states: States) -> Bundle:
    found = new(states)
    return {**found, "consistency": [found["consistency"][0]] * 65}


@lie
def _hashes_in_another_spelling(states: States) -> Bundle:
    found = new(states)
    return {**found, "consistency": [t.replace("=", "") for t in found["consistency"]]}


@lie
def _a_checkpoint_that_claims_to_be_longer(states: States) -> Bundle:
    return with_checkpoint(states, new(states), size=states.sizes["new"] + 1)


@lie
def _a_checkpoint_that_claims_to_be_shorter(states: States) -> Bundle:
    return with_checkpoint(states, new(states), size=states.sizes["new"] - 1)


# Time


@lie
def _a_head_that_expired(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC) - timedelta(hours=1, seconds=5), timedelta(hours=1))


@lie
def _a_head_from_the_future(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC) + timedelta(minutes=5, seconds=30), timedelta(hours=1))


@lie
def _a_head_older_than_one_that_was_seen(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC) - timedelta(minutes=12), timedelta(hours=1))


@lie
def _a_head_that_counts_for_years(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC), timedelta(days=4000))


@lie
def _a_head_that_ends_before_it_begins(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC), timedelta(hours=-1))


@lie
def _a_head_of_another_size(states: States) -> Bundle:
    return dated(states, new(states), datetime.now(UTC), timedelta(hours=1), size=states.sizes["old"])


@lie
def _a_head_of_the_state_before(states: States) -> Bundle:
    return {**new(states), "head": states.bundle("old", "old")["head"]}


@lie
def _a_head_without_a_time(states: States) -> Bundle:
    found = new(states)
    lines = found["head"].split("\n\n")[0].split("\n")
    lines[4:6] = "soon", "later"
    return {**found, "head": states.sign("\n".join(lines) + "\n")}


@lie
def _a_checkpoint_in_the_place_of_the_head(states: States) -> Bundle:
    found = new(states)
    return {**found, "head": found["lock"]["checkpoint"]}


# Signatures and origins


@lie
def _a_head_with_a_flipped_signature(states: States) -> Bundle:
    found = new(states)
    text, _, signature = found["head"].rstrip("\n").rpartition(" ")
    return {**found, "head": f"{text} {signature[:-8]}{flipped(signature[-8:])}\n"}


@lie
def _a_head_without_a_signature(states: States) -> Bundle:
    found = new(states)
    return {**found, "head": found["head"].split("\n\n")[0] + "\n\n"}


@lie
def _a_head_that_another_name_signed(states: States) -> Bundle:
    found = new(states)
    return {**found, "head": states.sign(found["head"].split("\n\n")[0] + "\n", "tandem/log/other")}


@lie
def _a_checkpoint_with_a_flipped_signature(states: States) -> Bundle:
    found = new(states)
    text, _, signature = found["lock"]["checkpoint"].rstrip("\n").rpartition(" ")
    found["lock"]["checkpoint"] = f"{text} {signature[:-8]}{flipped(signature[-8:])}\n"
    return found


@lie
def _a_checkpoint_without_a_signature(states: States) -> Bundle:
    found = new(states)
    found["lock"]["checkpoint"] = found["lock"]["checkpoint"].split("\n\n")[0] + "\n\n"
    return found


@lie
def _the_key_of_another_log(states: States) -> Bundle:
    found = new(states)
    found["lock"]["key"] = found["lock"]["key"][:-4] + "AAA="
    return found


@lie
def _a_small_order_key(states: States) -> Bundle:
    found = new(states)
    name = found["lock"]["key"].split("+")[0]
    found["lock"]["key"] = Verifier(name, b"\x01" + bytes(31)).text()
    return found


@lie
def _another_origin(states: States) -> Bundle:
    found = with_checkpoint(states, new(states), origin="tandem/log/other")
    found["lock"]["origin"] = "tandem/log/other"
    return found


@lie
def _a_signature_that_was_made_malleable(states: States) -> Bundle:
    order = 2**252 + 27742317777372353535851937790883648493
    found = new(states)
    text, _, signature = found["head"].rstrip("\n").rpartition(" ")
    data = base64.b64decode(signature)
    high = (int.from_bytes(data[36:68], "little") + order).to_bytes(32, "little")
    return {**found, "head": f"{text} {base64.b64encode(data[:36] + high).decode()}\n"}

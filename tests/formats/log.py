"""The examples of the log and of what its entries commit to."""

from __future__ import annotations

import json
from typing import Any

from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.log import Entry, StageHead, leaf, rows_digest, state_root
from registry.domain.transparency.trees import leaf_hash, tree_hash
from tests.formats.example import AT, Example, an_id


def add_log(release: Digest, found: dict[str, Example]) -> None:
    live, event = _deployment(release)
    rows = rows_digest([("deployment", live), ("deployment_event", event)])
    found["rows"] = Example(
        "rows", [{"table": "deployment", "row": live}, {"table": "deployment_event", "row": event}], rows
    )
    heads = [
        StageHead("support-bot", "production", 2, an_id("DEP2"), release),
        StageHead("support-bot", "dev", 4, an_id("DEP0"), release),
    ]
    root = state_root(heads)
    ordered = sorted(heads, key=lambda head: head.stage)
    found["state-root"] = Example(
        "tree",
        [
            {
                "stage": f"{h.application}@{h.stage}",
                "epoch": h.epoch,
                "deployment": h.deployment,
                "release": h.release,
            }
            for h in ordered
        ],
        root,
    )
    entry = Entry(
        "deployment.live",
        {"deployment": an_id("DEP2"), "release": release},
        application="support-bot",
        stage="production",
        epoch=2,
        decision=an_id("DEC2"),
        reason="a clear gain",
    )
    data = leaf(
        entry,
        index=1,
        op_id=an_id("PERA"),
        time=AT,
        actor="ana@example.com",
        assurance="local",
        rows=rows,
        state_root=root,
    )
    found["log-leaf"] = Example("leaf", json.loads(data), _hash(leaf_hash(data)))
    first = leaf(
        Entry("key.registered", {"log_key": digest_of_bytes(b"a public key")}),
        index=0,
        op_id=an_id("PERA"),
        time=AT,
        actor="ana@example.com",
        assurance="local",
        rows=rows_digest([]),
        state_root=state_root([]),
    )
    found["log-root"] = Example("tree", [json.loads(first), json.loads(data)], _hash(tree_hash([first, data])))


def _deployment(release: Digest) -> tuple[dict[str, Any], dict[str, Any]]:
    place = {"application": "support-bot", "stage": "production", "sequence": 2, "at": AT, "log_index": 1}
    live = {
        **place,
        "id": an_id("DEP2"),
        "release": 2,
        "digest": release,
        "kind": "promote",
        "replaces": an_id("DEP1"),
        "promotion": an_id("PR02"),
        "decision": an_id("DEC2"),
        "actor": "ana@example.com",
        "person": "ana",
        "reason": "a clear gain",
        "marks": canonical_json([]).decode(),
    }
    event = {
        **place,
        "sequence": 5,
        "deployment_id": an_id("DEP2"),
        "kind": "live",
        "epoch": 2,
        "basis": "promote",
        "actor": "ana@example.com",
    }
    return live, event


def _hash(data: bytes) -> str:
    return "sha256:" + data.hex()

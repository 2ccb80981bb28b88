"""A server that has the log's key and signs what no registry ever recorded: refused in words, whatever shape it has."""

from __future__ import annotations

import base64
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from registry.client.sdk.client import Client
from registry.client.sdk.fetching import Fetcher
from registry.client.sdk.keeping import Cache
from registry.client.sdk.placing import Placer
from registry.domain.digests import canonical_json, digest_of_bytes
from registry.domain.errors import IntegrityError
from registry.domain.log import head_leaf
from registry.domain.times import time_text
from registry.domain.transparency.following import pinned_by_key
from registry.domain.transparency.heads import HeadBundle, head_at
from registry.domain.transparency.notes import Checkpoint
from registry.domain.transparency.trees import leaf_hash, node_hash
from tests.lying import STAGE, Answer, Bundle, States, lying, nobody


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(tmp_path_factory.mktemp("states"))


def sealed_as(states: States, **changes: Any) -> Bundle:
    """What bot@1 is, with another manifest, in a log of two entries that is made for it; None takes a key out."""
    bundle = states.bundle("old", 0)
    manifest = {k: v for k, v in {**json.loads(bundle["manifest"]), **changes}.items() if v is not None}
    bundle["manifest"] = canonical_json(manifest).decode()
    locked = bundle["lock"]["stages"][0]
    locked.update(digest=digest_of_bytes(bundle["manifest"].encode()), path=[])
    sealed, placed = json.loads(locked["sealed"]["leaf"]), json.loads(bundle["placed"]["leaf"])
    sealed["index"], placed["index"] = 0, 1
    sealed["subjects"]["digest"] = placed["subjects"]["release"] = locked["digest"]
    head = HeadBundle.model_validate_json(json.dumps(bundle)).lock.stages[0].head()
    placed["state_root"] = f"sha256:{leaf_hash(head_leaf(head)[1]).hex()}"
    leaves = [canonical_json(sealed), canonical_json(placed)]
    hashes = [leaf_hash(leaf) for leaf in leaves]
    first, second = (
        {"index": i, "leaf": leaves[i].decode(), "path": [base64.b64encode(hashes[1 - i]).decode()]} for i in (0, 1)
    )
    locked["sealed"], bundle["placed"], bundle["lock"]["newest"] = first, second, second
    root, origin = node_hash(*hashes), bundle["lock"]["origin"]
    bundle["lock"]["checkpoint"] = states.sign(f"{origin}\n2\n{base64.b64encode(root).decode()}\n")
    bundle["head"] = states.sign(head_at(Checkpoint(origin, 2, root), time_text(datetime.now(UTC))).text())
    return {**bundle, "consistency": [], "kept_out": []}


def asked(states: States, folder: Path, bundle: Bundle) -> str:
    with lying() as liar:
        liar.answering = lambda query: Answer(json.dumps(bundle).encode())
        placer = Placer(folder, lambda reference, place: None, lambda: None)
        found = Client(
            Fetcher(liar.address, nobody), Cache(folder), placer, pinned_by_key(states.key), refresh=60, clock=time.time
        )
        return found.resolve(STAGE).reference


def test_what_the_nonsense_is_made_of_is_followed(states: States, tmp_path: Path) -> None:
    assert asked(states, tmp_path, sealed_as(states)) == "bot@1"


@pytest.mark.parametrize(
    "changes",
    [{"generation": None}, {"generation": [1]}, {"adapters": None}, {"adapters": 7}, {"prompt": "x"}, {"base": [1]}],
    ids=str,
)
def test_a_signed_release_of_another_shape_is_refused(states: States, tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        asked(states, tmp_path, sealed_as(states, **changes))
    assert not (tmp_path / "state").exists()

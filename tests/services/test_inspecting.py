from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from registry.domain.adapters.serving import Engine
from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.services import inspecting, stored_weights
from registry.storage.blobs.folder import FolderBlobs
from tests.fakes import MemoryBlobs
from tests.weights import Numbers, lora, weights_bytes
from tests.world import EVE, World

LEAVES = {"q_proj": 8, "v_proj": 4}
MODULES = {f"model.layers.{n}.self_attn.{leaf}": width for n in range(2) for leaf, width in LEAVES.items()}


def pairs(seed: int, rank: int = 2) -> dict[str, tuple[Numbers, Numbers]]:
    random = np.random.default_rng(seed)
    return {
        name: (random.normal(size=(rank, 8)).astype("<f4"), random.normal(size=(width, rank)).astype("<f4"))
        for name, width in MODULES.items()
    }


def registered(world: World, name: str, tensors: dict[str, Numbers], base: str = "tiny@1", **config: Any) -> str:
    """Register an adapter with these tensors, written in this order."""
    document = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": list(LEAVES)} | config
    path = world.write(f"given/{name}/adapter_config.json", json.dumps(document))
    (path.parent / "adapter_model.safetensors").write_bytes(weights_bytes(tensors))
    return world.ana.register_adapter(path.parent, name, base).version.reference


def weights_of(world: World, reference: str) -> Path:
    """The stored blob of an adapter's weights, which the test may write to."""
    blobs = world.ana.runtime.blobs
    assert isinstance(blobs, FolderBlobs)
    file = next(f for f in world.ana.version(reference).files if f.path.endswith(".safetensors"))
    path = blobs.path(file.digest)
    path.chmod(0o644)
    return path


def length(modules: dict[str, tuple[Numbers, Numbers]], scaling: float = 2) -> float:
    return float(
        np.sqrt(sum(np.linalg.norm(scaling * (b.astype(float) @ a.astype(float))) ** 2 for a, b in modules.values()))
    )


def test_an_adapter_is_told_with_its_base_facts_limits_and_norms(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    seen = world.as_(EVE).inspect_adapter(reference)
    assert (seen.version.reference, seen.base.references) == (reference, ("tiny@1",))
    assert (seen.facts.kind, seen.facts.modules, seen.facts.parameters) == ("LoRA", 4, 112)
    assert seen.facts.share is not None
    assert [report.engine for report in seen.serving] == list(Engine)
    assert seen.norms is not None
    assert float(seen.norms.total) == pytest.approx(length(pairs(1)), rel=1e-5)
    assert {u.module for u in seen.norms.units} == set(MODULES)


def test_weights_are_read_when_they_are_small_or_when_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    assert world.ana.inspect_adapter(reference, norms=False).norms is None
    monkeypatch.setattr(inspecting, "SMALL", 10)
    assert world.ana.inspect_adapter(reference).norms is None
    assert world.ana.inspect_adapter(reference, norms=True).norms is not None


def test_two_versions_differ_by_configuration_and_by_module(world: World) -> None:
    before, after = (
        pairs(1),
        pairs(1) | {"model.layers.1.self_attn.q_proj": pairs(2)["model.layers.1.self_attn.q_proj"]},
    )
    one = registered(world, "lora", lora(before))
    two = registered(world, "lora", lora(after), use_rslora=True, lora_alpha="2.8284271247461903")
    diff = world.ana.diff_adapters(one, two)
    assert (diff.before, diff.after, diff.same_base) == ("lora@1", "lora@2", True)
    assert {c.key: (c.before, c.after) for c in diff.config} == {
        "lora_alpha": ("4", "2.8284271247461903"),
        "use_rslora": ("absent", "true"),
    }
    (most,) = diff.changes.most_changed(1)
    assert most.module == "model.layers.1.self_attn.q_proj"
    assert diff.changes.summary.change is not None
    moved = {name: pair for name, pair in after.items() if name == most.module}
    assert float(diff.changes.summary.change) == pytest.approx(
        float(np.linalg.norm(_dense(moved) - _dense({most.module: before[most.module]}))) / length(before), rel=1e-4
    )


def _dense(modules: dict[str, tuple[Numbers, Numbers]]) -> Numbers:
    ((a, b),) = modules.values()
    return np.asarray(2 * (b.astype(float) @ a.astype(float)))


def test_another_base_model_is_told(world: World) -> None:
    folder = world.base("other")
    (folder / "tokenizer.json").write_text('{"version": "2"}')
    world.ana.register_base(folder, "other")
    world.ana.register_base(folder, "same-as-other")
    one = registered(world, "lora", lora(pairs(1)))
    two = registered(world, "lora", lora(pairs(1)), "other@1")
    diff = world.ana.diff_adapters(one, two)
    assert (diff.same_base, diff.base_after.references) == (False, ("other@1", "same-as-other@1"))
    assert diff.changes.summary.unchanged == 4


def test_a_file_in_another_order_gives_the_same_numbers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    tensors = lora(pairs(1))
    names = sorted(tensors, key=lambda name: ("lora_A" in name, name[::-1]))
    one = registered(world, "lora", tensors)
    two = registered(world, "shuffled", {name: tensors[name] for name in names})
    expected = world.ana.inspect_adapter(one).norms
    assert world.ana.inspect_adapter(two).norms == expected
    monkeypatch.setattr(stored_weights, "NEAR", 0)
    assert world.ana.inspect_adapter(two).norms == expected
    assert world.ana.diff_adapters(one, two).changes.summary.unchanged == 4
    assert world.ana.diff_adapters(two, one).changes.summary.unchanged == 4


@pytest.mark.parametrize("place", [0, 5, 40, -3, -40], ids=["length", "length-high", "header", "last", "within"])
@pytest.mark.parametrize("order", ["as saved", "shuffled"])
def test_damaged_weights_are_told_by_name_and_nothing_is_told_of_them(world: World, place: int, order: str) -> None:
    tensors = lora(pairs(1))
    names = list(tensors) if order == "as saved" else sorted(tensors, key=lambda name: ("lora_A" in name, name[::-1]))
    reference = registered(world, "lora", {name: tensors[name] for name in names})
    other = registered(world, "other", lora(pairs(2)))
    path = weights_of(world, reference)
    data = bytearray(path.read_bytes())
    data[place] ^= 0x10
    path.write_bytes(data)
    for ask in (
        lambda: world.ana.inspect_adapter(reference),
        lambda: world.ana.diff_adapters(reference, other),
        lambda: world.ana.diff_adapters(other, reference),
    ):
        with pytest.raises(IntegrityError, match=r"adapter_model.safetensors of lora@1 is damaged"):
            ask()


def test_weights_that_are_gone_or_cut_off_are_told_by_name(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    path = weights_of(world, reference)
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(IntegrityError, match=r"adapter_model.safetensors of lora@1 is damaged"):
        world.ana.inspect_adapter(reference)
    path.unlink()
    with pytest.raises(IntegrityError, match=r"adapter_model.safetensors of lora@1 is missing") as caught:
        world.ana.inspect_adapter(reference, norms=False)
    assert caught.value.fix
    with pytest.raises(IntegrityError, match="is missing"):
        world.ana.lint_adapter(reference, Engine.VLLM)


def test_a_damaged_configuration_is_told_by_name(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    blobs = world.ana.runtime.blobs
    assert isinstance(blobs, FolderBlobs)
    digest = next(f.digest for f in world.ana.version(reference).files if f.path == "adapter_config.json")
    blobs.path(digest).chmod(0o644)
    blobs.path(digest).write_bytes(b"{}")
    with pytest.raises(IntegrityError, match=r"adapter_config.json of lora@1 is damaged"):
        world.ana.inspect_adapter(reference)


def test_a_header_that_still_reads_well_is_held_against_the_manifest_s_counts(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    path = weights_of(world, reference)
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"F32", "shape": [2, 8]', b'"F64", "shape": [2, 4]'))
    with pytest.raises(IntegrityError, match="damaged") as caught:
        world.ana.lint_adapter(reference, Engine.VLLM)
    assert (caught.value.expected, caught.value.found) == ("112", "80")


def test_an_engine_s_rules_are_judged_for_what_was_registered(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)), alpha_pattern={"q_proj": 8})
    assert world.ana.lint_adapter(reference, Engine.VLLM).faults == ()
    assert [f.rule for f in world.ana.lint_adapter(reference, Engine.SGLANG).faults] == ["alpha_pattern"]
    assert [f.rule for f in world.ana.lint_adapter(reference, Engine.VLLM, max_rank=1).faults] == ["rank"]


def test_only_adapters_are_looked_into(world: World) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.inspect_adapter("support@1")
    with pytest.raises(NotFoundError):
        world.ana.diff_adapters("support-lora@1", "nothing@1")


def test_reading_in_order_opens_the_blob_once_and_out_of_order_hashes_it(world: World) -> None:
    reference = registered(world, "lora", lora(pairs(1)))
    version = world.ana.version(reference)
    file = next(f for f in version.files if f.path.endswith(".safetensors"))
    blobs = _Counting()
    blobs.put([weights_of(world, reference).read_bytes()])
    weights = stored_weights.StoredWeights(blobs, version, file)
    for tensor in weights.header.tensors:
        weights.read(tensor.start, tensor.end)
    weights.finish()
    assert (blobs.opened, blobs.verified) == ([0], 0)
    weights.read(0, 4)
    weights.finish()
    assert (len(blobs.opened), blobs.verified) == (2, 1)


class _Counting(MemoryBlobs):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[int] = []
        self.verified = 0

    def open(self, digest: Digest, offset: int = 0) -> Any:
        self.opened.append(offset)
        return super().open(digest, offset)

    def verify(self, digest: Digest) -> str:
        self.verified += 1
        return super().verify(digest)

"""Base models from a directory, from a commit of a repository, from a provider; and full fine-tunes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.hosted import HostedModel
from registry.domain.manifests import Kind, Relation
from registry.domain.outcomes import Registered
from tests.hub import COMMIT, LLAMA, SMALL, WEIGHTS, snapshot
from tests.tensors import Shapes, llama_shapes, safetensors_bytes
from tests.world import World

REPOSITORY = f"acme/tiny@{COMMIT}"
HOSTED = HostedModel("openai", "ft:gpt-4o-mini-2024-07-18:acme::abc123", "ftjob-123")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def fine_tune(world: World, shapes: Shapes, **options: Any) -> Registered:
    folder = world.base("full")
    (folder / "model.safetensors").write_bytes(safetensors_bytes(shapes, metadata={"format": "pt"}))
    return world.ana.register_base(folder, "full", parent="tiny@1", **options)


def without_weights(cache: Path) -> Path:
    """The small files alone, of a model whose tensors are those of the adapters in the tests."""
    return snapshot(cache, {**SMALL, "config.json": json.dumps({**LLAMA, "num_key_value_heads": 1}).encode()})


def test_a_fine_tune_names_its_parent_and_its_data(world: World) -> None:
    full = fine_tune(world, llama_shapes(), trained_on=["tickets-eval@1"]).version
    parent, data = world.ana.version("tiny@1"), world.ana.version("tickets-eval@1")
    assert full.relations == (
        Relation("trained-on", "tickets-eval@1", {"digest": data.digest}),
        Relation("parent", "tiny@1", {"digest": parent.digest}),
    )
    assert full.digest != parent.digest


def test_how_a_fine_tune_was_trained_is_told_beside_it_and_by_the_command(world: World) -> None:
    world.write("full/tandem-training.yaml", "parent: tiny@1\nseed: 17\nhardware: one H200\n")
    folder = world.base("full")
    (folder / "model.safetensors").write_bytes(safetensors_bytes(llama_shapes(), metadata={"format": "pt"}))
    told = world.ana.register_base(folder, "full", trained_on=["tickets-eval@1"], settings={"wall_seconds": "60"})
    by_kind = {relation.kind: relation for relation in told.version.relations}
    assert by_kind["parent"].target == "tiny@1"
    record = by_kind["training"].detail
    assert (record["seed"], record["hardware"], record["wall_seconds"]) == (17, "one H200", "60")
    again = world.ana.register_base(folder, "full", settings={"seed": "18"})
    assert again.version.digest == told.version.digest
    assert again.version.relations[-1].detail["seed"] == 18
    with pytest.raises(InvalidInputError, match="not inside a git work tree"):
        world.ana.register_base(folder, "full", source=folder / "nowhere")


def test_what_came_from_a_model_is_not_its_parent(world: World) -> None:
    fine_tune(world, llama_shapes())
    with pytest.raises(InvalidInputError, match="a base-model cannot come from itself"):
        world.ana.register_base(world.folder / "base", "tiny", parent="full@1")


def test_what_a_stranger_s_repository_tells_of_its_training_is_not_believed(world: World, cache: Path) -> None:
    snapshot(cache, {**SMALL, **WEIGHTS, "tandem-training.yaml": b"datasets: [no-such@1]\n"})
    assert world.ana.register_repository_base(REPOSITORY, "llama").version.relations == ()


def test_a_fine_tune_of_other_shapes_is_refused_with_each_of_them(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        fine_tune(world, llama_shapes(hidden=16))
    assert len(caught.value.faults) == len(llama_shapes())
    by_name = {fault.where: fault for fault in caught.value.faults}
    assert by_name["model.norm.weight"].expected == "8, as in tiny@1"
    assert by_name["model.norm.weight"].found == "16"
    with pytest.raises(NotFoundError):
        world.ana.version("full@1")


def test_a_fine_tune_may_have_more_words_another_dtype_and_an_output_layer_of_its_own_and_says_so(world: World) -> None:
    shapes = {name: ("BF16", shape) for name, (_, shape) in llama_shapes(vocabulary=24).items()}
    notes = fine_tune(world, {**shapes, "lm_head.weight": ("BF16", (24, 8))}).notes
    assert notes == (
        "the vocabulary grew from 16 to 24",
        "dtype BF16, of tiny@1 F32",
        "output layer of its own, of tiny@1 tied",
    )


def test_a_fine_tune_with_fewer_words_or_without_a_layer_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError, match=r"embed_tokens\.weight has another shape"):
        fine_tune(world, llama_shapes(vocabulary=8))
    shapes = llama_shapes()
    del shapes["model.norm.weight"]
    with pytest.raises(InvalidInputError, match=r"norm\.weight is in one of the two only"):
        fine_tune(world, shapes)


def test_nothing_is_a_fine_tune_of_itself_or_of_what_is_not_known_here(world: World) -> None:
    with pytest.raises(InvalidInputError, match="this is tiny@1 itself"):
        world.ana.register_base(world.folder / "base", "again", parent="tiny@1")
    with pytest.raises(NotFoundError):
        world.ana.register_base(world.folder / "base", "again", parent="tiny@7")
    world.ana.register_hosted_base(HOSTED, "theirs")
    with pytest.raises(InvalidInputError, match="theirs@1 is hosted by openai: its tensors are not known here"):
        world.ana.register_base(world.folder / "base", "again", parent="theirs@1")


def test_an_adapter_of_the_parent_does_not_go_onto_the_fine_tune(world: World) -> None:
    fine_tune(world, llama_shapes())
    with pytest.raises(InvalidInputError) as caught:
        world.ana.compose("bot", "support@1", "full@1", [("support-lora@1", "1")])
    assert caught.value.message == "support-lora@1 was made for another base model than full@1"


def test_a_licence_is_told_with_its_files_by_digest_and_may_be_corrected(world: World) -> None:
    folder = world.base("licensed")
    (folder / "config.json").write_text(json.dumps({"model_type": "llama", "hidden_size": 8, "licensed": 1}))
    (folder / "LICENSE").write_text("Use it well.")
    files = [{"path": "LICENSE", "digest": digest_of_bytes(b"Use it well.")}]
    first = world.ana.register_base(folder, "licensed", licence="mit").version
    assert first.relations == (Relation("licence", "MIT", {"files": files}),)
    assert "LICENSE" in [f.path for f in first.files if f.stored]
    world.ana.register_base(folder, "licensed", licence="MIT")
    again = world.ana.register_base(folder, "licensed", licence="Apache-2.0").version
    assert again.relations[1:] == (Relation("licence", "Apache-2.0", {"files": files, "after": ["MIT"]}),)
    assert again.digest == first.digest
    with pytest.raises(InvalidInputError, match="not a licence identifier"):
        world.ana.register_base(folder, "licensed", licence="ours")


def test_a_licence_file_that_came_later_changes_nothing_and_is_told_until_it_is_pinned(world: World) -> None:
    before = world.ana.version("tiny@1")
    (world.folder / "base" / "LICENSE").write_text("Use it well.")
    told = world.ana.register_base(world.folder / "base", "tiny")
    assert (told.version, told.created) == (before, False)
    assert told.notes == ("LICENSE: not as it was when tiny@1 was registered; --licence ID pins it",)
    assert world.ana.register_base(world.folder / "base", "tiny", licence="MIT").notes == ("noted of it: licence MIT",)
    again = world.ana.register_base(world.folder / "base", "tiny")
    assert again.notes == ("this content was registered before; nothing new was made",)


def test_a_commit_with_its_weights_runs(world: World, cache: Path) -> None:
    snapshot(cache, {**SMALL, **WEIGHTS})
    made = world.ana.register_repository_base(REPOSITORY, "llama")
    assert (made.version.manifest["source"], made.created, made.notes) == ("repository", True, ())
    composed = world.ana.compose("bot", "support@1", "llama@1", parameters={"max_new_tokens": "120"})
    assert world.ana.evaluate(composed.release.reference, "support-suite").rows == 120
    assert world.ana.register_repository_base(REPOSITORY, "llama").created is False


def test_a_commit_without_its_weights_takes_adapters_and_does_not_run(world: World, cache: Path) -> None:
    without_weights(cache)
    made = world.ana.register_repository_base(REPOSITORY, "gated", licence="LicenseRef-gated")
    assert made.version.manifest["shapes_from"] == "rule"
    assert "nothing can run on it" in made.notes[0]
    assert made.version.relations[0].target == "LicenseRef-gated"
    world.ana.register_adapter(world.adapter("its"), "its", "gated@1")
    release = world.ana.compose("bot", "support@1", "gated@1", [("its@1", "1")]).release
    with pytest.raises(InvalidInputError) as caught:
        world.ana.evaluate(release.reference, "support-suite")
    assert caught.value.message == "gated@1 was registered without its weights: it cannot be run"
    assert f"`hf download acme/tiny --revision {COMMIT}`" in caught.value.fix


def test_the_same_commit_with_its_weights_is_the_next_version_and_says_what_follows(world: World, cache: Path) -> None:
    folder = snapshot(cache, SMALL)
    world.ana.register_repository_base(REPOSITORY, "llama")
    snapshot(cache, WEIGHTS)
    made = world.ana.register_repository_base(REPOSITORY, "llama")
    assert made.version.reference == "llama@2"
    assert made.notes[0].startswith("llama@1 is the same commit with other files at hand")
    assert "--base llama@2" in made.notes[0]
    assert folder.is_dir()


def test_an_adapter_of_a_commit_that_does_not_fit_is_refused_without_any_weights(world: World, cache: Path) -> None:
    without_weights(cache)
    world.ana.register_repository_base(REPOSITORY, "gated")
    with pytest.raises(InvalidInputError) as caught:
        world.ana.register_adapter(world.adapter("wide", hidden=16), "wide", "gated@1")
    assert "does not fit gated@1" in caught.value.message


def test_nothing_mutable_and_nothing_that_is_not_here_is_registered(world: World, cache: Path) -> None:
    with pytest.raises(InvalidInputError, match="not a commit"):
        world.ana.register_repository_base("acme/tiny@main", "llama")
    with pytest.raises(NotFoundError, match="not in the local cache"):
        world.ana.register_repository_base(REPOSITORY, "llama")
    with pytest.raises(NotFoundError):
        world.ana.version("llama@1")


def test_a_hosted_model_is_governed_and_takes_no_adapters_and_does_not_run_here(world: World) -> None:
    made = world.ana.register_hosted_base(HOSTED, "theirs", trained_on=["tickets-eval@1"])
    assert world.ana.register_hosted_base(HOSTED, "theirs").created is False
    assert made.version.kind is Kind.BASE_MODEL
    assert made.version.files == ()
    release = world.ana.compose("bot", "support@1", "theirs@1").release
    assert release.base.reference == "theirs@1"
    with pytest.raises(InvalidInputError) as caught:
        world.ana.evaluate(release.reference, "support-suite")
    assert caught.value.message == "theirs@1 is hosted by openai: it cannot be run here"
    with pytest.raises(InvalidInputError) as caught:
        world.ana.compose("bot", "support@1", "theirs@1", [("support-lora@1", "1")])
    assert caught.value.message == "support-lora@1 cannot be put on theirs@1, which its provider runs"
    with pytest.raises(InvalidInputError, match="theirs@1"):
        world.ana.register_adapter(world.adapter("its"), "its", "theirs@1")


def test_a_release_on_a_hosted_model_moves_as_any_other(world: World) -> None:
    world.ana.register_hosted_base(HOSTED, "theirs")
    release = world.ana.compose("bot", "support@1", "theirs@1").release
    assert world.ana.promote(release.reference, "dev").deployment is not None
    refused = world.ana.promote(release.reference, "staging")
    assert refused.deployment is None

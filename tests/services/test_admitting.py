"""Adapters of every kind at the registry's door: admitted, recognised again, and composed where they may be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from tests.corpora.hostile_adapters import (
    CONFIG,
    HIDDEN,
    TENSORS,
    add,
    configure,
    hold,
    ia3,
    tokenizer,
    virtual,
    write_adapter,
    write_base,
)
from tests.world import World

PREFIX = virtual((3, 16), "PREFIX_TUNING", token_dim=4, num_attention_heads=2)
KINDS: dict[str, Callable[[Path], None]] = {
    "LORA": configure(),
    "IA3": ia3(2.0),
    "PREFIX_TUNING": PREFIX,
    "PROMPT_TUNING": virtual((3, HIDDEN)),
    "P_TUNING": virtual((3, HIDDEN), "P_TUNING"),
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "registry")
    world.ana.register_base(write_base(tmp_path / "base"), "tiny")
    world.ana.register_prompt(world.write("ask.prompt.md", "---\nname: ask\n---\nSay yes."))
    return world


def adapter(world: World, name: str, *changes: Callable[[Path], None]) -> Path:
    folder = write_adapter(world.folder / name)
    for change in changes:
        change(folder)
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_admitted_and_composed_alone(world: World, kind: str) -> None:
    version = world.ana.register_adapter(adapter(world, "one", KINDS[kind]), "one", "tiny@1").version
    assert version.manifest["peft"]["peft_type"] == kind
    release = world.ana.compose("bot", "ask@1", "tiny@1", [("one@1", "1")]).release
    assert [c.digest for c in release.adapters] == [version.digest]


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"LORA"}))
def test_what_is_no_lora_is_neither_scaled_nor_summed(world: World, kind: str) -> None:
    world.ana.register_adapter(adapter(world, "one", KINDS[kind]), "one", "tiny@1")
    world.ana.register_adapter(adapter(world, "other"), "other", "tiny@1")
    for adapters in ([("one@1", "0.5")], [("one@1", "1"), ("other@1", "1")]):
        with pytest.raises(InvalidInputError) as refused:
            world.ana.compose("bot", "ask@1", "tiny@1", adapters)
        assert f"peft_type {kind}" in str(refused.value.faults)


def test_trained_tokens_are_not_summed(world: World) -> None:
    rows = "base_model.model.model.embed_tokens.token_adapter.trainable_tokens_delta"
    changes = (configure(trainable_token_indices=[3]), hold({**TENSORS, rows: ("F32", (1, HIDDEN))}))
    world.ana.register_adapter(adapter(world, "one", *changes), "one", "tiny@1")
    world.ana.compose("bot", "ask@1", "tiny@1", [("one@1", "1")])
    with pytest.raises(InvalidInputError, match="cannot be scaled or summed"):
        world.ana.compose("bot", "ask@1", "tiny@1", [("one@1", "2")])


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_adapter_written_otherwise_is_the_same_version(world: World, kind: str) -> None:
    first = world.ana.register_adapter(adapter(world, "one", KINDS[kind]), "one", "tiny@1")
    again = adapter(world, "again", KINDS[kind])
    path = again / "adapter_config.json"
    written = json.loads(path.read_text())
    other = {"base_model_name_or_path": "/elsewhere", "peft_version": "0.9.0", "revision": "main"}
    for key in written.keys() & {"target_modules", "feedforward_modules"}:
        other[key] = written[key][::-1]
    path.write_text(json.dumps(dict(reversed({**written, **other}.items())), indent=3))
    second = world.ana.register_adapter(again, "one", "tiny@1")
    assert (second.created, second.version.digest) == (False, first.version.digest)

    weights = again / "adapter_model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-4] ^= 1
    weights.write_bytes(data)
    third = world.ana.register_adapter(again, "one", "tiny@1")
    assert (third.created, third.version.number) == (True, 2)


def test_a_release_renders_with_the_chat_template_that_its_adapter_was_trained_with(world: World) -> None:
    """The adapter's template is its base's when it is registered, and a release takes no other base."""
    other = write_base(world.folder / "other-base")
    (other / "chat_template.jinja").write_text("another template")
    world.ana.register_base(other, "other")
    trained = adapter(world, "one", add("chat_template.jinja", b"another template"))
    with pytest.raises(InvalidInputError, match="trained with another chat template than that of tiny@1"):
        world.ana.register_adapter(trained, "one", "tiny@1")
    version = world.ana.register_adapter(trained, "one", "other@1").version
    for base, fits in (("other@1", True), ("tiny@1", False)):
        if fits:
            release = world.ana.compose("bot", "ask@1", base, [("one@1", "1")]).release
            sealed = world.ana.version(release.base.reference).manifest
            assert sealed["chat_template"] == version.manifest["chat_template"]
        else:
            with pytest.raises(InvalidInputError, match="was made for another base model than tiny@1"):
                world.ana.compose("bot", "ask@1", base, [("one@1", "1")])


def test_the_base_s_own_tokenizer_may_come_with_an_adapter(world: World) -> None:
    ours = adapter(world, "one", add("tokenizer.json", tokenizer()))
    assert world.ana.register_adapter(ours, "one", "tiny@1").created
    written_anew = adapter(world, "two", add("tokenizer.json", tokenizer() + b"\n"), add("added_tokens.json", b"{}"))
    configure(r=2, lora_alpha=8)(written_anew)
    assert world.ana.register_adapter(written_anew, "two", "tiny@1").created


def test_a_base_that_does_not_say_how_wide_it_is_takes_no_prefix(world: World, tmp_path: Path) -> None:
    silent = write_base(tmp_path / "silent")
    (silent / "config.json").write_text('{"model_type": "llama"}')
    world.ana.register_base(silent, "silent")
    with pytest.raises(InvalidInputError, match="silent@1 does not say how wide it is"):
        world.ana.register_adapter(adapter(world, "one", PREFIX), "one", "silent@1")


def test_nothing_of_a_refused_adapter_is_a_version(world: World) -> None:
    with pytest.raises(InvalidInputError, match="changes nothing"):
        world.ana.register_adapter(adapter(world, "one", ia3(1.0)), "one", "tiny@1")
    good = json.loads((write_adapter(world.folder / "good") / "adapter_config.json").read_text())
    assert good == CONFIG
    assert world.ana.register_adapter(world.folder / "good", "one", "tiny@1").version.number == 1

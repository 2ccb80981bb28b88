"""`tandem adapter show|diff|lint`: what a reviewer reads, and what a program does."""

from __future__ import annotations

import json

import pytest

from tests.cli.playground import HOSTILE, Playground
from tests.world import ANA, World


@pytest.fixture
def two(play: Playground) -> Playground:
    """With a second version of the adapter, which DoRA and the rank of one layer tell from the first."""
    world = World.at(play.folder)
    folder = world.adapter("again", rank=4)
    config = json.loads((folder / "adapter_config.json").read_text()) | {"r": 4, "use_rslora": True}
    (folder / "adapter_config.json").write_text(json.dumps(config))
    assert world.as_(ANA).register_adapter(folder, "support-lora", "tiny@1").version.number == 2
    return play


def test_show_tells_identity_facts_limits_and_norms(play: Playground) -> None:
    said = play.text("adapter", "show", "support-lora@1")
    for part in ("support-lora@1\n", "type        LoRA", "rank 2, alpha 4: 2, 4 modules", "trained-on  tickets-eval@1"):
        assert part in said
    assert "vLLM 0.33.0" in said
    assert "SGLang 0.5.23" in said
    assert "norms  " in said
    assert "norms  " not in play.text("adapter", "show", "support-lora@1", "--no-norms")


def test_show_for_programs_keeps_the_version_s_own_keys(play: Playground) -> None:
    told = play.document("adapter", "show", "support-lora@1")
    assert (told["reference"], told["kind"], told["manifest"]["peft"]["r"]) == ("support-lora@1", "adapter", 2)
    assert told["facts"]["scalings"] == [{"rank": 2, "alpha": "4", "scaling": "2", "modules": 4}]
    assert told["base"]["references"] == ["tiny@1"]
    assert [report["engine"] for report in told["serving"]] == ["vllm", "sglang"]
    assert len(told["norms"]["units"]) == 4


def test_diff_tells_the_base_first_then_configuration_then_weights(two: Playground) -> None:
    said = two.text("adapter", "diff", "support-lora@1", "support-lora@2", "--top", "3").splitlines()
    assert said[0] == "support-lora@1 → support-lora@2"
    assert said[1].split() == ["base", "the", "same:", "tiny@1"]
    assert "  r           2 → 4" in said
    assert "  use_rslora  absent → true" in said
    assert sum("model.layers" in line for line in said) == 3
    told = two.document("adapter", "diff", "support-lora@1", "support-lora@2")
    assert len(told["changes"]["units"]) == 4
    assert {change["key"] for change in told["config"]} == {"r", "use_rslora"}


def test_lint_exits_fifteen_where_an_engine_would_not_serve_it(two: Playground) -> None:
    assert "would be served by the rules of vLLM 0.33.0" in two.text(
        "adapter", "lint", "support-lora@2", "--serve", "vllm"
    )
    said = two.text("adapter", "lint", "support-lora@2", "--serve", "sglang", code=15)
    assert "✗ rsLoRA: use_rslora is true" in said
    told = two.document("adapter", "lint", "support-lora@2", "--serve", "sglang", code=15)
    assert [r["rule"] for r in told["rulings"] if r["outcome"] == "fault"] == ["rsLoRA"]


def test_lint_takes_only_ranks_that_the_engine_takes(play: Playground) -> None:
    said = play.told("adapter", "lint", "support-lora@1", "--serve", "vllm", "--max-lora-rank", "48", code=2)
    assert "one of 1, 8, 16" in said
    said = play.told("adapter", "lint", "nobody@1", "--serve", "sglang", "--max-lora-rank", "0", code=2)
    assert "at least 1" in said
    assert play.ask("adapter", "lint", "support-lora@1").exit_code == 2


def test_a_file_s_text_does_not_reach_the_terminal(play: Playground) -> None:
    world = World.at(play.folder)
    folder = world.adapter("hostile")
    config = json.loads((folder / "adapter_config.json").read_text()) | {"init_lora_weights": "gaussian"}
    (folder / "adapter_config.json").write_text(json.dumps(config | {"base_model_name_or_path": HOSTILE}))
    world.as_(ANA).register_adapter(folder, "hostile", "tiny@1")
    assert "\x1b" not in play.text("adapter", "show", "hostile@1")

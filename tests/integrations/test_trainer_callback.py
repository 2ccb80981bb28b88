"""A real training of a tiny model, recorded beside its adapter by the callback."""

from __future__ import annotations

import os
import subprocess
import warnings
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.training import TRAINING_FILE, TrainingDocument, parse_training
from registry.integrations.peft_files import read_adapter

pytestmark = pytest.mark.models


def commit_in(tree: Path) -> str:
    tree.mkdir()
    (tree / "train.py").write_text("1")
    who = {f"GIT_{role}_{what}": "ana@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run(["git", *words], cwd=tree, check=True, env={**os.environ, **who})
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=tree, check=True, capture_output=True, text=True)
    return head.stdout.strip()


def trained(out: Path, *callbacks: Any) -> Any:
    """A LoRA of a model of a few hundred parameters, after two steps."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import LlamaConfig, LlamaForCausalLM, Trainer, TrainingArguments

    small = {"hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2}
    row = torch.tensor([1, 2, 3, 4])
    arguments = TrainingArguments(
        output_dir=str(out),
        max_steps=2,
        learning_rate=2e-4,
        per_device_train_batch_size=2,
        save_steps=1,
        seed=23,
        report_to=[],
        use_cpu=True,
        disable_tqdm=True,
        dataloader_pin_memory=False,
    )
    rows = [{"input_ids": row, "labels": row}] * 4
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the libraries' words among themselves
        model = get_peft_model(
            LlamaForCausalLM(LlamaConfig(vocab_size=16, max_position_embeddings=16, **small)),
            LoraConfig(r=2, target_modules=["q_proj"], task_type="CAUSAL_LM"),
        )
        Trainer(model=model, args=arguments, train_dataset=rows, callbacks=list(callbacks)).train()
    return model


def read(folder: Path) -> TrainingDocument:
    return parse_training((folder / TRAINING_FILE).read_text(), TRAINING_FILE)


def test_a_training_is_recorded_beside_the_adapter_and_beside_each_checkpoint(tmp_path: Path) -> None:
    from registry.integrations.trainer_callback import TandemCallback

    commit = commit_in(tmp_path / "code")
    callback = TandemCallback(
        ["tickets-train@1"],
        source=tmp_path / "code",
        directory=tmp_path / "adapter",
        settings={"run_url": "https://example.com/runs/1", "hyperparameters.lora_rank": "2", "hardware": "a laptop"},
    )
    trained(tmp_path / "out", callback).save_pretrained(tmp_path / "adapter")
    assert {"adapter_config.json", "adapter_model.safetensors", TRAINING_FILE} <= {
        path.name for path in (tmp_path / "adapter").iterdir()
    }
    assert TRAINING_FILE in [file.path for file in read_adapter(tmp_path / "adapter").files]
    found = read(tmp_path / "adapter")
    assert (found.datasets, found.seed, found.run_url) == (("tickets-train@1",), 23, "https://example.com/runs/1")
    assert found.code is not None
    assert (found.code.commit, found.code.dirty) == (commit, False)
    expected = {"learning_rate": "0.0002", "max_steps": "2", "global_step": "2", "lora_rank": "2", "bf16": "false"}
    assert expected.items() <= found.hyperparameters.items()
    assert {"torch", "transformers", "peft", "python"} <= found.frameworks.keys()
    assert found.hardware == "a laptop"
    assert float(found.wall_seconds or 0) > 0
    first = read(tmp_path / "out" / "checkpoint-1")
    assert first.hyperparameters["global_step"] == "1"
    assert float(first.wall_seconds or 0) <= float(found.wall_seconds or 0)


def test_a_callback_is_refused_before_the_training_and_not_after_it(tmp_path: Path) -> None:
    from registry.integrations.trainer_callback import TandemCallback

    for told in ({"datasets": ["train"]}, {"source": tmp_path}, {"settings": {"learning_rate": "1"}}):
        with pytest.raises(InvalidInputError):
            TandemCallback(**told)


def test_a_record_that_cannot_be_written_does_not_cost_the_training(tmp_path: Path) -> None:
    from transformers import TrainerControl, TrainerState, TrainingArguments

    from registry.integrations.trainer_callback import TandemCallback

    (tmp_path / "taken").write_text("a file")
    callback = TandemCallback(directory=tmp_path / "taken")
    arguments = TrainingArguments(output_dir=str(tmp_path / "out"), use_cpu=True, report_to=[])
    with pytest.warns(UserWarning, match="cannot be written"):
        callback.on_train_end(arguments, TrainerState(), TrainerControl())
    with pytest.warns(UserWarning, match="cannot be written"):
        callback.on_train_end(arguments, TrainerState(), TrainerControl())


def test_only_the_first_process_writes(tmp_path: Path) -> None:
    from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

    from registry.integrations.trainer_callback import TandemCallback

    callback = TandemCallback()
    assert isinstance(callback, TrainerCallback)
    arguments = TrainingArguments(output_dir=str(tmp_path), use_cpu=True, report_to=[])
    callback.on_train_end(arguments, TrainerState(is_world_process_zero=False), TrainerControl())
    assert not (tmp_path / TRAINING_FILE).exists()
    callback.on_train_end(arguments, TrainerState(is_world_process_zero=True), TrainerControl())
    found = read(tmp_path)
    assert found.seed == arguments.seed
    assert found.hardware

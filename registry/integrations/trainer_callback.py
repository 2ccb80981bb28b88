"""A callback for `transformers.Trainer` that writes `tandem-training.yaml` beside the adapter that was trained.

    from registry.integrations.trainer_callback import TandemCallback

    trainer = Trainer(..., callbacks=[TandemCallback(["tickets-train@1"], source=".", directory="out/support-lora")])
    trainer.train()
    model.save_pretrained("out/support-lora")

`tandem adapter register out/support-lora …` finds it there. transformers is imported when the class is asked for.
"""

from __future__ import annotations

import os
import platform
import sys
import time
import warnings
from collections.abc import Mapping, Sequence
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registry.domain.digests import decimal_text
from registry.domain.errors import RegistryError
from registry.domain.names import parse_version_ref
from registry.domain.training import TrainingDocument, completed, with_settings
from registry.integrations import git
from registry.integrations.training_files import write_training

ARGUMENTS = (
    "adam_beta1",
    "adam_beta2",
    "adam_epsilon",
    "bf16",
    "fp16",
    "gradient_accumulation_steps",
    "gradient_checkpointing",
    "label_smoothing_factor",
    "learning_rate",
    "lr_scheduler_type",
    "max_grad_norm",
    "max_steps",
    "neftune_noise_alpha",
    "num_train_epochs",
    "optim",
    "per_device_train_batch_size",
    "warmup_ratio",
    "warmup_steps",
    "weight_decay",
    "world_size",
)
"""The training arguments that decide what is learned; the others say where files go and what is logged."""
FRAMEWORKS = ("accelerate", "bitsandbytes", "datasets", "peft", "torch", "transformers", "trl")


class Recorder:
    """What `TandemCallback` does at the events of a trainer. Only the first of several processes writes."""

    def __init__(
        self,
        datasets: Sequence[str] = (),
        *,
        source: str | Path | None = None,
        parent: str | None = None,
        directory: str | Path | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """`datasets` and `parent` are references, `source` the git work tree of the training code, as it stands now.

        `directory` is where the adapter will be saved; without it, the trainer's `output_dir`. `settings` are further
        facts, as `tandem adapter register --set` takes them. Raises InvalidInputError now, not after the training.
        """
        self._directory = None if directory is None else Path(directory)
        self._started = time.monotonic()
        told = TrainingDocument(
            datasets=tuple(str(parse_version_ref(reference)) for reference in datasets),
            parent=None if parent is None else str(parse_version_ref(parent)),
            code=None if source is None else git.provenance(Path(source)),
        )
        self._told = with_settings(told, settings or {})

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        """Start the clock."""
        self._started = time.monotonic()

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        """Write beside the checkpoint that was just saved."""
        checkpoint = Path(args.output_dir) / f"checkpoint-{state.global_step}"
        if checkpoint.is_dir():
            self._write(checkpoint, args, state)

    def on_train_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        """Write where the adapter is to be saved."""
        self._write(self._directory or Path(args.output_dir), args, state)

    def document(self, args: Any, state: Any) -> TrainingDocument:
        """What is known of the training by now; what was told to the callback goes before what it observes."""
        observed = TrainingDocument(
            hyperparameters=_hyperparameters(args, state),
            seed=args.seed,
            hardware=_hardware(),
            wall_seconds=decimal_text(f"{time.monotonic() - self._started:.3f}"),
            frameworks=_frameworks(),
        )
        return completed(observed, self._told)

    def _write(self, directory: Path, args: Any, state: Any) -> None:
        if not state.is_world_process_zero:
            return
        try:
            write_training(directory, self.document(args, state))
        except RegistryError as error:  # hours of training are worth more than their record
            warnings.warn(f"{directory}: {error.message}: {error.found}", stacklevel=2)


if TYPE_CHECKING:

    class TandemCallback(Recorder):
        """A `transformers.TrainerCallback`."""


def __getattr__(name: str) -> Any:
    if name != "TandemCallback":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from transformers import TrainerCallback

    made = type("TandemCallback", (Recorder, TrainerCallback), {"__doc__": Recorder.__doc__, "__module__": __name__})
    globals()[name] = made
    return made


# ---------------------------------------------------------------------------------------------------------


def _hyperparameters(args: Any, state: Any) -> dict[str, str]:
    found = {name: getattr(args, name, None) for name in ARGUMENTS}
    found["global_step"] = state.global_step
    return {name: _text(value) for name, value in found.items() if isinstance(value, bool | int | float | str | Enum)}


def _text(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return decimal_text(repr(value)) if isinstance(value, int | float) else value


def _hardware() -> str:
    import torch

    if torch.cuda.is_available():
        return f"{torch.cuda.device_count()} x {torch.cuda.get_device_name(0)}"
    kind = "Apple MPS" if torch.backends.mps.is_available() else "CPU"
    return f"{kind}, {os.cpu_count()} cores, {platform.machine()}"


def _frameworks() -> dict[str, str]:
    """The versions of what is loaded, as it was installed."""
    found = {"python": platform.python_version()}
    for name in FRAMEWORKS:
        if name in sys.modules:
            found[name] = metadata.version(name)
    return found

"""Runs a release in this process, with transformers and PEFT.

The rules of the room: only safetensors, no code from a model's folder, no network; greedy rows go in fixed batches
sorted by length, and whatever would let a row feel its neighbours (sampling, a repetition penalty over padding)
runs alone. So a row's text depends on the row, never on the order or company in which it was asked for.
"""

from __future__ import annotations

import importlib
import os
import platform
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import Any

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import RunnerClass
from registry.integrations.chat_templates import TODAY
from registry.integrations.runners.local_session import BATCH, THREADS, LocalSession, adapter_label
from registry.ports import Setup

INSTALL = "pip install 'tandem-registry[eval]'"
ENGINES = ("torch", "transformers", "peft", "tokenizers", "jinja2")
REVISION = "1"
"""Of our own loading, padding and stopping. A change that may change a text needs the next one."""


class LocalRunner:
    """transformers + PEFT on the CPU in fp32, or on a CUDA device in bf16 where there is one."""

    def describe(self) -> RunnerClass:
        """Engine versions, device, dtype and batch policy, read from package metadata where that suffices.

        Raises InfrastructureError with the line to type if an engine is not installed.
        """
        device = _device()
        versions = {engine: _version(engine) for engine in ENGINES}
        return RunnerClass(
            "transformers",
            {
                **versions,
                "device": _device_name(device),
                "dtype": _dtype(device),
                "batch": f"sorted by length, {BATCH}",
                "processor": f"{platform.machine()}, {THREADS} threads",
                "date": TODAY,
                "revision": REVISION,
            },
        )

    def load(self, setup: Setup) -> LocalSession:
        """Base model, tokenizer and adapters, each adapter scaled by its weight.

        Raises InvalidInputError if the files cannot be one working model (missing tensors, shapes that do not fit,
        adapters that cannot be summed), InfrastructureError if a library or memory is missing.
        """
        torch, transformers = _library("torch"), _library("transformers")
        peft = _library("peft")
        device = _device()
        _quieten(transformers)
        with warnings.catch_warnings(), _named_faults(torch, setup):
            warnings.simplefilter("ignore")
            base = _load_base(transformers, setup.base, getattr(torch, _dtype(device)))
            tokenizer = load_tokenizer(transformers, setup.base)
            model = _load_adapters(peft, base, setup.adapters) if setup.adapters else base
            ends = _end_tokens(base, tokenizer)
            # The base's own defaults (a temperature, a penalty) must not leak into a release that seals all of its own.
            base.generation_config = transformers.GenerationConfig()
            return LocalSession(
                model=model.to(device).eval(),
                tokenizer=tokenizer,
                adapters=tuple(folder.name for folder, _ in setup.adapters),
                parameters=setup.parameters,
                device=device,
                ends=ends,
                limit=_limit(base, tokenizer, model),
                tools=setup.tools,
            )


def load_tokenizer(transformers: Any, folder: Path) -> Any:
    """The tokenizer of a base model, from its files alone and with no code of theirs."""
    return transformers.AutoTokenizer.from_pretrained(str(folder), local_files_only=True, trust_remote_code=False)


# ---------------------------------------------------------------------------------------------------------


def _library(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise InfrastructureError(
            f"running a release needs {name}", expected=f"{name} installed", found=str(error), fix=INSTALL
        ) from error


def _version(engine: str) -> str:
    try:
        return metadata.version(engine)
    except metadata.PackageNotFoundError as error:
        raise InfrastructureError(
            f"running a release needs {engine}", expected=f"{engine} installed", found="not installed", fix=INSTALL
        ) from error


def _device() -> str:
    if _version("torch").endswith("+cpu"):  # the wheel says it, so the library need not be imported to ask
        return "cpu"
    return "cuda" if _library("torch").cuda.is_available() else "cpu"


def _device_name(device: str) -> str:
    return device if device == "cpu" else f"cuda {_library('torch').cuda.get_device_name()}"


def _dtype(device: str) -> str:
    return "float32" if device == "cpu" else "bfloat16"


def _quieten(transformers: Any) -> None:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # without it CUDA's matrix products are not repeatable
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()


@contextmanager
def _named_faults(torch: Any, setup: Setup) -> Iterator[None]:
    """Tell the libraries' many exceptions apart: memory is ours to mend, everything else is in the files."""
    safetensors = _library("safetensors")
    try:
        yield
    except (MemoryError, torch.OutOfMemoryError) as error:
        raise InfrastructureError(
            "memory ran out while loading the model", where=str(setup.base), found=str(error)[:200]
        ) from error
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, safetensors.SafetensorError) as error:
        raise InvalidInputError(
            "transformers and PEFT cannot load this configuration",
            where=str(setup.base),
            expected="a causal language model in safetensors, adapters made for it, no code of their own",
            found=f"{type(error).__name__}: {error}"[:600],
        ) from error


def _load_base(transformers: Any, folder: Path, dtype: Any) -> Any:
    model, report = transformers.AutoModelForCausalLM.from_pretrained(
        str(folder),
        local_files_only=True,
        use_safetensors=True,
        trust_remote_code=False,
        dtype=dtype,
        output_loading_info=True,
    )
    missing = sorted(map(str, report["missing_keys"]))
    if missing:  # transformers would go on with random numbers in their place
        raise InvalidInputError(
            "the base model's weights are not complete",
            where=str(folder),
            expected="every tensor of the architecture",
            found=f"{len(missing)} missing, for example {missing[0]}",
        )
    return model


def _load_adapters(peft: Any, base: Any, adapters: Sequence[tuple[Path, str]]) -> Any:
    configs = [_adapter_config(peft, folder) for folder, _ in adapters]
    for (folder, weight), config in zip(adapters, configs, strict=True):
        _refuse_unsummable(folder, weight, config, alone=len(adapters) == 1)
    model = peft.PeftModel.from_pretrained(base, str(adapters[0][0]), adapter_name=adapter_label(0))
    for position, (folder, _) in enumerate(adapters):
        # For the first this loads once more, for its report: from_pretrained keeps that to itself.
        report = model.load_adapter(str(folder), adapter_name=adapter_label(position))
        _refuse_incomplete(folder, report)
    if len(adapters) > 1:
        model.base_model.set_adapter([adapter_label(position) for position in range(len(adapters))])
    for position, (_, weight) in enumerate(adapters):
        _scale(model, adapter_label(position), float(weight))
    return model


def _adapter_config(peft: Any, folder: Path) -> Any:
    if not (folder / "adapter_model.safetensors").is_file():  # PEFT would look for a pickle instead
        raise InvalidInputError(
            "the adapter has no safetensors weights", where=str(folder), expected="adapter_model.safetensors"
        )
    return peft.PeftConfig.from_pretrained(str(folder))


def _refuse_unsummable(folder: Path, weight: str, config: Any, *, alone: bool) -> None:
    """Weighted sums of adapters are defined for plain LoRA deltas and nothing else."""
    if alone and float(weight) == 1.0:
        return
    kind = str(getattr(config.peft_type, "value", config.peft_type))
    reasons = {
        f"peft_type {kind}": kind != "LORA",
        "use_dora: its delta is not linear": bool(getattr(config, "use_dora", False)),
        "modules_to_save: whole modules cannot be summed": bool(getattr(config, "modules_to_save", None)),
        "trained biases cannot be summed": getattr(config, "bias", "none") != "none",
        "trained tokens take the place of rows": bool(getattr(config, "trainable_token_indices", None)),
    }
    found = [reason for reason, applies in reasons.items() if applies]
    if found:
        raise InvalidInputError(
            "this adapter cannot be scaled or summed with others",
            where=str(folder),
            expected="a plain LoRA adapter, or one adapter alone with weight 1",
            found="; ".join(found),
        )


def _refuse_incomplete(folder: Path, report: Any) -> None:
    # PEFT takes virtual tokens in by a way of their own and then lists them as unexpected.
    unknown = [key for key in report.unexpected_keys if key != "prompt_embeddings"]
    for what, keys in (("lacks", report.missing_keys), ("has unknown", unknown)):
        if keys:
            raise InvalidInputError(
                f"the adapter {what} tensors, so it was not made for this base model and configuration",
                where=str(folder),
                expected="exactly the tensors that adapter_config.json asks for",
                found=f"{len(keys)} tensors, for example {keys[0]}",
            )


def _scale(model: Any, label: str, weight: float) -> None:
    if weight == 1.0:
        return
    for module in model.modules():
        scaling = getattr(module, "scaling", None)
        if isinstance(scaling, dict) and label in scaling:
            scaling[label] *= weight


def _end_tokens(base: Any, tokenizer: Any) -> tuple[int, ...]:
    """Every token that ends a text: chat models often have one in the tokenizer and others in their defaults."""
    declared = base.generation_config.eos_token_id
    many = declared if isinstance(declared, list) else [declared]
    return tuple(sorted({int(token) for token in [*many, tokenizer.eos_token_id] if token is not None}))


def _limit(base: Any, tokenizer: Any, model: Any) -> int | None:
    """How many tokens prompt and answer may have together; None where nothing declares it."""
    declared = [getattr(base.config.get_text_config(), "max_position_embeddings", None), tokenizer.model_max_length]
    known = [int(limit) for limit in declared if limit is not None and limit < 1_000_000_000]
    virtual = max(
        (getattr(c, "num_virtual_tokens", 0) or 0 for c in getattr(model, "peft_config", {}).values()), default=0
    )
    return min(known) - virtual if known else None

"""The last questions before an adapter becomes a version, and the manifest it gets."""

from __future__ import annotations

from typing import Any

from registry.domain.adapters.peft_types import Ia3Config, LoraConfig, PeftConfig
from registry.domain.adapters.tensors import TensorContent
from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version, seal

SHOWN = 5
"""How many tensors a fault names."""

_PAIRS = {".lora_A.weight": ".lora_B.weight", ".lora_embedding_A": ".lora_embedding_B"}


def seal_adapter(config: PeftConfig, content: TensorContent, base: Version, chat_template: Digest | None) -> Manifest:
    """The manifest of an adapter for `base`; `chat_template` is the digest of the one it brings, if it brings one.

    Raises InvalidInputError if the adapter holds numbers that are not finite, changes nothing, or was trained with
    another chat template than the base's. Whether tensors fit the base is `check_compatible`'s question.
    """
    faults = [*not_finite_faults(content), *inert_faults(config, content), *chat_template_faults(chat_template, base)]
    if faults:
        raise InvalidInputError.of("adapter", faults)
    return seal(Kind.ADAPTER, without_nothing({**content_of(config, content, chat_template), "base": base.digest}))


def content_of(config: PeftConfig, content: TensorContent, chat_template: Digest | None) -> dict[str, Any]:
    """What a manifest names of the files of an adapter; the base that it is bound to is not in them."""
    return {
        "peft": config.canonical(),
        "tensors": {
            "digest": content.digest,
            "count": content.count,
            "parameters": content.parameters,
            "bytes": content.size,
        },
        "chat_template": chat_template,
    }


def not_finite_faults(content: TensorContent) -> list[Fault]:
    """A fault if a tensor holds an infinity or what is not a number, naming the first few of them."""
    names = sorted(content.not_finite)
    if not names:
        return []
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return [
        Fault(
            "the weights hold numbers that are not finite",
            where="adapter_model.safetensors",
            expected="finite numbers in every tensor",
            found=f"infinity or NaN in {', '.join(names[:SHOWN])}{more}",
            fix="training diverged or a file was damaged; save an earlier checkpoint",
        )
    ]


def inert_faults(config: PeftConfig, content: TensorContent) -> list[Fault]:
    """A fault if what the tensors hold leaves the base model as it is.

    For LoRA: every product of A and B is zero, and no tensor beside them could act. The magnitudes of DoRA are the
    base's own until the first step of training, and that step moves B, so they count as nothing. For IA3: every
    number is one. Virtual tokens always act: even vectors of zeros take part in attention.
    """
    if isinstance(config, LoraConfig):
        found = _inert_lora(content)
        expected = "a lora_B that is not all zeros"
    elif isinstance(config, Ia3Config):
        vectors = {tensor.name for tensor in content.header.tensors}
        found = f"ones in each of {len(vectors)} vectors" if vectors <= content.ones else ""
        expected = "an ia3_l that is not all ones"
    else:
        return []
    if not found:
        return []
    return [
        Fault(
            "this adapter changes nothing",
            where="adapter_model.safetensors",
            expected=expected,
            found=found,
            fix="it was saved before training, or training did not reach it; save it after training",
        )
    ]


def chat_template_faults(chat_template: Digest | None, base: Version) -> list[Fault]:
    """A fault if prompts would be rendered by another chat template than in training."""
    served = base.manifest.get("chat_template")
    if chat_template is None or chat_template == served:
        return []
    return [
        Fault(
            f"the adapter was trained with another chat template than that of {base.reference}",
            where="chat_template",
            expected=f"chat template {served[:19]}" if served else f"none, as {base.reference} has none",
            found=f"chat template {chat_template[:19]}",
            fix="register the base model with the template of training; or, if the adapter was trained with the base's "
            "own template, remove the template from the adapter's directory",
        )
    ]


# ---------------------------------------------------------------------------------------------------------


def _inert_lora(content: TensorContent) -> str:
    names = {tensor.name for tensor in content.header.tensors}
    pairs = {(a, a.removesuffix(x) + y) for x, y in _PAIRS.items() for a in names if a.endswith(x)}
    acting = any(a not in content.zeros and b not in content.zeros for a, b in pairs)
    beside = {name for name in names if not name.removesuffix(".weight").endswith(".lora_magnitude_vector")}
    if acting or beside - {name for pair in pairs for name in pair}:
        return ""
    return f"zeros in each of {len(pairs)} pairs of lora_A and lora_B"

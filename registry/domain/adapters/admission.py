"""The last questions before an adapter becomes a version, and the manifest it gets."""

from __future__ import annotations

from registry.domain.adapters.peft_config import LoraConfig
from registry.domain.adapters.tensors import TensorContent
from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version, seal

_PAIRS = {".lora_A.weight": ".lora_B.weight", ".lora_embedding_A": ".lora_embedding_B"}


def seal_adapter(config: LoraConfig, content: TensorContent, base: Version, chat_template: Digest | None) -> Manifest:
    """The manifest of an adapter for `base`; `chat_template` is the digest of the one it brings, if it brings one.

    Raises InvalidInputError if the adapter changes nothing or was trained with another chat template than the
    base's. Whether tensors fit the base is `check_compatible`'s question.
    """
    faults = [*inert_faults(content), *chat_template_faults(chat_template, base)]
    if faults:
        raise InvalidInputError.of("adapter", faults)
    sealed = {
        "peft": config.canonical(),
        "tensors": {
            "digest": content.digest,
            "count": content.count,
            "parameters": content.parameters,
            "bytes": content.size,
        },
        "base": base.digest,
        "chat_template": chat_template,
    }
    return seal(Kind.ADAPTER, without_nothing(sealed))


def inert_faults(content: TensorContent) -> list[Fault]:
    """A fault if every product of A and B is zero and no other tensor could change anything."""
    names = {tensor.name for tensor in content.header.tensors}
    pairs = {(a, a.removesuffix(x) + y) for x, y in _PAIRS.items() for a in names if a.endswith(x)}
    acting = any(a not in content.zeros and b not in content.zeros for a, b in pairs)
    if acting or names - {name for pair in pairs for name in pair}:
        return []
    return [
        Fault(
            "this adapter changes nothing",
            where="adapter_model.safetensors",
            expected="a lora_B that is not all zeros",
            found=f"zeros in each of {len(pairs)} pairs of lora_A and lora_B",
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

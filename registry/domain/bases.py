"""Base models: what is sealed of a directory whose weights stay where they are.

The manifest names the configuration, the tokenizer, the chat template and each weights file by digest, so that a
release binds exactly what it was evaluated on. Names and shapes of all tensors are a document of their own, kept
with the version, so that an adapter can be checked against the base long after, and without its weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from registry.domain.adapters.safetensors_header import DTYPE_BYTES, Header, TensorShape
from registry.domain.digests import Digest, canonical_json, digest_of, parse_canonical, without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import File, Kind, Manifest, seal

SHAPES_FILE = "shapes.json"
"""Path under which the shapes document is a file of the version."""

TOKENIZER_FILES = frozenset(
    {
        "tokenizer.json",
        "tokenizer_config.json",
        "special_tokens_map.json",
        "added_tokens.json",
        "vocab.json",
        "vocab.txt",
        "merges.txt",
        "tokenizer.model",
        "spiece.model",
        "sentencepiece.bpe.model",
    }
)
CHAT_TEMPLATE_FILE = "chat_template.jinja"


def seal_base(
    *,
    model_type: str,
    architectures: Sequence[str],
    config: Digest,
    tokenizer: Iterable[File],
    weights: Iterable[File],
    shapes: Digest,
    chat_template: Digest | None = None,
    generation_config: Digest | None = None,
) -> Manifest:
    """The manifest of a base model read from a directory. Absent parts are absent, not null."""
    content = without_nothing(
        {
            "source": "directory",
            "model_type": model_type,
            "architectures": list(architectures),
            "config": config,
            "tokenizer": _tokenizer_digest(tokenizer),
            "chat_template": chat_template,
            "generation_config": generation_config,
            "weights": [
                {"path": f.path, "size": f.size, "digest": f.digest} for f in sorted(weights, key=lambda f: f.path)
            ],
            "shapes": shapes,
        }
    )
    return seal(Kind.BASE_MODEL, content)


def shapes_document(headers: Iterable[Header]) -> bytes:
    """Name, dtype and shape of every tensor of a base model, as canonical JSON.

    Raises InvalidInputError if two weights files hold a tensor of the same name.
    """
    shapes: dict[str, Any] = {}
    for header in headers:
        for name, tensor in header.shapes().items():
            if name in shapes:
                raise InvalidInputError(
                    "two weights files hold the same tensor", where=name, expected="each tensor in one file"
                )
            shapes[name] = {"dtype": tensor.dtype, "shape": list(tensor.shape)}
    return canonical_json(shapes)


def parse_shapes(data: bytes) -> dict[str, TensorShape]:
    """Read back a shapes document. Raises InvalidInputError for anything that `shapes_document` does not write."""
    document = parse_canonical(data, SHAPES_FILE)
    if not isinstance(document, dict):
        raise InvalidInputError("not a shapes document", where=SHAPES_FILE, expected="an object")
    return {name: _tensor_shape(name, fields) for name, fields in document.items()}


def _tensor_shape(name: str, fields: Any) -> TensorShape:
    good = (
        isinstance(fields, Mapping)
        and set(fields) == {"dtype", "shape"}
        and isinstance(fields["dtype"], str)
        and fields["dtype"] in DTYPE_BYTES
        and isinstance(fields["shape"], list)
        and all(type(n) is int and n >= 0 for n in fields["shape"])
    )
    if not good:
        raise InvalidInputError(
            "not a shapes document",
            where=f"{SHAPES_FILE}: {name}",
            expected="dtype and shape",
            found=repr(fields)[:80],
        )
    return TensorShape(fields["dtype"], tuple(fields["shape"]))


def _tokenizer_digest(files: Iterable[File]) -> Digest | None:
    described = sorted(({"path": f.path, "digest": f.digest} for f in files), key=lambda f: f["path"])
    return digest_of(described) if described else None

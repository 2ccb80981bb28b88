"""Base models: what is sealed of a directory whose weights stay where they are.

The manifest names the configuration, the tokenizer, the chat template and each weights file by digest, so that a
release binds exactly what it was evaluated on. Names and shapes of all tensors are a document of their own, kept
with the version, so that an adapter can be checked against the base long after, and without its weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from registry.domain.adapters.safetensors_header import DTYPE_BYTES, Header, TensorShape
from registry.domain.digests import Digest, canonical_json, digest_of, parse_canonical, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import File, Kind, Manifest, Version, seal

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

OUTPUT_LAYERS = ("lm_head.weight", "embed_out.weight")
EMBEDDINGS = ("embed_tokens.weight", "wte.weight", "word_embeddings.weight", "embed_in.weight")

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|use_policy)([-_.][a-z0-9._-]*)?", re.IGNORECASE)


class ShapesFrom(StrEnum):
    """Where the shapes come from, if not from the headers of the weights themselves."""

    RULE = "rule"
    """Worked out from the configuration by `architectures`."""
    GIVEN = "given"
    """Told by whoever registered the base."""


def is_licence(name: str) -> bool:
    """Whether a file of this name says under which terms a model may be used: LICENSE, NOTICE, USE_POLICY.md, …"""
    return _LICENCE.fullmatch(name) is not None


def is_hosted(base: Version) -> bool:
    """Whether a provider runs this base model, so that nothing of it is here but its names."""
    return bool(base.manifest.get("source") == "hosted")


def shapes_file(base: Version) -> File:
    """The file of a base model that says its tensors' shapes. Raises InvalidInputError for a hosted one."""
    found = next((f for f in base.files if f.path == SHAPES_FILE), None)
    if found is None:
        raise InvalidInputError(
            f"{base.reference} is hosted by {base.manifest.get('provider')}: its tensors are not known here",
            where=base.reference,
            expected="a base model from a directory or a repository",
            found=str(base.manifest.get("model")),
            fix="name one whose files are known here",
        )
    return found


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
    repository: tuple[str, str] | None = None,
    weight_index: Digest | None = None,
    shapes_from: ShapesFrom | None = None,
) -> Manifest:
    """The manifest of a base model read from a directory, or of a `repository` at a commit.

    Absent parts are absent, not null; the weights are absent where they were not at hand.
    """
    name, commit = repository or (None, None)
    content = without_nothing(
        {
            "source": "repository" if repository else "directory",
            "repository": name,
            "commit": commit,
            "model_type": model_type,
            "architectures": list(architectures),
            "config": config,
            "tokenizer": _tokenizer_digest(tokenizer),
            "chat_template": chat_template,
            "generation_config": generation_config,
            "weight_index": weight_index,
            "weights": [
                {"path": f.path, "size": f.size, "digest": f.digest} for f in sorted(weights, key=lambda f: f.path)
            ]
            or None,
            "shapes": shapes,
            "shapes_from": shapes_from,
        }
    )
    return seal(Kind.BASE_MODEL, content)


def compare_with_parent(
    shapes: Mapping[str, TensorShape], parent_shapes: Mapping[str, TensorShape], parent: str
) -> tuple[list[Fault], tuple[str, ...]]:
    """What keeps a model from being a full fine-tune of its parent, and what may differ and does, a sentence each.

    Every tensor has the parent's shape. The vocabulary may have grown, the output layer may have been parted from the
    embedding or tied to it, and numbers may be kept in another dtype.
    """
    ours, theirs = (_without_tied(s) for s in (shapes, parent_shapes))
    faults, grown = [], set()
    for name in sorted(ours.keys() | theirs.keys()):
        new, old = ours.get(name), theirs.get(name)
        if new is None or old is None:
            faults.append(_parent_fault(f"{name} is in one of the two only", name, old, new, parent))
        elif _has_grown(name, new.shape, old.shape):
            grown.add(f"the vocabulary grew from {old.shape[0]} to {new.shape[0]}")
        elif new.shape != old.shape:
            faults.append(_parent_fault(f"{name} has another shape", name, old, new, parent))
    notes = sorted(grown)
    for what, before, after in (
        ("dtype", _dtypes(theirs), _dtypes(ours)),
        ("output layer", _output(parent_shapes), _output(shapes)),
    ):
        if before != after:
            notes.append(f"{what} {after}, of {parent} {before}")
    return faults, tuple(notes)


def shapes_document(headers: Iterable[Header]) -> bytes:
    """Name, dtype and shape of every tensor of a base model, as canonical JSON.

    Raises InvalidInputError if two weights files hold a tensor of the same name.
    """
    shapes: dict[str, TensorShape] = {}
    for header in headers:
        for name, tensor in header.shapes().items():
            if name in shapes:
                raise InvalidInputError(
                    "two weights files hold the same tensor", where=name, expected="each tensor in one file"
                )
            shapes[name] = tensor
    return write_shapes(shapes)


def write_shapes(shapes: Mapping[str, TensorShape]) -> bytes:
    """The same from shapes that are known otherwise."""
    return canonical_json({name: {"dtype": t.dtype, "shape": list(t.shape)} for name, t in shapes.items()})


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


def _without_tied(shapes: Mapping[str, TensorShape]) -> dict[str, TensorShape]:
    """Without the output layer where that may be the embedding over again; two models may keep it in either way."""
    rows = {t.shape for n, t in shapes.items() if n.endswith(EMBEDDINGS)}
    return {n: t for n, t in shapes.items() if not (n in OUTPUT_LAYERS and t.shape in rows)}


def _has_grown(name: str, new: tuple[int, ...], old: tuple[int, ...]) -> bool:
    """Whether it has a row for each token, and more of them than before."""
    by_token = name.endswith((*EMBEDDINGS, *OUTPUT_LAYERS))
    return by_token and len(new) == len(old) > 0 and new[1:] == old[1:] and new[0] > old[0]


def _parent_fault(message: str, name: str, old: TensorShape | None, new: TensorShape | None, parent: str) -> Fault:
    expected, found = (" x ".join(map(str, t.shape)) or "a number" if t else "no such tensor" for t in (old, new))
    return Fault(message, name, f"{expected}, as in {parent}", found, "name the model it was trained from as --parent")


def _dtypes(shapes: Mapping[str, TensorShape]) -> str:
    return ", ".join(sorted({t.dtype for t in shapes.values()}))


def _output(shapes: Mapping[str, TensorShape]) -> str:
    return "of its own" if any(name in shapes for name in OUTPUT_LAYERS) else "tied"


def _tokenizer_digest(files: Iterable[File]) -> Digest | None:
    described = sorted(({"path": f.path, "digest": f.digest} for f in files), key=lambda f: f["path"])
    return digest_of(described) if described else None

"""Adapters at the door."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_ADAPTERS = "registry/domain/adapters/"
_HEADERS = ("tests/corpora/test_headers.py",)

DEFECTS = (
    Defect(
        "a number that is no decimal is told without its place",
        _ADAPTERS + "peft_values.py",
        "    except InvalidInputError as error:  # here it is one fault of a document among others",
        "    except KeyError as error:",
        ("tests/corpora/test_configurations.py",),
    ),
    Defect(
        "an index beyond what canonical JSON holds is taken",
        _ADAPTERS + "peft_values.py",
        "Field(ge=0, le=MAX_INDEX)]",
        "Field(ge=0)]",
        ("tests/corpora/test_configurations.py",),
    ),
    Defect(
        "tensors may share their bytes",
        _ADAPTERS + "safetensors_header.py",
        "        if entry.start != position:",
        "        if entry.start > position:",
        _HEADERS,
    ),
    Defect(
        "bytes between tensors may belong to none",
        _ADAPTERS + "safetensors_header.py",
        "        if entry.start != position:",
        "        if entry.start < position:",
        _HEADERS,
    ),
    Defect(
        "a tensor's name may stand twice, and the last one counts",
        _ADAPTERS + "strict_json.py",
        "        if key in result:",
        "        if False:",
        _HEADERS,
    ),
    Defect(
        "a product beyond any file hides behind a zero",
        _ADAPTERS + "safetensors_header.py",
        "        if size >= _MAX_COUNT:",
        "        if False:",
        _HEADERS,
    ),
    Defect(
        "a file may go on after its last tensor",
        _ADAPTERS + "safetensors_header.py",
        "    if position != data_size:",
        "    if position > data_size:",
        _HEADERS,
    ),
    Defect(
        "a size of true is a size of one",
        _ADAPTERS + "safetensors_header.py",
        "all(type(v) is int and 0 <= v < _MAX_COUNT for v in value)",
        "all(0 <= v < _MAX_COUNT for v in value)",
        _HEADERS,
    ),
    Defect(
        "minus infinity is a number",
        _ADAPTERS + "tensor_values.py",
        "return self._largest_signed < beyond and self._largest < (self._sign | beyond)",
        "return self._largest_signed < beyond",
        ("tests/domain/adapters/test_tensor_values.py",),
    ),
    Defect(
        "vectors that are all one are admitted",
        _ADAPTERS + "admission.py",
        "if vectors <= content.ones else",
        "if not vectors else",
        ("tests/domain/adapters/test_admission.py",),
    ),
    Defect(
        "the order of targets is part of an adapter's identity",
        _ADAPTERS + "peft_values.py",
        "return names if isinstance(names, str) else sorted(set(names))",
        "return names if isinstance(names, str) else list(names)",
        ("tests/domain/adapters/test_peft_types.py",),
    ),
    Defect(
        "a token beyond the embedding is admitted",
        _ADAPTERS + "vocabulary.py",
        "i >= rows",
        "i > rows",
        ("tests/domain/adapters/test_vocabulary.py",),
    ),
    Defect(
        "weights may be an archive as well",
        "registry/integrations/peft_files.py",
        "    if ends_like_zip(_tail(weights, size)):",
        "    if False:",
        ("tests/corpora/test_hostile_adapters.py", "-k", "it_is_refused"),
    ),
    Defect(
        "the stream of weights ends before they were scanned",
        "registry/integrations/scanning.py",
        "            while behind:\n                behind.popleft().result()",
        "            pass",
        ("tests/integrations/test_scanning.py",),
    ),
    Defect(
        "a tokenizer may list any number of words",
        _ADAPTERS + "vocabulary.py",
        "if len(one.pairs) > words",
        "if len(one.pairs) < 0",
        ("tests/domain/adapters/test_vocabulary.py",),
    ),
    Defect(
        "a tokenizer's file of any size is parsed",
        _ADAPTERS + "vocabulary.py",
        "if len(data) > limit",
        "if len(data) < 0",
        ("tests/domain/adapters/test_vocabulary.py",),
    ),
    Defect(
        "a link that is put in the place of a file is followed",
        "registry/integrations/files.py",
        "return os.open(name, flags | os.O_NOFOLLOW, dir_fd=above)",
        "return os.open(name, flags, dir_fd=above)",
        ("tests/integrations/test_files.py",),
    ),
    Defect(
        "shapes and digest of weights may be those of two files",
        "registry/integrations/base_models.py",
        "    if found != header:",
        "    if False:",
        ("tests/integrations/test_files.py",),
    ),
    Defect(
        "weights may be written to while they are hashed",
        "registry/integrations/files.py",
        "    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != before.st_size:",
        "    if False:",
        ("tests/integrations/test_files.py",),
    ),
    Defect(
        "what a table unpacks to is not counted",
        "registry/integrations/parquet_files.py",
        "                if taken > limit:",
        "                if False:",
        ("tests/integrations/test_dataset_files.py",),
    ),
    Defect(
        "a footer is not asked what a table unpacks to",
        "registry/integrations/parquet_files.py",
        "        if told > limit:",
        "        if False:",
        ("tests/integrations/test_dataset_files.py",),
    ),
)

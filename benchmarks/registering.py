"""Registering large files: one pass over the bytes, in memory that does not grow with them."""

from __future__ import annotations

import json
import os
import shutil
import struct
import sys
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.figures import Figure, Process, run, tandem, timed, times
from tests.tensors import lora_shapes, safetensors_bytes

MIB = 1024 * 1024
RANK, WIDTH = 4096, 256
LAYERS = 64
"""A rank so high makes an adapter of 1 GiB for a base model of 32 MiB, which is quick to make and to hash."""
ROUNDS = 3
SHARE = 0.8
"""Of the speed of `sha256sum` and `cp`: what registering an adapter must reach, checks and sync included."""
HASHLIB = "import hashlib, sys; print(hashlib.file_digest(open(sys.argv[1], 'rb'), 'sha256').hexdigest())"
DATASET_ROWS = 120_000


def measure(folder: Path) -> list[Figure]:
    """An adapter and a dataset, beside `sha256sum` and `cp` of the same file."""
    base = {
        f"model.layers.{i}.self_attn.{leaf}.weight": ("F32", (WIDTH, WIDTH))
        for i in range(LAYERS)
        for leaf in ("q_proj", "v_proj")
    }
    _write(folder / "base" / "config.json", json.dumps({"model_type": "llama"}).encode())
    _write(folder / "base" / "model.safetensors", safetensors_bytes(base))
    large = _adapter(folder / "large", lora_shapes(base, rank=RANK), RANK)
    small = _adapter(folder / "small", lora_shapes(base, rank=4), 4)
    rows = folder / "rows.jsonl"
    with rows.open("w") as out:
        out.writelines(
            json.dumps({"id": i, "text": f"ticket {i} " + "word " * 50, "target": "up"}) + "\n"
            for i in range(DATASET_ROWS)
        )
    return [*_adapters(folder, large, small), *_dataset(folder, rows)]


def _adapters(folder: Path, large: Path, small: Path) -> list[Figure]:
    ours, little = [], []
    hashed, quick, copied, synced = [], [], [], []
    for n in range(ROUNDS):
        ours.append(_register(folder, f"large-{n}", "adapter", large.parent, "--base", "tiny@1"))
        shutil.rmtree(folder / f"large-{n}")
        os.sync()
        hashed.append(run(["sha256sum", str(large)], folder).seconds)
        quick.append(run([sys.executable, "-c", HASHLIB, str(large)], folder).seconds)
        copied.append(run(["cp", str(large), str(folder / "copy")], folder).seconds)
        synced.append(run(["sync", str(folder / "copy")], folder).seconds)
        (folder / "copy").unlink()
        little.append(_register(folder, f"small-{n}", "adapter", small.parent, "--base", "tiny@1"))
    size, taken = large.stat().st_size / MIB, [p.seconds for p in ours]
    plain = [sum(parts) for parts in zip(hashed, copied, strict=True)]
    durable = [sum(parts) for parts in zip(quick, copied, synced, strict=True)]
    return [
        timed(f"sha256sum and cp, {size:.0f} MiB", plain, f"{size / median(plain):.0f} MiB/s"),
        timed("hashlib, cp and sync of that", durable, f"{size / median(durable):.0f} MiB/s"),
        timed(
            f"tandem adapter register, {size:.0f} MiB",
            taken,
            f"{times(taken, plain, 'sha256sum and cp', 2)}, {times(taken, durable, 'hashlib, cp and sync', 2)}",
            limit=median(plain) / SHARE,
        ),
        Figure("peak memory of that", _peak(ours), "", f"{_peak(little)} for an adapter of {_mib(small)}"),
    ]


def _dataset(folder: Path, rows: Path) -> list[Figure]:
    ours, plain = [], []
    for n in range(ROUNDS):
        ours.append(_register(folder, f"rows-{n}", "dataset", rows))
        plain.append(_plain(folder, rows))
    size = rows.stat().st_size / MIB
    return [
        timed(
            f"tandem dataset register, {DATASET_ROWS} rows, {size:.0f} MiB",
            [p.seconds for p in ours],
            f"{times([p.seconds for p in ours], plain, 'sha256sum, cp and sync')}, {_speed(size, ours)}",
        ),
        Figure("peak memory of that", _peak(ours), "", "grows with the ids, not with the rows"),
    ]


def _register(folder: Path, name: str, kind: str, given: Path, *options: str) -> Process:
    """Register into a registry of its own, so that no byte is there before."""
    place = folder / name
    place.mkdir()
    run([tandem(), "init"], place)
    if kind == "adapter":
        run([tandem(), "base", "register", str(folder / "base"), "--name", "tiny"], place)
    os.sync()
    return run([tandem(), kind, "register", str(given), "--name", "large", *options], place)


def _plain(folder: Path, file: Path) -> float:
    """The least that could be done: hash the file, copy it, and have the copy on the disk."""
    copy = folder / "copy"
    os.sync()
    commands = (["sha256sum", str(file)], ["cp", str(file), str(copy)], ["sync", str(copy)])
    seconds = sum(run(words, folder).seconds for words in commands)
    copy.unlink()
    return seconds


def _adapter(folder: Path, shapes: dict[str, tuple[str, tuple[int, ...]]], rank: int) -> Path:
    config = {"peft_type": "LORA", "r": rank, "lora_alpha": 8, "target_modules": ["q_proj", "v_proj"]}
    _write(folder / "adapter_config.json", json.dumps(config).encode())
    header: dict[str, object] = {}
    end = 0
    for name, (dtype, (rows, columns)) in shapes.items():
        header[name] = {"dtype": dtype, "shape": [rows, columns], "data_offsets": [end, end + rows * columns * 4]}
        end += rows * columns * 4
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)  # as the library does, so that numbers are aligned
    path = folder / "adapter_model.safetensors"
    with path.open("wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        chance = np.random.default_rng(7)
        while end > 0:
            numbers = chance.standard_normal(MIB, dtype=np.float32).tobytes()
            out.write(numbers[: min(end, 4 * MIB)])
            end -= 4 * MIB
    return path


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _mib(path: Path) -> str:
    return f"{path.stat().st_size / MIB:.2f} MiB"


def _speed(size: float, runs: list[Process]) -> str:
    return f"{size / median([p.seconds for p in runs]):.0f} MiB/s"


def _peak(runs: list[Process]) -> str:
    return f"{max(p.peak for p in runs):.0f} MiB"

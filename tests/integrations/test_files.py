"""Files of a stranger's directory: what is opened is what was looked at, whatever is put in its way meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path

import pytest

from registry.domain.digests import digest_of_chunks
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.integrations import base_models, files, peft_files, placing_files
from registry.integrations.base_models import read_base
from registry.integrations.files import read_chunks, read_header, read_small, read_weights, safe_target, size_of
from registry.integrations.peft_files import read_adapter
from tests.corpora.hostile_adapters import write_adapter, write_base
from tests.tensors import llama_shapes, safetensors_bytes

SECRET = b'{"key": "secret"}'
READERS: dict[str, Callable[[files.Target], object]] = {
    "whole": read_small,
    "in chunks": lambda target: b"".join(read_chunks(target)),
    "its size": size_of,
    "its header": lambda target: read_header(target, "x"),
    "as weights": lambda target: read_weights(target, "x"),
}


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    place = tmp_path / "elsewhere" / "config.json"
    place.write_bytes(SECRET)
    return place


@pytest.mark.parametrize("reader", READERS)
def test_a_link_that_is_put_in_place_of_a_file_after_it_was_looked_at_is_refused(
    tmp_path: Path, secret: Path, reader: str
) -> None:
    (tmp_path / "given").mkdir()
    given = tmp_path / "given" / "config.json"
    given.write_bytes(b"{}")
    target = safe_target(tmp_path / "given", given)
    given.unlink()
    given.symlink_to(secret)
    with pytest.raises(InvalidInputError, match="a link was put into the directory") as refused:
        READERS[reader](target)
    assert refused.value.where == str(given)


def test_a_link_in_place_of_a_folder_on_the_way_is_refused(tmp_path: Path, secret: Path) -> None:
    inner = tmp_path / "given" / "inner"
    inner.mkdir(parents=True)
    (inner / "config.json").write_bytes(b"{}")
    (tmp_path / "given" / "config.json").symlink_to("inner/config.json")
    target = safe_target(tmp_path / "given", tmp_path / "given" / "config.json")
    assert read_small(target) == b"{}"
    inner.rename(tmp_path / "moved")
    inner.symlink_to(secret.parent)
    with pytest.raises(InvalidInputError, match="a link was put into the directory"):
        read_small(target)


def test_a_name_with_steps_upwards_leads_out_of_the_directory(tmp_path: Path, secret: Path) -> None:
    (tmp_path / "given").mkdir()
    with pytest.raises(InvalidInputError, match="leads out of the directory"):
        safe_target(tmp_path / "given", tmp_path / "given" / ".." / "elsewhere" / "config.json")


@pytest.mark.parametrize("name", ["adapter_config.json", "adapter_model.safetensors", "README.md"])
def test_an_adapter_of_which_a_file_becomes_a_link_is_refused(
    tmp_path: Path, secret: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    adapter = write_adapter(tmp_path / "adapter")
    (adapter / "README.md").write_text("An adapter.")
    monkeypatch.setattr(
        peft_files, "_known_files", _then(peft_files._known_files, lambda: _link(adapter / name, secret))
    )
    with pytest.raises(InvalidInputError, match="a link was put into the directory"):
        read_adapter(adapter)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
def test_a_base_model_of_which_a_file_becomes_a_link_is_refused(
    tmp_path: Path, secret: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    base = write_base(tmp_path / "base")

    def looked_at(directory: Path, path: Path) -> files.Target:
        found = safe_target(directory, path)
        if path.name == name:
            _link(path, secret)
        return found

    monkeypatch.setattr(base_models, "safe_target", looked_at)
    with pytest.raises(InvalidInputError, match="a link was put into the directory"):
        read_base(base)


# One reading -------------------------------------------------------------------------------------------------


def test_weights_that_are_swapped_after_their_header_was_read_are_a_conflict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shapes of the one and the digest of the other would be sealed together."""
    base = write_base(tmp_path / "base")
    other = tmp_path / "other"
    other.write_bytes(safetensors_bytes(llama_shapes(12)))
    check = base_models._check_index
    monkeypatch.setattr(
        base_models, "_check_index", _then(check, lambda: os.replace(other, base / "model.safetensors"))
    )
    with pytest.raises(ConflictError, match="changed while it was read") as refused:
        read_base(base)
    assert refused.value.where == str(base / "model.safetensors")


@pytest.mark.parametrize("longer", [True, False])
def test_weights_that_are_written_to_while_they_are_read_are_a_conflict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, longer: bool
) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(safetensors_bytes(llama_shapes()))
    chunks = files._chunks

    def written_to(stream: FileIO) -> Iterator[bytes]:
        yield from chunks(stream)
        with weights.open("r+b") as file:
            file.seek(0, os.SEEK_END if longer else os.SEEK_SET)
            file.write(b"\x00")

    monkeypatch.setattr(files, "_chunks", written_to)
    with pytest.raises(ConflictError, match="changed while it was read"):
        read_weights(weights, "x")


def test_header_digest_and_size_are_those_of_the_file(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(safetensors_bytes(llama_shapes()))
    header, digest, size = read_weights(weights, "x")
    assert header == read_header(weights, "x")
    assert digest == digest_of_chunks([weights.read_bytes()])[0]
    assert size == weights.stat().st_size


# Writing -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [True, False], ids=["a clone", "a copy"])
def test_a_link_that_is_put_where_a_file_is_about_to_be_written_is_not_written_through(
    tmp_path: Path, secret: Path, monkeypatch: pytest.MonkeyPatch, source: bool
) -> None:
    place = tmp_path / "pulled" / "x"
    place.parent.mkdir()
    data = b"what is pulled, which is longer"
    digest, size = digest_of_chunks([data])
    (tmp_path / "source").write_bytes(data)
    _planting(monkeypatch, place.parent, secret)
    if not source:
        (place.parent / "x.part").symlink_to(secret)
        monkeypatch.setattr(Path, "is_symlink", lambda path: False)  # it is put there right after somebody looked
    with pytest.raises(InfrastructureError, match="cannot be written"):
        placing_files.place_file(
            place, digest, size, tmp_path / "source" if source else None, lambda at: iter([data[at:]]), link=False
        )
    assert secret.read_bytes() == SECRET


def test_a_record_is_not_written_through_a_link_either(
    tmp_path: Path, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pulled").mkdir()
    _planting(monkeypatch, tmp_path / "pulled", secret)
    with pytest.raises(InfrastructureError, match="cannot be written"):
        placing_files.write_file(tmp_path / "pulled" / "x", b"what is pulled")
    assert secret.read_bytes() == SECRET


def _planting(monkeypatch: pytest.MonkeyPatch, folder: Path, secret: Path) -> None:
    """Whatever is removed in a folder has a link in its place at once."""
    unlink = Path.unlink

    def planted(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok)
        if path.parent == folder:
            path.symlink_to(secret)

    monkeypatch.setattr(Path, "unlink", planted)


def _link(path: Path, to: Path) -> None:
    path.unlink()
    path.symlink_to(to)


def _then(first: Callable[..., object], act: Callable[[], object]) -> Callable[..., object]:
    def both(*given: object) -> object:
        found = first(*given)
        act()
        return found

    return both

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from registry.domain.bases import parse_shapes, write_shapes
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError
from registry.integrations.base_models import BaseDirectory, read_base, read_snapshot
from registry.integrations.hub_cache import Repository, cache_folder, find_snapshot, parse_repository
from tests.hub import COMMIT, LLAMA, SMALL, WEIGHTS, etag_of, snapshot

REPOSITORY = Repository("acme/tiny", COMMIT)
INDEX = "model.safetensors.index.json"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "hub"


def read(cache: Path, files: dict[str, bytes], shapes: Path | None = None) -> BaseDirectory:
    return read_snapshot(snapshot(cache, files), REPOSITORY, shapes)


def index_of(names: list[str]) -> dict[str, bytes]:
    return {INDEX: json.dumps({"weight_map": dict.fromkeys(names, "model-00001-of-00001.safetensors")}).encode()}


def refusal(cache: Path, files: dict[str, bytes], shapes: Path | None = None) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        read(cache, files, shapes)
    return refused.value


def test_a_repository_is_named_with_its_whole_commit() -> None:
    assert parse_repository(f"acme/tiny@{COMMIT}") == REPOSITORY
    assert parse_repository(f"gpt2@{COMMIT}").name == "gpt2"


@pytest.mark.parametrize("commit", ["main", "v1.0", "refs/pr/1", COMMIT[:12], COMMIT.upper(), COMMIT + "0", ""])
def test_whatever_can_come_to_mean_another_commit_is_refused(commit: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_repository(f"acme/tiny@{commit}")
    assert refused.value.message == ("not a commit" if commit else "the commit is missing")
    assert "commits/main" in refused.value.fix


@pytest.mark.parametrize("name", ["", "a/b/c", "../tiny", "acme/..", "a--b/c", "acme/", "a b/c", "acme/tiny.git", "/x"])
def test_what_is_no_repository_is_refused_before_any_folder_is_looked_for(name: str) -> None:
    with pytest.raises(InvalidInputError, match="not a repository"):
        parse_repository(f"{name}@{COMMIT}")


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({}, "/home/ana/.cache/huggingface/hub"),
        ({"XDG_CACHE_HOME": "/x"}, "/x/huggingface/hub"),
        ({"XDG_CACHE_HOME": "/x", "HF_HOME": "/h"}, "/h/hub"),
        ({"HF_HOME": "/h", "HUGGINGFACE_HUB_CACHE": "/old"}, "/old"),
        ({"HF_HOME": "/h", "HUGGINGFACE_HUB_CACHE": "/old", "HF_HUB_CACHE": "/new"}, "/new"),
        ({"HF_HUB_CACHE": "~/new"}, "/home/ana/new"),
        ({"HF_HOME": "~/hf"}, "/home/ana/hf/hub"),
        ({"HF_HUB_CACHE": "$SCRATCH/${PART}", "SCRATCH": "/s", "PART": "p"}, "/s/p"),
    ],
)
def test_the_cache_is_where_the_hub_s_own_library_keeps_it(environment: dict[str, str], folder: str) -> None:
    assert cache_folder({"HOME": "/home/ana", **environment}) == Path(folder)


def test_what_is_not_in_the_cache_is_told_with_the_commands_that_fetch_it(cache: Path) -> None:
    with pytest.raises(NotFoundError) as missing:
        find_snapshot(cache, REPOSITORY)
    assert f"`hf download acme/tiny --revision {COMMIT}`" in missing.value.fix
    assert f"`hf download acme/tiny --revision {COMMIT} --include '*.json'" in missing.value.fix
    other = snapshot(cache, SMALL, commit="2e" * 20)
    with pytest.raises(NotFoundError) as missing:
        find_snapshot(cache, REPOSITORY)
    assert missing.value.found == f"other commits: {other.name}"


def test_a_cache_that_cannot_be_read_is_told_and_not_taken_for_empty(cache: Path) -> None:
    with pytest.raises(InfrastructureError, match="cannot be read"):
        find_snapshot(cache / ("x" * 5000), REPOSITORY)


def test_a_repository_with_its_weights_is_read_as_its_folder_is_and_says_where_it_comes_from(cache: Path) -> None:
    found = read(cache, {**SMALL, **WEIGHTS})
    folder = read_base(found.directory)
    content = dict(found.manifest.content)
    assert (content.pop("source"), content.pop("repository"), content.pop("commit")) == (
        "repository",
        "acme/tiny",
        COMMIT,
    )
    assert {"source": "directory", **content} == folder.manifest.content
    assert [w.path for w in found.weights] == ["model.safetensors"]


def test_a_repository_without_its_weights_has_the_shapes_of_its_architecture_and_says_so(cache: Path) -> None:
    names = list(parse_shapes(read(cache / "other", SMALL).shapes))
    found = read(cache, {**SMALL, **index_of(names)})
    assert found.weights == ()
    assert found.manifest.content["shapes_from"] == "rule"
    assert found.manifest.content["weight_index"] == digest_of_bytes(index_of(names)[INDEX])
    assert "weights" not in found.manifest.content
    assert parse_shapes(found.shapes)["model.layers.1.mlp.up_proj.weight"].shape == (16, 8)
    assert [f.path for f in found.licences] == ["LICENSE"]


def test_a_weight_index_that_names_other_tensors_is_refused(cache: Path) -> None:
    names = list(parse_shapes(read(cache / "other", SMALL).shapes))
    error = refusal(cache, {**SMALL, **index_of([*names[1:], "model.extra.weight"])})
    assert (error.where, error.expected) == (INDEX, f"{len(names)} tensors; 2 differ")
    assert "model.extra.weight" in error.found


def test_buffers_and_a_tied_output_layer_in_the_index_are_passed_over(cache: Path) -> None:
    names = list(parse_shapes(read(cache / "other", SMALL).shapes))
    more = ["lm_head.weight", "model.layers.0.self_attn.rotary_emb.inv_freq"]
    assert read(cache, {**SMALL, **index_of([*names, *more])}).shapes


def test_shapes_may_be_given_for_an_architecture_without_a_rule(cache: Path, tmp_path: Path) -> None:
    files = {**SMALL, "config.json": json.dumps({**LLAMA, "architectures": ["OwnForCausalLM"]}).encode()}
    assert refusal(cache, files).where == "config.json: architectures"
    document = write_shapes(parse_shapes(read(cache / "other", SMALL).shapes))
    given = tmp_path / "shapes.json"
    given.write_text(json.dumps(json.loads(document), indent=2))
    found = read_snapshot(cache / "models--acme--tiny" / "snapshots" / COMMIT, REPOSITORY, given)
    assert (found.manifest.content["shapes_from"], found.shapes) == ("given", document)


@pytest.mark.parametrize("text", ["{}", "[]", '{"a": 1}', '{"a": {"dtype": "F32", "shape": [1.5]}}', "nonsense"])
def test_what_is_no_document_of_shapes_is_refused(cache: Path, tmp_path: Path, text: str) -> None:
    given = tmp_path / "shapes.json"
    given.write_text(text)
    refusal(cache, SMALL, given)


def test_shapes_beside_weights_are_refused(cache: Path, tmp_path: Path) -> None:
    assert refusal(cache, {**SMALL, **WEIGHTS}, tmp_path / "shapes.json").where == "--shapes"


def test_half_a_download_is_refused_with_the_command_that_completes_it(cache: Path) -> None:
    weight_map = {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}
    index = {INDEX: json.dumps({"weight_map": weight_map}).encode()}
    error = refusal(cache, {**SMALL, **index, weight_map["a"]: WEIGHTS["model.safetensors"]})
    assert error.message == "the download of the weights is not complete"
    assert error.fix.startswith(f"`hf download acme/tiny --revision {COMMIT}`")


def test_pickled_weights_in_a_repository_are_refused(cache: Path) -> None:
    assert "pickled" in refusal(cache, {**SMALL, "pytorch_model.bin": b"\x80\x02."}).message


def test_a_cached_file_that_is_not_what_the_hub_published_is_refused(cache: Path) -> None:
    folder = snapshot(cache, {**SMALL, **WEIGHTS})
    for name in ("tokenizer.json", "model.safetensors"):
        blob = Path(os.path.realpath(folder / name))
        data = blob.read_bytes()
        changed = b'{"a":1}' if name == "tokenizer.json" else data[:-1] + bytes([data[-1] ^ 1])
        blob.write_bytes(changed)
        with pytest.raises(InvalidInputError) as refused:
            read_snapshot(folder, REPOSITORY)
        assert (refused.value.message, refused.value.where) == (
            "a cached file is not what the Hub published",
            str(folder / name),
        )
        assert refused.value.expected == etag_of(data, large=name != "tokenizer.json")
        blob.write_bytes(data)
    assert read_snapshot(folder, REPOSITORY).weights


def test_a_blob_that_the_cache_shares_among_repositories_is_followed_and_no_further(
    cache: Path, tmp_path: Path
) -> None:
    folder = snapshot(cache, {**SMALL, **WEIGHTS})
    blob = folder.parent.parent / "blobs" / etag_of(WEIGHTS["model.safetensors"], large=True)
    shared = cache / "blobs" / "ab" / ("ab" * 32)
    shared.parent.mkdir(parents=True)
    blob.rename(shared)
    blob.symlink_to(shared)
    assert read_snapshot(folder, REPOSITORY).weights
    shared.rename(tmp_path / "elsewhere")
    blob.unlink()
    blob.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InvalidInputError, match="leads out of the directory"):
        read_snapshot(folder, REPOSITORY)


def test_the_cache_that_the_hub_s_own_library_finds_is_the_one_that_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = pytest.importorskip("huggingface_hub")
    folder = snapshot(tmp_path, SMALL)
    found = hub.try_to_load_from_cache("acme/tiny", "config.json", cache_dir=tmp_path, revision=COMMIT)
    assert Path(found) == find_snapshot(tmp_path, REPOSITORY) / "config.json" == folder / "config.json"

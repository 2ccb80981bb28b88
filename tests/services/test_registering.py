from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.manifests import Kind
from tests.world import EVE, PROMPT, SUITE, World


def test_identical_content_is_the_same_version_and_changed_content_the_next(world: World) -> None:
    again = world.ana.register_prompt(world.write("support.prompt.md", PROMPT))
    assert (again.version.reference, again.created) == ("support@1", False)
    changed = world.ana.register_prompt(world.write("support.prompt.md", PROMPT + "Be brief.\n"))
    assert (changed.version.reference, changed.created) == ("support@2", True)


def test_the_bytes_as_given_are_kept_beside_the_canonical_manifest(world: World) -> None:
    prompt = world.ana.version("support@1")
    assert world.ana.runtime.blobs.get(prompt.files[0].digest) == PROMPT.encode()
    assert prompt.manifest["messages"] == [{"role": "user", "content": "{{text}}"}]


def test_a_version_is_found_by_a_prefix_of_its_digest(world: World) -> None:
    prompt = world.ana.version("support@1")
    assert world.ana.version(f"support@{prompt.digest[:19]}") == prompt


def test_a_name_means_one_thing_in_a_registry(world: World) -> None:
    with pytest.raises(ConflictError, match="tickets-eval is taken"):
        world.ana.register_prompt(world.write("p.prompt.md", "Say {{text}}"), "tickets-eval")
    with pytest.raises(ConflictError, match="bot is taken"):
        world.ana.register_dataset(world.rows("more.jsonl", 5), "bot")


def test_an_unknown_actor_may_read_and_not_register(world: World) -> None:
    eve = world.as_(EVE)
    assert eve.version("support@1").number == 1
    with pytest.raises(PermissionDeniedError) as caught:
        eve.register_prompt(world.write("p.prompt.md", "Say {{text}}"), "hers")
    assert "ana" in caught.value.fix


def test_a_hostile_file_is_refused_before_any_reference_is_looked_up(world: World) -> None:
    folder = world.adapter("bad")
    (folder / "adapter_model.bin").write_bytes(b"\x80\x04")
    with pytest.raises(InvalidInputError, match="pickle"):
        world.ana.register_adapter(folder, "bad", "no-such-base@9", ["no-such-dataset@1"])


def test_an_adapter_for_another_base_is_refused_with_the_shapes_and_leaves_nothing(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        world.ana.register_adapter(world.adapter("wide", hidden=16), "wide", "tiny@1")
    assert "8" in str([f.expected for f in caught.value.faults])
    assert "16" in str([f.found for f in caught.value.faults])
    with pytest.raises(NotFoundError):
        world.ana.version("wide@1")


def test_lineage_must_resolve(world: World) -> None:
    with pytest.raises(NotFoundError):
        world.ana.register_adapter(world.adapter(), "other", "tiny@1", ["nothing@1"])
    with pytest.raises(InvalidInputError, match="not a dataset"):
        world.ana.register_adapter(world.adapter(), "other", "tiny@1", ["support@1"])


def test_lineage_that_is_told_later_is_added_to_the_version_there_is(world: World) -> None:
    world.ana.register_dataset(world.rows("train.jsonl", 7), "tickets-train")
    again = world.ana.register_adapter(world.adapter(), "support-lora", "tiny@1", ["tickets-train@1"])
    assert not again.created
    assert [r.target for r in again.version.relations] == ["tickets-eval@1", "tickets-train@1"]
    assert world.ana.version("support-lora@1").relations == again.version.relations


def test_the_source_of_an_adapter_is_its_commit_and_must_be_a_work_tree(world: World) -> None:
    with pytest.raises(InvalidInputError, match="not inside a git work tree"):
        world.ana.register_adapter(world.adapter(), "sourced", "tiny@1", source=world.folder)
    tree = _work_tree(world.folder / "code")
    version = world.ana.register_adapter(world.adapter("lora4", rank=4), "sourced", "tiny@1", source=tree).version
    (relation,) = version.relations
    head = subprocess.run(["git", "-C", tree, "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    assert relation.target == head.stdout.strip()
    assert relation.detail["dirty"] is True
    assert str(relation.detail["patch"]).startswith("sha256:")


def test_weights_of_a_base_are_not_copied_and_a_new_place_is_noted(world: World) -> None:
    weights = [f for f in world.ana.version("tiny@1").files if not f.stored]
    assert [f.path for f in weights] == ["model.safetensors"]
    assert not world.ana.runtime.blobs.has(weights[0].digest)
    moved = world.ana.register_base(world.base("elsewhere"), "tiny")
    assert not moved.created
    assert "elsewhere" in moved.notes[0]


def test_a_suite_needs_its_dataset_and_the_columns_it_names(world: World) -> None:
    with pytest.raises(NotFoundError, match="tickets-eval@9"):
        world.ana.register_suite(world.write("s.yaml", SUITE.replace("eval@1", "eval@9")))
    with pytest.raises(InvalidInputError) as caught:
        world.ana.register_suite(world.write("s.yaml", SUITE.replace("[text]", "[txt]")))
    assert "text" in str(caught.value.faults)


def test_a_file_that_names_itself_otherwise_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError, match="names itself otherwise"):
        world.ana.register_prompt(world.write("support.prompt.md", PROMPT), "helpdesk")


@pytest.mark.parametrize("name", ["missing.prompt.md", "folder"])
def test_a_path_without_a_file_is_invalid_input(world: World, name: str) -> None:
    (world.folder / "folder").mkdir()
    with pytest.raises(InvalidInputError):
        world.ana.register_prompt(world.folder / name, "p")
    with pytest.raises(InvalidInputError):
        world.ana.register_dataset(world.folder / name, "d")


def test_a_listing_goes_on_where_the_page_before_ended(world: World) -> None:
    for number in range(5):
        world.ana.register_prompt(world.write("p.prompt.md", f"Take {number}"), "takes")
        world.ana.register_prompt(world.write("p.prompt.md", f"Take {number}"), f"take-{number}")
    first = world.ana.versions(Kind.PROMPT, limit=4)
    second = world.ana.versions(Kind.PROMPT, after=first.next, limit=4)
    assert [v.name for v in (*first.items, *second.items)] == ["support", *(f"take-{i}" for i in range(5)), "takes"]
    assert second.next is None
    page = world.ana.versions(Kind.PROMPT, "takes", limit=2)
    rest = world.ana.versions(Kind.PROMPT, "takes", after=page.next, limit=9)
    assert [v.number for v in (*page.items, *rest.items)] == [5, 4, 3, 2, 1]


def _work_tree(folder: Path) -> Path:
    folder.mkdir()
    (folder / "train.py").write_text("print('training')\n")
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.email=a@b", "-c", "user.name=a", "commit", "-qm", "first"],
    ):
        subprocess.run(["git", "-C", folder, *command], check=True)
    (folder / "train.py").write_text("print('training harder')\n")
    return folder

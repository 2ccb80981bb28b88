"""What goes to a server as files and comes back: the same in every part as where the registry is at hand."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registry.api import Registry
from registry.bootstrap import open_registry
from registry.domain.errors import ConflictError, InvalidInputError, RegistryError
from registry.domain.problems import problem_of
from registry.domain.prompts.formats import Format
from registry.server.exchanges import FOLDER
from registry.wire.codec import encode_answer
from registry.wire.operations import operations
from tests.git_repos import GitRepository
from tests.postgres import settings_of
from tests.serving_live import remote, served
from tests.world import ANA, BEN, POLICY, PROMPT, SUITE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

_VOLATILE = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)|[0-9a-f]{8}-[0-9a-f-]{27}|\b01[0-9A-HJKMNP-TV-Z]{24}\b|\b[0-9a-f]{32}\b"
)
"""Times and drawn names, which no two registries have in common."""


class Pair:
    """Two registries with the same history: one at hand, and one that a server has."""

    def __init__(self, files: Path, near: World, away: World, far: Registry) -> None:
        self.files, self.near, self.away, self.far = World(files, new=False), near, away, far
        self.here = open_registry(replace(settings_of(near.folder, ANA), here=files), runner=near.runner)

    def same(self, name: str, *args: Any, **named: Any) -> Any:
        """What both answer, or refuse with, which must be the same; that of the server is returned."""
        near, far = (self._told(door, name, args, named) for door in (self.here, self.far))
        assert far[0] == near[0]
        return far[1]

    def _told(self, door: Registry, name: str, args: Any, named: Any) -> tuple[str, Any]:
        try:
            answer = getattr(door, name)(*args, **named)
        except RegistryError as error:
            return _VOLATILE.sub("*", json.dumps(problem_of(error), indent=1)), error
        return _VOLATILE.sub("*", encode_answer(operations()[name], answer).decode()), answer

    def stock(self) -> None:
        """Everything that `World.stock` registers, in both."""
        write, files = self.files.write, self.files
        self.same("register_dataset", files.rows("eval.jsonl"), "tickets-eval")
        self.same("register_suite", write("suite.yaml", SUITE))
        self.same("register_prompt", write("support.prompt.md", PROMPT))
        self.same("register_adapter", files.adapter(), "support-lora", "tiny@1", ["tickets-eval@1"])
        self.same("add_member", BEN, roles=("approver", "author", "promoter"), slots=("reviewer",))
        self.same("create_application", "bot")
        self.same("activate_policy", write("policy.yaml", POLICY), "bot")

    def move(self, folder: Path) -> None:
        """Work in another folder from now on."""
        os.chdir(folder)
        self.here.close()
        self.here = open_registry(replace(self.here._settings, here=folder))

    def release(self) -> str:
        adapters = [("support-lora@1", "1")]
        composed = self.same("compose", "bot", "support@1", "tiny@1", adapters, {"max_new_tokens": "100"})
        return str(composed.release.reference)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Pair]]:
    """Both registries with everything registered in them, from a folder that may be gone by then."""
    folder = tmp_path_factory.mktemp("registries")
    near, away = World(folder / "near"), World(folder / "far")
    with served(away.ana) as address, remote(address, ANA) as far:
        first = Pair(folder / "files", near, away, far)
        first.same("register_base", first.files.base(), "tiny")
        first.stock()
        assert left(away) == []
        yield lambda files: Pair(files, near, away, far)


@pytest.fixture
def pair(stocked: Callable[[Path], Pair], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    monkeypatch.chdir(tmp_path)
    found = stocked(tmp_path)
    yield found
    found.here.close()
    assert left(found.away) == []


@contextmanager
def far(world: World, account: str = ANA) -> Iterator[Registry]:
    with served(world.ana) as address, remote(address, account) as door:
        yield door


def left(world: World) -> list[Path]:
    """What is in the exchanges of a registry."""
    return [path for home in (world.folder / ".tandem" / FOLDER).glob("*") for path in home.iterdir()]


def test_every_kind_is_registered_from_afar_as_at_hand_also_once_more(pair: Pair) -> None:
    pair.stock()
    pair.same("register_adapter", pair.files.adapter(), "support-lora", "tiny@1")
    again = pair.far.register_base(pair.files.base(), "tiny")
    assert (again.created, again.version.number) == (False, 1)


def test_a_release_on_a_base_that_was_sent_runs_on_the_server(pair: Pair) -> None:
    release = pair.release()
    pair.here.evaluate(release, "support-suite")
    run = pair.far.evaluate(release, "support-suite")
    assert run.rows == 120
    base = pair.far.register_base(pair.files.base(), "tiny")
    assert not base.created
    assert len(list((pair.away.folder / ".tandem" / "bases").glob("*/base/model.safetensors"))) == 1


def test_what_a_file_says_wrong_is_told_at_the_path_its_owner_gave(pair: Pair) -> None:
    files = pair.files
    files.write("bad/suite.yaml", SUITE.replace("exact_match", "no_such"))
    files.write("bad/policy.yaml", POLICY.replace("upstream", "nothing"))
    files.write("bad/support.prompt.md", PROMPT.replace("{{text}}", "{{nobody}}"))
    files.write("bad/rows.jsonl", '{"id": 1}\nnot json\n')
    files.write("bad/lora/adapter_config.json", "{}")
    (files.folder / "bad/lora/optimizer.bin").write_bytes(b"\x80\x04")
    refused = [
        pair.same("register_suite", Path("bad/suite.yaml")),
        pair.same("lint_suite", Path("bad/suite.yaml")),
        pair.same("lint_policy", Path("bad/policy.yaml"), "bot"),
        pair.same("activate_policy", Path("bad/policy.yaml"), "bot"),
        pair.same("register_prompt", Path("bad/support.prompt.md")),
        pair.same("register_prompt", Path("bad/none.prompt.md")),
        pair.same("register_dataset", Path("bad/rows.jsonl"), "rows"),
        pair.same("register_dataset", Path("bad/rows.exe"), "rows"),
        pair.same("register_adapter", Path("bad/lora"), "lora", "tiny@1"),
        pair.same("register_adapter", files.adapter(), "lora", "tiny@9"),
        pair.same("register_base", Path("bad/nowhere"), "base"),
        pair.same("register_base", Path("lora"), "base"),
        pair.same("verify_log", Path("bad/suite.yaml")),
        pair.same("attest", "bot@1", Path("bad/suite.yaml")),
        pair.same("plan_declared", Path("bad")),
    ]
    assert all(isinstance(error, RegistryError) for error in refused)


def test_files_are_looked_at_from_afar_as_at_hand(pair: Pair) -> None:
    prompt, policy = Path("support.prompt.md"), Path("policy.yaml")
    pair.files.write("support.prompt.md", PROMPT)
    pair.files.write("policy.yaml", POLICY)
    pair.files.write("suite.yaml", SUITE)
    pair.files.write("other.prompt.md", PROMPT.replace("{{text}}", "Please: {{text}}"))
    pair.same("lint_suite", Path("suite.yaml"))
    pair.same("lint_prompt", prompt, base="tiny@1")
    pair.same("lint_prompt", "support@1")
    pair.same("compare_prompts", "support@1", Path("other.prompt.md"))
    pair.same("render_prompt", prompt, {"text": "hello"})
    pair.same("lint_policy", policy, "bot")
    pair.same("lock_policy", policy)
    pair.same("diff_policy", policy, "bot")
    pair.same("simulate_policy", policy, "bot")
    pair.same("export_prompt", prompt, next(iter(Format)))


def test_a_folder_that_declares_everything_is_planned_and_applied_from_afar(pair: Pair) -> None:
    write = pair.files.write
    write("decl/rows/eval.jsonl", pair.files.rows("e.jsonl").read_text())
    write("decl/support.prompt.md", PROMPT)
    write("decl/not-sent.bin", "x")
    head = "apiVersion: tandem/v1\n"
    write(
        "decl/tandem.yaml",
        f"{head}kind: Dataset\nname: tickets-eval\nfile: rows/eval.jsonl\nid: id\n---\n"
        f"{head}kind: Prompt\nname: support\nfile: support.prompt.md\n",
    )
    pair.same("plan_declared", Path("decl"))
    pair.same("apply_declared", Path("decl/tandem.yaml"))
    pair.same("apply_declared", Path("decl"))
    write("decl/support.prompt.md", PROMPT.replace("{{text}}", "{{nobody}}"))
    pair.same("plan_declared", Path("decl"))


def test_what_is_pulled_is_the_same_folder_and_is_placed_once(pair: Pair) -> None:
    release = pair.release()
    seen: list[tuple[int, int]] = []
    place = pair.files.folder / "pulled"
    near = pair.here.pull(release, place)
    was = {path.relative_to(place): path.read_bytes() for path in place.rglob("*") if path.is_file()}
    place.rename(pair.files.folder / "kept")
    away = pair.far.pull(release, place, progress=lambda done, total: seen.append((done, total)))
    now = {path.relative_to(place): path.read_bytes() for path in place.rglob("*") if path.is_file()}
    assert now == was
    assert (away.place, away.size, sum(away.files.values())) == (near.place, near.size, sum(near.files.values()))
    assert seen[-1] == (away.size, away.size)
    pair.same("pull", release, place)
    (place / "tandem.json").write_text("{}")
    pair.same("pull", release, place)
    pair.same("pull", "bot@9", place)
    pair.same("pull", "support@1", Path("kept"))
    assert pair.far.pull("tiny@1", Path("stored"), stored_only=True).absent


def test_a_pull_that_was_interrupted_fetches_only_what_is_missing(pair: Pair) -> None:
    place = pair.files.folder / "pulled"
    pair.far.pull("support-lora@1", place)
    place.rename(staged := place.with_name(".pulled.pulling"))
    weights = staged / "adapter_model.safetensors"
    weights.rename(weights.with_name(weights.name + ".part"))
    os.truncate(weights.with_name(weights.name + ".part"), 100)
    done = pair.far.pull("support-lora@1", place)
    assert dict(done.files) == {"kept": len(list(place.iterdir())) - 2, "copied": 1}


def test_what_is_exported_is_imported_and_stands_at_its_name_once(
    pair: Pair, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    place = pair.files.folder / "all.tar"
    exported = pair.far.export(place)
    assert exported.place == str(place)
    assert exported.size == place.stat().st_size
    pair.same("export", place)
    whole = pair.far.export(Path("-"))
    assert whole.place == "-"
    assert len(capfdbinary.readouterr().out) == whole.size


def test_tiles_and_locks_are_written_beside_what_is_there(pair: Pair) -> None:
    world = pair.away
    [first_release, _] = [each.release(100) for each in (world, pair.near)]
    for each in (world, pair.near):
        each.place(first_release)
    first = pair.far.write_tiles(Path("tiles"))
    assert first.files > 0
    assert pair.far.write_tiles(Path("tiles")).files == 0
    for each in (world, pair.near):
        each.ana.set_retention(grace="30h")
    world.ana.write_tiles(pair.files.folder / "near")
    pair.far.write_tiles(Path("tiles"))
    near, away = (
        {p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in (Path("near"), Path("tiles"))
    )
    assert near.items() <= away.items()
    assert (written := pair.far.write_lock(["bot@production"], Path("tandem.lock"))).changed
    assert written.path == "tandem.lock"
    assert not pair.far.write_lock(["bot@production"], Path("tandem.lock")).changed
    assert pair.far.verify_lock(Path("tandem.lock")).path == "tandem.lock"
    assert pair.far.resolve("bot@production", Path("tandem.lock")).reference == first_release
    for each in (world, pair.near):
        each.place(each.release(110))
    with pytest.raises(ConflictError, match="another release than is locked"):
        pair.far.resolve("bot@production", Path("tandem.lock"))
    assert pair.far.pull("bot@production", Path("locked"), locked=Path("tandem.lock")).reference == first_release


def test_where_a_file_comes_from_is_looked_up_where_it_lies(pair: Pair) -> None:
    repository = GitRepository(pair.files.folder / "repo")
    first = repository.commit("support.prompt.md", PROMPT.replace("{{text}}", "Old: {{text}}"), "the old words")
    repository.commit("policy.yaml", POLICY.replace('"0.05"', '"0.04"'), "stricter")
    pair.move(repository.place)
    Path("support.prompt.md").write_text(PROMPT.replace("{{text}}", "New: {{text}}"))
    here, prompt = Path(), Path("support.prompt.md")
    registered = pair.same("register_prompt", prompt, revision=first)
    assert registered.version.relations[-1].detail["message"] == "the old words"
    dirty = pair.same("register_prompt", prompt, source=here)
    assert dirty.version.relations[-1].detail["dirty"] is True
    pair.same("register_adapter", pair.files.adapter("lora"), "traced", "tiny@1", source=here)
    pair.same("register_prompt", prompt, revision=first, source=here)
    pair.same("register_prompt", prompt, revision="nothing")
    pair.same("register_prompt", prompt, source=pair.files.folder.parent)
    for door in (pair.here, pair.far):
        door.activate_policy(Path("policy.yaml"), "bot", revision=repository.head)
    assert pair.far.policy("bot").source == f"policy.yaml@{repository.head}"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda door, path: door.register_dataset(path, "rows", by_reference=True), "must lie where the registry is"),
        (lambda door, path: door.pull("support@1", path, link=True), "cannot be linked"),
    ],
)
def test_what_only_the_machine_of_the_registry_can_do_is_refused_by_name(
    pair: Pair, asked: Callable[[Any, Path], object], said: str
) -> None:
    with pytest.raises(InvalidInputError, match=said) as refused:
        asked(pair.far, pair.files.rows("eval.jsonl"))
    assert refused.value.fix

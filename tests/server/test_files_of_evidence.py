"""Evidence that goes to a server as files and comes back: results, outcomes, answers of raters, statements, proofs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from registry.api import Registry
from registry.domain.errors import ConflictError, RegistryError
from registry.domain.problems import problem_of
from registry.domain.prompts.formats import Format
from registry.integrations.hub_cache import default_cache
from registry.server.exchanges import FOLDER
from registry.server.given import CACHE
from registry.wire.codec import encode_answer
from registry.wire.operations import Travels, operations
from tests.comparing import SUITE, chosen, gold_file, two_releases
from tests.everything import envelope
from tests.serving_live import remote, served
from tests.studying import answers, both, outcomes_file
from tests.world import ANA, ROWS, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return two_releases(World(tmp_path_factory.mktemp("registry")).stock())


@pytest.fixture(scope="module")
def far(world: World) -> Iterator[Registry]:
    with served(world.ana) as address, remote(address, ANA) as door:
        yield door


@pytest.fixture(autouse=True)
def _in_a_folder(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The door at hand works in the folder of its registry, so this does, too."""
    monkeypatch.chdir(world.folder)
    yield
    assert [path for home in (world.folder / ".tandem" / FOLDER).glob("*") for path in home.iterdir()] == []


def same(world: World, far: Registry, name: str, *args: Any, **named: Any) -> Any:
    """What both doors of one registry tell, which must be the same but for where the server has its own files."""

    def answered(door: Registry) -> tuple[str, Any]:
        try:
            answer = getattr(door, name)(*args, **named)
        except RegistryError as error:
            told = json.dumps(problem_of(error), indent=1)
            return told.replace(str(default_cache()), CACHE), error
        return encode_answer(operations()[name], answer).decode(), answer

    away, near = answered(far), answered(world.ana)
    assert away[0] == near[0]
    return away[1]


def test_answers_that_another_tool_measured_are_imported_from_several_files(world: World, far: Registry) -> None:
    lines = [
        json.dumps({"sample_id": line["id"], "output": line["target"] if n < 90 else "wrong"}) + "\n"
        for n, line in enumerate(world.lines(ROWS))
    ]
    first, second = world.write("a.jsonl", "".join(lines[:60])), world.write("b.jsonl", "".join(lines[60:]))
    found = far.import_evaluation((first, second), "bot@1", SUITE)
    assert (found.run.rows, found.run.unmeasured, found.run.scores[0].value) == (ROWS, 0, "0.75")


def test_pairs_are_opened_and_written_and_their_answers_taken_in(world: World, far: Registry, tmp_path: Path) -> None:
    place = tmp_path / "pairs.jsonl"
    opened = far.export_pairs("bot@2", "bot@1", SUITE, place, gold=gold_file(world), seed=7)
    assert opened.path == str(place)
    shown = [json.loads(line) for line in place.read_text().splitlines()]
    assert len(shown) == opened.items + opened.gold
    before = len(world.ana.comparisons("bot@2"))
    with pytest.raises(ConflictError, match="is there already"):
        far.export_pairs("bot@2", "bot@1", SUITE, place)
    assert len(world.ana.comparisons("bot@2")) == before
    rows = "".join(json.dumps(row) + "\n" for row in chosen(shown, "r1"))
    assert far.import_preferences(opened.comparison, world.write("answers.jsonl", rows)).added == len(shown)


def test_outcomes_of_production_are_taken_in(world: World, far: Registry) -> None:
    path = outcomes_file(world, both(answers(30, 10, 20), answers(20, 20, 20)))
    assert far.import_outcomes("bot@2", "bot@1", "nps", path).study.metric == "nps"


def test_statements_and_proofs_are_read_and_the_log_is_held_to_a_checkpoint(world: World, far: Registry) -> None:
    world.write("statement.json", world.ana.state_release("bot@1"))
    world.write("proof", world.ana.log_proof(3))
    world.write("checkpoint", world.ana.checkpoint().note)
    for name, path in (("read_statement", "statement.json"), ("read_proof", "proof"), ("verify_log", "checkpoint")):
        assert not isinstance(same(world, far, name, Path(path)), RegistryError)
    attested = far.attest("bot@1", world.write("scan.json", envelope(world.ana.release("bot@1").digest)))
    assert attested in str(world.ana.attestations("bot@1"))


OTHERS: dict[str, Callable[[Path], tuple[Any, ...]]] = {
    "register_base": lambda path: (path, "name"),
    "register_dataset": lambda path: (path, "name"),
    "register_adapter": lambda path: (path, "name", "tiny@1"),
    "register_repository_base": lambda path: ("org/name@" + "a" * 40, "name"),
    "compare_prompts": lambda path: ("support@1", path),
    "render_prompt": lambda path: (path, {}),
    "export_prompt": lambda path: (path, next(iter(Format))),
    "diff_policy": lambda path: (path, "bot"),
    "simulate_policy": lambda path: (path, "bot"),
    "activate_policy": lambda path: (path, "bot"),
    "write_lock": lambda path: (["bot@staging"], path),
    "import_evaluation": lambda path: ([path], "bot@1", SUITE),
    "export_pairs": lambda path: ("bot@2", "bot@1", SUITE, Path("new.jsonl")),
    "trust_issuers": lambda path: (path, "why"),
    "import_preferences": lambda path: ("none", path),
    "import_outcomes": lambda path: ("bot@2", None, "nps", path),
    "attest": lambda path: ("bot@1", path),
    "write_tiles": lambda path: (path,),
}
NAMED = {"register_repository_base": "shapes", "export_pairs": "gold"}
TAKING = sorted(
    name for name, operation in operations().items() if any(way is not Travels.BACK for way in operation.paths.values())
)


WRONG = ["nothing", "garbage.yaml", "garbage.jsonl", "empty.prompt.md", "a\u00e9 b%2e.json"]
MAKING = {"write_lock", "write_tiles"}
"""They make what is not there."""
CASES = [(name, what) for name in TAKING for what in WRONG if name not in MAKING or what != "nothing"]


@pytest.mark.parametrize(("name", "what"), CASES)
def test_a_file_that_is_none_is_refused_from_afar_as_at_hand(world: World, far: Registry, name: str, what: str) -> None:
    if what != "nothing":
        world.write(what, "" if what.startswith("empty") else "{not: [any]\x07\n" * 3)
    path = Path(what)
    args = OTHERS[name](path) if name in OTHERS else (path,)
    refused = same(world, far, name, *args, **({NAMED[name]: path} if name in NAMED else {}))
    assert isinstance(refused, RegistryError) or refused.findings

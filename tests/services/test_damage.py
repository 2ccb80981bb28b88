"""A changed byte, a full disk, a newer schema: each is told, by name, and nothing is decided or served on it."""

from __future__ import annotations

import inspect
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import BLOBS, DATABASE, Local
from registry.config import FOLDER
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.manifests import Kind
from registry.storage import engine_sqlite
from registry.storage.tables import INSERT_ONLY, metadata
from tests.crashes import Dump, dump, log_problems, opened, problems
from tests.postgres import connected, duplicate, on_a_file, url_of
from tests.world import ANA, BEN, POLICY, World

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def before(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bot@1 and bot@2 were live, both with an adapter; bot@3 is live at staging and approved for production."""
    world = World(tmp_path_factory.mktemp("before") / "w", database=database).stock()
    world.place(world.release(100, adapter=True))
    world.place(world.release(99, adapter=True))
    world.place(world.release(98, adapter=True), "staging")
    world.ana.promote("bot@3", "production")
    world.as_(BEN).approve("bot@3", "production")
    world.write("p.prompt.md", "# user\nnew: {{text}}\n")
    return world.folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return duplicate(before, tmp_path / "w")


@pytest.fixture
def ana(folder: Path) -> Local:
    return opened(folder, ANA)


def raw(folder: Path) -> sqlite3.Connection:
    """The database as a stranger opens it, without any of our care."""
    return sqlite3.connect(folder / FOLDER / DATABASE, isolation_level=None)


def flip(text: str) -> str:
    """The text with its middle byte changed."""
    middle = len(text) // 2
    return text[:middle] + chr(ord(text[middle]) ^ 1) + text[middle + 1 :]


def tamper(folder: Path, table: str, column: str, where: str = "1") -> None:
    """Change a byte of one value, around the guards, as one who owns the database can."""
    if (url := url_of(folder)) is not None:
        with connected(url) as server:
            server.execute("SET session_replication_role = replica")  # no trigger fires
            where = "true" if where == "1" else where
            found = server.execute(f'SELECT ctid, "{column}" FROM "{table}" WHERE {where}'.encode()).fetchone()
            assert found is not None
            statement = f'UPDATE "{table}" SET "{column}" = %s WHERE ctid = %s'
            server.execute(statement.encode(), (flip(str(found[1])), found[0]))
        return
    with closing(raw(folder)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        row, value = connection.execute(f'SELECT rowid, "{column}" FROM "{table}" WHERE {where}').fetchone()
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (flip(value), row))
        for _, statement in triggers:
            connection.execute(statement)


# Blobs ---------------------------------------------------------------------------------------------------------


def damage(folder: Path, path: str) -> str:
    """Flip a byte of the stored file with this name; returns its digest."""
    digest = next(row["digest"] for row in dump(folder)["version_file"] if row["path"] == path and row["stored"])
    text = digest.removeprefix("sha256:")
    blob = folder / FOLDER / BLOBS / "sha256" / text[:2] / text[2:]
    data = bytearray(blob.read_bytes())
    data[len(data) // 2] ^= 1
    blob.chmod(0o644)
    blob.write_bytes(data)
    return str(digest)


PARTS = ["support.prompt.md", "adapter_model.safetensors", "adapter_config.json", "config.json", "tokenizer.json"]


@pytest.mark.parametrize("path", PARTS)
def test_a_release_with_a_damaged_blob_is_not_placed(folder: Path, ana: Local, path: str) -> None:
    """Promise (5): a byte changed in blobs is detected, and nothing moves."""
    digest, state = damage(folder, path), dump(folder)
    with pytest.raises(IntegrityError, match="no longer verify") as refused:
        ana.promote("bot@3", "production")
    assert path in refused.value.found
    assert digest.removeprefix("sha256:")[2:] in refused.value.found
    assert dump(folder) == state


@pytest.mark.parametrize("path", PARTS)
def test_rolling_back_passes_over_a_release_with_a_damaged_blob(folder: Path, ana: Local, path: str) -> None:
    """Promises (2) and (5): only a whole known good release is restored; else nothing, with the reason."""
    damage(folder, path)
    state = dump(folder)
    outcome = ana.roll_back("bot@production", "worse")
    assert (outcome.target, outcome.deployment) == (None, None)
    assert path in outcome.skipped[-1].skipped
    left = dump(folder)
    assert {table for table in state if left[table] != state[table]} == {"decision", "log"}


@pytest.mark.parametrize("path", ["eval.jsonl", "adapter_model.safetensors", "adapter_config.json", "config.json"])
def test_a_damaged_blob_is_not_evaluated(folder: Path, ana: Local, path: str) -> None:
    """Promise (5): a byte changed in blobs is detected before any text is made with it."""
    parameters = {"max_new_tokens": "55"}
    release = ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "1")], parameters).release.reference
    digest, state = damage(folder, path), dump(folder)
    with pytest.raises(IntegrityError) as told:
        ana.evaluate(release, "support-suite")
    assert digest == told.value.expected
    assert dump(folder) == state


def test_an_adapter_is_not_judged_by_damaged_shapes_of_its_base(folder: Path, ana: Local) -> None:
    """Promise (5): a byte changed in blobs is detected."""
    (shapes,) = [f.path for f in ana.version("tiny@1").files if f.path not in {*PARTS, "model.safetensors"}]
    digest = damage(folder, shapes)
    with pytest.raises(IntegrityError, match=digest):
        ana.register_adapter(folder / "lora", "again", "tiny@1")


def test_registering_the_same_files_again_mends_the_store(folder: Path, ana: Local) -> None:
    """Promise (5): what was detected can be mended, as the message says."""
    for path in PARTS:
        damage(folder, path)
    with pytest.raises(IntegrityError, match="no longer verify") as refused:
        ana.promote("bot@3", "production")
    assert "register the same files again" in refused.value.fix
    ana.register_prompt(folder / "support.prompt.md")
    ana.register_adapter(folder / "lora", "support-lora", "tiny@1")
    ana.register_base(folder / "base", "tiny")
    assert ana.promote("bot@3", "production").deployment is not None
    assert problems(folder) == []


# The database --------------------------------------------------------------------------------------------------

IN_FORCE = "digest = (SELECT digest FROM policy_activation ORDER BY sequence DESC LIMIT 1)"
DOCUMENTS: list[tuple[str, str, str, Callable[[Local], object], str]] = [
    ("version", "manifest", "artifact = 'support'", lambda door: door.version("support@1"), "manifest of support@1"),
    ("version", "manifest", "artifact = 'support'", lambda door: door.versions(Kind.PROMPT), "manifest of support@1"),
    ("version", "manifest", "artifact = 'tiny'", lambda door: door.resolve("bot@production"), "tiny@1"),
    ("version", "manifest", "artifact = 'support-lora'", lambda door: door.promote("bot@3", "production"), "lora@1"),
    ("version", "manifest", "artifact = 'support-suite'", lambda door: door.check("bot@3", "production"), "suite@1"),
    ("release", "manifest", "number = 2", lambda door: door.release("bot@2"), "manifest of bot@2"),
    ("release", "manifest", "number = 2", lambda door: door.resolve("bot@production"), "bot@2"),
    ("release", "manifest", "number = 3", lambda door: door.promote("bot@3", "production"), "manifest of bot@3"),
    ("release", "manifest", "number = 1", lambda door: door.roll_back("bot@production"), "manifest of bot@1"),
    ("policy", "content", IN_FORCE, lambda door: door.check("bot@3", "production"), "policy sha256:"),
    ("policy", "content", IN_FORCE, lambda door: door.promote("bot@3", "production"), "policy sha256:"),
    ("members_document", "document", "sequence = 2", lambda door: door.members(), "registry document"),
    ("members_document", "document", "sequence = 2", lambda door: door.promote("bot@3", "production"), "registry doc"),
    ("members_document", "document", "sequence = 2", lambda door: door.roll_back("bot@production"), "registry doc"),
]


@pytest.mark.parametrize(("table", "column", "where", "look", "named"), DOCUMENTS)
def test_a_changed_document_is_not_read(
    folder: Path, ana: Local, table: str, column: str, where: str, look: Callable[[Local], object], named: str
) -> None:
    """Promise (5): a byte changed in a governed table is detected, and named, by whoever reads it."""
    tamper(folder, table, column, where)
    state = dump(folder)
    with pytest.raises(IntegrityError, match="is not what was sealed") as told:
        look(ana)
    assert named in told.value.message
    assert dump(folder) == state


def test_a_changed_decision_is_not_shown(folder: Path, ana: Local) -> None:
    """Promises (1) and (5): the stored decision behind a deployment is what was decided."""
    decision = decision_of(ana, "bot@production")
    tamper(folder, "decision", "document", f"id = '{decision}'")
    with pytest.raises(IntegrityError, match=f"decision {decision} is not what was sealed"):
        ana.decision(decision)


def test_changed_facts_are_not_weighed_again(folder: Path, ana: Local) -> None:
    """Promises (1) and (5): so are the facts it was decided on."""
    decision = decision_of(ana, "bot@production")
    tamper(folder, "decision", "facts", f"id = '{decision}'")
    with (
        ana.runtime.catalog.read() as reading,
        pytest.raises(IntegrityError, match=f"facts of decision {decision} is not what was sealed"),
    ):
        reading.requests.facts(decision)


def decision_of(door: Local, stage: str) -> str:
    found = door.history(stage).items[-1].decision
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("table", "column"), [("evaluation_row", "output"), ("evaluation_row", "cluster"), ("evaluation_score", "value")]
)
def test_nothing_is_decided_on_changed_rows(folder: Path, ana: Local, table: str, column: str) -> None:
    """Promise (5): a byte changed in the rows of a run is detected before a bound is computed from them."""
    ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "101"})
    run = ana.evaluate("bot@4", "support-suite")
    (folder / "other.yaml").write_text(POLICY.replace("0.05", "0.06"))
    ana.activate_policy(folder / "other.yaml", "bot")  # asks for a bound that was not computed yet
    tamper(folder, table, column, f"run = '{run.id}'")
    state = dump(folder)
    with pytest.raises(IntegrityError, match=f"rows of evaluation run {run.id}"):
        ana.promote("bot@4", "staging")
    assert dump(folder) == state


def test_a_run_is_recorded_though_what_it_will_be_compared_with_is_damaged(folder: Path, ana: Local) -> None:
    """Its bounds are computed ahead; what stands in their way is told to whoever needs them."""
    served = ana.evaluations("bot@3")[0].id
    tamper(folder, "evaluation_row", "output", f"run = '{served}'")
    ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "101"})
    run = ana.evaluate("bot@4", "support-suite")
    assert ana.evaluation(run.id).rows == 120
    with pytest.raises(IntegrityError, match=f"rows of evaluation run {served}"):
        ana.check("bot@4", "staging")


@on_a_file
def test_the_log_commits_to_every_column_of_every_governed_row(folder: Path) -> None:
    """Promise (5): a byte changed in governed tables is detected by recomputing the log."""
    tables = dump(folder)
    assert log_problems(tables) == []
    bound = [t for t in INSERT_ONLY if t not in {"evaluation_row", "evaluation_score", "generation", "measurement"}]
    unseen = [
        f"{table}.{column}"
        for table in [*(t for t in bound if t != "log"), "promotion"]
        if tables[table]
        for column in tables[table][0]
        if (table, column) != ("promotion", "state") and log_problems(_changed(tables, table, column)) == []
    ]
    assert unseen == []


def _changed(tables: Dump, table: str, column: str) -> Dump:
    first, *others = tables[table]
    value = first[column]
    new = "other" if value is None else value + 1 if isinstance(value, int) else value + "x"
    if column == "stored":
        new = 1 - int(value)
    return {**tables, table: [{**first, column: new}, *others]}


@on_a_file
def test_the_database_itself_refuses_to_edit_facts(folder: Path) -> None:
    """Promise (5): no accident edits or removes a row, whatever program makes it."""
    filled = [table for table, rows in dump(folder).items() if rows and table in INSERT_ONLY]
    assert len(filled) > 20
    with closing(raw(folder)) as connection:
        for table in filled:
            column = next(iter(metadata.tables[table].columns)).name
            for statement in (f'UPDATE "{table}" SET "{column}" = "{column}"', f'DELETE FROM "{table}"'):
                with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
                    connection.execute(statement)


@on_a_file
def test_a_database_without_a_guard_is_not_used(folder: Path, ana: Local) -> None:
    """Promise (5): where a guard is gone, rows may have been edited."""
    with closing(raw(folder)) as connection:
        connection.execute("DROP TRIGGER decision_no_update")
    with pytest.raises(IntegrityError, match="lost guards") as told:
        ana.promote("bot@3", "production")
    assert "decision_no_update" in told.value.found


@on_a_file
def test_no_statement_moves_a_stage_past_its_events(folder: Path) -> None:
    """Promises (1) and (2): a pointer moves only with an event for that very epoch."""
    with closing(raw(folder)) as connection:
        older = connection.execute("SELECT id FROM deployment WHERE stage = 'production' AND sequence = 1").fetchone()
        for change in ("epoch = epoch + 1", f"deployment_id = '{older[0]}'", "epoch = 1", "deployment_id = NULL"):
            with pytest.raises(sqlite3.IntegrityError, match="a stage moves by one epoch"):
                connection.execute(f"UPDATE stage SET {change} WHERE name = 'production'")


# A full disk ---------------------------------------------------------------------------------------------------

WRITES: dict[str, Callable[[Local, Path], object]] = {
    "register": lambda door, folder: door.register_prompt(folder / "p.prompt.md", "new"),
    "compose": lambda door, _: door.compose("other", "support@1", "tiny@1"),
    "evaluate": lambda door, _: door.evaluate("bot@3", "support-suite"),
    "promote": lambda door, _: door.promote("bot@3", "production"),
    "roll-back": lambda door, _: door.roll_back("bot@production"),
}


def attempt(name: str, folder: Path) -> InfrastructureError | None:
    try:
        WRITES[name](opened(folder, ANA), folder)
    except InfrastructureError as error:
        return error
    return None


@on_a_file
@pytest.mark.parametrize("room", [0, 1, 2, 4])
@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_is_told_and_leaves_nothing_half_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, room: int
) -> None:
    """Promise (4): what was not acknowledged is not there; with space again, it works."""
    with closing(raw(folder)) as connection:
        connection.execute("VACUUM")  # no free page is left to write to
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    state, pragmas = dump(folder), engine_sqlite._pragmas

    def narrow(**options: Any) -> list[str]:
        return [*pragmas(**options), f"max_page_count={pages + room}"]

    with monkeypatch.context() as patch:
        patch.setattr(engine_sqlite, "_pragmas", narrow)
        told = attempt(name, folder)
    if told is None:
        assert room > 0 or name not in {"evaluate", "promote"}, "there was room for it"
    else:
        assert told.message == "the disk is full; nothing was changed"
        assert dump(folder) == state
    assert problems(folder) == []
    WRITES[name](opened(folder, ANA), folder)
    assert problems(folder) == []


LIMITED = """
import resource, signal, sys
from pathlib import Path
from registry.domain.errors import InfrastructureError
from tests.crashes import opened
from tests.services.test_damage import WRITES
from tests.world import ANA
folder, name = Path(sys.argv[1]), sys.argv[2]
door = opened(folder, ANA)
door.members()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    WRITES[name](door, folder)
except InfrastructureError as error:
    print(error.code, error.fix and "with a fix")
"""


@on_a_file
@pytest.mark.parametrize(("name", "size"), [("register", 20), ("promote", 2000), ("promote", 9000), ("compose", 9000)])
def test_a_write_that_the_kernel_cuts_short_is_told_and_leaves_nothing(folder: Path, name: str, size: int) -> None:
    """Promise (4): the kernel takes a part of a write and refuses the rest, as a full disk does."""
    state = dump(folder)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, folder, name, str(size)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("infrastructure with a fix\n", "")
    assert (dump(folder), problems(folder)) == (state, [])
    WRITES[name](opened(folder, ANA), folder)
    assert problems(folder) == []


# A newer registry ----------------------------------------------------------------------------------------------

DOORS: dict[str, Callable[[Local], object]] = {
    "members": lambda door: door.members(),
    "add_member": lambda door: door.add_member("zoe@example.com"),
    "register_base": lambda door: door.register_base(Path("base"), "tiny"),
    "register_dataset": lambda door: door.register_dataset(Path("eval.jsonl"), "tickets-eval"),
    "register_suite": lambda door: door.register_suite(Path("suite.yaml")),
    "register_prompt": lambda door: door.register_prompt(Path("p.prompt.md"), "p"),
    "register_adapter": lambda door: door.register_adapter(Path("lora"), "support-lora", "tiny@1"),
    "version": lambda door: door.version("tiny@1"),
    "versions": lambda door: door.versions(Kind.PROMPT),
    "render_prompt": lambda door: door.render_prompt("support@1", {"text": "x"}),
    "create_application": lambda door: door.create_application("other"),
    "application": lambda door: door.application("bot"),
    "compose": lambda door: door.compose("bot", "support@1", "tiny@1"),
    "release": lambda door: door.release("bot@1"),
    "releases": lambda door: door.releases("bot"),
    "diff_releases": lambda door: door.diff_releases("bot@1", "bot@2"),
    "evaluate": lambda door: door.evaluate("bot@1", "support-suite"),
    "evaluation": lambda door: door.evaluation("x"),
    "evaluations": lambda door: door.evaluations("bot@1"),
    "evaluation_rows": lambda door: door.evaluation_rows("x"),
    "check": lambda door: door.check("bot@3", "production"),
    "promote": lambda door: door.promote("bot@3", "production"),
    "approve": lambda door: door.approve("bot@3", "production"),
    "roll_back": lambda door: door.roll_back("bot@production"),
    "decision": lambda door: door.decision("x"),
    "activate_policy": lambda door: door.activate_policy(Path("policy.yaml"), "bot"),
    "policy": lambda door: door.policy("bot"),
    "history": lambda door: door.history("bot@production"),
}
READING = {"resolve", "status"}
WITHOUT_REGISTRY = {"close", "lint_policy", "runtime"}
ARGUMENTS: dict[str, Any] = {
    "identifier": "x",
    "reason": "why",
    "ticket": "T-1",
    "release": "bot@3",
    "application": "bot",
    "subject": "bot@3",
    "scope": "bot",
    "rule": "good",
    "run": "x",
    "time": "2026-03-02T09:00:00Z",
    "digest": "sha256:" + "0" * 64,
    "path": Path("policy.yaml"),
    "envelope": Path("policy.yaml"),
    "account": "zoe@example.com",
}


def public() -> set[str]:
    return {name for name in dir(Local) if not name.startswith("_")}


def knocked(door: Local, name: str) -> object:
    """Call what a registry offers, as above or with an argument for every parameter that needs one."""
    if name in DOORS:
        return DOORS[name](door)
    method = getattr(door, name)
    needed = [p.name for p in inspect.signature(method).parameters.values() if p.default is p.empty]
    stage = "production" if "release" in needed else "bot@production"
    return method(*[stage if name == "stage" else ARGUMENTS[name] for name in needed])


@pytest.fixture(scope="module")
def newer(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = duplicate(before, tmp_path_factory.mktemp("newer") / "w")
    url = url_of(folder)
    with closing(connected(url) if url else raw(folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    return folder


@pytest.mark.parametrize("door", sorted(public() - READING - WITHOUT_REGISTRY))
def test_a_registry_written_by_a_newer_version_is_left_alone(newer: Path, door: str) -> None:
    state = dump(newer)
    with pytest.raises(InfrastructureError, match=r"newer Tandem \(schema 9999; this build knows up to") as told:
        knocked(opened(newer, ANA), door)
    assert "upgrade Tandem" in told.value.fix
    assert dump(newer) == state


def test_what_is_live_is_told_from_a_newer_registry_too(newer: Path) -> None:
    """The views behind `resolve` and `status` outlive the tables under them."""
    door = opened(newer, ANA)
    assert door.resolve("bot@production").release == 2
    assert {s.stage: s.release for s in door.status("bot")} == {"dev": None, "staging": 3, "production": 2}

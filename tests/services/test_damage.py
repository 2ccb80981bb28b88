"""A changed byte: it is told, by name, and nothing is decided or served on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from registry.bootstrap import BLOBS, DATABASE, Local
from registry.config import FOLDER
from registry.domain.digests import digest_of
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.members import Actor
from registry.storage.tables import INSERT_ONLY, MeasurementRow, metadata
from tests.crashes import Dump, dump, log_problems, opened, problems
from tests.damaging import raw, tamper
from tests.postgres import duplicate, on_a_file
from tests.world import ANA, POLICY


@pytest.fixture
def folder(three_releases: Path, tmp_path: Path) -> Path:
    return duplicate(three_releases, tmp_path / "w")


@pytest.fixture
def ana(folder: Path) -> Local:
    return opened(folder, ANA)


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
    assert {table for table in state if left[table] != state[table]} == {"decision", "log", "log_term"}


def test_rolling_back_passes_over_a_release_with_a_damaged_manifest(folder: Path, ana: Local) -> None:
    """Promise (5), I-37: damage of one candidate is told, and keeps nobody from going back to a whole one."""
    tamper(folder, "release", "manifest", "number = 2")
    outcome = ana.roll_back("bot@staging", "worse")
    assert [c.skipped for c in outcome.skipped] == ["the manifest of bot@2 is not what was sealed"]
    assert ana.resolve("bot@staging").release == 1


def test_where_only_a_damaged_release_is_left_nothing_is_restored(folder: Path, ana: Local) -> None:
    """Promises (2) and (5): only a whole known good release is restored; else nothing, with the reason."""
    tamper(folder, "release", "manifest", "number = 1")
    state = dump(folder)
    outcome = ana.roll_back("bot@production", "worse")
    assert (outcome.target, outcome.deployment) == (None, None)
    assert outcome.skipped[-1].skipped == "the manifest of bot@1 is not what was sealed"
    left = dump(folder)
    assert {table for table in state if left[table] != state[table]} == {"decision", "log", "log_term"}


def test_what_leaves_may_be_damaged(folder: Path, ana: Local) -> None:
    """I-37: nothing about what is to leave keeps it in place; what changes with it is then not known."""
    tamper(folder, "release", "manifest", "number = 3")
    planned = ana.roll_back("bot@staging", dry_run=True)
    outcome = ana.roll_back("bot@staging", "worse", plan=planned.digest, op_id="k1")
    assert (planned.changes, outcome.changes) == (None, None)
    assert ana.resolve("bot@staging").release == 2
    assert ana.roll_back("bot@staging", "worse", plan=planned.digest, op_id="k1") == outcome


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
    ana.register_base(folder / "base", "tiny")  # first: the adapter is held against its files
    ana.register_prompt(folder / "support.prompt.md")
    ana.register_adapter(folder / "lora", "support-lora", "tiny@1")
    assert ana.promote("bot@3", "production").deployment is not None
    assert problems(folder) == []


# The database --------------------------------------------------------------------------------------------------

IN_FORCE = "digest = (SELECT digest FROM policy_activation ORDER BY sequence DESC LIMIT 1)"
DOCUMENTS: list[tuple[str, str, str, Callable[[Local], object], str]] = [
    ("version", "manifest", "artifact = 'support'", lambda door: door.version("support@1"), "manifest of support@1"),
    ("version", "manifest", "artifact = 'tiny'", lambda door: door.resolve("bot@production"), "tiny@1"),
    ("version", "manifest", "artifact = 'support-lora'", lambda door: door.promote("bot@3", "production"), "lora@1"),
    ("version", "manifest", "artifact = 'support-suite'", lambda door: door.check("bot@3", "production"), "suite@1"),
    ("release", "manifest", "number = 2", lambda door: door.release("bot@2"), "manifest of bot@2"),
    ("release", "manifest", "number = 2", lambda door: door.resolve("bot@production"), "bot@2"),
    ("release", "manifest", "number = 3", lambda door: door.promote("bot@3", "production"), "manifest of bot@3"),
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


@pytest.mark.parametrize("column", ["document", "at"])
def test_nothing_is_decided_on_changed_bounds(folder: Path, ana: Local, column: str) -> None:
    """Promise (5): bounds are computed once and believed from then on, so they are held to their log entry."""
    ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "60"})
    ana.evaluate("bot@4", "support-suite")
    kept = max(dump(folder)["measurement"], key=lambda row: row["log_index"])
    tamper(folder, "measurement", column, f"key = '{kept['key']}'")
    state = dump(folder)
    for look in (lambda: ana.check("bot@4", "staging"), lambda: ana.promote("bot@4", "staging")):
        with pytest.raises(IntegrityError, match=f"bounds kept by log entry {kept['log_index']}") as told:
            look()
        assert kept["key"] in told.value.where
    assert dump(folder) == state


def test_a_bound_that_no_entry_commits_to_is_not_believed(folder: Path, ana: Local) -> None:
    """Promise (5): nor is one that was put beside those of an entry, for a release that was never measured."""
    ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "60"})
    ana.evaluate("bot@4", "support-suite")
    kept = max(dump(folder)["measurement"], key=lambda row: row["log_index"])
    with ana.runtime.catalog.write(Actor(ANA, None)) as writing:
        key = digest_of("another")
        writing._work.insert_many(MeasurementRow, [{**kept, "key": key}])
    with ana.runtime.catalog.read() as reading, pytest.raises(IntegrityError, match="bounds kept by log entry"):
        reading.evidence.measurements([key])


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
    """Promise (5), I-59: a byte changed in governed tables is detected by recomputing the log."""
    tables = dump(folder)
    assert log_problems(tables) == []
    by_digest = {"evaluation_row", "evaluation_score", "evaluation_draw", "evaluation_label", "generation"}
    by_digest |= {"measurement", "score"}
    bound = [t for t in INSERT_ONLY if t not in by_digest]
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
    """Promise (5), I-2: no accident edits or removes a row, whatever program makes it."""
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
def test_a_database_that_was_replaced_under_an_open_door_is_not_used(folder: Path, ana: Local) -> None:
    """Promise (5): what it would show is not what everybody else sees, and what it would write nobody would see."""
    file = folder / FOLDER / DATABASE
    assert ana.history("bot@staging").items
    file.with_name("copy").write_bytes(file.read_bytes())
    file.with_name("copy").rename(file)
    for look in (lambda: ana.history("bot@staging"), lambda: ana.promote("bot@3", "production")):
        with pytest.raises(InfrastructureError, match="replaced while it was open") as told:
            look()
        assert told.value.where == str(file)
    assert opened(folder, ANA).history("bot@staging").items
    file.unlink()
    with pytest.raises(InfrastructureError, match="taken away while it was open"):
        ana.history("bot@staging")


@on_a_file
def test_no_statement_moves_a_stage_past_its_events(folder: Path) -> None:
    """Promises (1) and (2), I-3, I-24: a pointer moves only with an event for that very epoch."""
    with closing(raw(folder)) as connection:
        older = connection.execute("SELECT id FROM deployment WHERE stage = 'production' AND sequence = 1").fetchone()
        for change in ("epoch = epoch + 1", f"deployment_id = '{older[0]}'", "epoch = 1", "deployment_id = NULL"):
            with pytest.raises(sqlite3.IntegrityError, match="a stage moves by one epoch"):
                connection.execute(f"UPDATE stage SET {change} WHERE name = 'production'")

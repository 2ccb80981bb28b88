"""Registries of earlier revisions are brought up to date with everything that is in them.

`stores/` has what their builds stored, as SQL. At 0001: requests that succeeded, were denied, went stale and are open,
their decisions and approvals, a rollback, and an evaluation run. At 0002: one of every kind of artifact, a prompt of
two versions and two people, a licence that was corrected, releases that were placed, quarantined, rolled back, rejected
and put in place by breaking glass, a waiver, a hold, a freeze, and an evaluation that was invalidated.
At 0003: tags, a yank, a consumer, a retention, and everything found by what is written in it. At 0004: runs whose rows
lie in slices, one of them imported, a comparison with its answers and the raters who were removed, indexed texts.
At 0005: a judge with labels, rows that were asked twice, a replay, a price, outcomes that were taken back. At 0006: a
log that is longer than a tile. At 0007: keys, one confirmed and one revoked, and what they signed.
At 0009: a signed yes to a waiver, to broken glass and to a policy, tokens, one of them revoked, and issuers. (No build
ever stored 0008 and no more.)
"""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy.exc import DBAPIError

from registry.domain.digests import digest_of
from registry.domain.manifests import Kind
from registry.domain.members import Actor
from registry.domain.names import StageRef, VersionRef
from registry.domain.policies.decision import Verdict
from registry.domain.searching import terms_of
from registry.domain.stages import PromotionState
from registry.domain.times import after
from registry.resources import bundled
from registry.storage.catalog import Catalog, searching
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.reading import resolve
from registry.storage.schema import HEAD, check_current, models_agree, upgrade
from tests.crashes import Dump, log_problems
from tests.fakes import FixedClock

ANA = Actor("ana@example.com", None)
STORES = Path(__file__).parent / "stores"


@pytest.fixture
def old(tmp_path: Path) -> str:
    """The address of a registry at 0001."""
    return stored(tmp_path, "0001")


@pytest.fixture
def second(tmp_path: Path) -> str:
    """The address of a registry at 0002."""
    return stored(tmp_path, "0002")


@pytest.fixture(params=["0001", "0002", "0003", "0004", "0005", "0006", "0007", "0009"])
def revision(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def any_old(revision: str, tmp_path: Path) -> str:
    """The address of a registry of each earlier revision."""
    return stored(tmp_path, revision)


def stored(folder: Path, revision: str) -> str:
    path = folder / "registry.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((STORES / f"registry-{revision}.sql").read_text())
    return f"sqlite:///{path}"


def rows_of(url: str) -> Dump:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for (name,) in names}


def schema_of(url: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        return sorted(connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())


def structure_of(url: str) -> list[tuple[Any, ...]]:
    """Tables and indexes. Quotes come and go: SQLite writes them around a table that was renamed."""
    return [(kind, name, sql.replace('"', "")) for kind, name, sql in schema_of(url) if kind in {"table", "index"}]


def catalog_of(url: str) -> Catalog:
    return Catalog(open_engine(url), FixedClock())


def test_an_upgrade_keeps_every_row_and_the_log_still_commits_to_them(any_old: str) -> None:
    before = rows_of(any_old)
    assert log_problems(before) == []
    upgrade(any_old)
    upgraded = rows_of(any_old)
    assert log_problems(upgraded) == []
    for table in before.keys() - {"alembic_version"}:
        grown = [{**dict.fromkeys(now), **row} for row, now in zip(before[table], upgraded[table], strict=True)]
        assert grown == upgraded[table], table
    assert {table for table in upgraded.keys() - before.keys() if upgraded[table]} <= {
        "version_term",
        "log_term",
        "log_subtree",
    }


def test_an_upgraded_registry_is_like_a_new_one(any_old: str, tmp_path: Path) -> None:
    upgrade(any_old)
    new = f"sqlite:///{tmp_path / 'new.db'}"
    upgrade(new)
    assert schema_of(any_old) == schema_of(new)
    engine = open_engine(any_old)
    assert models_agree(engine) == []
    with read_connection(engine) as connection:
        check_current(connection)


def test_old_requests_decisions_and_approvals_are_read_as_they_were(old: str) -> None:
    upgrade(old)
    with catalog_of(old).read() as reading:
        requests = reading.requests.promotions("bot", None, False, None, 50).items
        assert [p.state for p in requests if p.stage == "production"] == [
            PromotionState.OPEN,
            PromotionState.STALE,
            PromotionState.SUCCEEDED,
            PromotionState.STALE,
            PromotionState.SUCCEEDED,
        ]
        assert [p.state for p in requests if p.stage == "staging"] == [PromotionState.SUCCEEDED, PromotionState.DENIED]
        assert all([event.kind for event in p.events] == ["opened"] for p in requests)
        assert requests[0].expires_at == after(requests[0].opened_at, "14d")
        items = reading.requests.decisions("bot", None, None, 50).items
        assert {i.verdict for i in items} == {"ALLOW", "WAIT", "DENY"}
        for item in items:
            decision = reading.requests.decision(item.id).decision
            assert (decision.verdict, decision.action) == (Verdict(item.verdict), item.action)
            assert reading.requests.facts(item.id)["action"] == item.action
        given = reading.requests.given(reading.releases.get(VersionRef("bot", number=2)), "production")
        assert [bool(g.used_by) for g in given] == [True, False]
        assert all(g.withdrawn is None and g.approval.bound is None for g in given)
        assert [h.what for h in reading.stages.history("bot", "production", None, 50).items].count("rollback") == 1
        assert reading.applications.activation("bot").person is None
        [run] = reading.evidence.runs_of(reading.releases.get(VersionRef("bot", number=2)).digest)
        assert (run.deployment, run.person) == (None, "ana")


def test_old_requests_expire_like_new_ones_and_may_be_taken_up(old: str) -> None:
    upgrade(old)
    clock = FixedClock()
    catalog = Catalog(open_engine(old), clock)
    with catalog.read() as reading:
        waiting = reading.requests.promotions("bot", None, True, None, 50).items
        assert {p.state for p in waiting} == {PromotionState.OPEN, PromotionState.STALE}
        last = max(str(p.expires_at) for p in waiting)
        assert {p.id for p in reading.requests.expired(last)} == {p.id for p in waiting}
        assert reading.requests.expired(min(p.opened_at for p in waiting)) == ()
    [open_] = [p for p in waiting if p.state is PromotionState.OPEN]
    with catalog.write(ANA) as writing:
        moved = writing.requests.step(open_, "cancelled", PromotionState.CANCELLED)
    assert [e.kind for e in moved.events] == ["opened", "cancelled"]
    assert log_problems(rows_of(old)) == []


def test_an_upgraded_registry_goes_back_with_its_rows_if_nothing_new_is_in_it(any_old: str, revision: str) -> None:
    before, schema = rows_of(any_old), structure_of(any_old)
    upgrade(any_old)
    downgrade(any_old, revision)
    assert rows_of(any_old) == before
    assert structure_of(any_old) == schema


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004"])
def test_kept_scores_keep_no_registry_from_going_back(any_old: str, revision: str) -> None:
    """Registries from 0005 on have room for them."""
    before = rows_of(any_old)
    upgrade(any_old)
    with catalog_of(any_old).write(ANA) as writing:
        writing.evidence.add_scores({digest_of("key"): "1"})
    downgrade(any_old, revision)
    assert rows_of(any_old) == before


def test_what_an_old_registry_serves_is_told_before_and_after_it_is_brought_up_to_date(
    any_old: str, revision: str
) -> None:
    """Applications do not wait for it. Up to 0007, only after it they are told where the log has it."""
    place = Path(any_old.removeprefix("sqlite:///"))
    live = [StageRef(s["application"], s["name"]) for s in rows_of(any_old)["stage"] if s["deployment_id"]]
    before = [resolve(place, stage) for stage in live]
    upgrade(any_old)
    after = [resolve(place, stage) for stage in live]
    entries = [json.loads(row["leaf"]) for row in rows_of(any_old)["log"]]
    for old, new in zip(before, after, strict=True):
        assert old == (replace(new, log=None) if revision < "0008" else new)
        assert new.log is not None
        entry = entries[new.log["index"]]
        assert (entry["op_id"], entry["subjects"]["deployment"]) == (new.log["op_id"], new.deployment)


def test_a_registry_with_new_states_does_not_go_back(old: str) -> None:
    upgrade(old)
    with catalog_of(old).write(ANA) as writing:
        [request] = writing.requests.open_promotions("bot", "production")
        writing.requests.step(request, "cancelled", PromotionState.CANCELLED)
    before = rows_of(old)
    with pytest.raises(DBAPIError, match="ck_promotion_state"):
        downgrade(old)
    assert rows_of(old) == before


def test_every_version_of_an_old_registry_is_found(any_old: str) -> None:
    upgrade(any_old)
    with catalog_of(any_old).read() as reading:
        for kind in Kind:
            for newest in reading.searching.page(kind, None, 99).items:
                every = reading.searching.page_of(newest.name, kind, None, 99).items
                assert reading.searching.found((f"kind:{kind}", f"name:{newest.name}"), False, None, 99).items == every


def test_what_an_old_registry_holds_is_found_by_what_is_written_in_it(second: str) -> None:
    upgrade(second)

    def found(*terms: str) -> list[str]:
        with catalog_of(second).read() as reading:
            return [v.reference for v in reading.searching.found(terms, False, None, 99).items]

    assert found("refund") == ["team/refund@1", "support@2"]
    assert found("grösse", "author:ben") == ["support@2"]
    assert found("author:ben@example.com") == ["support@2"]
    assert found("name:team/", "kind:dataset") == ["team/tickets-train@1"]
    with catalog_of(second).read() as reading:
        base = reading.artifacts.version(VersionRef("tiny", number=1)).digest
    assert found(f"base:{base}") == ["support-lora@1"]


def test_an_upgrade_that_broke_off_starts_anew(second: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is filled in and the next one fails, as if the process had been killed: nothing of it stays."""
    before = rows_of(second)
    filled: list[tuple[Any, ...]] = []

    def breaking(*given: Any) -> tuple[str, ...]:
        if len(filled) == 5:
            raise KeyboardInterrupt
        filled.append(given)
        return terms_of(*given)

    monkeypatch.setattr(searching, "_FILLED", 2)
    with monkeypatch.context() as patched:
        patched.setattr(searching, "terms_of", breaking)
        with pytest.raises(KeyboardInterrupt):
            upgrade(second)
    assert rows_of(second) == before
    assert upgrade(second) == "0002"
    upgraded = rows_of(second)
    found = {(row["artifact"], row["number"]) for row in upgraded["version_term"]}
    assert found == {(row["artifact"], row["number"]) for row in upgraded["version"]}
    assert upgrade(second) == HEAD
    assert rows_of(second) == upgraded


def test_another_upgrade_fills_in_what_versions_lost(second: str) -> None:
    """They are a cache, which no guard keeps from being emptied."""
    upgrade(second)
    whole = rows_of(second)["version_term"]
    with closing(sqlite3.connect(second.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("DELETE FROM version_term WHERE artifact LIKE 't%'")
    assert rows_of(second)["version_term"] != whole
    upgrade(second)
    assert sorted(map(repr, rows_of(second)["version_term"])) == sorted(map(repr, whole))


def test_a_damaged_manifest_keeps_no_registry_from_being_upgraded(second: str) -> None:
    with closing(sqlite3.connect(second.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("DROP TRIGGER version_no_update")
        connection.execute("UPDATE version SET manifest = '{\"broken' WHERE artifact = 'team/refund'")
    upgrade(second)
    terms = {row["term"] for row in rows_of(second)["version_term"] if row["artifact"] == "team/refund"}
    assert {"kind:prompt", "name:team/refund", "refund"} <= terms
    assert "due" not in terms


def downgrade(url: str, revision: str = "0001") -> None:
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(bundled("migrations")))
    with write_connection(open_engine(url, migrating=True)) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)

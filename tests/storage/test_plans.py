"""Every query of governance is answered by an index, however many rows there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from registry.domain.digests import digest_of
from registry.domain.lineage import Affected
from registry.domain.manifests import Kind
from registry.domain.releases import Release
from registry.storage.catalog import Reading
from registry.storage.engine import open_engine, read_connection
from registry.storage.schema import upgrade
from tests.store import FAR, Store

Statement = tuple[str, tuple[Any, ...]]

DIGEST = digest_of("x")


def made(reference: str, kind: str = "prompt") -> Affected:
    return Affected(kind, reference, "", "")


QUERIES: dict[str, Callable[[Reading, Release], object]] = {
    "promotion": lambda r, _: r.requests.promotions("bot", "dev", False, "9", 50),
    "open_promotion": lambda r, release: r.requests.open_promotion(release, "dev"),
    "open_promotions": lambda r, _: r.requests.open_promotions("bot", "dev"),
    "verifying": lambda r, _: r.requests.verifying("bot", "dev"),
    "promotions": lambda r, _: r.requests.promotions(None, None, False, "9", 50),
    "promotions of an application": lambda r, _: r.requests.promotions("bot", None, False, "9", 50),
    "open promotions": lambda r, _: r.requests.promotions(None, None, True, "9", 50),
    "open promotions of a stage": lambda r, _: r.requests.promotions("bot", "dev", True, "9", 50),
    "expired": lambda r, _: r.requests.expired(FAR),
    "given": lambda r, release: r.requests.given(release, "dev"),
    "rejections": lambda r, release: r.requests.rejections(release, "dev"),
    "standing": lambda r, _: r.requests.standing("bot"),
    "listed": lambda r, _: r.requests.listed(None, None, None, "9", 50),
    "listed of an application": lambda r, _: r.requests.listed("bot", None, None, "9", 50),
    "listed of a stage": lambda r, _: r.requests.listed("bot", "dev", None, "9", 50),
    "listed of a release": lambda r, release: r.requests.listed("bot", "dev", release, "9", 50),
    "decisions": lambda r, _: r.requests.decisions(None, None, "9", 50),
    "decisions of an application": lambda r, _: r.requests.decisions("bot", None, "9", 50),
    "decisions of a stage": lambda r, _: r.requests.decisions("bot", "dev", "9", 50),
    "history": lambda r, _: r.stages.history("bot", "dev", "9", 50),
    "live_at": lambda r, _: r.stages.live_at("bot", "dev", FAR),
    "automatic_rollbacks": lambda r, _: r.stages.automatic_rollbacks("bot", "dev", FAR),
    "applications": lambda r, _: r.applications.page("bot", 50),
    "activation": lambda r, _: r.applications.activation("bot"),
    "registry_activation": lambda r, _: r.applications.registry_activation(),
    "proposal": lambda r, _: r.applications.proposal("bot", DIGEST),
    "policy_approvals": lambda r, _: r.applications.policy_approvals("bot", DIGEST, DIGEST),
    "reaching": lambda r, _: r.quarantines.reaching([DIGEST, digest_of("y")]),
    "epochs": lambda r, _: r.quarantines.epochs([DIGEST]),
    "holds": lambda r, _: r.holds.active("bot", "dev"),
    "freezes": lambda r, _: r.freezes.active("bot", "dev"),
    "waivers": lambda r, _: r.waivers.of("bot", "dev", 1),
    "waivers of an application": lambda r, _: r.waivers.of("bot"),
    "incidents": lambda r, _: r.incidents.page(None, False, "9", 50),
    "incidents of an application": lambda r, _: r.incidents.page("bot", True, "9", 50),
    "open_at": lambda r, _: r.incidents.open_at("bot", ["dev", "staging"]),
    "due": lambda r, _: r.incidents.due(FAR),
    "of_deployment": lambda r, _: r.incidents.of_deployment("D"),
    "runs_of": lambda r, _: r.evidence.runs_of(DIGEST),
    "every_run_of": lambda r, _: r.evidence.every_run_of(DIGEST),
    "replays": lambda r, _: r.replays.of(DIGEST),
    "unconfirmed replays": lambda r, _: r.replays.unconfirmed(DIGEST),
    "live_runs": lambda r, _: r.evidence.live_runs("D"),
    "invalidation": lambda r, _: r.evidence.invalidation("R"),
    "attestations": lambda r, _: r.attestations.of(DIGEST),
    "operation": lambda r, _: r.operations.find("ana@example.com", "K"),
    "composed_later": lambda r, release: r.releases.composed_later(release),
    "asked_later": lambda r, release: r.requests.asked_later(release),
    "measurements": lambda r, _: r.evidence.measurements([DIGEST]),
    "oldest_text": lambda r, _: r.evidence.oldest_text([DIGEST]),
    "unverified_due": lambda r, _: r.stages.unverified_due(FAR),
    "impact of a prompt": lambda r, _: list(r.impact.above([made("support@1")])),
    "impact of many prompts": lambda r, _: list(r.impact.above([made("support@1"), made("other@1")])),
    "impact of too much": lambda r, _: list(r.impact.of_version("support", 1, Kind.PROMPT)),
    "impact of a release": lambda r, _: list(r.impact.above([made("bot@1", "release")])),
    "lineage of a prompt": lambda r, _: r.origins.of([("support", 1)]),
    "lineage of many prompts": lambda r, _: r.origins.of([("support", 1), ("other", 1)]),
    "live then": lambda r, _: r.then.live("bot", "dev", 9),
    "policy then": lambda r, _: r.then.policy("bot", 9),
    "digests of entries": lambda r, _: r.log.digests(DIGEST[:20]),
    "entries following": lambda r, _: r.log.following(["application:bot", "type:hold"], (0, 9), 50),
    "including": lambda r, _: list(r.impact.including()),
    "recorded": lambda r, _: r.recorded,
}
"""But for listings of safety levers, of which there are as many as people set."""

SCANNED = {"SCAN up", "SCAN down", "SCAN stage", "SCAN log", "SCAN registry_activation"}
"""What a walk has come to is looked through, and all stages there are for deadlines; the others are read from their
end, by their integer key."""


_SUBQUERIES = {f"SCAN anon_{n}" for n in range(1, 5)}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path_factory.mktemp('plans') / 'registry.db'}"
    upgrade(url)
    store = Store(open_engine(url))
    release = store.release()
    store.placed(release)
    store.promotion(release)
    yield store
    store.catalog.close()


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_is_answered_by_an_index(store: Store, name: str) -> None:
    steps = _plan(store, QUERIES[name])
    assert [step for step in steps if step.startswith("SCAN ") and step not in SCANNED | _SUBQUERIES] == []
    if name.partition(" ")[0] in {"promotions", "decisions", "incidents", "applications"}:
        assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_the_placements_of_a_release_are_not_looked_for_among_all_others(store: Store) -> None:
    steps = _plan(store, lambda reading, release: reading.stages.placed("bot", release.digest, 20))
    found = "SEARCH deployment USING INDEX ix_deployment_digest_application_stage_sequence"
    assert [step for step in steps if step.startswith(found)]


def _plan(store: Store, query: Callable[[Reading, Release], object]) -> list[str]:
    """The steps by which SQLite answers the queries that something asks."""
    release = store.release()
    statements: list[Statement] = []

    def note(_c: Connection, _u: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with store.catalog.read() as reading:
            query(reading, release)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    selects = [(s, p) for s, p in statements if s.lstrip().startswith(("SELECT", "WITH"))]
    assert selects
    with read_connection(store.engine) as connection:
        return [
            str(row[3])
            for statement, parameters in selects
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]

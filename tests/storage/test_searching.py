"""Lists and searches: what they find is what looking through everything finds, whatever the pages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise, product
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version, seal
from registry.domain.names import VersionRef
from registry.domain.outcomes import Page
from registry.domain.searching import Listed, terms_of
from registry.storage.catalog import Reading, Writing, searching
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.schema import upgrade
from registry.storage.tables import metadata
from tests.postgres import POSTGRESQL, SQLITE, new_database
from tests.store import ANA, BEN, Store

BASE = digest_of("base")
WORDS = ("refund", "policy", "greeting", "escalation")
NAMES = ("team/support", "team/refund", "other/support", "plain")


@pytest.fixture(scope="module", params=[SQLITE, POSTGRESQL])
def stocked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Forty versions of prompts and adapters by two people, with tags that came and went. Tests only read them."""
    store = _store(request.param, tmp_path_factory)
    chance = random.Random(7)
    for number in range(40):
        name = chance.choice(NAMES)
        text = " ".join(chance.sample(WORDS, 2))
        prompt = seal("prompt", {"description": f"{number}", "messages": [{"role": "user", "content": text}]})
        adapter = seal("adapter", {"base": BASE, "tensors": number})
        given = (f"lora/{name.partition('/')[0]}", adapter) if number % 4 == 3 else (name, prompt)
        version = store.write(partial(_add, *given), chance.choice((ANA, BEN)))
        for tag in chance.sample(("reviewed", "urgent", "hot-fix"), chance.randrange(3)):
            _tag(store, version, tag)
        if chance.random() < 0.3:
            store.write(partial(_remove, version, "reviewed"))
    yield store
    store.catalog.close()


@pytest.fixture
def many(stocked: Store) -> dict[str, Version]:
    """The same versions by their references."""
    return {v.reference: v for v in _everything(stocked)}


TERMS: list[tuple[str, ...]] = [
    ("kind:prompt",),
    ("kind:adapter", "author:ana@example.com"),
    ("author:ben@example.com", "refund"),
    ("tag:reviewed",),
    ("tag:reviewed", "tag:urgent"),
    ("fix", "kind:prompt"),
    (f"base:{BASE}",),
    ("name:team/", "policy"),
    ("name:team/support", "greeting", "escalation"),
    ("refund", "policy", "kind:prompt", "author:ana@example.com", "name:team/"),
    ("nowhere",),
    ("nowhere", "kind:prompt"),
    ("kind:prompt", "kind:adapter"),
]


@pytest.mark.parametrize("steps", [searching.STEPS, ((1, 1), (2, 3)), ((1, 1), (1, 1))])
def test_a_search_finds_what_looking_through_everything_finds(
    stocked: Store, many: dict[str, Version], steps: tuple[tuple[int, int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In pages of any length, however little a page may look at."""
    monkeypatch.setattr(searching, "STEPS", steps)
    newest = {v.name: max(w.number for w in many.values() if w.name == v.name) for v in many.values()}
    for terms, newest_only in product(TERMS, (False, True)):
        expected = {
            v.reference
            for v in many.values()
            if set(terms) <= _terms(v) and (not newest_only or v.number == newest[v.name])
        }
        for limit in (2, 100):
            found = _pages(partial(_search, stocked, terms, newest_only, limit))
            assert {v.reference for v in found} == expected, terms
            assert len(found) == len(expected)
            assert all(one.created_at > other.created_at for one, other in pairwise(found)), "not newest first"


def test_a_page_that_a_short_look_does_not_fill_is_looked_for_further(
    stocked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no further than told: then it has what was found, and where to go on."""
    terms = ("tag:reviewed", "kind:prompt")
    whole = _search(stocked, terms, False, 3, None)
    assert len(whole.items) == 3
    monkeypatch.setattr(searching, "STEPS", ((1, 1), (100, 100)))
    assert _search(stocked, terms, False, 3, None) == whole
    monkeypatch.setattr(searching, "STEPS", ((1, 1), (1, 1)))
    short = _search(stocked, terms, False, 3, None)
    assert len(short.items) < 2
    assert short.next is not None


def test_what_is_listed_is_what_is_stored(stocked: Store, many: dict[str, Version]) -> None:
    for listed in _pages(partial(_search, stocked, ("kind:prompt",), False, 7)):
        version = many[listed.reference]
        assert (listed.digest, listed.created_at, listed.created_by) == (
            version.digest,
            version.created_at,
            version.created_by,
        )
        assert (listed.kind, listed.tags) == (version.kind, version.tags)


def test_lists_go_on_where_the_page_before_ended(stocked: Store, many: dict[str, Version]) -> None:
    newest = {v.name: max(w.number for w in many.values() if w.name == v.name) for v in many.values()}
    prompts = sorted({v.name for v in many.values() if v.kind is Kind.PROMPT})
    with stocked.catalog.read() as reading:
        for limit in (1, 2, 50):
            page = _pages(partial(_page, reading, limit))
            assert [v.reference for v in page] == [f"{name}@{newest[name]}" for name in prompts]
            every = _pages(partial(_page_of, reading, limit))
            assert [v.number for v in every] == list(range(newest["plain"], 0, -1))


@pytest.mark.parametrize("mark", ["x", "-1", "1.5", "9" * 16, ""])
def test_a_page_mark_that_is_none_is_refused(stocked: Store, mark: str) -> None:
    with pytest.raises(InvalidInputError, match="not a page mark"):
        stocked.read(lambda r: r.searching.found(("kind:prompt",), False, mark, 9))
    with pytest.raises(InvalidInputError, match="not a page mark"):
        stocked.read(lambda r: r.searching.page_of("support", Kind.PROMPT, mark, 9))


def test_a_page_costs_the_same_number_of_queries_however_many_lines_it_has(stocked: Store) -> None:
    calls: list[Callable[..., object]] = [
        lambda r, limit: r.searching.page(Kind.PROMPT, None, limit),
        lambda r, limit: r.searching.page_of("plain", Kind.PROMPT, None, limit),
        lambda r, limit: r.searching.found(("kind:prompt",), False, None, limit),
    ]
    for call in calls:
        assert [len(_asked(stocked, partial(call, limit=limit))) for limit in (1, 50)] == [1, 1]


# Tags ---------------------------------------------------------------------------------------------------------


def test_a_tag_comes_and_goes_and_comes_back(store: Store) -> None:
    version = _support(store)
    assert _tag(store, version, "reviewed")
    assert not _tag(store, version, "reviewed")
    assert store.entry()["type"] == "version.tagged"
    assert store.entry()["subjects"] == {"digest": version.digest, "tag": "reviewed", "version": "support@1"}
    assert _support(store).tags == ("reviewed",)
    assert store.write(lambda w: w.tags.remove(version, "reviewed"), BEN)
    assert store.entry()["type"] == "version.untagged"
    before = store.tables()["log"]
    assert not store.write(lambda w: w.tags.remove(version, "reviewed"))
    assert store.tables()["log"] == before
    assert (_support(store).tags, store.read(lambda r: r.tags.told(version))) == ((), ())
    assert _tag(store, version, "reviewed")
    [told] = store.read(lambda r: r.tags.told(version))
    assert (told.tag, told.at, told.actor) == ("reviewed", store.now, ANA.account)
    states = [(row["sequence"], row["state"]) for row in store.tables()["version_tag"]]
    assert states == [(1, "added"), (2, "removed"), (3, "added")]


def test_a_version_is_found_by_a_tag_for_as_long_as_it_has_it(store: Store) -> None:
    version = _support(store)

    def found(*terms: str) -> list[str]:
        return [v.reference for v in store.read(lambda r: r.searching.found(terms, False, None, 9)).items]

    _tag(store, version, "hot-support")
    assert [found("tag:hot-support"), found("hot"), found("support")] == [["support@1"]] * 3
    store.write(lambda w: w.tags.remove(version, "hot-support"))
    assert (found("tag:hot-support"), found("hot")) == ([], [])
    assert found("support") == ["support@1"], "its name has that word too"


def test_tags_of_one_version_are_not_those_of_another(store: Store) -> None:
    store.write(lambda w: w.artifacts.add_version("support", seal("prompt", {"text": "again"}), []))
    _tag(store, _support(store), "old")
    assert [v.tags for v in store.read(lambda r: r.searching.page_of("support", Kind.PROMPT, None, 9)).items] == [
        (),
        ("old",),
    ]


def test_what_is_known_already_keeps_what_it_is_found_by(store: Store) -> None:
    _tag(store, _support(store), "reviewed")
    before = sorted(row["term"] for row in store.tables()["version_term"])
    store.write(lambda w: w.artifacts.add_version("support", seal("prompt", {"text": "hello"}), []))
    assert sorted(row["term"] for row in store.tables()["version_term"]) == before


# Plans --------------------------------------------------------------------------------------------------------

QUERIES: dict[str, Callable[[Reading], object]] = {
    "list": lambda r: r.searching.page(Kind.PROMPT, "b", 50),
    "list NAME": lambda r: r.searching.page_of("busy", Kind.PROMPT, "3000", 50),
    "one term": lambda r: r.searching.found(("kind:prompt",), False, "5000", 50),
    "several terms": lambda r: r.searching.found(("kind:prompt", "author:ana", "common"), False, "5000", 50),
    "terms that never meet": lambda r: r.searching.found(("kind:prompt", "tag:odd", "tag:even"), False, None, 50),
    "newest only": lambda r: r.searching.found(("kind:prompt", "common"), True, None, 50),
    "tags": lambda r: r.tags.told(_version(r, "busy", 7)),
    "show": lambda r: _version(r, "busy", 7),
}
LARGE = 8_000


@pytest.fixture(scope="module", params=[SQLITE, POSTGRESQL])
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """So many versions that a planner who could look through all of them would rather not."""
    store = _store(request.param, tmp_path_factory)
    tables = metadata.tables
    names = [f"a{number}" for number in range(LARGE // 4)]
    text = {"created_at": "2026", "created_by": "ana"}
    versions = [(name, 1) for name in names] + [("busy", number) for number in range(1, 3 * LARGE // 4 + 1)]
    with write_connection(store.engine) as connection:
        rows = [{"name": name, "kind": "prompt", "log_index": 0, **text} for name in [*names, "busy"]]
        connection.execute(tables["name"].insert(), rows)
        connection.execute(
            tables["version"].insert(),
            [
                {
                    "artifact": name,
                    "number": number,
                    "kind": "prompt",
                    "digest": digest_of(position),
                    "manifest": f"{position}",
                    "person": "ana",
                    "log_index": 1000 + position,
                    **text,
                }
                for position, (name, number) in enumerate(versions)
            ],
        )
        connection.execute(
            tables["version_term"].insert(),
            [
                {"term": term, "position": 1000 + position, "artifact": name, "number": number}
                for position, (name, number) in enumerate(versions)
                for term in ("kind:prompt", "author:ana", "common", "tag:odd" if position % 2 else "tag:even")
            ],
        )
        connection.execute(
            tables["version_tag"].insert(),
            [
                {
                    "artifact": name,
                    "number": number,
                    "tag": "odd",
                    "sequence": 1,
                    "state": "added",
                    "at": "2026",
                    "actor": "ana",
                    "log_index": 0,
                }
                for name, number in versions[1::2]
            ],
        )
        if request.param == POSTGRESQL:
            connection.exec_driver_sql("ANALYZE")
    yield store
    store.catalog.close()


@pytest.mark.parametrize("name", QUERIES)
def test_no_list_looks_through_or_sorts_all_there_is(large: Store, name: str) -> None:
    for statement, parameters in _asked(large, QUERIES[name]):
        with read_connection(large.engine) as connection:
            plan = _plan(connection, statement, parameters)
        assert [step for step in plan if _is_whole(step)] == [], statement


def test_versions_that_lost_their_terms_are_looked_for_along_an_index(large: Store) -> None:
    statements = _asked(large, lambda _: _fill(large))
    assert len(statements) == 1
    for statement, parameters in statements:
        with read_connection(large.engine) as connection:
            plan = _plan(connection, statement, parameters)
        assert [step for step in plan if "version_term" in step and "Seq Scan" in step] == []
        assert [step for step in plan if "TEMP B-TREE" in step or step.strip().startswith("Sort")] == []


# ---------------------------------------------------------------------------------------------------------------


def _store(database: str, folders: pytest.TempPathFactory) -> Store:
    place = folders.mktemp("store") / "registry.db"
    url = f"sqlite:///{place}" if database == SQLITE else new_database()
    upgrade(url)
    return Store(open_engine(url))


def _is_whole(step: str) -> bool:
    """Whether a step of a plan grows with what is stored. One page, which is a subquery, is looked through."""
    if step.startswith("SCAN "):
        return step.split()[1] not in {"anon_1", "anon_2"}
    scanned = step.partition("Seq Scan on ")[2].partition(" ")[0]
    return scanned in {"name", "version", "version_term", "version_tag"} or "Hash" in step


def _fill(store: Store) -> None:
    with read_connection(store.engine) as connection:
        assert searching.fill_terms(connection) == 0


def _plan(connection: Connection, statement: str, parameters: Any) -> list[str]:
    if connection.dialect.name == "sqlite":
        return [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    return [str(row[0]) for row in connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)]


def _asked(store: Store, query: Callable[[Reading], object]) -> list[tuple[str, Any]]:
    """The statements that something asks, with what is given to them."""
    statements: list[tuple[str, Any]] = []

    def note(_c: Connection, _u: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with store.catalog.read() as reading:
            query(reading)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return [(s, p) for s, p in statements if s.lstrip().startswith("SELECT") and "FROM" in s]


def _pages(ask: Callable[[str | None], Page[Listed]]) -> list[Listed]:
    """Everything, page by page; each goes on beyond the one before, so that there is an end."""
    found: list[Listed] = []
    after: str | None = None
    for _ in range(1000):
        page = ask(after)
        found += page.items
        if page.next is None:
            return found
        assert page.next != after
        after = page.next
    raise AssertionError("no end")


def _terms(version: Version) -> set[str]:
    return set(terms_of(version.name, version.kind, version.manifest, (version.created_by,), version.tags))


def _everything(store: Store) -> list[Version]:
    rows = [row for row in store.tables()["version"] if row["kind"] in {"prompt", "adapter"}]
    with store.catalog.read() as reading:
        return [_version(reading, row["artifact"], row["number"]) for row in rows]


def _search(store: Store, terms: tuple[str, ...], newest_only: bool, limit: int, after: str | None) -> Page[Listed]:
    with store.catalog.read() as reading:
        return reading.searching.found(terms, newest_only, after, limit)


def _version(reading: Reading, name: str, number: int) -> Version:
    return reading.artifacts.version(VersionRef(name, number=number))


def _page(reading: Reading, limit: int, after: str | None) -> Page[Listed]:
    return reading.searching.page(Kind.PROMPT, after, limit)


def _page_of(reading: Reading, limit: int, after: str | None) -> Page[Listed]:
    return reading.searching.page_of("plain", Kind.PROMPT, after, limit)


def _add(name: str, manifest: Manifest, writing: Writing) -> Version:
    return writing.artifacts.add_version(name, manifest, [])[0]


def _remove(version: Version, tag: str, writing: Writing) -> bool:
    return writing.tags.remove(version, tag)


def _support(store: Store) -> Version:
    return store.read(lambda r: _version(r, "support", 1))


def _tag(store: Store, version: Version, tag: str) -> bool:
    def work(writing: Writing) -> bool:
        return writing.tags.add(version, tag)

    return store.write(work)

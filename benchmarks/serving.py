"""What a server answers: beside MLflow's and a static route, among a million versions, and to fifty who promote."""

from __future__ import annotations

import http.client
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks import peers
from benchmarks.figures import Figure, seconds_text
from benchmarks.processes import Load, asked, bare_server, mlflow_server, tandem_server
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from tests.postgres import POSTGRESQL, SQLITE, close_doors, connected, url_of
from tests.world import World

CONNECTIONS, ROUNDS, SECONDS = 16, 9, 1.5
WRITERS, PROMOTIONS, APPLICATIONS = 50, 500, 200
SIZES = (1_000, 1_000_000)
LOOKED_UP, LOOKED_UP_ROUNDS = 400, 5
APPLICATION = "support-answers"
STAGE = f"{APPLICATION}@dev"
_TIMES, _SHARE, _GROWTH = 50, 0.8, 1.3
"""Times what MLflow answers in a second, or the share of what a static route does, whichever is less; and how much
longer one in a hundred may take among a million versions than among a thousand."""
_AT = "2026-03-02T09:00:00.000000Z"
_NAMES = {SQLITE: "SQLite", POSTGRESQL: "PostgreSQL"}


def measure(folder: Path) -> list[Figure]:
    """A server in a process of its own, asked over 16 connections that stay open, with a token."""
    figures = _beside_others(folder)
    for database in (SQLITE, POSTGRESQL):
        figures += _among_many(folder / database, database)
        figures.append(_written_by_many(folder / f"{database}-written", database))
    close_doors()
    return figures


def _beside_others(folder: Path) -> list[Figure]:
    worlds = {database: _world(folder / f"{database}-world", database) for database in (SQLITE, POSTGRESQL)}
    store = folder / "mlflow.db"
    with peers.mlflow(store) as client:
        client.set_alias()
    with ExitStack() as servers:
        bare = servers.enter_context(bare_server(folder))
        mlflow = servers.enter_context(mlflow_server(peers.PYTHON, store))
        asks = {
            "mlflow": (mlflow, _head("/api/2.0/mlflow/registered-models/alias?name=bot&alias=production"), 200),
            "static": (bare, _head("/static"), 200),
        }
        for database, (world, token) in worlds.items():
            ours = servers.enter_context(tandem_server(world.folder, url_of(world.folder)))
            asks[f"{database} whole"] = ours, _head(_resolve(STAGE), token), 200
            unchanged = f"If-None-Match: {_tag(ours, token)}"
            asks[f"{database} unchanged"] = ours, _head(_resolve(STAGE), token, unchanged), 304
        found: dict[str, list[Load]] = {name: [] for name in asks}
        for round_ in range(ROUNDS + 1):
            for name, (port, head, status) in asks.items():
                load = asked(port, [head], connections=CONNECTIONS, seconds=SECONDS)
                if load.statuses.keys() != {status}:
                    raise RuntimeError(f"{name} answered {dict(load.statuses)}")
                if round_:
                    found[name].append(load)
    mlflow_rate, static_rate = (median(load.rate for load in found[name]) for name in ("mlflow", "static"))
    least = min(_TIMES * mlflow_rate, _SHARE * static_rate)

    def beside(name: str) -> str:
        rate = median(load.rate for load in found[name])
        return f"{rate / static_rate:.2f} x the static route, {rate / mlflow_rate:.1f} x MLflow"

    return [
        _rates(f"MLflow {peers.version()}, registered-models/alias, 16 connections", found["mlflow"]),
        _rates("a static route of FastAPI, 16 connections", found["static"]),
        *(
            _rates(
                f"resolve, {what}, 16 connections, {named}",
                found[f"{database} {how}"],
                beside(f"{database} {how}"),
                1 / least,
            )
            for database, named in _NAMES.items()
            for how, what in (("whole", "with a token"), ("unchanged", "unchanged (304)"))
        ),
    ]


def _among_many(folder: Path, database: str) -> list[Figure]:
    """From memory, and looked up: asked for in as many spellings as there are requests, none is remembered."""
    found: dict[str, dict[int, Load]] = {"from memory": {}, "looked up": {}}
    with ExitStack() as servers:
        ports = {}
        for size in SIZES:
            world, token = _world(folder / str(size), database)
            _add_versions(world.folder, size)
            ports[size] = servers.enter_context(tandem_server(world.folder, url_of(world.folder))), token
        numbers = count(1)
        taken: dict[tuple[str, int], list[Load]] = {}
        for round_ in range(LOOKED_UP_ROUNDS + 1):
            for size, (port, token) in ports.items():
                heads = [_head(_resolve(_spelled(STAGE, next(numbers))), token) for _ in range(LOOKED_UP)]
                loads = {
                    "looked up": asked(port, heads, connections=CONNECTIONS, requests=LOOKED_UP),
                    "from memory": asked(port, [_head(_resolve(STAGE), token)], connections=CONNECTIONS, seconds=1),
                }
                for how, load in loads.items():
                    if load.statuses.keys() != {200}:
                        raise RuntimeError(f"resolving answered {dict(load.statuses)}")
                    if round_:
                        taken.setdefault((how, size), []).append(load)
    figures = []
    for how in found:
        few, many = ([load.quantile(0.99) for load in taken[how, size]] for size in SIZES)
        figures.append(
            Figure(
                f"p99 of resolve, {how}, 1 000 000 versions, {_NAMES[database]}",
                seconds_text(median(many)),
                seconds_text(min(many)),
                f"{median(many) / median(few):.2f} x that among 1 000 ({seconds_text(median(few))})",
                _GROWTH * median(few),
                median(many),
            )
        )
    return figures


def _written_by_many(folder: Path, database: str) -> Figure:
    """Fifty connections promote without a pause, to stages that ask for nothing; where two meet, one is refused."""
    world, token = _world(folder, database)
    for n in range(APPLICATIONS):
        for top_k in (1, 2):
            world.ana.compose(f"app{n}", "support@1", "tiny@1", [], {"top_k": str(top_k)})
    heads = [
        _promote(f"app{turn % APPLICATIONS}@{turn // APPLICATIONS % 2 + 1}", turn, token)
        for turn in range(PROMOTIONS + WRITERS)
    ]
    with tandem_server(world.folder, url_of(world.folder)) as port:
        asked(port, heads[:WRITERS], connections=WRITERS, requests=WRITERS)
        load = asked(port, heads[WRITERS:], connections=WRITERS, requests=PROMOTIONS)
    if set(load.statuses) - {200, 201, 409}:
        raise RuntimeError(f"promoting answered {dict(load.statuses)}")
    placed = load.statuses[201] / load.seconds
    return Figure(
        f"promote, {WRITERS} writers, {_NAMES[database]}",
        f"{placed:.0f} /s",
        "",
        f"p50 {seconds_text(load.quantile(0.5))}, p99 {seconds_text(load.quantile(0.99))}",
    )


# ---------------------------------------------------------------------------------------------------------


def _world(folder: Path, database: str) -> tuple[World, str]:
    """A registry whose stage `dev` serves a release with an adapter, and a token of its owner."""
    world = World(folder, database=database).stock()
    composed = world.ana.compose(APPLICATION, "support@1", "tiny@1", [("support-lora@1", "1")])
    world.ana.promote(composed.release.reference, "dev")
    return world, world.ana.create_token("load").secret


def _add_versions(folder: Path, size: int) -> None:
    """So many versions of one prompt, inserted in bulk, past the catalog and its log, with every guard on."""
    url = url_of(folder)
    digest = "printf('sha256:%064x', n)" if url is None else "'sha256:' || lpad(to_hex(n), 64, '0')"
    numbers = f"WITH RECURSIVE s(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM s WHERE n < {size})"
    stored = "1" if url is None else "true"
    statements = [
        "INSERT INTO version (artifact, number, kind, digest, manifest, created_at, created_by, person, log_index)"
        f" {numbers} SELECT 'support', n, 'prompt', {digest}, '{{}}', '{_AT}', 'ana@example.com', 'ana', 0 FROM s",
        "INSERT INTO version_file (artifact, number, path, digest, size, stored, log_index)"
        f" {numbers} SELECT 'support', n, 'support.prompt.md', {digest}, 100, {stored}, 0 FROM s",
    ]
    if url is None:
        connection = sqlite3.connect(folder / FOLDER / DATABASE, isolation_level=None)
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN IMMEDIATE")
        for statement in statements:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.close()
        return
    with connected(url) as server:
        for statement in (*statements, "ANALYZE"):
            server.execute(statement.encode())


def _spelled(stage: str, number: int) -> str:
    """A stage as a query may write it: which of its characters are written as their codes tells the number."""
    return "".join(f"%{ord(one):02x}" if number >> place & 1 else one for place, one in enumerate(stage))


def _resolve(stage: str) -> str:
    return f"/v1/resolve?stage={stage}"


def _head(path: str, token: str | None = None, *more: str) -> str:
    return "\r\n".join([f"GET {path} HTTP/1.1", *_headers(token), *more, "", ""])


def _promote(release: str, number: int, token: str) -> str:
    body = json.dumps({"release": release, "stage": "dev", "reason": "load"})
    headers = [*_headers(token), f"Idempotency-Key: load-{number}", f"Content-Length: {len(body)}"]
    return "\r\n".join(["POST /v1/promote HTTP/1.1", *headers, "Content-Type: application/json", "", body])


def _headers(token: str | None) -> Iterator[str]:
    yield "Host: localhost"
    if token is not None:
        yield f"Authorization: Bearer {token}"


def _tag(port: int, token: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", _resolve(STAGE), headers={"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return str(answer.headers["ETag"])


def _rates(what: str, loads: Sequence[Load], beside: str = "", limit: float | None = None) -> Figure:
    """Answers in a second; the limit is the seconds that each may take on the whole."""
    rates = [load.rate for load in loads]
    told = f"p50 {seconds_text(_middle(loads, 0.5))}, p99 {seconds_text(_middle(loads, 0.99))}"
    return Figure(
        what,
        f"{median(rates):.0f} /s",
        f"{min(rates):.0f} /s",
        f"{beside}; {told}" if beside else told,
        limit,
        1 / median(rates),
    )


def _middle(loads: Sequence[Load], share: float) -> float:
    return median(load.quantile(share) for load in loads)

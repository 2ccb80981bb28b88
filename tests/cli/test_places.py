"""Every record that a command tells programs of says where the log has it: the entry, and the operation."""

from __future__ import annotations

import copy
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import click
import pytest

from cli.main import tandem
from cli.places import with_places
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.domain.digests import digest_of
from tests.cli.playground import MEI, POLICY, Playground
from tests.damaging import unguarded
from tests.everything import HOUSE, envelope
from tests.postgres import close_doors, open_door
from tests.signing import enrolled
from tests.studying import answers, both, study
from tests.world import ANA, BEN, CannedRunner, World

NEWEST_OF = {
    "activation": "policy_activation WHERE application = :application",
    "house": "registry_activation",
    "members": "members_document",
}
Case = tuple[str, str, str]
"""A command, where its records are, and the row that each of them is."""

CASES: tuple[Case, ...] = (
    ("member list", "", NEWEST_OF["members"]),
    ("key list", "[]", "signing_key WHERE id = :id"),
    ("token list", "[].token", "token WHERE id = :id"),
    ("base list", "items", "version WHERE artifact = :name AND number = :number"),
    ("base show tiny@1", "", "version WHERE artifact = :name AND number = :number"),
    ("dataset list", "items", "version WHERE artifact = :name AND number = :number"),
    ("dataset show tickets-eval@1", "", "version WHERE artifact = :name AND number = :number"),
    ("suite list", "items", "version WHERE artifact = :name AND number = :number"),
    ("suite show support-suite@1", "", "version WHERE artifact = :name AND number = :number"),
    ("prompt list", "items", "version WHERE artifact = :name AND number = :number"),
    ("prompt show support@1", "", "version WHERE artifact = :name AND number = :number"),
    ("adapter list", "items", "version WHERE artifact = :name AND number = :number"),
    ("adapter show support-lora@1", "", "version WHERE artifact = :name AND number = :number"),
    ("adapter show support-lora@1", "yanked", "version_yank WHERE artifact || '@' || number = :reference"),
    ("search support", "items", "version WHERE artifact = :name AND number = :number"),
    ("tag list support@1", "[]", "version_tag WHERE artifact = 'support' AND tag = :tag"),
    ("retention show", "", "retention"),
    ("app list", "items", "application WHERE name = :name"),
    ("app show bot", "", "application WHERE name = :name"),
    ("app show bot", "levers.holds", "hold WHERE id = :id"),
    ("app show bot", "levers.quarantines", "quarantine WHERE id = :id"),
    ("app show bot", "levers.incidents", "incident WHERE id = :id"),
    ("app show bot", "consumers", "consumer WHERE application = :application AND name = :name"),
    ("app consumer list bot", "items", "consumer WHERE application = :application AND name = :name"),
    ("release list bot", "items", "release WHERE application = :application AND number = :number"),
    ("release show bot@1", "", "release WHERE application = :application AND number = :number"),
    ("release attestations bot@1", "items", "attestation WHERE id = :id"),
    ("price list", "items", "price"),
    ("price show tiny", "items", "price"),
    ("outcome list bot@2", "items", "study WHERE id = :id"),
    ("outcome list bot@2", "items.withdrawn", "study_withdrawal"),
    ("outcome show {study}", "study", "study WHERE id = :id"),
    ("eval show bot@1", "items", "evaluation_run WHERE id = :id"),
    ("eval show {evaluation_run}", "", "evaluation_run WHERE id = :id"),
    ("promotion list bot", "items", "promotion WHERE id = :id"),
    ("promotion show {promotion}", "", "promotion WHERE id = :id"),
    ("promotion show {promotion}", "events", ""),
    ("approval list bot", "items", "(SELECT id, log_index FROM approval UNION SELECT id, log_index FROM rejection)"
     " WHERE id = :id"),
    ("decision list bot", "items", "decision WHERE id = :id"),
    ("decision show {decision}", "", "decision WHERE id = :id"),
    ("policy show bot", "", NEWEST_OF["activation"]),
    ("policy show", "", NEWEST_OF["house"]),
    ("waiver list bot", "items", "waiver WHERE id = :id"),
    ("quarantine list", "items", "quarantine WHERE id = :id"),
    ("freeze list", "items", "freeze WHERE id = :id"),
    ("incident list", "items", "incident WHERE id = :id"),
    ("incident show {incident}", "", "incident WHERE id = :id"),
    ("status bot", "items", "deployment WHERE id = :deployment"),
    ("resolve bot@production", "", "deployment WHERE id = :deployment"),
    ("history bot@production", "items",
     "(SELECT id, log_index FROM deployment UNION SELECT id, log_index FROM decision)"
     " WHERE id = COALESCE(:deployment, :decision)"),
    ("at bot@production {now}", "deployment", "deployment WHERE id = :id"),
    ("at bot@production {now}", "decision", "decision WHERE id = :id"),
    ("at bot@production {now}", "approvals", "approval WHERE id = :id"),
    ("impact tiny@1", "items", ""),
)  # fmt: skip

NO_RECORDS = {
    "log show": "each item is an entry, with index and op_id of its own",
    "lineage": "edges between records",
}
"""Commands that read, and tell of no record."""


@pytest.fixture(scope="module")
def eventful(tmp_path_factory: pytest.TempPathFactory) -> Playground:
    """A registry with a record of every kind that a command shows."""
    folder = tmp_path_factory.mktemp("eventful") / "registry"
    world = World(folder).stock()
    ana, ben = world.ana, world.as_(BEN)
    for account in (ANA, BEN):
        enrolled(world, account)
    ana.activate_policy(world.write("team.yaml", POLICY), "bot")
    ana.activate_policy(world.write("house.yaml", HOUSE), None)
    ana.add_member(MEI, roles=("approver", "oncall"), slots=("reviewer",))
    world.place(world.release(90, adapter=True))
    world.place(world.release(100))
    worse = world.release(40)
    ana.promote(worse, "staging")
    ana.request_waiver(worse, "staging", "no-regression", "for a day")
    ben.reject(worse, "production", "worse")
    ana.tag("support@1", "golden")
    ana.set_retention(grace="9d")
    ana.set_price("tiny", currency="USD", prompt="0.5", completion="1.5")
    ana.declare_consumer("bot", "billing", like="bot@1")
    ana.attest("bot@1", world.write("scan.json", envelope(ana.release("bot@1").digest)))
    ben.withdraw_study(study(world, both(answers(30, 10, 20), answers(20, 20, 20))).study.id, "bots among the units")
    ana.freeze("bot@dev", "holidays")
    world.as_(MEI).break_glass("bot@2", "dev", "an outage", "INC-7")
    ana.quarantine("bot@3", "leaks names")
    ana.hold("bot@staging", "an audit")
    ana.yank("support-lora@1", "wrong data")
    ana.create_token("laptop")
    ana.add_member("zoe@example.com", roles=("reader",))
    ana.remove_member("zoe@example.com")  # the members are again who they were
    ana.close()
    close_doors()
    return Playground(folder)


@pytest.fixture(scope="module")
def rows(eventful: Playground) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(eventful.folder / FOLDER / DATABASE)) as connection:
        yield connection


@pytest.mark.parametrize(("command", "where", "row"), CASES, ids=[f"{c} {w}".strip() for c, w, _ in CASES])
def test_a_record_tells_the_entry_of_its_row_and_the_operation(
    eventful: Playground, rows: sqlite3.Connection, command: str, where: str, row: str
) -> None:
    found = [record for record in records(eventful.document(*spelled(command, rows)), where) if is_record(record)]
    assert found
    for record in found:
        told = record["log"]
        [(leaf,)] = rows.execute("SELECT leaf FROM log WHERE idx = ?", (told["index"],))
        entry = json.loads(leaf)
        assert told == {"index": entry["index"], "op_id": entry["op_id"]}
        assert "log_index" not in record
        if row:
            values = {key: value for key, value in record.items() if isinstance(value, str | int | None)}
            [(index,)] = rows.execute(f"SELECT MAX(log_index) FROM {row}", values)
            assert told["index"] == index


def test_every_command_that_shows_or_lists_is_looked_at() -> None:
    told = {" ".join(words(command)) for command, _, _ in CASES} | NO_RECORDS.keys()
    assert {name for name in commands(tandem) if name.split()[-1] in {"list", "show"}} <= told


def test_what_is_sealed_stays_as_it_was_sealed(eventful: Playground, rows: sqlite3.Connection) -> None:
    """Whoever digests a manifest or a decision that was told gets the digest that the registry has."""
    release = eventful.document("release", "show", "bot@1")
    assert digest_of(release["manifest"]) == release["digest"]
    for identifier, digest in rows.execute("SELECT id, digest FROM decision"):
        shown = eventful.document("decision", "show", identifier)
        assert digest_of({key: value for key, value in shown.items() if key not in {"id", "log"}}) == digest


def test_what_a_decision_names_is_told_as_it_was_sealed(play: Playground) -> None:
    identifier = play.document("decision", "list", "--limit", "1")["items"][0]["id"]
    sealed = {"verdict": "ALLOW", "rules": [{"measured": {"id": identifier, "log_index": 3}}]}
    with closing(open_door(play.folder, ANA, CannedRunner())) as registry:
        registry.members()
        told = with_places({"decision": {"id": identifier, **copy.deepcopy(sealed)}}, registry)["decision"]
    assert told.pop("log")["index"] > 3
    assert told == {"id": identifier, **sealed}


# What was refused ------------------------------------------------------------------------------------------


def test_a_refusal_that_is_recorded_tells_its_place(play: Playground) -> None:
    denied = play.document("promote", "bot@3", "--to", "staging", code=10)
    waiting = (
        play.document("promote", "bot@4", "--to", "staging"),
        play.document("promote", "bot@4", "--to", "production", code=11),
    )
    for told, decision in ((denied, denied["decision"]), (waiting[1], waiting[1]["decision"])):
        shown = play.document("decision", "show", decision["id"])
        assert decision["log"] == shown["log"]
        assert told["log"]["op_id"] == decision["log"]["op_id"]
        assert told["log"].get("first", told["log"]["index"]) <= decision["log"]["index"] <= told["log"]["index"]


@pytest.mark.parametrize(
    ("words", "who", "code"),
    [
        (("promote", "bot@2", "--to", "production", "--expect-current", "bot@1"), ANA, 12),
        (("promote", "bot@4", "--to", "staging"), "eve@example.com", 13),
        (("release", "show", "bot@99"), ANA, 14),
        (("member", "add", ""), ANA, 15),
    ],
)
def test_an_error_that_recorded_nothing_tells_no_place(
    play: Playground, words: tuple[str, ...], who: str, code: int
) -> None:
    assert play.document(*words, who=who, code=code).keys() == {"error"}


def test_an_error_after_something_was_recorded_tells_where_that_is(
    play: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its transaction was committed, whatever went wrong after it."""
    from registry.bootstrap import Local
    from registry.domain.errors import ConflictError

    create = Local.create_application

    def creating(self: Local, name: str, suites: Any = ()) -> None:
        create(self, name, suites)
        raise ConflictError("then something went wrong")

    monkeypatch.setattr(Local, "create_application", creating)
    told = play.document("app", "create", "other", code=12)
    newest = play.document("log", "show", "--limit", "1")["items"][0]
    assert (told["log"]["index"], told["log"]["op_id"]) == (newest["index"], newest["op_id"])
    assert told["error"]["message"] == "then something went wrong"


# What is live, held to the log -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE stage SET epoch = epoch + 1 WHERE name = 'production'",
        "UPDATE stage SET deployment_id = (SELECT replaces FROM deployment WHERE id = deployment_id)"
        " WHERE name = 'production'",
        "UPDATE deployment SET release = 1, digest = (SELECT digest FROM release WHERE number = 1)",
        "UPDATE deployment SET log_index = log_index + 1",
        "UPDATE log SET leaf = replace(leaf, 'deployment.live', 'deployment.gone')",
        "UPDATE log SET leaf = 'nothing' WHERE leaf LIKE '%deployment.live%'",
        "UPDATE log SET leaf = '[]' WHERE leaf LIKE '%deployment.live%'",
        "UPDATE log SET leaf = '{\"subjects\": []}' WHERE leaf LIKE '%deployment.live%'",
        "DELETE FROM log",
    ],
)
def test_what_is_served_and_was_never_placed_so_is_not_given_out(play: Playground, change: str) -> None:
    with unguarded(play.folder) as connection:
        connection.execute(change)
    told = play.document("resolve", "bot@production", code=20)["error"]
    assert "does not serve what the log says" in told["message"]
    assert "bot@production" in told["message"]
    [stage] = [item for item in play.document("status", "bot")["items"] if item["stage"] == "production"]
    assert (stage["log"], stage["warnings"][0]["kind"]) == (None, "altered")
    assert "! production serves" in (text := play.text("status", "bot"))
    assert "does not tell so → tandem log verify" in text
    assert "NOT AS LOGGED" in text


# -----------------------------------------------------------------------------------------------------------


def words(command: str) -> list[str]:
    """The name of a command, without what it is asked about."""
    parts = command.split()
    return parts[: next((n for n in (3, 2, 1) if " ".join(parts[:n]) in set(commands(tandem))), 1)]


def commands(group: click.Command, name: str = "") -> Iterator[str]:
    if not isinstance(group, click.Group):
        yield name
        return
    context = click.Context(group)
    for one in group.list_commands(context):
        command = group.get_command(context, one)
        assert command is not None
        yield from commands(command, f"{name} {one}".strip())


def spelled(command: str, rows: sqlite3.Connection) -> list[str]:
    """The words of a command, with the newest id of a table, or the time of the newest entry, where it says so."""
    for table in ("study", "evaluation_run", "promotion", "decision", "incident"):
        if f"{{{table}}}" in command:
            [(found,)] = rows.execute(f"SELECT id FROM {table} ORDER BY log_index DESC LIMIT 1")
            command = command.replace(f"{{{table}}}", found)
    if "{now}" in command:
        [(leaf,)] = rows.execute("SELECT leaf FROM log ORDER BY idx DESC LIMIT 1")
        command = command.replace("{now}", json.loads(leaf)["time"])
    return command.split()


def records(document: Any, where: str) -> list[dict[str, Any]]:
    found = document
    for key in where.replace("[]", "").split("."):
        if key:
            found = [one[key] for one in found] if isinstance(found, list) else found[key]
    return found if isinstance(found, list) else [found]


def is_record(told: dict[str, Any]) -> bool:
    """Whether something is a record: a stage is none, as long as nothing serves there or only that is told."""
    return told.get("kind") != "stage" and not ("waiting" in told and told["deployment"] is None)


def test_a_registry_of_an_earlier_revision_tells_what_is_live_without_the_log(play: Playground, tmp_path: Path) -> None:
    """Nobody has to bring a registry up to date before an application can ask it."""
    now = play.document("resolve", "bot@production"), play.document("status", "bot")
    with unguarded(play.folder) as connection:
        connection.execute("DROP VIEW resolve_v2")
        connection.execute("DROP VIEW status_v3")
        connection.execute("UPDATE alembic_version SET version_num = '0007'")
    resolved, status = play.document("resolve", "bot@production"), play.document("status", "bot")
    assert now[0] == resolved | {"log": now[0]["log"]}
    assert [{**item, "log": None} for item in now[1]["items"]] == status["items"]

"""What makes a finding good, doubtful or bad, at the very bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from registry.domain.checkups.databases import (
    FileFacts,
    Holder,
    Rights,
    ServerFacts,
    judged_connections,
    judged_file,
    judged_rights,
    judged_server,
    judged_writer,
)
from registry.domain.checkups.duties import (
    ReceiptFacts,
    judged_damage,
    judged_due,
    judged_receipts,
    judged_token,
    judged_tokens,
)
from registry.domain.checkups.findings import Check, Checkup, State, fail, guarded, ok, warn
from registry.domain.checkups.machines import (
    FolderFacts,
    Room,
    judged_bucket,
    judged_end,
    judged_folder,
    judged_log_clock,
    judged_ready,
    judged_room,
    judged_skew,
    judged_version,
)
from registry.domain.checkups.records import LiveFiles, judged_key, judged_live, judged_log
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.times import time_text
from registry.domain.tokens import State as TokenKind
from registry.domain.tokens import Token, TokenState
from registry.domain.transparency.receipts import KeptReceipt

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
GIB, MIB = 1024**3, 1024**2


@pytest.mark.parametrize(
    ("free", "size", "names", "state"),
    [
        (GIB, 100 * GIB, 10_000, "ok"),
        (GIB - 1, 100 * GIB, 10_000, "warn"),
        (GIB // 2, 10 * GIB, 10_000, "ok"),  # a twentieth of a small disk is enough
        (GIB // 2 - 1, 10 * GIB, 10_000, "warn"),
        (64 * MIB, 100 * GIB, 10_000, "warn"),
        (64 * MIB - 1, 100 * GIB, 10_000, "fail"),
        (50 * GIB, 100 * GIB, 999, "fail"),
    ],
)
def test_room_is_judged_by_bytes_and_by_names(free: int, size: int, names: int, state: str) -> None:
    assert judged_room("room", Room("/srv", free, size, names, 100_000)).state.value == state


def test_a_file_system_that_counts_no_names_is_judged_by_bytes_alone() -> None:
    assert judged_room("room", Room("/srv", 5 * GIB, 10 * GIB, 0, 0)).state is State.OK


@pytest.mark.parametrize(
    ("behind", "state"), [(-60.0, "ok"), (0.0, "ok"), (1.0, "warn"), (300.0, "warn"), (301.0, "fail")]
)
def test_a_clock_may_be_ahead_of_the_log_and_not_behind_it(behind: float, state: str) -> None:
    newest = time_text(NOW + timedelta(seconds=behind))
    assert judged_log_clock("clock", NOW, newest).state.value == state


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(("seconds", "state"), [(29, "ok"), (30, "warn"), (300, "warn"), (301, "fail")])
def test_two_clocks_may_differ_by_less_than_half_a_minute(seconds: int, state: str, sign: int) -> None:
    found = judged_skew("clock", timedelta(seconds=sign * seconds), "the server")
    assert found.state.value == state
    assert state == "ok" or ("ahead of" if sign > 0 else "behind") in found.found


def test_what_is_overdue_may_wait_for_one_round_and_not_for_many() -> None:
    now = time_text(NOW)
    due = [("a", time_text(NOW - timedelta(minutes=10))), ("b", time_text(NOW - timedelta(minutes=1)))]
    assert judged_due("scheduler", [], now).state is State.OK
    assert judged_due("scheduler", due, now).state is State.OK
    due.append(("c", time_text(NOW - timedelta(minutes=10, seconds=1))))
    found = judged_due("scheduler", due, now)
    assert (found.state, found.found) == (State.FAIL, "3 overdue, the oldest for 10 minutes: c")


@pytest.mark.parametrize(("days", "state"), [(8, "ok"), (7, "ok"), (6.9, "warn"), (0, "fail"), (-1, "fail")])
def test_what_ends_is_told_a_week_before(days: float, state: str) -> None:
    assert judged_end("tls", "it", NOW + timedelta(days=days), NOW, "renew it").state.value == state


def token(name: str, lasts: float, *, age: float = 20, used: bool = True, state: TokenKind = "active") -> TokenState:
    created, ends = time_text(NOW - timedelta(days=age)), time_text(NOW + timedelta(days=lasts))
    made = Token(name, name, "ana@x", "ana", None, None, created, "ana@x", ends, None, 1)
    return TokenState(replace(made, used_at=time_text(NOW) if used else None), state)


def judged(*tokens: TokenState) -> list[str]:
    return [check.found for check in judged_tokens("tokens", tokens, time_text(NOW), "first start")]


def test_only_tokens_in_use_that_end_soon_by_no_plan_are_told() -> None:
    assert judged(token("a", 8), token("b", 3, used=False), token("c", 3, state="revoked")) == ["2 active"]
    assert judged(token("job", 0.01, age=0.01)) == ["1 active"], "a job's token ends as it should"
    assert judged(token("a", 3), token("b", 2)) == [
        "2 in use end within a week: b of ana@x on 2026-03-04, a of ana@x on 2026-03-05"
    ]


def test_the_first_token_is_told_an_hour_after_nobody_took_it() -> None:
    assert judged(token("first start", 29, age=0.5 / 24, used=False)) == ["1 active"]
    assert "was never used" in judged(token("first start", 29, age=2 / 24, used=False))[0]
    assert judged(token("first start", 29, age=2)) == ["1 active"]


def test_a_checkup_is_as_good_as_its_worst_finding() -> None:
    def state(*checks: Check) -> State:
        return Checkup("r", "t", "v", checks).state

    assert state(ok("a", "")) is State.OK
    assert state(ok("a", ""), warn("b", "", "x")) is State.WARN
    assert state(warn("b", "", "x"), fail("c", "", "x"), ok("a", "")) is State.FAIL


def test_whatever_goes_wrong_while_looking_is_a_finding() -> None:
    def raising(error: Exception) -> list[Check]:
        raise error

    refused = InfrastructureError("the disk is full", where="/srv", found="ENOSPC", fix="free some space")
    broken = OSError(13, "Permission denied", "/srv/keys")
    found = [next(guarded("a", partial(raising, error))) for error in (refused, broken, RuntimeError("odd"))]
    assert [check.state for check in found] == [State.FAIL] * 3
    assert (found[0].found, found[0].mend) == ("the disk is full; /srv; ENOSPC", "free some space")
    assert found[1].found == "/srv/keys: Permission denied"
    assert found[2].found == "unexpected RuntimeError: odd"


# Receipts, for whoever looks at a registry at hand and at a server ---------------------------------------------

LOST = (KeptReceipt(7, "app.created", "2026-03-01T10:00:00.000000Z", "op-7", 8, "/r/7"),)
GOES_ON = ReceiptFacts(5, "")


@pytest.mark.parametrize(
    ("facts", "state", "found"),
    [
        (None, "warn", "there is no place for any"),
        (GOES_ON, "ok", "the log goes on from the 5 entries of the newest"),
        (ReceiptFacts(None, ""), "ok", "none are kept on this machine yet"),
        (ReceiptFacts(5, "only 3 entries"), "fail", "set back, or written anew: only 3 entries"),
        (ReceiptFacts(5, "only 3 entries", LOST), "fail", "set back, or written anew"),
        (ReceiptFacts(5, "", LOST), "warn", "this copy was accepted, and lacks 1 operation"),
        (ReceiptFacts(None, "", LOST), "fail", "from app.created at 2026-03-01T10:00:00Z on"),
        (ReceiptFacts(None, "", LOST * 2), "fail", "this copy lacks 2 operations"),
    ],
)
def test_a_log_is_held_to_the_receipts_of_whoever_looks(facts: ReceiptFacts | None, state: str, found: str) -> None:
    judged = judged_receipts("receipts", facts)
    assert (judged.state.value, found in judged.found) == (state, True), judged
    assert ("tandem log accept" in judged.mend) == (state == "fail")


def test_a_receipt_that_was_damaged_is_a_failure_with_its_own_remedy() -> None:
    error = InvalidInputError("a receipt was damaged", where="/r/7", fix="tandem log accept")
    assert judged_damage("receipts", error) == fail("receipts", "a receipt was damaged: /r/7", "tandem log accept")


@pytest.mark.parametrize(("lasts", "state"), [(timedelta(hours=23), "ok"), (timedelta(days=1), "warn")])
def test_a_token_of_hours_ends_as_it_should(lasts: timedelta, state: str) -> None:
    judged = judged_token("token", "it", time_text(NOW), time_text(NOW + lasts), NOW, "another")
    assert judged.state.value == state


# What is on record -------------------------------------------------------------------------------------------


def test_the_key_is_the_one_that_the_log_names() -> None:
    states = [judged_key("key", "/k", "sha256:a", named).state.value for named in ("sha256:a", "sha256:b", None)]
    assert states == ["ok", "fail", "warn"]


def test_a_log_without_entries_is_no_log() -> None:
    assert judged_log("log", None).state is State.FAIL


@pytest.mark.parametrize(
    ("live", "state", "told"),
    [
        (LiveFiles(3, 3), "ok", "3 of 3 files of what is live are there"),
        (LiveFiles(300, 200), "ok", "tandem scrub looks at all"),
        (LiveFiles(3, 3, ("a: gone", "b: gone")), "fail", "2 of 3 files are not: a: gone"),
        (LiveFiles(3, 3, ("a: gone",), unread=True), "fail", "check the rights"),
    ],
)
def test_files_of_what_is_live_are_there_or_told(live: LiveFiles, state: str, told: str) -> None:
    judged = judged_live("live", live)
    assert (judged.state.value, told in f"{judged.found} {judged.mend}") == (state, True)


# Where it lies -----------------------------------------------------------------------------------------------

FOLDER = FolderFacts("/srv", "ext4", far=False, writers="", interrupted=False, has_rows=True)


@pytest.mark.parametrize(
    ("changed", "state", "told"),
    [
        ({}, "ok", "/srv on ext4, where its owner alone may write"),
        ({"kind": None}, "ok", "/srv, where its owner alone may write"),
        ({"interrupted": True, "writers": "everybody"}, "fail", "run the same tandem import again"),
        ({"kind": "nfs4", "far": True}, "warn", "/srv is on nfs4, where SQLite cannot rely on locks"),
        ({"kind": "nfs4", "far": True, "has_rows": False}, "ok", "on nfs4"),
        ({"writers": "its group"}, "warn", "chmod go-w /srv"),
        ({"writers": "its group", "has_rows": False}, "ok", "its group may write in /srv"),
        ({"writers": "its group and everybody", "has_rows": False}, "warn", "chmod go-w /srv"),
    ],
)
def test_a_folder_is_its_owners_on_a_disk_that_keeps_locks(changed: dict[str, Any], state: str, told: str) -> None:
    judged = judged_folder("folder", replace(FOLDER, **changed))
    assert (judged.state.value, told in f"{judged.found} {judged.mend}") == (state, True), judged


def test_a_bucket_that_writes_over_objects_is_told() -> None:
    assert [judged_bucket("blobs", "s3://b", keeps=keeps).state.value for keeps in (True, False)] == ["ok", "warn"]


@pytest.mark.parametrize(
    ("changed", "writers", "state", "told"),
    [
        ({}, "", "ok", "SQLite 3.46, sound"),
        ({"faults": None}, "", "ok", "too large to be looked through"),
        ({"faults": "page 7"}, "", "fail", "/db is damaged: page 7"),
        ({"locked": True}, "", "warn", "somebody has been writing for 2 seconds"),
        ({"locked": True, "faults": "page 7"}, "", "fail", "damaged"),
        ({"faults": None}, "everybody", "warn", "everybody may write /db"),
    ],
)
def test_a_database_file_is_sound_free_and_its_owners(
    changed: dict[str, Any], writers: str, state: str, told: str
) -> None:
    facts = replace(FileFacts(4096, "3.46", faults="", locked=False, waited=2.0), **changed)
    judged = judged_file("database", "/db", facts, writers)
    assert (judged.state.value, told in judged.found) == (state, True), judged


RIGHTS = Rights((), (), owner=False)
SERVER = ServerFacts(
    "17.2",
    False,
    True,
    "UTF8",
    "app",
    encrypted=True,
    nearby=False,
    seats=100,
    taken=1,
    moment=NOW,
    holder=None,
    rights=RIGHTS,
)


@pytest.mark.parametrize(
    ("changed", "state", "told"),
    [
        ({}, "ok", "PostgreSQL 17.2, as app, encrypted"),
        ({"encrypted": False, "nearby": True}, "ok", "on this machine"),
        ({"encrypted": False}, "warn", "without encryption"),
        ({"standby": True}, "fail", "takes no changes"),
        ({"encoding": "LATIN1"}, "fail", "its encoding is LATIN1"),
        ({"durable": False, "encrypted": False}, "fail", "a power cut"),
    ],
)
def test_a_server_keeps_what_is_committed_and_is_reached_in_secret(
    changed: dict[str, Any], state: str, told: str
) -> None:
    judged = judged_server("database", replace(SERVER, **changed))
    assert (judged.state.value, told in judged.found) == (state, True), judged


@pytest.mark.parametrize(("taken", "state"), [(60, "ok"), (61, "warn"), (99, "warn"), (100, "fail")])
def test_connections_are_left_for_one_more_process(taken: int, state: str) -> None:
    assert judged_connections("connections", 100, taken, 40).state.value == state


@pytest.mark.parametrize(
    ("rights", "states"),
    [
        (RIGHTS, ["ok"]),
        (Rights(("GRANT SELECT ON log TO app",), (), owner=False), ["fail"]),
        (Rights(("GRANT SELECT ON log TO app",), ("log",), owner=False), ["fail", "fail"]),
        (Rights((), ("log",), owner=False), ["fail"]),
        (Rights((), ("log",), owner=True), ["warn"]),
    ],
)
def test_a_login_may_do_what_it_needs_and_edit_nothing(rights: Rights, states: list[str]) -> None:
    assert [check.state.value for check in judged_rights("rights", "app", rights)] == states


@pytest.mark.parametrize(("seconds", "told"), [(None, 0), (10.0, 0), (10.1, 1)])
def test_who_writes_is_told_once_others_have_waited_for_long(seconds: float | None, told: int) -> None:
    assert len(list(judged_writer("writers", Holder(7, "active", seconds)))) == told
    assert list(judged_writer("writers", None)) == []


@pytest.mark.parametrize(
    ("theirs", "state", "told"), [("1.10", "ok", ""), ("1.9", "warn", "is newer"), ("1.11", "warn", "is older")]
)
def test_versions_are_compared_by_their_numbers(theirs: str, state: str, told: str) -> None:
    judged = judged_version("version", "1.10", theirs)
    assert (judged.state.value, told in judged.found) == (state, True)


def test_a_server_can_work_if_each_of_its_parts_can() -> None:
    checks = ({"blobs": "ok"}, {"blobs": "ok", "database": "failing"}, None)
    assert [judged_ready("ready", 200, each).state.value for each in checks] == ["ok", "fail", "fail"]

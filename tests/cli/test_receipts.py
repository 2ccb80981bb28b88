"""What whoever changes something keeps of it: where the log has it, proof of that, and what the log was then."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.bootstrap import DATABASE, LOG_KEY
from registry.config import FOLDER
from registry.domain.transparency.receipts import Receipt, log_of
from registry.integrations.signing import create_key
from tests.cli.playground import MEI, Playground
from tests.damaging import unguarded
from tests.world import ANA


def state() -> Path:
    return Path(os.environ["TANDEM_STATE"])


def kept() -> list[Path]:
    """The receipts of the test, the newest last."""
    return sorted(path for path in state().rglob("*.tlog-proof") if ".aside" not in str(path))


def database(play: Playground) -> Path:
    return play.folder / FOLDER / DATABASE


def newest_index(play: Playground) -> int:
    return int(play.document("log", "show", "--limit", "1")["items"][0]["index"])


# Where the log has it --------------------------------------------------------------------------------------


def test_what_was_changed_is_told_with_its_place_in_the_log(anywhere: Playground) -> None:
    before = newest_index(anywhere)
    told = anywhere.document("app", "create", "other")["log"]
    listed = anywhere.document("log", "show", "--limit", "10")["items"]
    mine = [entry for entry in listed if entry["op_id"] == told["op_id"]]
    assert (told["first"], told["index"]) == (before + 1, newest_index(anywhere))
    assert [entry["index"] for entry in mine] == list(range(told["index"], told["first"] - 1, -1))


def test_a_change_of_several_transactions_tells_them_all() -> None:
    first, second = Receipt(4, "A", 4), Receipt(9, "B", 7)
    assert log_of([first]) == {"index": 4, "op_id": "A"}
    assert log_of([first, second]) == {
        "index": 9, "op_id": "B", "first": 7, "earlier": [{"index": 4, "op_id": "A"}],
    }  # fmt: skip


@pytest.mark.parametrize("words", [("status",), ("log", "show"), ("rollback", "bot@production", "--dry-run")])
def test_what_changes_nothing_tells_no_place_and_keeps_nothing(play: Playground, words: tuple[str, ...]) -> None:
    assert "log" not in play.document(*words)
    assert kept() == []


def test_whoever_asks_what_is_live_is_told_its_place_and_keeps_nothing(play: Playground) -> None:
    placed = play.document("resolve", "bot@production")
    entry = next(e for e in play.document("log", "show")["items"] if e["index"] == placed["log"]["index"])
    assert (entry["op_id"], entry["subjects"]["deployment"]) == (placed["log"]["op_id"], placed["deployment"])
    assert kept() == []


def test_an_answer_that_is_given_again_tells_where_it_was_done(play: Playground) -> None:
    """Whoever asks again may never have heard of the first time: they get its receipt, too."""
    words = ("quarantine", "set", "bot@4", "--reason", "bad", "--op-id", "k1")
    first = play.document(*words)
    [receipt] = kept()
    receipt.unlink()
    play.text("app", "create", "between")
    assert play.document(*words) == first
    indexes = [item["index"] for item in play.document("log", "receipts")["items"]]
    assert first["log"]["index"] in indexes


def test_a_refusal_that_is_recorded_is_acknowledged_too(play: Playground) -> None:
    play.document("promote", "bot@3", "--to", "staging", code=10)
    assert len(kept()) == 1


def test_a_new_registry_is_known_from_its_first_entry_on(tmp_path: Path) -> None:
    env = {"TANDEM_ACTOR": "ana@example.com", "TANDEM_REGISTRY": str(tmp_path / "new")}
    for _ in range(2):  # another one in the same place is another one
        made = CliRunner(env=env).invoke(tandem, ["init"])
        assert made.exit_code == 0, made.output
        assert len(kept()) == 1
        made = CliRunner(env=env).invoke(tandem, ["app", "create", "bot"])
        assert (made.exit_code, len(kept())) == (0, 2)
        shutil.rmtree(tmp_path / "new" / FOLDER)


def test_a_decision_tells_the_entry_that_carried_it_out(anywhere: Playground) -> None:
    entries = {entry["index"]: entry for entry in anywhere.document("log", "show", "--limit", "1000")["items"]}
    for decision in anywhere.document("decision", "list")["items"]:
        assert entries[decision["log"]["index"]]["decision"] == decision["id"]


# Proof -----------------------------------------------------------------------------------------------------


def test_every_receipt_proves_its_entry_to_whoever_has_the_key(anywhere: Playground) -> None:
    key = anywhere.text("log", "key").strip()
    for name in ("one", "two"):
        anywhere.ask("app", "create", name)
    listed = anywhere.document("log", "receipts")
    assert [item["path"] for item in listed["items"]] == [str(path) for path in reversed(kept())]
    for item in listed["items"]:
        proven = anywhere.document("log", "verify", "--offline", item["path"], "--key", key)
        assert (proven["index"], proven["type"], proven["size"]) == (item["index"], item["type"], item["size"])
    assert anywhere.text("log", "receipts").splitlines()[1].split()[0] == str(listed["items"][0]["index"])


def test_a_receipt_serves_as_a_checkpoint(play: Playground) -> None:
    play.ask("app", "create", "one")
    assert play.document("log", "verify", "--since", str(kept()[-1]))["since"] == newest_index(play) + 1


def test_verifying_the_log_holds_it_to_the_newest_receipt(play: Playground) -> None:
    assert play.document("log", "verify")["kept"] is None
    play.ask("app", "create", "one")
    size = newest_index(play) + 1
    play.ask("app", "create", "two", who=MEI)
    assert play.document("log", "verify")["kept"] >= size
    assert "of your newest receipt" in play.text("log", "verify")


def test_where_nothing_was_kept_there_is_nothing_to_list(play: Playground) -> None:
    assert "no receipt yet" in play.told("log", "receipts")


# What the log was then -------------------------------------------------------------------------------------


@pytest.fixture
def set_back(play: Playground, tmp_path: Path) -> Playground:
    """An older copy of the database was put back after something else had been changed."""
    shutil.copy(database(play), tmp_path / "older.db")
    play.text("app", "create", "lost")
    shutil.copy(tmp_path / "older.db", database(play))
    return play


def test_an_old_backup_is_noticed_by_the_next_who_changes_something(set_back: Playground) -> None:
    before = newest_index(set_back)
    told = set_back.document("app", "create", "next", code=20)["error"]["faults"][0]
    assert told["where"] == str(kept()[-1])
    assert f"only {before + 1} entries" in told["found"]
    assert newest_index(set_back) == before
    [evidence] = state().rglob("found.checkpoint")
    assert evidence.read_text().splitlines()[1] == str(before + 1)


def test_an_old_backup_is_told_by_verifying_the_log_and_reading_goes_on(set_back: Playground) -> None:
    audit = set_back.document("log", "verify", code=20)
    assert "set back, or written anew" in audit["faults"][0]
    assert set_back.ask("status").exit_code == set_back.ask("resolve", "bot@production").exit_code == 0


def test_an_old_backup_that_is_meant_is_gone_on_with(set_back: Playground) -> None:
    accepted = set_back.document("log", "accept")
    assert Path(accepted["evidence"]).is_dir()
    assert set_back.document("app", "create", "next")["log"]
    assert set_back.document("log", "verify")["faults"] == []
    assert len(list(Path(accepted["evidence"]).glob("*.tlog-proof"))) == 1


def test_a_history_that_went_another_way_is_noticed_though_it_is_longer(set_back: Playground) -> None:
    os.environ["TANDEM_STATE"] += "-of-another"
    for name in ("a", "b", "c"):
        set_back.text("app", "create", name)
    os.environ["TANDEM_STATE"] = os.environ["TANDEM_STATE"].removesuffix("-of-another")
    told = set_back.document("app", "create", "next", code=20)["error"]["faults"][0]
    assert "begin in another way" in told["found"]


def test_another_registry_in_the_place_of_one_is_noticed(play: Playground, tmp_path: Path) -> None:
    play.text("app", "create", "one")
    CliRunner(env={"TANDEM_ACTOR": ANA, "TANDEM_STATE": str(tmp_path / "eve")}).invoke(tandem, ["init", str(tmp_path)])
    shutil.rmtree(play.folder / FOLDER)
    shutil.move(tmp_path / FOLDER, play.folder / FOLDER)
    told = play.document("app", "create", "next", code=20)["error"]["faults"][0]
    assert "another log" in told["found"]


def test_another_key_is_noticed(play: Playground) -> None:
    play.text("app", "create", "one")
    (play.folder / FOLDER / LOG_KEY).unlink()
    create_key(play.folder / FOLDER / LOG_KEY)
    told = play.document("app", "create", "next", code=20)["error"]["faults"][0]
    assert "another key" in told["found"]


def test_a_log_that_was_emptied_is_noticed(play: Playground) -> None:
    play.text("app", "create", "one")
    with unguarded(play.folder) as connection:
        connection.execute("DELETE FROM log")
    told = play.document("app", "create", "next", code=20)["error"]["faults"][0]
    assert "no entries" in told["found"]


def test_a_copy_that_is_up_to_date_is_a_registry_like_another(play: Playground, tmp_path: Path) -> None:
    play.text("app", "create", "one")
    copy = play.copied(tmp_path / "copy")
    copy.text("app", "create", "mine")
    play.text("app", "create", "theirs")  # they go apart, each in its place
    copy.text("app", "create", "mine-too")
    play.text("app", "create", "theirs-too")
    assert copy.document("log", "verify")["faults"] == play.document("log", "verify")["faults"] == []


def test_a_copy_that_is_older_is_told_once(play: Playground, tmp_path: Path) -> None:
    copy = play.copied(tmp_path / "copy")
    play.text("app", "create", "one")
    assert "this is a copy" in copy.told("app", "create", "mine", code=20)
    copy.text("log", "accept")
    copy.text("app", "create", "mine")
    play.text("app", "create", "two")


def test_a_receipt_that_was_damaged_is_told_and_never_passed_over(play: Playground) -> None:
    play.text("app", "create", "one")
    [receipt] = kept()
    receipt.write_text(receipt.read_text().replace("index ", "index 1"))
    assert "a receipt was damaged" in play.told("app", "create", "two", code=15)
    play.text("log", "accept")
    play.text("app", "create", "two")


# A folder that is of no use --------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["/dev/null/state", "/proc/nowhere", f"/proc/{'x' * 300}"])
def test_where_nothing_can_be_kept_it_is_told_once_and_changes_go_on(
    play: Playground, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("TANDEM_STATE", place)
    answer = play.ask("app", "create", "one")
    assert answer.exit_code == 0
    assert answer.stderr.count("no receipt is kept of this change") == 1
    assert play.ask("app", "show", "one").exit_code == 0


def test_a_disk_that_is_full_is_told_and_changes_go_on(play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    from registry.integrations import receipts

    def full(_path: Path, _data: bytes) -> bool:
        raise receipts._unusable(state(), OSError(28, "No space left on device"))

    monkeypatch.setattr(receipts, "keep_file", full)
    answer = play.ask("app", "create", "one")
    assert answer.exit_code == 0
    assert "No space left on device" in answer.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write where nobody may")
def test_a_folder_that_is_read_only_is_told_and_changes_go_on(play: Playground) -> None:
    play.text("app", "create", "one")
    for folder in (kept()[0].parent, state()):
        folder.chmod(0o500)
    assert "no receipt is kept" in play.ask("app", "create", "two").stderr
    for folder in (state(), kept()[0].parent):
        folder.chmod(0o700)


def test_who_has_no_home_keeps_nothing(play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TANDEM_STATE", "XDG_STATE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    answer = play.ask("app", "create", "one")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert "TANDEM_STATE" in play.told("log", "receipts", code=20)


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        ({"XDG_STATE_HOME": "xdg", "HOME": "home"}, "xdg/tandem"),
        ({"HOME": "home"}, "home/.local/state/tandem"),
        ({"TANDEM_STATE": "mine", "XDG_STATE_HOME": "xdg"}, "mine"),
    ],
)
def test_receipts_are_where_the_user_keeps_state(
    play: Playground, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: dict[str, str], folder: str
) -> None:
    for name in ("TANDEM_STATE", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, place in given.items():
        monkeypatch.setenv(name, str(tmp_path / place))
    play.text("app", "create", "one")
    assert len(list((tmp_path / folder / "receipts").rglob("*.tlog-proof"))) == 1

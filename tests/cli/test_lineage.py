"""What people type to register datasets of every format, and to tell how an adapter was trained."""

from __future__ import annotations

from registry.domain.training import TRAINING_FILE
from tests.cli.playground import Playground
from tests.world import World

INVALID, NOT_THERE = 15, 14


def test_a_csv_is_registered_by_reference_and_shown_with_its_digest_only(play: Playground) -> None:
    file = play.folder / "corpus.csv"
    file.write_text("id,text\na,one\n")
    assert "corpus@1  registered" in play.text("dataset", "register", str(file), "--name", "corpus", "--by-reference")
    assert "digest only" in play.text("dataset", "show", "corpus@1")
    moved = file.rename(play.folder / "moved.csv")
    again = play.text("dataset", "register", str(moved), "--name", "corpus", "--by-reference")
    assert f"its rows are now read from {moved}" in again
    file = play.folder / "bad.csv"
    file.write_text("id,text\na\n")
    told = play.told("dataset", "register", str(file), "--name", "bad", code=INVALID)
    assert "bad.csv:2" in told
    assert "expected  2 values" in told


def test_how_an_adapter_was_trained_is_told_and_shown(play: Playground) -> None:
    folder = World.at(play.folder).adapter("tuned", rank=4)
    (folder / TRAINING_FILE).write_text('seed: 17\nhyperparameters: {learning_rate: "2e-4"}\n')
    play.text(
        *("adapter", "register", str(folder), "--name", "tuned", "--base", "tiny@1", "--parent", "support-lora@1"),
        *("--set", "cost.amount=1.50", "--set", "cost.currency=EUR", "--set", "hyperparameters.rank=4"),
    )
    shown = play.text("adapter", "show", "tuned@1")
    assert "parent  support-lora@1" in shown
    for line in ("learning_rate: 0.0002", "rank: 4", "seed: 17", "amount: 1.5", "currency: EUR"):
        assert line in shown
    relations = str(play.document("adapter", "show", "tuned@1"))
    assert "'hyperparameters': {'learning_rate': '0.0002', 'rank': '4'}" in relations
    play.text("adapter", "register", str(folder), "--name", "tuned", "--base", "tiny@1", "--set", "seed=18")
    shown = play.text("adapter", "show", "tuned@1")
    assert shown.count("(corrected)") == 1
    assert "seed: 18" in shown
    assert "seed: 17" not in shown


def test_what_is_told_wrongly_is_refused_with_what_to_do(play: Playground) -> None:
    folder = World.at(play.folder).adapter("tuned", rank=4)
    words = ("adapter", "register", str(folder), "--name", "tuned", "--base", "tiny@1")
    told = play.told(*words, "--set", "learning_rate=1", code=INVALID)
    assert "hyperparameters.learning_rate=VALUE" in told
    assert "nothing@1" in play.told(*words, "--parent", "nothing@1", code=NOT_THERE)
    assert "not inside a git work tree" in play.told(*words, "--source", "/", code=INVALID)

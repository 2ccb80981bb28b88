"""People compare what two runs answered: what they see, what is taken in, and what it comes to."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from registry.domain.errors import (
    ConflictError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from tests.comparing import (
    GOLD,
    SUITE,
    always_left,
    chosen,
    gold_file,
    open_pairs,
    rated,
    right,
    shown,
    take_in,
    two_releases,
    wrong,
)
from tests.damaging import tamper
from tests.world import BEN, EVE, World, entries


@pytest.fixture
def compared(world: World) -> World:
    return two_releases(world)


# What raters see -------------------------------------------------------------------------------------------


def test_raters_see_both_answers_and_neither_name_nor_score(compared: World) -> None:
    opened = open_pairs(compared, items=60)
    rows = shown(compared)
    assert (opened.items, opened.gold, opened.left_out, len(rows)) == (60, 0, 0, 60)
    assert {frozenset(row) for row in rows} == {frozenset({"comparison", "item_id", "input", "left", "right"})}
    told = (compared.folder / "pairs.jsonl").read_text()
    assert not any(word in told for word in ("bot@", "exact", '"r1"', "sha256"))
    assert {row["comparison"] for row in rows} == {opened.comparison}


def test_sides_are_drawn_for_each_item(compared: World) -> None:
    open_pairs(compared)
    sides = [right(row) for row in shown(compared) if right(row) != "tie"]
    assert len(sides) == 60
    assert 15 < sides.count("left") < 45


def test_the_same_seed_draws_the_same_and_without_one_nobody_can_tell(compared: World) -> None:
    def drawn(name: str, seed: int | None) -> list[tuple[str, str, str]]:
        open_pairs(compared, name, items=30, seed=seed)
        return [(row["item_id"], row["left"], row["right"]) for row in shown(compared, name)]

    assert drawn("a.jsonl", 1) == drawn("b.jsonl", 1)
    assert drawn("c.jsonl", 2) != drawn("a2.jsonl", 1)
    assert drawn("d.jsonl", None) != drawn("e.jsonl", None)


def test_gold_items_look_like_all_others_and_are_drawn_to_sides_too(compared: World) -> None:
    opened = open_pairs(compared, gold=gold_file(compared, [*GOLD] * 8), items=20)
    rows = shown(compared)
    gold = [row for row in rows if "yes " in row["left"] + row["right"]]
    assert (opened.items, opened.gold, len(gold)) == (20, 40, 40)
    assert {right(row) for row in gold} == {"left", "right"}
    assert {frozenset(row) for row in gold} == {frozenset(row) for row in rows}
    assert rows != sorted(rows, key=lambda row: row in gold)


def test_a_model_cannot_put_a_formula_into_the_raters_spreadsheet(compared: World) -> None:
    evil = [{"input": "1 yes", "left": '=HYPERLINK("http://x")', "right": "'quoted", "choice": "left"}]
    opened = open_pairs(compared, "pairs.csv", gold=gold_file(compared, evil), items=2)
    with (compared.folder / "pairs.csv").open() as file:
        rows = list(csv.DictReader(file))
    [odd] = [row for row in rows if "HYPERLINK" in row["left"] + row["right"]]
    assert {odd["left"], odd["right"]} == {'\'=HYPERLINK("http://x")', "''quoted"}
    side = "left" if "HYPERLINK" in odd["left"] else "right"
    odd |= {"rater_id": "=cmd|' /C calc'!A0", "choice": side}
    with (compared.folder / "back.csv").open("w") as file:
        writer = csv.DictWriter(file, list(odd), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(row | {"rater_id": odd["rater_id"]} if row is not odd else row for row in rows)
    found = compared.ana.import_preferences(opened.comparison, compared.folder / "back.csv")
    assert (found.added, found.unanswered, found.removed) == (1, 2, ())
    [rater] = compared.ana.agreement(opened.comparison).raters
    assert (rater.rater, rater.gold_failed, rater.gold) == ("=cmd|' /C calc'!A0", 0, 1)


def test_a_file_that_is_there_is_not_replaced_and_nothing_is_opened(compared: World) -> None:
    compared.write("pairs.jsonl", "mine")
    with pytest.raises(ConflictError, match="is there already"):
        open_pairs(compared)
    assert (compared.folder / "pairs.jsonl").read_text() == "mine"
    assert entries(compared, "comparison.opened") == []


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"items": 121}, InvalidInputError, "not as many samples"),
        ({"name": "pairs.parquet"}, InvalidInputError, "pairs are not written so"),
    ],
)
def test_what_cannot_be_shown_is_refused(
    compared: World, options: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        open_pairs(compared, **options)
    assert entries(compared, "comparison.opened") == []


def test_runs_have_to_be_of_the_suite_and_of_two_outcomes(compared: World) -> None:
    path, ana = compared.folder / "pairs.csv", compared.ana
    with pytest.raises(InvalidInputError, match="cannot be compared with itself"):
        ana.export_pairs("bot@1", "bot@1", SUITE, path)
    compared.release(100, evaluated=False)
    with pytest.raises(NotFoundError, match="no run of bot@3 on support-suite@1 counts"):
        ana.export_pairs("bot@3", "bot@1", SUITE, path)


def test_every_fault_of_a_gold_file_is_told_with_its_line(compared: World) -> None:
    rows: list[dict[str, Any]] = [
        {"left": "a", "right": "b", "choice": "best"},
        {"left": 1, "right": "b", "choice": "left", "score": 1},
    ]
    with pytest.raises(InvalidInputError) as told:
        open_pairs(compared, gold=gold_file(compared, rows))
    assert [(f.message, f.where.rpartition(":")[2]) for f in told.value.faults] == [
        ("no such choice", "1"),
        ("unknown column 'score'", "2"),
        ("no text in left", "2"),
    ]


# What is taken in ------------------------------------------------------------------------------------------


def test_answers_are_counted_from_the_candidates_side(compared: World) -> None:
    opened = open_pairs(compared)
    rows = shown(compared)
    found = take_in(compared, opened, [*chosen(rows, "r1"), *chosen(rows, "r2")])
    assert (found.added, found.again, found.unanswered) == (240, 0, 0)
    report = compared.ana.agreement(opened.comparison)
    assert (report.rated, report.wins, report.ties, report.losses) == (120, 120, 120, 0)
    assert (report.share.value, report.agreement.alpha, report.agreement.doubly_rated) == ("0.75", "1", 120)
    assert report.share.lower is not None
    assert 0.7 < float(report.share.lower) < 0.75
    assert [(r.rater, r.answers, r.seconds) for r in report.raters] == [("r1", 120, "4.5"), ("r2", 120, "4.5")]


def test_the_same_answer_twice_is_once_and_a_changed_one_is_refused_whole(compared: World) -> None:
    opened = open_pairs(compared)
    rows = shown(compared)
    first = chosen(rows[:50], "r1")
    take_in(compared, opened, first)
    again = take_in(compared, opened, [*first, *chosen(rows[50:60], "r1")])
    assert (again.added, again.again) == (10, 50)
    changed = [*chosen(rows[60:], "r1"), *chosen(rows[:1], "r1", wrong)]
    with pytest.raises(InvalidInputError, match="gave another answer to item") as told:
        take_in(compared, opened, changed)
    assert told.value.where.endswith(f"answers.jsonl:{len(changed)}")
    assert compared.ana.agreement(opened.comparison).rated == 60
    assert len(entries(compared, "comparison.answered")) == 2


def test_every_fault_is_told_with_its_line_and_nothing_is_kept(compared: World) -> None:
    opened = open_pairs(compared)
    item = shown(compared)[0]["item_id"]
    lines = [
        {"item_id": item, "rater_id": "r1", "choice": "left"},
        {"item_id": "elsewhere", "rater_id": "r1", "choice": "left"},
        {"item_id": item, "rater_id": "r\u0000", "choice": "left"},
        {"item_id": item, "rater_id": "r\ud800", "choice": "left"},
        {"item_id": item, "rater_id": "r2", "choice": "Left"},
        {"item_id": item, "rater_id": "r3", "choice": "left", "seconds": "-1"},
        {"item_id": item, "rater_id": "r4", "choice": "left", "comparison": "another"},
        {"item_id": item, "rater_id": "r5", "choice": "left", "left": "something else"},
        {"item_id": item, "rater_id": "r6", "choice": "left", "gold": True},
        {"item_id": item, "rater_id": "r7", "rating": 6, "side": "left", "scale": "1-5"},
        {"item_id": item, "rater_id": "r7", "rating": 3, "side": "left", "scale": "1-10"},
        {"item_id": item, "rater_id": "r8", "rating": 3, "scale": "1-5"},
        {"item_id": item, "rater_id": "r9", "choice": "left", "rating": 3},
        {"item_id": item, "choice": "left"},
        {"item_id": item, "rater_id": "x" * 600, "choice": "left"},
        {"item_id": item, "rater_id": "r9", "choice": "left", "mood": "good"},
    ]
    text_of = "".join(json.dumps(line) + "\n" for line in lines) + "not json\n"
    with pytest.raises(InvalidInputError) as told:
        compared.ana.import_preferences(opened.comparison, compared.write("bad.jsonl", text_of))
    found = [(f.message.replace(item, "ITEM"), int(f.where.rpartition(":")[2])) for f in told.value.faults]
    assert found == [
        ("no such item 'elsewhere'", 2),
        ("not an id", 3),
        ("the rater_id is not text", 4),
        ("no such choice", 5),
        ("not a number of seconds", 6),
        ("an item of another comparison", 7),
        ("the left text of item ITEM is not the one that was shown", 8),
        ("item ITEM is no gold item", 9),
        ("not a rating", 10),
        ("ratings on several scales", 11),
        ("no such side", 12),
        ("a choice and a rating in one row", 13),
        ("the row has no id: 'rater_id' is missing", 14),
        ("not an id", 15),
        ("unknown column 'mood'", 16),
        ("not JSON", 17),
    ]
    assert compared.ana.agreement(opened.comparison).raters == ()
    assert entries(compared, "comparison.answered") == []


@pytest.mark.parametrize(
    "content",
    [
        b"item_id,rater_id,choice\n" + b"x" * 2_000_000,
        b'item_id,rater_id,choice\n"x,r1,left\n',
        b"item_id,rater_id,choice\nx,r\x00,left\n",
        b"item_id,rater_id,choice\nx,\xff,left\n",
        b"item_id;rater_id;choice\nx;r1;left\n",
        b"item_id,rater_id,choice\n",
        b"",
    ],
)
def test_hostile_tables_are_refused(compared: World, content: bytes) -> None:
    opened = open_pairs(compared, items=2)
    (compared.folder / "bad.csv").write_bytes(content)
    with pytest.raises(InvalidInputError):
        compared.ana.import_preferences(opened.comparison, compared.folder / "bad.csv")
    assert entries(compared, "comparison.answered") == []


def test_a_file_that_is_none_is_refused_before_the_comparison_is_looked_up(compared: World) -> None:
    with pytest.raises(InvalidInputError, match="not JSON"):
        compared.ana.import_preferences("nothing", compared.write("bad.jsonl", "{{{\n"))
    with pytest.raises(NotFoundError, match="no comparison 'nothing'"):
        compared.ana.import_preferences("nothing", compared.write("good.jsonl", '{"item_id": "x"}\n'))


def test_ratings_are_preferences_where_both_sides_have_one(compared: World) -> None:
    opened = open_pairs(compared)
    rows = shown(compared)
    take_in(compared, opened, [*rated(rows, "r1"), *rated(rows, "r2", good=4), *rated(rows, "r3")[::2]])
    report = compared.ana.agreement(opened.comparison)
    assert (report.wins, report.ties, report.losses, report.share.value) == (120, 120, 0, "0.75")
    assert report.ratings is not None
    assert (report.ratings.scale, report.ratings.ratings, report.ratings.items) == ("1-5", 600, 120)
    assert report.ratings.difference is not None
    assert float(report.ratings.difference) > 1
    assert report.ratings.lower is not None
    assert float(report.ratings.lower) > 0.9
    with pytest.raises(InvalidInputError, match="several scales"):
        take_in(compared, opened, [{**rated(rows, "r4")[0], "scale": "0-9"}])


# Raters ----------------------------------------------------------------------------------------------------


def test_who_fails_gold_items_is_removed_and_that_is_recorded(compared: World) -> None:
    opened = open_pairs(compared, gold=gold_file(compared))
    rows = shown(compared)
    careless = [row | {"choice": wrong(item)} for row, item in zip(chosen(rows, "r2"), rows, strict=True)]
    found = take_in(compared, opened, [*chosen(rows, "r1"), *careless])
    [removal] = found.removed
    assert (removal.rater, removal.cause.value) == ("r2", "gold")
    assert removal.reason == "failed 5 of 5 gold items, more than 20 %"
    report = compared.ana.agreement(opened.comparison)
    assert (report.rated, report.wins, report.losses) == (120, 60, 0)
    assert [(r.rater, r.gold_failed, r.gold, r.removed is not None) for r in report.raters] == [
        ("r1", 0, 5, False),
        ("r2", 5, 5, True),
    ]
    [entry] = entries(compared, "rater.removed")
    assert "r2" not in json.dumps(entry)


def test_one_gold_item_in_five_may_be_failed_and_no_more(compared: World) -> None:
    opened = open_pairs(compared, gold=gold_file(compared, GOLD * 2), items=10)
    gold = [row for row in shown(compared) if "yes " in row["left"] + row["right"]]
    two = [*chosen(gold[:2], "r1", wrong), *chosen(gold[2:], "r1")]
    three = [*chosen(gold[:3], "r2", wrong), *chosen(gold[3:], "r2")]
    assert [removal.rater for removal in take_in(compared, opened, [*two, *three]).removed] == ["r2"]


def test_a_rater_is_removed_by_hand_for_a_reason_by_somebody_with_no_hand_in_it(compared: World) -> None:
    opened = open_pairs(compared)
    take_in(compared, opened, [*chosen(shown(compared), "r1"), *chosen(shown(compared), "r2", always_left)])
    with pytest.raises(PermissionDeniedError, match="ana may not remove a rater"):
        compared.ana.remove_rater(opened.comparison, "r2", "always left")
    ben = compared.as_(BEN)
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        ben.remove_rater(opened.comparison, "r2", " ")
    with pytest.raises(NotFoundError, match="no rater 'r9'"):
        ben.remove_rater(opened.comparison, "r9", "who?")
    removal = ben.remove_rater(opened.comparison, "r2", "always left", op_id="once")
    assert ben.remove_rater(opened.comparison, "r2", "always left", op_id="once") == removal
    with pytest.raises(ConflictError, match="removed before"):
        ben.remove_rater(opened.comparison, "r2", "again")
    report = compared.ana.agreement(opened.comparison)
    assert (report.wins, report.losses, report.agreement.alpha) == (60, 0, None)
    assert len(entries(compared, "rater.removed")) == 1


def test_a_rater_who_always_takes_one_side_shows(compared: World) -> None:
    opened = open_pairs(compared)
    take_in(compared, opened, chosen(shown(compared), "r1", always_left))
    report = compared.ana.agreement(opened.comparison)
    assert (report.sides.left, report.sides.right) == (120, 0)
    assert float(report.sides.p) < 1e-9


def test_who_may_not_evaluate_neither_opens_nor_fills(compared: World) -> None:
    opened = open_pairs(compared)
    answers = compared.write("a.jsonl", "".join(json.dumps(r) + "\n" for r in chosen(shown(compared), "r1")))
    eve = compared.as_(EVE)
    with pytest.raises(PermissionDeniedError):
        eve.export_pairs("bot@2", "bot@1", SUITE, compared.folder / "eve.csv")
    with pytest.raises(PermissionDeniedError):
        eve.import_preferences(opened.comparison, answers)
    assert not (compared.folder / "eve.csv").exists()
    assert compared.ana.agreement(opened.comparison).rated == 0


def test_answers_that_were_changed_in_the_database_are_refused(compared: World) -> None:
    opened = open_pairs(compared)
    take_in(compared, opened, chosen(shown(compared), "r1"))
    tamper(compared.folder, "comparison_answer", "rater")
    with pytest.raises(IntegrityError, match="recorded of a comparison was changed"):
        compared.ana.agreement(opened.comparison)

"""Texts as hashes: what of a row is known again, and what is not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.contamination import RUN, WIDTH, Hashing, index_header, judged, normalised, texts_at, texts_of
from registry.domain.digests import digest_of
from registry.domain.text_indexes import SEEN_AND_UNSEEN, Found

SALT = b"0123456789abcdef"
LONG = "the parcel that I ordered on Monday has not come and nobody answers the telephone"
SHORT = "where is my parcel"


def hashes(data: bytes) -> list[int]:
    return [int(n) for n in np.frombuffer(data, dtype=">u8")]


def found(trained: list[str], asked: list[str]) -> Found:
    """What an index of these texts tells of a row with those."""
    hashing = Hashing(SALT)
    index = {number for text in trained for number in hashes(hashing.of_text(text))}
    row = hashing.of_row("r1", asked)
    return judged(row, sum(n in index for n in hashes(row.wholes)), sum(n in index for n in hashes(row.runs)))


@pytest.mark.parametrize(
    "spelled",
    [
        LONG.upper(),
        LONG.replace(" ", " \n\t "),
        f"«{LONG.replace(' ', ', ')}!»",
        LONG.replace("I", "\uff29"),
        f"Dear all: {LONG} -- thanks",
    ],
)
def test_case_spaces_punctuation_and_width_hide_nothing(spelled: str) -> None:
    assert found([LONG], [spelled]).contaminated
    assert found([spelled], [LONG]).contaminated


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff", "\u202e", "\ufe0f", "\u3164", "\u034f", "\U000e0041"]
)
def test_what_nobody_sees_parts_no_words(unseen: str) -> None:
    spelled = unseen.join(LONG)
    assert found([LONG], [spelled]) == found([spelled], [LONG]) == Found("r1", "1", True, True)
    assert found([SHORT], [unseen.join(SHORT)]).contaminated


def test_an_index_of_the_first_method_is_asked_as_it_was_made() -> None:
    old, new = Hashing(SALT, SEEN_AND_UNSEEN), Hashing(SALT)
    spelled = "\u200b".join(SHORT)
    assert old.of_text(SHORT) == new.of_text(SHORT) == new.of_text(spelled) != old.of_text(spelled)
    assert old.of_text(spelled) == new.of_text(" ".join(SHORT))


def test_unicode_spellings_of_one_text_are_one_text() -> None:
    composed, decomposed = "Die Größe des Pak\u00e9ts", "DIE GRO\u0308SSE DES PAKE\u0301TS"
    assert normalised(composed) == normalised(decomposed) == ["die", "grösse", "des", "pakéts"]
    assert found([composed], [decomposed]) == Found("r1", "1", True, True)


def test_a_script_without_spaces_has_runs_of_characters() -> None:
    sentence = "月曜日に注文した荷物がまだ届いていません"
    assert found([sentence], ["すみません、" + sentence]).contaminated
    assert not found([sentence], ["火曜日に買った本はとても面白かったです"]).contaminated


def test_half_of_the_runs_is_enough_and_less_is_not() -> None:
    """Of 20 words that begin like the training data, so many runs of eight are in it."""
    trained = [f"w{i}" for i in range(30)]

    def of_same(words: int) -> Found:
        return found([" ".join(trained)], [" ".join([*trained[:words], *(f"x{i}" for i in range(20 - words))])])

    assert (of_same(14).share, of_same(14).contaminated) == ("0.5384", True)
    assert (of_same(13).share, of_same(13).contaminated) == ("0.4615", False)


def test_exactly_half_is_contaminated() -> None:
    trained = " ".join(f"w{i}" for i in range(8))
    assert found([trained], [f"{trained} x"]).share == "0.5"
    assert found([trained], [f"{trained} x"]).contaminated


def test_a_short_text_is_found_only_as_a_whole() -> None:
    assert found([SHORT], [SHORT.title() + "?"]) == Found("r1", "1", True, True)
    assert found([SHORT], [f"{SHORT} please"]) == Found("r1", "0", False, False)
    assert not found([f"{SHORT} I asked them and they did not know it"], [SHORT]).contaminated


def test_eight_words_within_a_text_are_not_the_whole_of_it() -> None:
    eight = " ".join(LONG.split()[:RUN])
    assert found([LONG], [eight]) == Found("r1", "1", False, True)
    assert found([eight], [eight]) == Found("r1", "1", True, True)


def test_a_label_that_both_have_contaminates_nothing() -> None:
    """Of the texts of a row that is too short for runs, the longest decide."""
    assert not found(["de", "refund"], [SHORT, "de"]).contaminated
    assert found([SHORT], [SHORT, "de"]).contaminated
    assert not found(["de"], ["refund", "de"]).contaminated


def test_a_long_text_word_for_word_is_enough_beside_another_that_is_new() -> None:
    others = [" ".join(f"{letter}{i}" for i in range(14)) for letter in "xy"]
    assert found([LONG], [LONG, *others]) == Found("r1", "0.3636", True, True)
    assert not found([others[0]], [LONG, *others]).contaminated


@pytest.mark.parametrize("text", ["", "?!", " \n"])
def test_what_has_no_words_is_found_nowhere(text: str) -> None:
    assert Hashing(SALT).of_text(text) == b""
    assert found([text], [text]) == Found("r1", "0", False, False)
    assert found([text], []) == Found("r1", "0", False, False)


def test_indexes_with_other_salts_have_nothing_in_common() -> None:
    ours, theirs = Hashing(SALT).of_text(LONG), Hashing(SALT[::-1]).of_text(LONG)
    assert not set(hashes(ours)) & set(hashes(theirs))


def test_a_lone_surrogate_is_no_reason_to_stop() -> None:
    assert found([f"{LONG} \ud800"], [LONG]).contaminated


def test_texts_are_taken_from_however_deep_and_the_id_is_none() -> None:
    row = {
        "id": "ticket seven",
        "messages": [{"role": "user", "content": "hello"}, {"role": "assistant", "content": ["a", 7]}],
        "n": 3,
        "none": None,
        "text": "x",
    }
    assert list(texts_of(row, "id")) == ["user", "hello", "assistant", "a", "x"]
    assert list(texts_of({"id": "a"})) == ["a"]
    assert list(texts_at(row, ["text", "messages", "absent", "n"])) == ["x", "user", "hello", "assistant", "a"]
    assert list(texts_at({"ticket": {"text": "deep"}}, ["ticket.text"])) == ["deep"]


def test_the_header_tells_what_the_index_is_of() -> None:
    dataset = digest_of("rows")
    header = index_header(dataset, SALT)
    assert header == f'{{"dataset":"{dataset}","method":"8-words/2","salt":"{SALT.hex()}"}}\n'.encode()


def test_hashes_of_a_text_are_these() -> None:
    """An index that was made once is asked for ever: another hash of the same text would find nothing."""
    assert (
        Hashing(SALT).of_text("One, two. Three FOUR five six seven eight!").hex() == "8171ac17b7fc5d68cdebdc9cd7611aa2"
    )
    assert len(Hashing(SALT).of_text(LONG)) == WIDTH * (1 + len(LONG.split()) - RUN + 1)


@given(st.lists(st.text(), max_size=5), st.text())
def test_every_text_with_words_is_found_in_an_index_of_it(others: list[str], text: str) -> None:
    row = found([*others, text], [text])
    assert row.contaminated == row.whole == bool(normalised(text))


@given(st.text())
def test_normalising_is_done_once_for_all(text: str) -> None:
    assert normalised(" ".join(normalised(text))) == normalised(text)

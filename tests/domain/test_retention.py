"""Retention settings: their floor, their digest, and how long before its mark a blob was put at the latest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.garbage import Broken, Scrubbed, Tally, list_digest
from registry.domain.retention import SLACK, Retention, Spans, checked
from registry.domain.yanks import Yank, refuse_yanked


@given(st.integers(1, 87600), st.integers(1, 3650))
def test_whatever_keeps_to_the_floor_is_taken_as_it_is(hours: int, days: int) -> None:
    settings = checked(Retention(grace=f"{hours}h", trash=f"{days}d"))
    assert settings.spans() == Spans(timedelta(hours=hours), timedelta(days=days))


@given(st.integers(1, 3599))
def test_whatever_is_shorter_is_refused(seconds: int) -> None:
    with pytest.raises(InvalidInputError, match="too short"):
        checked(Retention(grace=f"{seconds}s"))


def test_the_margin_is_never_shorter_than_what_files_lag_behind() -> None:
    assert Spans(timedelta(0), timedelta(0)).margin == SLACK
    assert Spans(timedelta(hours=1), timedelta(0)).margin == timedelta(hours=1)


def test_the_settings_have_a_digest_of_their_content() -> None:
    assert Retention().digest() == digest_of({"grace": "7d", "trash": "7d"})


def test_a_list_has_one_digest_in_any_order() -> None:
    one, two = digest_of("one"), digest_of("two")
    assert list_digest([one, two]) == list_digest([two, one]) != list_digest([one])
    assert Tally.of([1, 2]) + Tally(1, 4) == Tally(3, 7)


def test_what_was_brought_back_is_sound_again() -> None:
    def scrubbed(*states: str) -> Scrubbed:
        return Scrubbed("now", 1, 1, tuple(Broken(digest_of(s), s, "", (), (), ()) for s in states))

    assert scrubbed().sound
    assert scrubbed("restored").sound
    assert not scrubbed("restored", "missing").sound
    assert not scrubbed("damaged").sound


def test_only_what_is_yanked_now_is_refused_with_by_whom_when_and_why() -> None:
    restored = Yank("support@1", False, "it was not", "ana@example.com", "ana", "then")
    refuse_yanked([restored], "be used")
    with pytest.raises(ConflictError, match="support@2 is yanked: it may not be used") as caught:
        refuse_yanked([restored, Yank("support@2", True, "wrong name", "ben@example.com", "ben", "now")], "be used")
    assert caught.value.found == "yanked by ben at now: wrong name"
    assert "tandem yank support@2 --restore" in caught.value.fix

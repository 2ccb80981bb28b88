from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.names import (
    StageRef,
    VersionRef,
    check_name,
    check_stage,
    parse_stage_ref,
    parse_version_ref,
)


@pytest.mark.parametrize("name", ["support", "team/support-prompt", "a/b/c", "0day", "x.y_z-1"])
def test_a_name_of_one_to_three_plain_segments_is_taken(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["", "Support", "a/b/c/d", "a//b", "/a", "a/", ".hidden", "a..b", "a--b", "repo.git", "a b", "a@1", "ä", "x" * 97],
)
def test_any_other_name_is_refused_with_what_was_expected(name: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        check_name(name)
    assert caught.value.expected


@pytest.mark.parametrize("stage", ["latest", "main", "head", "v1", "12", "a" * 40, "Prod", "a" * 33, ""])
def test_a_stage_cannot_bear_a_name_that_other_systems_read_as_a_revision(stage: str) -> None:
    with pytest.raises(InvalidInputError):
        check_stage(stage)


def test_what_follows_the_at_sign_is_a_number_a_digest_or_a_stage() -> None:
    assert parse_version_ref("support@3") == VersionRef("support", number=3)
    assert parse_version_ref("support@sha256:0123456789ab") == VersionRef("support", digest="sha256:0123456789ab")
    assert parse_stage_ref("support-bot@production") == StageRef("support-bot", "production")


@pytest.mark.parametrize(
    "text", ["support", "support@", "support@0", "support@-1", "support@sha256:0123", "@1", "s@1@2"]
)
def test_a_malformed_version_reference_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_version_ref(text)


@pytest.mark.parametrize("text", ["bot", "bot@", "bot@3", "bot@sha256:0123456789ab", "bot@latest"])
def test_a_malformed_stage_reference_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        parse_stage_ref(text)


odd_references = st.builds(
    "{}{}{}".format,
    st.sampled_from(["bot", "team/bot", "Bot", "a--b", ""]) | st.text(max_size=8),
    st.sampled_from(["@", "@@", ""]),
    st.sampled_from(["3", "03", "0", "production", "v1", "sha256:0123456789ab", "sha256:01", ""]) | st.text(max_size=8),
)


@given(odd_references, st.sampled_from([parse_version_ref, parse_stage_ref]))
def test_parsing_any_text_gives_a_reference_that_prints_as_it_was_or_one_clear_error(
    text: str, parse: Callable[[str], VersionRef | StageRef]
) -> None:
    try:
        reference = parse(text)
    except InvalidInputError:
        return
    assert str(reference) == text


def test_a_name_is_refused_in_grammatical_words() -> None:
    for what, said in (("application name", "an application name"), ("policy name", "a policy name")):
        with pytest.raises(InvalidInputError, match=f"'Bad' cannot be {said}"):
            check_name("Bad", what)


def test_an_example_of_a_reference_is_built_only_on_what_looks_like_a_name() -> None:
    for text, fix in (("1", "for example support@1"), ("bot", "for example bot@1")):
        with pytest.raises(InvalidInputError) as caught:
            parse_version_ref(text)
        assert caught.value.fix == fix
    with pytest.raises(InvalidInputError) as caught:
        parse_stage_ref("1@2")
    assert caught.value.fix == "for example support-bot@production"

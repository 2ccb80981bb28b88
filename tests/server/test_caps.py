"""Every number by which a server is bounded is tried at it, one beyond it, and a thousand times as far.

Numbers are found in the code. One that is new fails until it is tried, or said where else, or why it bounds nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.capping import (
    ROOT,
    Asking,
    Try,
    addresses_offered,
    at_once,
    body_of_bytes,
    body_of_keys,
    body_of_levels,
    body_of_values,
    bytes_held,
    bytes_of_an_exchange,
    bytes_on_their_way,
    exchanges_open,
    files_of_an_exchange,
    keys_of_an_issuer,
    numbers,
    of_one_token_in_a_second,
    path_of,
    placed,
    step_of,
    text_of_a_line,
    word_of,
)
from tests.capping_hub import (
    bytes_of_a_draft,
    bytes_of_a_shard,
    bytes_of_a_xorb,
    bytes_of_xorbs,
    capability_of,
    chunk_of,
    chunks_of_a_xorb,
    drafts_open,
    files_of_a_draft,
    files_sent_ahead,
    line_of_a_commit,
    objects_of_a_batch,
    segments_of_a_shard,
    xorbs_of_a_generation,
)
from tests.world import World

HERE = "tests/server/"
SERVER, FACE = "registry.server", "registry.server.faces.hf_hub"
TRIED: Mapping[str, Try] = {
    f"{SERVER}.requests.MAX_BODY": body_of_bytes,
    f"{SERVER}.requests.MAX_DEPTH": body_of_levels,
    f"{SERVER}.requests.MAX_KEYS": body_of_keys,
    f"{SERVER}.requests.MAX_VALUES": body_of_values,
    f"{SERVER}.limits.AT_ONCE": at_once("anybody"),
    f"{SERVER}.limits.SHARE": at_once("ana"),
    f"{SERVER}.limits.UNKNOWN": at_once(None),
    f"{SERVER}.limits.HELD": bytes_held,
    f"{SERVER}.limits.RATE": of_one_token_in_a_second,
    f"{SERVER}.limits.ON_THEIR_WAY": bytes_on_their_way,
    f"{SERVER}.exchanges.MAX_OPEN": exchanges_open,
    f"{SERVER}.straight.AT_ONCE": addresses_offered,
    f"{SERVER}.words.MAX_WORD": word_of,
    f"{SERVER}.issuer_keys._MAX_KEYS": keys_of_an_issuer,
    f"{SERVER}.logs.MAX_TEXT": text_of_a_line,
    "registry.wire.files.MAX_FILES": files_of_an_exchange,
    "registry.wire.files.MAX_SIZE": bytes_of_an_exchange,
    "registry.wire.files.MAX_NAME": placed(step_of),
    "registry.wire.files.MAX_PATH": placed(path_of),
    f"{FACE}.commits.MAX_LINE": line_of_a_commit,
    f"{FACE}.drafts.MAX_OPEN": drafts_open,
    f"{FACE}.drafts.MAX_SIZE": bytes_of_a_draft,
    f"{FACE}.drafts.MAX_FILES": files_of_a_draft,
    f"{FACE}.sent._MOST_FILES": files_sent_ahead,
    f"{FACE}.lfs.MAX_OBJECTS": objects_of_a_batch,
    f"{FACE}.capabilities._MOST": capability_of,
    f"{FACE}.xet.chunks.MAX_CHUNK": chunk_of,
    f"{FACE}.xet.chunks.MAX_CHUNKS": chunks_of_a_xorb,
    f"{FACE}.xet.chunks.MAX_XORB": bytes_of_a_xorb,
    f"{FACE}.xet.shards.MAX_SHARD": bytes_of_a_shard,
    f"{FACE}.xet.shards.MAX_SEGMENTS": segments_of_a_shard,
    f"{FACE}.xet.xorbs.MAX_XORBS": xorbs_of_a_generation,
    f"{FACE}.xet.xorbs.MOST": bytes_of_xorbs,
}
ELSEWHERE: Mapping[str, str] = {
    f"{SERVER}.protocol.MAX_HEAD": "test_limits.py::test_heads_are_bounded_in_their_length_however_they_come",
    f"{SERVER}.protocol.HEAD_SECONDS":
        "test_limits.py::test_a_head_that_does_not_come_ends_the_connection_and_keeps_nobody_else",
    f"{SERVER}.protocol.MAX_AHEAD": "test_crowds.py::test_some_requests_may_be_sent_ahead_and_no_more",
    f"{SERVER}.protocol.TAKING_SECONDS": "test_crowds.py::test_an_answer_that_nobody_takes_is_given_up",
    f"{SERVER}.protocol.LEAST_TAKEN": "test_crowds.py::test_an_answer_that_nobody_takes_is_given_up",
    f"{SERVER}.protocol.TOLD":
        "test_crowds.py::test_who_comes_when_all_connections_are_taken_is_told_and_who_is_there_goes_on",
    f"{SERVER}.process.CONNECTIONS":
        "test_crowds.py::test_who_comes_when_all_connections_are_taken_is_told_and_who_is_there_goes_on",
    f"{SERVER}.process.OTHERS": "test_crowds.py::test_a_process_takes_as_many_connections_as_it_may_open_files",
    f"{SERVER}.requests.BODY_SECONDS": "test_limits.py::test_a_body_that_does_not_come_is_waited_for_only_so_long",
    f"{SERVER}.routes.exchanges.IDLE": "test_exchanges.py::test_a_sender_that_stops_is_let_go",
    f"{FACE}.receiving.IDLE": "test_hf_writing.py::test_a_commit_that_stops_coming_is_given_up",
    f"{SERVER}.limits.KEY_SECONDS":
        "test_under_way.py::test_who_waited_too_long_is_told_to_come_later_and_then_gets_the_first_answer",
    f"{SERVER}.limits._KNOWN": "test_limits.py::test_buckets_forget_tokens_that_were_not_seen_for_long",
    f"{SERVER}.remembering._MOST": "test_remembering.py::test_memory_starts_anew_when_it_is_full",
    f"{SERVER}.remembering._BYTES": "test_remembering.py::test_memory_starts_anew_when_it_is_full",
    f"{SERVER}.exchanges.EXPIRES":
        "test_exchanges.py::test_an_exchange_ends_an_hour_after_it_was_used_last_but_not_while_it_is",
    f"{SERVER}.exchanges.ROOM": "test_exchanges.py::test_what_the_disk_has_no_room_for_is_refused_before_it_is_sent",
    f"{SERVER}.words.LEEWAY": "test_words.py::test_clocks_may_differ_by_half_a_minute",
    f"{SERVER}.words.FRESH": "test_logins.py::test_a_word_that_was_given_some_minutes_ago_counts",
    f"{SERVER}.issuer_keys.DEADLINE": "test_issuer_keys.py::test_an_issuer_that_does_not_answer_is_given_up",
    f"{SERVER}.issuer_keys._TIMEOUT": "test_issuer_keys.py::test_an_issuer_that_does_not_answer_is_given_up",
    f"{SERVER}.issuer_keys._KNOWN_FOR":
        "test_issuer_keys.py::test_keys_are_kept_for_a_while_and_one_that_is_new_is_asked_for_but_seldom",
    f"{SERVER}.issuer_keys._AGAIN":
        "test_issuer_keys.py::test_keys_that_cannot_be_had_are_asked_for_more_and_more_seldom",
    f"{SERVER}.issuer_keys._AT_MOST":
        "test_issuer_keys.py::test_keys_that_cannot_be_had_are_asked_for_more_and_more_seldom",
    f"{SERVER}.issuer_keys._ASKING":
        "test_issuer_keys.py::test_many_who_need_the_same_keys_ask_once_and_who_needs_others_does_not_wait_for_them",
    f"{SERVER}.health.KEPT": "test_operating.py::test_readiness_is_found_out_anew_only_after_a_while",
    f"{FACE}.drafts.EXPIRES": "test_hf_writing.py::test_a_draft_that_nobody_adds_to_is_gone_after_a_week",
    f"{FACE}.sent.EXPIRES": "test_hf_lfs.py::test_there_is_an_end_to_what_is_sent_ahead",
    f"{FACE}.lfs.LASTS": "test_hf_lfs.py::test_an_address_is_for_its_file_its_repository_and_its_time",
    f"{FACE}.asked.WAITS": "test_hf_lfs.py::test_who_completes_a_file_while_another_does_waits_for_it_in_no_worker",
    f"{FACE}.xet.answering.LASTS": "test_hf_xet.py::test_a_capability_that_ran_out_counts_no_more",
    f"{FACE}.xet.xorbs.GIVEN": "test_hf_xet_kept.py::test_a_generation_is_given_out_for_a_day_and_gone_once_unused",
    f"{FACE}.xet.xorbs.UNUSED": "test_hf_xet_kept.py::test_a_generation_is_given_out_for_a_day_and_gone_once_unused",
    f"{FACE}.xet.xorbs.FULL": "test_hf_xet_kept.py::test_the_room_of_what_is_coming_counts_from_its_beginning",
    f"{FACE}.xet.assembling._LEAST": "test_hf_xet.py::test_chunks_that_are_too_small_to_be_a_clients_are_refused",
    f"{FACE}.xet.assembling._PARSED": "test_hf_xet.py::test_a_shard_that_has_xorbs_read_over_and_over_is_refused",
    f"{FACE}.xet.assembling._OPEN": "test_hf_xet.py::test_a_shard_that_has_xorbs_read_over_and_over_is_refused",
    f"{FACE}.reading._PAGE": "test_hf_reading.py::test_commits_come_a_page_at_a_time",
}  # fmt: skip
BOUNDS_NOBODY: Mapping[str, str] = {
    "a part of a file, of what is read or written at once, or of how it is sent": """
        registry.server.incoming._CHUNK registry.server.routes.exchanges._BATCH registry.wire.files._PART
        registry.server.faces.hf_hub.receiving._BATCH registry.server.faces.hf_hub.lfs.PART registry.wire.files._PARTS
        registry.server.faces.hf_hub.commits._BEFORE registry.wire.files.STRAIGHT_FROM
        registry.server.faces.hf_hub.writing.LARGE registry.server.faces.hf_hub.answers.LARGE
        registry.server.faces.hf_hub.bases._SMALL registry.server.faces.hf_hub.xet.assembling._FREE""",
    "of a format of others, or a name for a number": """
        registry.server.process.GIB registry.server.watching._GONE registry.server.faces.hf_hub.capabilities._KEY_BYTES
        registry.server.faces.hf_hub.xet.chunks._HEADER registry.server.faces.hf_hub.xet.chunks._PLAIN
        registry.server.faces.hf_hub.xet.chunks._LZ4 registry.server.faces.hf_hub.xet.chunks._GROUPED
        registry.server.faces.hf_hub.xet.shards._VERSION registry.server.faces.hf_hub.xet.shards._VERIFIED
        registry.server.faces.hf_hub.xet.shards._DIGEST""",
    "how often we do something ourselves, or how long we remember it": """
        registry.server.routes.exchanges._SWEEP registry.server.streams._EVERY registry.server.under_way._FIRST_LOOK
        registry.server.under_way._LONGEST_LOOK registry.server.access._REMEMBERED registry.server.access._MOST
        registry.server.faces.hf_hub.asked._FIRST_LOOK
        registry.server.faces.hf_hub.asked._LONGEST_LOOK registry.server.faces.hf_hub.drafts._COMING
        registry.server.faces.hf_hub.reading._KEPT registry.server.process.GRACE registry.server.logs._SHORT""",
    "how many are worked on at once: the others wait, and are not refused": "registry.server.app.WORKERS",
    "how much is told at most of what is there": """
        registry.server.faces.hf_hub.reading._MOST registry.server.faces.hf_hub.answers._HEADER""",
}
NUMBERS = dict(numbers())


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    found = Asking(World(tmp_path_factory.mktemp("w")))
    yield found
    found.close()


def test_every_number_of_a_server_is_tried_or_bounds_nobody() -> None:
    elsewhere = {name for names in BOUNDS_NOBODY.values() for name in names.split()}
    told = [*TRIED, *ELSEWHERE, *elsewhere]
    assert len(told) == len(set(told))
    assert set(told) == NUMBERS.keys()


def test_what_is_tried_elsewhere_is_tried_there() -> None:
    missing = [
        (name, test)
        for name, told in ELSEWHERE.items()
        for file, _, test in [told.partition("::")]
        if f"def {test}(" not in (ROOT / HERE / file).read_text(encoding="utf-8")
    ]
    assert missing == []


@pytest.mark.parametrize("name", TRIED)
def test_as_much_as_may_be_is_taken_and_nothing_more_however_much(name: str, asking: Asking, tmp_path: Path) -> None:
    most, takes = int(NUMBERS[name]), TRIED[name]
    assert takes(asking, tmp_path, most)
    assert not takes(asking, tmp_path, most + 1)
    assert not takes(asking, tmp_path, 1000 * most)
    assert asking.ask("GET", "/v1/applications")[0] == 200


@pytest.mark.parametrize("digits", [10, 4301, 30_000])
def test_a_number_of_any_length_is_refused_and_no_failure_of_the_server(digits: int, asking: Asking) -> None:
    number = "9" * digits
    for path in ("/v1/create-application", "/v1/login"):
        assert asking.ask("POST", path, [f'{{"word": {number}}}'.encode()])[0] == 400
    for path, query in (("/v1/applications", "limit"), ("/api/models", "limit")):
        assert asking.ask("GET", path, query=f"{query}={number}")[0] in {200, 400}

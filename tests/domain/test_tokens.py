"""What tokens look like, what they are for, and when they count."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError, PermissionDeniedError, UnauthenticatedError
from registry.domain.members import ROLES, Members, Permission, Person
from registry.domain.tokens import (
    Grant,
    Revocation,
    Token,
    check_applications,
    check_pattern,
    check_scopes,
    hash_of,
    identifier_of,
    is_secret_of,
    matches,
    parse_token,
    state_of,
    text_of,
)

ROOT = Path(__file__).resolve().parents[2]
ANA = Person(human_id="ana", name="Ana", accounts=("ana@example.com",), roles=("promoter",))
MEMBERS = Members(people=(ANA,))
TOKEN = Token(
    id="0123456789Ab",
    name="laptop",
    account="ana@example.com",
    person="ana",
    scopes=None,
    applications=None,
    created_at="2026-03-02T09:00:00.000000Z",
    created_by="ana@example.com",
    expires_at="2026-04-01T09:00:00.000000Z",
    parent=None,
    log_index=7,
)
NOW = "2026-03-03T09:00:00.000000Z"
secrets = st.integers(0, 2**256 - 1)


@given(st.integers(0, 2**80 - 1), secrets)
def test_a_token_is_66_characters_that_are_read_back(number: int, secret: int) -> None:
    text = text_of(identifier_of(number), secret)
    assert re.fullmatch(r"tdm_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}", text)
    assert len(text) == 66
    assert parse_token(text)[0] == identifier_of(number)


@given(secrets, st.integers(4, 65), st.characters(codec="ascii"))
def test_one_wrong_character_is_told_without_asking_anybody(secret: int, place: int, character: str) -> None:
    text = text_of("0123456789Ab", secret)
    changed = text[:place] + character + text[place + 1 :]
    if changed != text:
        with pytest.raises(UnauthenticatedError):
            parse_token(changed)


@pytest.mark.parametrize("text", ["", "tdm_", "tdm_x", "Bearer", "tdm_" + "0" * 62, "ghp_" + "a" * 36, "\x00" * 66])
def test_what_is_no_token_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(UnauthenticatedError) as told:
        parse_token(text)
    fault = told.value.faults[0]
    assert not text or text not in (fault.message + fault.found + fault.where)


def test_what_is_kept_is_the_digest_of_the_secret_alone() -> None:
    _, secret = parse_token(text_of("0123456789Ab", 12345))
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", hash_of(secret))
    assert is_secret_of(secret, hash_of(secret))
    assert not is_secret_of(secret, hash_of(secret[:-1] + "z"))


def test_secrets_are_compared_in_a_time_that_tells_nothing() -> None:
    """Nobody compares what is kept of a secret, or a checksum, but by `hmac.compare_digest`."""
    domain = ast.parse((ROOT / "registry/domain/tokens.py").read_text())
    for name in ("is_secret_of", "parse_token"):
        [function] = [n for n in domain.body if isinstance(n, ast.FunctionDef) and n.name == name]
        called = {ast.unparse(n.func) for n in ast.walk(function) if isinstance(n, ast.Call)}
        compared = [n for n in ast.walk(function) if isinstance(n, ast.Compare) and not _is_none(n)]
        assert "hmac.compare_digest" in called
        assert compared == []
    services = (ROOT / "registry/services/tokens.py").read_text()
    hashes = [n for n in ast.walk(ast.parse(services)) if isinstance(n, ast.Compare) and "hash" in ast.unparse(n)]
    assert hashes == []
    assert "is_secret_of(" in services


def _is_none(node: ast.Compare) -> bool:
    return all(isinstance(operator, ast.Is | ast.IsNot) for operator in node.ops)


@pytest.mark.parametrize("pattern", ["*", "support-*", "support-bot", "team/*", "s*"])
def test_applications_are_named_or_told_by_how_their_names_begin(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize("pattern", ["", "**", "*-bot", "a*b", "Support-*", "a b", "../*", "a@b", "[ab]*", "?"])
def test_no_other_patterns_are_taken(pattern: str) -> None:
    with pytest.raises(InvalidInputError):
        check_pattern(pattern)


def test_a_beginning_is_no_other_application() -> None:
    assert matches("support-*", "support-bot")
    assert not matches("support-*", "support")
    assert not matches("support", "support-bot")


patterns = st.tuples(st.sampled_from(["a", "ab", "ab-c", "b"]), st.sampled_from(["", "*"])).map("".join)


@given(st.lists(patterns, min_size=1, max_size=2), st.lists(patterns, min_size=1, max_size=2))
def test_what_is_minted_with_a_token_is_for_no_application_that_it_is_not_for(
    held: list[str], asked: list[str]
) -> None:
    by = Grant("x", None, tuple(held))
    try:
        made = Grant("y", None, check_applications(asked, by))
    except PermissionDeniedError:
        return
    for application in ("a", "ab", "abc", "ab-c", "ab-cd", "ax", "b", "bx", "c"):
        assert not made.covers(application) or by.covers(application)


def test_nobody_mints_more_than_they_have() -> None:
    promoter = frozenset(ROLES["promoter"])
    assert check_scopes(["promote", "hold", "promote"], ANA, None) == (Permission.HOLD, Permission.PROMOTE)
    assert check_scopes(None, ANA, None) is None
    assert check_scopes((), ANA, None) == ()
    assert check_scopes(None, ANA, Grant("x", frozenset({Permission.HOLD}))) == (Permission.HOLD,)
    for beyond in set(Permission) - promoter:
        with pytest.raises(PermissionDeniedError):
            check_scopes([beyond], ANA, None)
    with pytest.raises(PermissionDeniedError):
        check_scopes(["promote"], ANA, Grant("x", frozenset({Permission.HOLD})))
    with pytest.raises(InvalidInputError, match="unknown scope 'promot'"):
        check_scopes(["promot"], ANA, None)


def state(token: Token, *others: Token, members: Members = MEMBERS, now: str = NOW, imported: int = -1) -> str:
    return state_of(token, {t.id: t for t in (token, *others)}, members, now, imported).state


def test_a_token_counts_until_it_ends_in_one_of_these_ways() -> None:
    ended = Revocation("stolen", "ana@example.com", NOW, 9)
    moved = Members(people=(ANA.model_copy(update={"human_id": "mia"}),))
    assert state(TOKEN) == "active"
    assert state(TOKEN, now=TOKEN.expires_at) == "expired"
    assert state(replace(TOKEN, revocation=ended)) == "revoked"
    assert state(TOKEN, members=Members()) == "void"
    assert state(TOKEN, members=moved) == "void"
    assert state(TOKEN, imported=7) == "void"
    assert state(TOKEN, imported=6) == "active"


def test_a_token_ends_with_the_one_that_it_was_made_with() -> None:
    child = replace(TOKEN, id="c", parent=TOKEN.id)
    inner = replace(TOKEN, id="i", parent="c")
    revoked = replace(TOKEN, revocation=Revocation("stolen", "ana@example.com", NOW, 9))
    assert state(inner, child, TOKEN) == "active"
    assert state(inner, child, revoked) == "revoked"
    assert state(inner, child, replace(TOKEN, expires_at=NOW)) == "expired"

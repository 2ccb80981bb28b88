"""Machines come in by the word of an issuer that an owner trusts, and by nothing else."""

from __future__ import annotations

import base64
import hmac
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from joserfc.jwk import KeySet, RSAKey
from starlette.testclient import TestClient

from registry.domain.errors import (
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
    StaleError,
    UnauthenticatedError,
)
from registry.domain.issuers import Word, read_issuers
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.words import LEEWAY, read_word, unread
from registry.services.exchanging import exchange, issuers_in_force
from tests.issuing import AUDIENCE, SAID, FakeIssuer, issuing, other_key
from tests.world import BEN, World

CI = "ci@example.com"


@pytest.fixture(scope="module")
def issuer() -> Iterator[FakeIssuer]:
    with issuing() as found:
        yield found


class Door:
    """A server that trusts the issuer."""

    def __init__(self, folder: Path, issuer: FakeIssuer) -> None:
        self.world = World(folder)
        self.issuer = issuer
        self.world.ana.add_member(CI, roles=("author",), service=True)
        self.world.ana.create_application("bot")
        self.world.ana.create_application("shop")
        self.world.ana.trust_issuers(self.world.write("issuers.yaml", issuer.document()), "CI ships the bot")
        self.client = TestClient(create_app(self.world.ana, ByToken(self.world.ana)))

    def exchange(self, word: object) -> Response:
        return self.client.post("/v1/token-exchange", json={"word": word})

    def tokens(self) -> int:
        return len(self.world.ana.tokens())


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, issuer: FakeIssuer) -> Iterator[Door]:
    """A server of which nothing is changed but what is exchanged."""
    door = Door(tmp_path_factory.mktemp("shared") / "w", issuer)
    with door.client:
        yield door


@pytest.fixture
def door(tmp_path: Path, issuer: FakeIssuer) -> Iterator[Door]:
    found = Door(tmp_path / "w", issuer)
    with found.client:
        yield found


def test_a_job_that_an_owner_trusts_comes_in_for_what_they_said_and_for_minutes(door: Door) -> None:
    answer = door.exchange(door.issuer.word(jti="come in"))
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    headers = {"Authorization": f"Bearer {answer.json()['secret']}"}
    assert door.client.get("/v1/releases", params={"application": "bot"}, headers=headers).status_code == 200
    assert door.client.get("/v1/releases", params={"application": "shop"}, headers=headers).status_code == 404
    refused = door.client.post("/v1/promote", json={"release": "bot@1", "stage": "dev"}, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "permission-denied")
    [made] = [t.token for t in door.world.ana.tokens()]
    assert (made.account, made.scopes, made.applications) == (CI, ("evaluate", "register"), ("bot",))
    assert 14 * 60 <= _seconds(made.expires_at) - _seconds(made.created_at) <= 15 * 60
    entry = door.world.ana.log_entries(type_="token.created").items[0]
    assert (entry.actor, entry.assurance) == (CI, "oidc")
    assert door.world.ana.verify_log().faults == ()


def _seconds(text: str) -> float:
    from registry.domain.times import parse_time

    return parse_time(text).timestamp()


REFUSED: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://token.example.org"},
    "no issuer": {"iss": None},
    "another audience": {"aud": "https://other.example.com"},
    "no audience": {"aud": None},
    "a fork": {"repository_id": "9999", "repository_owner_id": "666"},
    "a repository that took the name over": {"repository_id": "9999"},
    "a pull request": {"ref": "refs/pull/7/merge"},
    "a claim that is lacking": {"repository_owner_id": None},
    "a claim that is a list": {"repository_id": ["4711"]},
    "no jti": {"jti": None},
    "an empty jti": {"jti": ""},
    "a jti that is no text": {"jti": 7},
    "no end": {"exp": None},
    "an end that is text": {"exp": "tomorrow"},
    "no beginning": {"iat": None},
}


@pytest.mark.parametrize("what", sorted(REFUSED))
def test_another_word_lets_nobody_in(shared: Door, what: str) -> None:
    before = shared.tokens()
    answer = shared.exchange(shared.issuer.word(**{"jti": f"bad {what}", **REFUSED[what]}))
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), answer.text
    assert shared.tokens() == before


@pytest.mark.parametrize(("claim", "by", "status"), [
    ("exp", -LEEWAY + 5, 201), ("exp", -LEEWAY - 1, 401), ("nbf", LEEWAY - 5, 201), ("nbf", LEEWAY + 20, 401),
    ("iat", LEEWAY + 20, 401),
])  # fmt: skip
def test_clocks_may_differ_by_half_a_minute(shared: Door, claim: str, by: int, status: int) -> None:
    changed: dict[str, Any] = {claim: int(time.time()) + by}
    word = shared.issuer.word(jti=f"{claim} {by}", **changed)
    assert shared.exchange(word).status_code == status


def forged(issuer: FakeIssuer) -> dict[str, str]:
    """Words that the issuer did not sign."""
    good = issuer.word(jti="forged")
    header, payload, signature = good.split(".")
    none = base64.urlsafe_b64encode(json.dumps({"alg": "none"}).encode()).rstrip(b"=").decode()
    symmetric = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"one"}').rstrip(b"=").decode()
    mac = hmac.digest(issuer.key.as_pem(private=False), f"{symmetric}.{payload}".encode(), "sha256")
    hs256 = f"{symmetric}.{payload}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"
    changed = claims_of(good) | {"repository_id": "4711", "environment": "root"}
    other = base64.urlsafe_b64encode(json.dumps(changed).encode()).rstrip(b"=").decode()
    return {
        "without a signature": f"{none}.{payload}.",
        "alg none with a signature": f"{none}.{payload}.{signature}",
        "the public key as a secret": hs256,
        "another key of the same name": issuer.word(other_key(), jti="forged"),
        "another kind of key": issuer.word(other_key("EC"), "ES256", jti="forged"),
        "changed claims": f"{header}.{other}.{signature}",
        "a cut signature": f"{header}.{payload}.{signature[:-8]}",
        "a key of its own in the header": issuer.word(
            own := RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False),
            header={"jwk": own.as_dict(private=False)},
            jti="forged",
        ),
    }


def claims_of(word: str) -> dict[str, Any]:
    part = word.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def test_what_the_issuer_did_not_sign_lets_nobody_in(shared: Door) -> None:
    before = shared.tokens()
    for what, word in forged(shared.issuer).items():
        answer = shared.exchange(word)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), what
        assert word not in answer.text
    assert shared.tokens() == before


@pytest.mark.parametrize("word", ["", "a", "a.b", "a.b.c", "...", "e30.e30.", "e30.W10.x", "x" * 20_000, None, 7, {}])
def test_what_is_no_word_is_refused(shared: Door, word: object) -> None:
    assert shared.exchange(word).status_code in {400, 401}


def test_a_word_is_taken_once(shared: Door) -> None:
    word = shared.issuer.word(jti="once")
    assert shared.exchange(word).status_code == 201
    assert shared.exchange(word).status_code == 401
    assert shared.exchange(shared.issuer.word(jti="once", environment="other")).status_code == 401


def test_whom_a_word_is_for_is_asked_when_it_is_read_and_again_when_it_is_exchanged(shared: Door) -> None:
    runtime = shared.world.ana.runtime
    other = Word(shared.issuer.url, ("https://other.example.com",), "for others", SAID)
    with pytest.raises(UnauthenticatedError):
        exchange(runtime, other)
    word = unread(shared.issuer.word(aud="https://other.example.com"))
    trusted = issuers_in_force(runtime).of(shared.issuer.url)
    assert trusted is not None
    with pytest.raises(UnauthenticatedError):
        read_word(word, trusted, KeySet([shared.issuer.key]), int(time.time()))


def test_of_many_who_come_with_the_same_word_at_once_one_is_let_in(shared: Door) -> None:
    before = shared.tokens()
    runtime = shared.world.ana.runtime
    for number in range(5):
        word = Word(shared.issuer.url, (AUDIENCE,), f"race {number}", SAID)

        def come(_: int, word: Word = word) -> bool:
            try:
                exchange(runtime, word)
            except UnauthenticatedError:
                return False
            return True

        with ThreadPoolExecutor(4) as pool:
            assert sum(pool.map(come, range(4))) == 1
    assert shared.tokens() == before + 5


def test_new_keys_of_the_issuer_are_fetched_and_words_do_not_make_us_ask_again_and_again(door: Door) -> None:
    issuer = door.issuer
    before = issuer.asked
    for number in range(4):
        assert door.exchange(issuer.word(header={"kid": f"x{number}"}, jti=f"k{number}")).status_code == 401
    assert issuer.asked - before == 1


def test_only_an_owner_says_whom_to_trust_and_only_services_come_in_so(door: Door) -> None:
    world, issuer = door.world, door.issuer
    world.ana.add_member(BEN, roles=("admin", "author"))
    path = world.write("more.yaml", issuer.document(minutes=5))
    with pytest.raises(PermissionDeniedError, match="may not say which issuers are trusted"):
        world.as_(BEN).trust_issuers(path, "I say so")
    for account, told in ((BEN, "is no service"), ("zoe@example.com", "is no service")):
        other = world.write("other.yaml", issuer.document().replace(CI, account))
        with pytest.raises(InvalidInputError, match=told):
            world.ana.trust_issuers(other, "why")
    with pytest.raises(PermissionDeniedError):
        world.ana.trust_issuers(world.write("p.yaml", issuer.document(scopes="promote")), "why")
    with pytest.raises(StaleError, match="the document of issuers in force is not the one that was expected"):
        world.ana.trust_issuers(path, "shorter", expect="sha256:" + "0" * 64)
    shorter = world.ana.trust_issuers(path, "shorter", expect=world.ana.issuers().digest)
    assert shorter.issuers.issuers[0].admit[0].minutes == 5
    assert world.ana.issuers().issuers.issuers[0].admit[0].minutes == 5


def test_who_is_trusted_no_more_comes_in_no_more(door: Door) -> None:
    none = door.world.write("none.yaml", "kind: issuers\nissuers: []\n")
    door.world.ana.trust_issuers(none, "moved")
    assert door.exchange(door.issuer.word(jti="late")).status_code == 401


def test_a_service_that_left_or_lost_a_role_comes_in_no_more(door: Door) -> None:
    door.world.ana.remove_member(CI, roles=("author",))
    assert door.exchange(door.issuer.word(jti="less")).status_code == 401
    door.world.ana.remove_member(CI)
    assert door.exchange(door.issuer.word(jti="gone")).status_code == 401


def test_nobody_is_trusted_until_somebody_says_so(tmp_path: Path, issuer: FakeIssuer) -> None:
    world = World(tmp_path / "w")
    with pytest.raises(NotFoundError, match="no issuer is trusted"):
        world.ana.issuers()
    with TestClient(create_app(world.ana, ByToken(world.ana))) as client:
        asked = issuer.asked
        assert client.post("/v1/token-exchange", json={"word": issuer.word()}).status_code == 401
        assert issuer.asked == asked


GOOD = FakeIssuer().document().replace("issuer: \n", "issuer: https://i.example.com\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("keys: /keys", "keys: http://keys.example.com/"),
        ("keys: /keys", "keys: file:///etc/passwd"),
        ("keys: /keys", "keys: https://user:secret@keys.example.com/"),
        ('{repository_id: "4711"', '{repository_id: "*"'),
        ('{repository_id: "4711"', '{repository_id: "*11"'),
        ('{repository_id: "4711"', '{iss: "x"'),
        ("minutes: 15", "minutes: 16"),
        ("minutes: 15", "forever: true"),
        ("[register, evaluate]", "[everything]"),
    ],
)
def test_a_document_that_trusts_too_much_is_refused(old: str, new: str) -> None:
    whole = GOOD.replace("keys: /keys", "keys: https://i.example.com/keys")
    assert read_issuers(whole, "issuers.yaml").issuers[0].issuer == "https://i.example.com"
    changed = (GOOD if old == "keys: /keys" else whole).replace(old, new)
    assert changed not in {GOOD, whole}
    with pytest.raises(InvalidInputError):
        read_issuers(changed, "issuers.yaml")

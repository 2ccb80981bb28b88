"""People come in by the word of an issuer that an owner trusts, as whom the owner said, and for hours."""

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
from joserfc.jwk import ECKey, KeySet, RSAKey
from starlette.testclient import TestClient

from registry.domain.errors import InvalidInputError, PermissionDeniedError, UnauthenticatedError
from registry.domain.issuers import Word
from registry.domain.logins import nonce_for
from registry.domain.times import parse_time
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.words import FRESH, LEEWAY, read_login, unread
from registry.services.exchanging import issuers_in_force
from registry.services.logging_in import log_in
from tests.issuing import AUDIENCE, CLIENT, FakeIssuer, issuing, other_key
from tests.world import BEN, EVE, World

SERVER, PROOF = "https://tandem.example.com", "p" * 43
CI, MEI = "ci@example.com", "mei@example.com"
MORE = "    emails: [example.com]\n"


@pytest.fixture(scope="module")
def issuer() -> Iterator[FakeIssuer]:
    with issuing() as found:
        yield found


class Door:
    """A server that trusts the issuer with ben, and with whoever has a verified address of a domain."""

    def __init__(self, folder: Path, issuer: FakeIssuer, more: str = MORE) -> None:
        self.world, self.issuer = World(folder), issuer
        ana = self.world.ana
        ana.add_member(BEN, roles=("author",))
        ana.add_member(MEI, roles=("reader",))
        ana.add_member(CI, roles=("author",), service=True)
        self.trust(issuer.people_document(SERVER, more=more))
        self.client = TestClient(create_app(ana, ByToken(ana)))

    def trust(self, document: str) -> None:
        self.world.ana.trust_issuers(self.world.write("issuers.yaml", document), "people log in")

    def word(self, **changed: Any) -> str:
        """A word about ben that nobody used before."""
        said: dict[str, Any] = {"nonce": nonce_for(SERVER, PROOF), "made": time.perf_counter_ns()}
        return self.issuer.login(**(said | changed))

    def log_in(self, word: object, proof: object = PROOF) -> Response:
        return self.client.post("/v1/login", json={"word": word} | ({} if proof is None else {"proof": proof}))

    def may_read(self, answer: Response) -> int:
        headers = {"Authorization": f"Bearer {answer.json()['secret']}"}
        return self.client.get("/v1/status", headers=headers).status_code

    def tokens(self) -> int:
        return len(self.world.ana.tokens())


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, issuer: FakeIssuer) -> Iterator[Door]:
    """A server of which nothing is changed but who logs in."""
    door = Door(tmp_path_factory.mktemp("shared") / "w", issuer)
    with door.client:
        yield door


@pytest.fixture
def door(tmp_path: Path, issuer: FakeIssuer) -> Iterator[Door]:
    found = Door(tmp_path / "w", issuer)
    with found.client:
        yield found


def test_a_person_comes_in_as_whom_an_owner_said_for_hours_and_as_a_token_of_theirs(shared: Door) -> None:
    answer = shared.log_in(shared.word())
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["account"] == BEN
    headers = {"Authorization": f"Bearer {answer.json()['secret']}"}
    made = shared.client.post("/v1/create-application", json={"name": "bens"}, headers=headers)
    assert made.status_code == 200, made.text
    [token] = [t.token for t in shared.world.ana.tokens() if t.token.id == answer.json()["id"]]
    assert (token.name, token.person, token.scopes, token.applications) == ("login", "ben", None, None)
    lasts = parse_time(token.expires_at) - parse_time(token.created_at)
    assert lasts.total_seconds() == 12 * 3600
    entries = {each.type: each for each in reversed(shared.world.ana.log_entries().items)}  # the newest of each
    created, application = entries["token.created"], entries["application.created"]
    assert (created.actor, created.assurance) == (BEN, "oidc")
    assert (application.actor, application.assurance) == (BEN, "token")
    assert shared.world.ana.verify_log().faults == ()


def test_a_member_comes_in_by_a_verified_address_of_a_domain_that_an_owner_named(shared: Door) -> None:
    answer = shared.log_in(shared.word(sub="u-7", email="Mei@example.com", email_verified=True))
    assert (answer.status_code, answer.json().get("account")) == (201, MEI)


def test_who_has_a_subject_at_another_issuer_comes_in_by_an_address_no_more(door: Door) -> None:
    word = {"sub": "u-7", "email": MEI, "email_verified": True}
    entered, other = door.log_in(door.word(**word)), "https://other.example.com"
    told = f"issuer: {other}, client: x, keys: {other}/k, servers: [{SERVER}], admit: [{{account: {MEI}, subject: m}}]"
    door.trust(door.issuer.people_document(SERVER, more=f"{MORE}  - {{{told}}}\n"))
    assert (entered.status_code, door.may_read(entered), door.log_in(door.word(**word)).status_code) == (201, 401, 403)


STRANGERS: dict[str, dict[str, Any]] = {
    "whom nobody named": {"sub": "u-9"},
    "with an address that was not verified": {"sub": "u-9", "email": MEI, "email_verified": False},
    "with an address of which nothing is said": {"sub": "u-9", "email": MEI},
    "with the address of somebody who has a subject": {"sub": "u-9", "email": BEN, "email_verified": True},
    "with an address of another domain": {"sub": "u-9", "email": "mei@example.org", "email_verified": True},
    "with the address of a machine": {"sub": "u-9", "email": CI, "email_verified": True},
    "with the address of no member": {"sub": "u-9", "email": EVE, "email_verified": True},
}


@pytest.mark.parametrize("what", sorted(STRANGERS))
def test_a_stranger_is_told_what_to_hand_to_an_owner_and_stays_out(shared: Door, what: str) -> None:
    before = shared.tokens()
    answer = shared.log_in(shared.word(**STRANGERS[what]))
    assert (answer.status_code, answer.json()["code"]) == (403, "permission-denied"), answer.text
    assert "'u-9'" in answer.json()["faults"][0]["fix"]
    assert shared.tokens() == before


REFUSED: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://login.example.org"},
    "another client": {"aud": "another-cli"},
    "a machine's audience": {"aud": AUDIENCE},
    "several clients": {"aud": [CLIENT, "another-cli"]},
    "no client": {"aud": None},
    "a word that another client asked for": {"azp": "another-cli"},
    "no subject": {"sub": None},
    "a subject that is no text": {"sub": 1},
    "no end": {"exp": None},
    "no beginning": {"iat": None},
    "a beginning that is text": {"iat": "now"},
    "another nonce": {"nonce": nonce_for(SERVER, "q" * 43)},
    "a nonce for another server": {"nonce": nonce_for("https://evil.example.com", PROOF)},
    "no nonce": {"nonce": None},
    "a nonce that is no text": {"nonce": 7},
}


UNTIMELY: dict[str, dict[str, int]] = {
    "an expired word": {"exp": -LEEWAY - 5},
    "a word of the future": {"iat": LEEWAY + 60},
    "a word that does not count yet": {"nbf": LEEWAY + 60},
    "a word that was kept": {"iat": -FRESH - LEEWAY - 5, "exp": 3600},
}
"""What is said of times, in seconds from now."""


@pytest.mark.parametrize("what", sorted({**REFUSED, **UNTIMELY}))
def test_another_word_lets_nobody_in(shared: Door, what: str) -> None:
    before, now = shared.tokens(), int(time.time())
    changed = REFUSED.get(what) or {claim: now + by for claim, by in UNTIMELY[what].items()}
    answer = shared.log_in(shared.word(**changed))
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), answer.text
    assert shared.tokens() == before


def test_a_word_that_was_given_some_minutes_ago_counts(shared: Door) -> None:
    assert shared.log_in(shared.word(iat=int(time.time()) - FRESH + 5)).status_code == 201


@pytest.mark.parametrize("proof", [None, "q" * 43])
def test_whoever_has_a_word_and_not_its_proof_stays_out(shared: Door, proof: str | None) -> None:
    word = shared.word()
    assert shared.log_in(word, proof).status_code == 401
    assert shared.log_in(word).status_code == 201


@pytest.mark.parametrize("proof", ["", "short", "p" * 200, "p p" * 20, 7, ["p" * 43]])
def test_what_is_no_proof_is_refused(shared: Door, proof: object) -> None:
    assert shared.log_in(shared.word(), proof).status_code == 400


@pytest.mark.parametrize("word", ["", "a.b.c", "e30.e30.", "e30.W10.x", "x" * 20_000, None, 7, {}])
def test_what_is_no_word_is_refused(shared: Door, word: object) -> None:
    assert shared.log_in(word).status_code in {400, 401}
    assert shared.client.post("/v1/login", json={"word": shared.word(), "more": 1}).status_code == 400


def test_what_the_issuer_did_not_sign_lets_nobody_in(shared: Door) -> None:
    before, issuer = shared.tokens(), shared.issuer
    header, payload, signature = shared.word().split(".")
    symmetric = _coded({"alg": "HS256", "kid": "one"})
    mac = hmac.digest(issuer.key.as_pem(private=False), f"{symmetric}.{payload}".encode(), "sha256")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    own = RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
    forged = {
        "alg none": f"{_coded({'alg': 'none'})}.{payload}.",
        "the public key as a secret": f"{symmetric}.{payload}.{_base64(mac)}",
        "another key of the same name": issuer.login(own, nonce=claims["nonce"]),
        "another kind of key": issuer.login(other_key("EC"), "ES256", nonce=claims["nonce"]),
        "a key of its own in the header": issuer.login(
            own, header={"jwk": own.as_dict(private=False)}, nonce=claims["nonce"]
        ),
        "changed claims": f"{header}.{_coded(claims | {'sub': 'u-2'})}.{signature}",
        "a cut signature": f"{header}.{payload}.{signature[:-8]}",
    }
    for what, word in forged.items():
        answer = shared.log_in(word)
        assert answer.status_code == 401, what
        assert word not in answer.text
    assert shared.tokens() == before


def _coded(document: object) -> str:
    return _base64(json.dumps(document).encode())


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def test_a_word_is_taken_once_however_it_is_written(shared: Door) -> None:
    word = shared.word()
    assert shared.log_in(word).status_code == 201
    for other in (word, word + "=", _with_other_end(word)):
        assert shared.log_in(other).status_code == 401


def _with_other_end(word: str) -> str:
    """The same signature written otherwise: the last letter of a base64 text has bits that say nothing."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return word[:-1] + letters[letters.index(word[-1]) ^ 1]


def test_a_signature_that_can_be_written_in_two_ways_is_no_second_word(door: Door) -> None:
    """Of an elliptic curve: (r, n - s) is as good as (r, s)."""
    key = ECKey.generate_key("P-256", {"kid": "curve"}, auto_kid=False)
    word = door.issuer.login(key, "ES256", nonce=nonce_for(SERVER, PROOF))
    signed, _, signature = word.rpartition(".")
    data = base64.urlsafe_b64decode(signature + "==")
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    turned = data[:32] + (order - int.from_bytes(data[32:])).to_bytes(32)
    door.issuer.shown = [door.issuer.key, key]
    try:
        assert door.log_in(f"{signed}.{_base64(turned)}").status_code == 201
        answer = door.log_in(word)
    finally:
        door.issuer.shown = [door.issuer.key]
    assert (answer.status_code, answer.json()["title"]) == (401, "somebody logged in with this before")


def test_whom_a_word_is_for_is_asked_when_it_is_read_and_again_when_somebody_logs_in(shared: Door) -> None:
    runtime, said = shared.world.ana.runtime, {"sub": "u-1", "nonce": nonce_for(SERVER, PROOF)}
    people = issuers_in_force(runtime).people_of(shared.issuer.url)
    assert people is not None
    for audience in (("another-cli",), (CLIENT, "another-cli"), ()):
        with pytest.raises(UnauthenticatedError, match="nobody logs in by this word"):
            log_in(runtime, Word(shared.issuer.url, audience, f"for others {audience}", said), PROOF)
        word = unread(shared.word(aud=list(audience)))
        with pytest.raises(UnauthenticatedError, match="no word of an issuer"):
            read_login(word, people, KeySet([shared.issuer.key]), int(time.time()))


def test_of_many_who_come_with_the_same_word_at_once_one_is_let_in(shared: Door) -> None:
    runtime, before = shared.world.ana.runtime, shared.tokens()
    said = {"sub": "u-1", "nonce": nonce_for(SERVER, PROOF)}
    for number in range(5):
        word = Word(shared.issuer.url, (CLIENT,), f"race {number}", said)

        def come(_: int, word: Word = word) -> bool:
            try:
                log_in(runtime, word, PROOF)
            except UnauthenticatedError:
                return False
            return True

        with ThreadPoolExecutor(4) as pool:
            assert sum(pool.map(come, range(4))) == 1
    assert shared.tokens() == before + 5


def test_the_words_of_people_and_of_machines_are_not_each_others(shared: Door) -> None:
    exchanged = shared.client.post("/v1/token-exchange", json={"word": shared.word(jti="j")})
    assert exchanged.status_code == 401
    assert shared.log_in(shared.issuer.word(sub="u-1", nonce=nonce_for(SERVER, PROOF))).status_code == 401


def test_whoever_asks_is_told_where_people_log_in_and_not_who_they_are(shared: Door) -> None:
    told = shared.client.get("/v1/login")
    assert told.json() == {
        "issuers": [
            {
                "issuer": shared.issuer.url,
                "client": CLIENT,
                "scope": "openid email",
                "servers": [SERVER],
                "device": False,
            }
        ]
    }


def test_nobody_logs_in_until_an_owner_says_by_whom(tmp_path: Path, issuer: FakeIssuer) -> None:
    world = World(tmp_path / "w")
    with TestClient(create_app(world.ana, ByToken(world.ana))) as client:
        assert client.get("/v1/login").json() == {"issuers": []}
        asked = issuer.asked
        word = issuer.login(nonce=nonce_for(SERVER, PROOF))
        assert client.post("/v1/login", json={"word": word, "proof": PROOF}).status_code == 401
        assert issuer.asked == asked
    ben = world.as_(BEN)
    world.ana.add_member(BEN, roles=("admin",))
    path = world.write("issuers.yaml", issuer.people_document(SERVER))
    with pytest.raises(PermissionDeniedError, match="may not say which issuers are trusted"):
        ben.trust_issuers(path, "I say so")
    for account, found in ((CI, "a service"), (EVE, "no member")):
        if account == CI:
            world.ana.add_member(CI, roles=("author",), service=True)
        other = issuer.people_document(SERVER, admit=f"{{account: {account}, subject: u-1}}")
        with pytest.raises(InvalidInputError, match="is nobody's account") as refused:
            world.ana.trust_issuers(world.write("other.yaml", other), "why")
        assert refused.value.found == found


def test_a_word_without_a_nonce_counts_where_an_owner_said_that_devices_may(door: Door) -> None:
    word = door.word(nonce=None)
    assert door.log_in(word, None).status_code == 401
    door.trust(door.issuer.people_document(SERVER, more=f"{MORE}    device: true\n    hours: 2\n"))
    answer = door.log_in(word, None)
    assert answer.status_code == 201, answer.text
    lasts = parse_time(answer.json()["expires_at"]).timestamp() - time.time()
    assert 1.9 * 3600 < lasts <= 2 * 3600


def test_a_member_who_is_removed_is_out_and_comes_in_no_more(door: Door) -> None:
    entered = door.log_in(door.word())
    assert door.may_read(entered) == 200
    door.world.ana.remove_member(BEN)
    assert door.may_read(entered) == 401
    assert door.log_in(door.word()).status_code == 403
    door.world.ana.add_member(BEN, human_id="ben", roles=("author",))
    assert door.may_read(entered) == 401


ENDS = {
    "another subject": ('subject: "u-1"', 'subject: "u-5"'),
    "another client": (f"client: {CLIENT}", "client: another-cli"),
    "another issuer": ("- issuer: http://127.0.0.1", "- issuer: http://localhost"),
}


@pytest.mark.parametrize("what", sorted(ENDS))
def test_who_came_in_by_a_way_that_is_withdrawn_is_out(door: Door, what: str) -> None:
    ben = door.log_in(door.word())
    mei = door.log_in(door.word(sub="u-7", email=MEI, email_verified=True))
    document = door.issuer.people_document(SERVER, more=MORE)
    assert document.count(ENDS[what][0]) == 1
    door.trust(document.replace(*ENDS[what]))
    assert door.may_read(ben) == 401
    assert door.may_read(mei) == (200 if what == "another subject" else 401)


def test_who_came_in_by_a_way_that_stays_stays(door: Door) -> None:
    ben = door.log_in(door.word())
    mei = door.log_in(door.word(sub="u-7", email=MEI, email_verified=True))
    more = f"{{account: {BEN}, subject: u-1}}, {{account: {BEN}, subject: u-6}}"
    door.trust(door.issuer.people_document("https://moved.example.com", admit=more, more=f"{MORE}    hours: 1\n"))
    assert [door.may_read(each) for each in (ben, mei)] == [200, 200]
    door.trust(door.issuer.people_document(SERVER))
    assert [door.may_read(each) for each in (ben, mei)] == [401, 401]


def test_an_issuer_whose_keys_cannot_be_had_is_told_and_lets_nobody_in(door: Door) -> None:
    document = door.issuer.people_document(SERVER).replace("/keys", "/nothing")
    door.trust(document)
    answer = door.log_in(door.word())
    assert (answer.status_code, answer.json()["code"]) == (503, "infrastructure")
    assert "keys cannot be had" in answer.json()["title"]


def test_of_two_authorizations_none_counts(shared: Door) -> None:
    secret = shared.log_in(shared.word()).json()["secret"]
    one = ("Authorization", f"Bearer {secret}")
    assert shared.client.get("/v1/status", headers=[one]).status_code == 200
    for other in (one, ("authorization", "Bearer tdm_x"), ("AUTHORIZATION", "")):
        for headers in ([one, other], [other, one]):
            answer = shared.client.get("/v1/status", headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (400, "invalid-input")

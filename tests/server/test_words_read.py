"""What a machine's word is held to before it is believed, to the second and to the letter."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping
from hashlib import sha256, sha384, sha512
from typing import Any

import anyio
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from registry.domain.errors import UnauthenticatedError
from registry.domain.issuers import Issuer, Word, read_issuers
from registry.server.issuer_keys import Keys
from registry.server.words import LEEWAY, keys_address, read_word, unread
from tests.issuing import AUDIENCE, FakeIssuer

NOW = 1_900_000_000
HERE, ELSEWHERE = "https://issuer.example.com", "https://issuer.example.org"


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed_with(key: RSAKey, header: dict[str, Any], word: str) -> str:
    """The claims of a word under another header, truly signed, which the library of tests would not do for each."""
    said = f"{encoded(json.dumps(header).encode())}.{word.split('.')[1]}"
    private = key.private_key
    assert private is not None
    return f"{said}.{encoded(private.sign(said.encode(), PKCS1v15(), SHA256()))}"


class Court:
    """An issuer that an owner trusts, and the registry that is told its words at `now`."""

    def __init__(self) -> None:
        self.issuer = FakeIssuer()
        self.issuer.url = HERE
        self.trusted: Issuer = read_issuers(self.issuer.document(), "issuers.yaml").issuers[0]
        self.now = 0.0
        """Seconds, by which keys are kept; apart from the time that words are held to."""
        self.asked: list[str] = []
        self.keys = Keys(self._shown, lambda: self.now)

    def _shown(self, address: str) -> bytes:
        self.asked.append(address)
        return json.dumps(KeySet(self.issuer.shown).as_dict(private=False)).encode()

    def word(self, key: Any = None, alg: str = "RS256", header: dict[str, Any] | None = None, **changed: Any) -> str:
        times = {"iat": NOW, "nbf": NOW, "exp": NOW + 300}
        return self.issuer.word(key, alg, header, **{**times, **changed})

    def read(self, text: str) -> Word:
        """The word, if it counts. Raises UnauthenticatedError."""

        async def held() -> Word:
            word = unread(text)
            found = await self.keys.of(keys_address(word, self.trusted), word.kid)
            return read_word(word, self.trusted, found, NOW)

        return anyio.run(held)

    def counts(self, text: str) -> bool:
        try:
            self.read(text)
        except UnauthenticatedError:
            return False
        return True


@pytest.fixture(scope="module")
def one_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "two"}, auto_kid=False)


@pytest.fixture(scope="module")
def court() -> Court:
    return Court()


# Times -----------------------------------------------------------------------------------------------------

EDGES: list[tuple[str, Any, bool]] = [
    ("exp", NOW + 1, True),
    ("exp", NOW, True),
    ("exp", NOW - LEEWAY + 1, True),
    ("exp", NOW - LEEWAY, False),  # on or after: RFC 7519, section 4.1.4
    ("exp", NOW - LEEWAY - 1, False),
    ("nbf", NOW + LEEWAY, True),
    ("nbf", NOW + LEEWAY + 1, False),
    ("nbf", None, True),
    ("iat", NOW + LEEWAY, True),
    ("iat", NOW + LEEWAY + 1, False),
    ("exp", float("nan"), False),
    ("exp", float("inf"), False),
    ("exp", 10**400, True),
    ("exp", True, False),
    ("exp", str(NOW + 300), False),
    ("exp", [NOW + 300], False),
    ("nbf", float("-inf"), False),
    ("nbf", False, False),
    ("nbf", "now", False),
    ("iat", float("nan"), False),
    ("iat", {}, False),
]


@pytest.mark.parametrize(("claim", "value", "counts"), EDGES)
def test_times_are_held_to_with_half_a_minute_and_not_a_second_more(
    court: Court, claim: str, value: Any, counts: bool
) -> None:
    assert court.counts(court.word(**{claim: value})) is counts


# Who says it, and to whom ------------------------------------------------------------------------------------

AUDIENCES: list[tuple[Any, bool]] = [
    (AUDIENCE, True),
    ([AUDIENCE], True),
    (["https://other.example.com", AUDIENCE], True),
    (["https://other.example.com", "https://third.example.com"], False),
    ([], False),
    ("", False),
    (AUDIENCE + "/", False),
    (AUDIENCE.upper(), False),
    (AUDIENCE + ".evil.org", False),
    (f"https://other.example.com {AUDIENCE}", False),
    ([[AUDIENCE]], False),
    ([AUDIENCE, 7], False),
    ({AUDIENCE: True}, False),
    (7, False),
]


@pytest.mark.parametrize(("audience", "counts"), AUDIENCES)
def test_a_word_is_for_us_if_we_are_one_of_those_whom_it_names(court: Court, audience: Any, counts: bool) -> None:
    assert court.counts(court.word(aud=audience)) is counts


@pytest.mark.parametrize("issuer", [ELSEWHERE, HERE + "/", HERE.upper(), "", [HERE], {"iss": HERE}, 7, None])
def test_only_the_very_issuer_that_is_trusted_counts(court: Court, issuer: Any) -> None:
    assert not court.counts(court.word(iss=issuer))


# Whose signature ---------------------------------------------------------------------------------------------


def shared_secrets(court: Court) -> Mapping[str, bytes]:
    """What everybody knows of a public key, in every form in which a library could take it for a secret."""
    key = court.issuer.key
    shown = key.as_dict(private=False)
    modulus = str(shown["n"])
    return {
        "as PEM": key.as_pem(private=False),
        "as PEM without its last line end": key.as_pem(private=False).rstrip(b"\n"),
        "as DER": key.as_der(private=False),
        "as a JWK": json.dumps(shown).encode(),
        "as a JWK in short": json.dumps(shown, separators=(",", ":")).encode(),
        "its modulus": base64.urlsafe_b64decode(modulus + "=="),
        "its modulus as text": modulus.encode(),
        "nothing": b"",
    }


@pytest.mark.parametrize(("alg", "hashed"), [("HS256", sha256), ("HS384", sha384), ("HS512", sha512)])
def test_what_everybody_knows_of_a_public_key_signs_nothing(court: Court, alg: str, hashed: Any) -> None:
    payload = court.word().split(".")[1]
    signed = f"{encoded(json.dumps({'alg': alg, 'kid': 'one'}).encode())}.{payload}"
    for form, secret in shared_secrets(court).items():
        mac = hmac.digest(secret, signed.encode(), hashed)
        assert not court.counts(f"{signed}.{encoded(mac)}"), form


def test_a_secret_among_the_keys_of_an_issuer_signs_nothing(one_key: RSAKey) -> None:
    court, secret = Court(), OctKey.generate_key(256, {"kid": "shared"}, auto_kid=False)
    told = {"keys": [secret.as_dict(private=True), court.issuer.key.as_dict(private=False)]}
    court.keys = Keys(lambda _: json.dumps(told).encode(), lambda: 0.0)
    assert court.counts(court.word())
    assert not court.counts(court.word(secret, "HS256"))


@pytest.mark.parametrize("alg", ["none", "None", "NONE", "nOnE", "", "RS1", "rs256", "dir", ["RS256"], None, 256])
def test_a_word_that_names_no_algorithm_of_a_key_pair_counts_for_nothing(court: Court, alg: Any) -> None:
    _, payload, signature = court.word().split(".")
    header = encoded(json.dumps({"alg": alg, "kid": "one"}).encode())
    for ended in ("", signature):
        assert not court.counts(f"{header}.{payload}.{ended}")
    assert court.asked in ([], [court.trusted.keys]), "no key is asked for on its behalf"


HEADERS: dict[str, dict[str, Any]] = {
    "an extension that nobody knows": {"crit": ["exp"], "exp": NOW + 300},
    "an extension that is not there": {"crit": ["urn:example:other"]},
    "a payload that is not encoded": {"b64": False, "crit": ["b64"]},
}


@pytest.mark.parametrize("what", HEADERS)
def test_a_header_that_asks_for_more_than_is_understood_is_refused(court: Court, what: str) -> None:
    """RFC 7515, section 4.1.11."""
    plain = {"alg": "RS256", "kid": "one"}
    assert court.counts(signed_with(court.issuer.key, plain, court.word()))
    assert not court.counts(signed_with(court.issuer.key, {**plain, **HEADERS[what]}, court.word()))


def test_a_key_that_comes_with_the_word_or_is_named_by_it_is_not_asked(court: Court, one_key: RSAKey) -> None:
    told: list[dict[str, Any]] = [
        {"jwk": one_key.as_dict(private=False)},
        {"jku": f"{ELSEWHERE}/keys"},
        {"x5u": f"{ELSEWHERE}/chain"},
        {"kid": "one", "jku": f"{ELSEWHERE}/keys"},
    ]
    for header in told:
        assert not court.counts(court.word(one_key, header=header)), header
    assert {*court.asked} <= {court.trusted.keys}


def test_a_key_of_another_kind_than_the_algorithm_counts_for_nothing() -> None:
    court = Court()
    pair = ECKey.generate_key("P-256", {"kid": "ec"}, auto_kid=False)
    court.issuer.shown = [court.issuer.key, pair]
    good = court.word(pair, "ES256")
    assert court.counts(good)
    header, payload, signature = good.split(".")
    for alg, kid in (("RS256", "ec"), ("ES256", "one"), ("ES384", "ec"), ("Ed25519", "ec")):
        other = encoded(json.dumps({"alg": alg, "kid": kid}).encode())
        assert not court.counts(f"{other}.{payload}.{signature}"), (alg, kid)
    for raw in (bytes(64), b"", base64.urlsafe_b64decode(signature + "==")[:63]):  # zeros: CVE-2022-21449
        assert not court.counts(f"{header}.{payload}.{encoded(raw)}")


# Keys that change --------------------------------------------------------------------------------------------


def test_an_issuer_changes_its_keys_and_words_by_the_old_one_count_no_more(one_key: RSAKey) -> None:
    court = Court()
    old = court.issuer.key
    assert court.counts(court.word(old))
    court.issuer.shown = [old, one_key]
    assert not court.counts(court.word(one_key)), "asked a moment ago"
    court.now += 11
    assert court.counts(court.word(one_key))
    assert court.counts(court.word(old))
    court.issuer.shown = [one_key]
    court.now += 290
    assert court.counts(court.word(old)), "known for five minutes"
    court.now += 11
    assert not court.counts(court.word(old))
    assert court.counts(court.word(one_key))
    assert len(court.asked) == 3


def test_a_key_that_was_changed_under_its_name_counts_once_it_is_known() -> None:
    court = Court()
    assert court.counts(court.word())
    new = RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
    old, court.issuer.shown = court.issuer.key, [new]
    assert not court.counts(court.word(new)), "nobody can tell it from a forged one"
    court.now += 301
    assert court.counts(court.word(new))
    assert not court.counts(court.word(old))


def test_a_word_that_names_no_key_counts_where_the_issuer_has_one_alone(one_key: RSAKey) -> None:
    """OpenID Connect Core 1.0, section 10.1."""
    court, unnamed = Court(), {"alg": "RS256"}
    assert court.counts(signed_with(court.issuer.key, unnamed, court.word()))
    assert not court.counts(signed_with(one_key, unnamed, court.word()))
    court.issuer.shown, court.now = [court.issuer.key, one_key], 301
    assert not court.counts(signed_with(court.issuer.key, unnamed, court.word()))

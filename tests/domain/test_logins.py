"""Logging in by an issuer: who somebody is by an owner's word, and which answers of an issuer and its words count."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, UnauthenticatedError
from registry.domain.issuers import Issuers, PeopleIssuer, read_issuers
from registry.domain.logins import Attempt, WayIn, challenge_of, check_nonce, nonce_for, way_in

SERVER, ISSUER = "https://tandem.example.com", "https://login.example.com"
PROOF = "p" * 43
DOCUMENT = f"""kind: issuers
issuers:
  - issuer: {ISSUER}
    audience: {SERVER}
    keys: {ISSUER}/keys
    admit:
      - {{account: ci@example.com, claims: {{sub: "7"}}, scopes: [register]}}
people:
  - issuer: {ISSUER}
    client: tandem-cli
    keys: {ISSUER}/keys
    servers: [{SERVER}]
    admit:
      - {{account: Ben@example.com, subject: u-1}}
    emails: [example.com]
"""


def people(**changed: Any) -> PeopleIssuer:
    given = read_issuers(DOCUMENT, "issuers.yaml").of_people[0].model_dump()
    return PeopleIssuer.model_validate(given | changed)


def an_attempt() -> Attempt:
    return Attempt("tandem-cli", "openid", "http://127.0.0.1:7/callback", "s" * 43, "v" * 43, PROOF, SERVER)


@pytest.mark.parametrize(
    ("claims", "account"),
    [
        ({"sub": "u-1"}, "ben@example.com"),
        ({"sub": "u-1", "email": "eve@example.com", "email_verified": True}, "ben@example.com"),
        ({"sub": "u-2"}, None),
        ({"sub": "U-1"}, None),
        ({"sub": 1}, None),
        ({}, None),
        ({"sub": "u-2", "email": "Mei@Example.com", "email_verified": True}, "mei@example.com"),
        ({"sub": "u-2", "email": "mei@example.com"}, None),
        ({"sub": "u-2", "email": "mei@example.com", "email_verified": False}, None),
        ({"sub": "u-2", "email": "mei@example.com", "email_verified": "true"}, None),
        ({"sub": "u-2", "email": "mei@example.com", "email_verified": 1}, None),
        ({"sub": "u-2", "email": "mei@example.org", "email_verified": True}, None),
        ({"sub": "u-2", "email": "mei@sub.example.com", "email_verified": True}, None),
        ({"sub": "u-2", "email": "mei@evil.org@example.com", "email_verified": True}, None),
        ({"sub": "u-2", "email": "\u212aim@example.com", "email_verified": True}, None),
        ({"sub": "u-2", "email": ["mei@example.com"], "email_verified": True}, None),
        ({"sub": "u-2", "email": "ben@example.com", "email_verified": True}, None),
    ],
)
def test_somebody_is_who_an_owner_said_and_by_an_address_only_where_it_was_verified(
    claims: dict[str, Any], account: str | None
) -> None:
    assert read_issuers(DOCUMENT, "issuers.yaml").account_of(ISSUER, claims) == account


OTHER = "https://other.example.com"
TWO = (
    DOCUMENT
    + f"""  - issuer: {OTHER}
    client: tandem-cli
    keys: {OTHER}/keys
    servers: [{SERVER}]
    emails: [example.com]
"""
)


def test_nobody_comes_in_by_an_address_at_one_issuer_who_has_a_subject_at_another() -> None:
    """An owner said who ben is: whoever can have the other issuer verify ben's address is not ben by that."""
    issuers = read_issuers(TWO, "issuers.yaml")

    def by_address(account: str) -> str | None:
        return issuers.account_of(OTHER, {"sub": "x", "email": account, "email_verified": True})

    assert issuers.account_of(ISSUER, {"sub": "u-1"}) == "ben@example.com"
    assert issuers.account_of(OTHER, {"sub": "u-1"}) is None
    assert (by_address("Ben@example.com"), by_address("mei@example.com")) == (None, "mei@example.com")
    assert issuers.account_of("https://nobody.example.com", {"sub": "u-1"}) is None
    assert issuers.ways_of(OTHER, "ben@example.com") == frozenset()
    assert issuers.ways_of(OTHER, "mei@example.com") == {("tandem-cli", "email", "example.com")}
    assert issuers.ways_of(ISSUER, "ben@example.com") == {("tandem-cli", "subject", "u-1")}


def test_a_document_from_before_people_logged_in_has_the_digest_that_it_had() -> None:
    before = DOCUMENT.partition("people:")[0]
    found = read_issuers(before, "issuers.yaml")
    assert "people" not in found.content()
    assert found.digest() == "sha256:9c5a052395eabec286ec777c99a61df3ac2706ab058f1ddb544450f0c0133db7"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("servers: [https://tandem.example.com]", "servers: []", "servers"),
        ("servers: [https://", "servers: [http://", "https"),
        ("servers: [https://tandem", "servers: [https://Tandem", "must be written as https://tandem"),
        (f"servers: [{SERVER}]", f"servers: [{SERVER}/]", "must be written as"),
        ("emails: [example.com]", "emails: ['*']", "domain"),
        ("emails: [example.com]", "emails: [Example.com]", "small letters"),
        ("emails: [example.com]", "emails: [example.com]\n    hours: 13", "12"),
        ("emails: [example.com]", "emails: [example.com]\n    client_secret: x", "client_secret"),
        ("subject: u-1}", "subject: u-1}\n      - {account: mei@example.com, subject: u-1}", "each subject once"),
        (
            "    admit:\n      - {account: Ben@example.com, subject: u-1}\n    emails: [example.com]\n",
            "",
            "who comes in",
        ),
        ("client: tandem-cli", f"client: {SERVER}", "another client"),
    ],
)
def test_a_document_that_lets_in_too_many_people_is_refused(old: str, new: str, told: str) -> None:
    assert DOCUMENT.count(old) == 1
    with pytest.raises(InvalidInputError) as refused:
        read_issuers(DOCUMENT.replace(old, new), "issuers.yaml")
    assert any(told in f"{fault}" for fault in refused.value.faults)


def test_an_issuer_is_told_once() -> None:
    with pytest.raises(InvalidInputError, match="once"):
        read_issuers(DOCUMENT + DOCUMENT.partition("people:\n")[2], "issuers.yaml")
    assert Issuers(kind="issuers", issuers=()).people_of(ISSUER) is None


def test_what_the_browser_is_sent_with_tells_hashes_alone_and_keeps_what_the_endpoint_had() -> None:
    attempt = an_attempt()
    parts = urlsplit(attempt.address(f"{ISSUER}/authorize?p=policy"))
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert asked == {
        "p": "policy",
        "response_type": "code",
        "client_id": "tandem-cli",
        "redirect_uri": attempt.redirect,
        "scope": "openid",
        "state": attempt.state,
        "nonce": nonce_for(SERVER, PROOF),
        "code_challenge": challenge_of(attempt.verifier),
        "code_challenge_method": "S256",
    }
    assert PROOF not in parts.query
    assert attempt.verifier not in parts.query


def test_the_challenge_is_that_of_the_rfc() -> None:
    """RFC 7636, appendix B."""
    assert challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@pytest.mark.parametrize("query", ["", "state=", "state=x", "code=c", f"state={'s' * 42}", f"state={'s' * 43}&state=x"])
def test_what_has_another_state_is_no_answer(query: str) -> None:
    assert not an_attempt().is_answered_by(query)
    assert an_attempt().is_answered_by(f"code=c&state={'s' * 43}")


@pytest.mark.parametrize(
    ("answer", "names_itself", "told"),
    [
        ({"code": "c", "iss": "https://evil.example"}, True, "another issuer"),
        ({"code": "c", "iss": "https://evil.example"}, False, "another issuer"),
        ({"code": "c"}, True, "does not say whose"),
        ({"error": "access_denied", "error_description": "no \x1b[2J", "iss": ISSUER}, True, "the issuer refuses"),
        ({"error": "access_denied", "code": "c"}, False, "the issuer refuses"),
        ({"iss": ISSUER}, True, "no code"),
        ({"code": "", "iss": ISSUER}, True, "no code"),
        ({"code": ["c", "d"], "iss": ISSUER}, True, "no code"),
    ],
)
def test_an_answer_that_is_not_the_issuers_or_no_yes_brings_no_code(
    answer: dict[str, Any], names_itself: bool, told: str
) -> None:
    with pytest.raises(UnauthenticatedError, match=told) as refused:
        an_attempt().code(urlencode(answer, doseq=True), ISSUER, names_itself=names_itself)
    assert "\x1b" not in refused.value.found


def test_the_issuers_own_answer_brings_its_code() -> None:
    assert an_attempt().code(urlencode({"code": "c", "iss": ISSUER}), ISSUER, names_itself=True) == "c"
    assert an_attempt().code("code=c", ISSUER, names_itself=False) == "c"


def test_a_word_counts_for_the_server_that_it_was_got_for_and_for_who_has_its_proof() -> None:
    nonce = nonce_for(SERVER, PROOF)
    check_nonce(people(), nonce, PROOF)
    with pytest.raises(UnauthenticatedError, match="another server"):
        check_nonce(people(), nonce_for("https://evil.example", PROOF), PROOF)
    for other in ("q" * 43, PROOF + "p"):
        with pytest.raises(UnauthenticatedError, match="somebody else"):
            check_nonce(people(), nonce, other)
    with pytest.raises(UnauthenticatedError, match="do not go together"):
        check_nonce(people(device=True), nonce, None)


def test_a_word_that_is_tied_to_nothing_counts_where_an_owner_said_so() -> None:
    with pytest.raises(UnauthenticatedError, match="without a nonce"):
        check_nonce(people(), None, None)
    check_nonce(people(device=True), None, None)
    with pytest.raises(UnauthenticatedError, match="do not go together"):
        check_nonce(people(device=True), None, PROOF)


def test_somebody_logs_in_by_the_only_issuer_or_the_one_that_they_name() -> None:
    one = WayIn(issuer=ISSUER, client="c", scope="openid", servers=(SERVER,), device=False)
    other = one.model_copy(update={"issuer": "https://other.example", "device": True})
    assert way_in([one], SERVER, None, device=False) == one
    assert way_in([one, other], SERVER, other.issuer, device=True) == other
    with pytest.raises(NotFoundError, match="lets nobody in by an issuer"):
        way_in([], SERVER, None, device=False)
    with pytest.raises(NotFoundError, match="by this issuer"):
        way_in([one], SERVER, other.issuer, device=False)
    with pytest.raises(InvalidInputError, match="several issuers"):
        way_in([one, other], SERVER, None, device=False)
    with pytest.raises(InvalidInputError, match="without a browser"):
        way_in([one], SERVER, None, device=True)
    with pytest.raises(InvalidInputError, match="at another address"):
        way_in([one], "https://10.0.0.7", None, device=False)

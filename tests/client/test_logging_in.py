"""A command line logs in at an issuer: with a browser that comes back to this machine, or with one elsewhere."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx2
import pytest

from registry.client.oidc.browser import by_browser
from registry.client.oidc.device import Shown, by_device
from registry.client.oidc.issuer import Issuer, UnansweredError
from registry.domain.errors import InfrastructureError, UnauthenticatedError
from registry.domain.logins import WayIn, nonce_for
from tests.issuing import CLIENT, Browsed, FakeIssuer, issuing

SERVER = "https://tandem.example.com"


@pytest.fixture(scope="module")
def running() -> Iterator[FakeIssuer]:
    with issuing() as found:
        yield found


@pytest.fixture
def fake(running: FakeIssuer) -> FakeIssuer:
    running.people = Browsed()
    return running


def way(url: str) -> WayIn:
    return WayIn(issuer=url, client=CLIENT, scope="openid email", servers=(SERVER,), device=True)


class Browser:
    """Somebody who goes where they are sent, and back."""

    def __init__(self) -> None:
        self.page: httpx2.Response | None = None
        self.back = ""
        self.said: list[str] = []

    def goes(self, address: str) -> None:
        self.page = httpx2.get(address, follow_redirects=True)
        self.back = str(self.page.url)

    def goes_and_changes(self, **changed: str | None) -> Callable[[str], None]:
        """Comes back with something else than the issuer said, None for nothing."""

        def goes(address: str) -> None:
            back = httpx2.get(address).headers["Location"]
            place, _, query = back.partition("?")
            told = {name: values[0] for name, values in parse_qs(query).items()} | changed
            self.back = f"{place}?{urlencode({k: v for k, v in told.items() if v is not None})}"
            self.page = httpx2.get(self.back)

        return goes

    def logs_in(
        self, fake: FakeIssuer, goes: Callable[[str], None] | None = None, seconds: float = 10.0
    ) -> tuple[str, str]:
        with Issuer(way(fake.url)) as issuer:
            return by_browser(issuer, SERVER, goes or self.goes, self.said.append, seconds)


def claims_of(word: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(word.split(".")[1] + "=="))
    return found


def test_a_browser_brings_back_a_word_that_is_tied_to_its_proof_and_to_the_server(fake: FakeIssuer) -> None:
    browser = Browser()
    word, proof = browser.logs_in(fake)
    assert claims_of(word) | {"sub": "u-1", "aud": CLIENT, "nonce": nonce_for(SERVER, proof)} == claims_of(word)
    assert browser.page is not None
    assert browser.page.status_code == 200
    assert browser.page.headers["content-security-policy"].startswith("default-src 'none'")
    assert browser.page.headers["cache-control"] == "no-store"
    assert parse_qs(urlsplit(browser.back).query)["code"][0] not in browser.page.text
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(browser.back)


def test_what_comes_back_with_another_state_is_turned_away_and_the_right_one_still_counts(fake: FakeIssuer) -> None:
    browser, stranger = Browser(), Browser()

    def goes(address: str) -> None:
        for wrong in ("x" * 43, None, "<script>"):
            stranger.goes_and_changes(state=wrong)(address)
            assert stranger.page is not None
            assert stranger.page.status_code == 400
            assert "script" not in stranger.page.text
        browser.goes(address)

    word, _ = browser.logs_in(fake, goes)
    assert claims_of(word)["sub"] == "u-1"
    assert browser.said == ["something came back from a browser that is no answer to this login: it was turned away"]


def test_nobody_is_waited_for_without_end(fake: FakeIssuer) -> None:
    browser = Browser()
    with pytest.raises(UnauthenticatedError, match="nobody came back") as failed:
        browser.logs_in(fake, lambda address: None, seconds=0.05)
    assert failed.value.found == "none"
    with pytest.raises(UnauthenticatedError, match="nobody came back") as failed:
        browser.logs_in(fake, browser.goes_and_changes(state="other"), seconds=0.05)
    assert failed.value.found == "an answer to another attempt"


def test_a_redirect_that_comes_twice_counts_once(fake: FakeIssuer) -> None:
    browser = Browser()

    def twice(address: str) -> None:
        browser.goes(address)
        again = httpx2.get(browser.back)
        assert again.status_code == 409
        other = browser.back.replace("code=", "code=other")
        assert httpx2.get(other).status_code == 409

    word, _ = browser.logs_in(fake, twice)
    assert claims_of(word)["sub"] == "u-1"


def test_the_port_answers_nothing_else(fake: FakeIssuer) -> None:
    browser = Browser()

    def looks(address: str) -> None:
        back = urlsplit(parse_qs(urlsplit(address).query)["redirect_uri"][0])
        assert back.hostname == "127.0.0.1"
        root = f"http://{back.netloc}"
        assert httpx2.get(f"{root}/").status_code == 404
        assert httpx2.post(f"{root}{back.path}?state=x", content=b"").status_code == 501
        # A browser connects before it has anything to ask.
        with socket.create_connection((str(back.hostname), back.port or 0)):
            browser.goes(address)

    assert browser.logs_in(fake, looks)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"iss": "https://evil.example"}, "another issuer answered"),
        ({"iss": None}, "does not say whose"),
        ({"code": None}, "sent no code"),
        ({"code": None, "error": "access_denied", "error_description": "not \x1b[2J you"}, "the issuer refuses"),
    ],
)
def test_what_the_issuer_did_not_say_or_refused_ends_it_without_a_question_for_a_word(
    fake: FakeIssuer, changed: Mapping[str, str | None], told: str
) -> None:
    browser = Browser()
    with pytest.raises(UnauthenticatedError, match=told) as failed:
        browser.logs_in(fake, browser.goes_and_changes(**changed))
    assert "\x1b" not in failed.value.found
    assert [path for path, _ in fake.people.asked if path == "/token"] == []


def test_an_issuer_that_never_names_itself_is_believed_without(fake: FakeIssuer) -> None:
    fake.people.discovery["authorization_response_iss_parameter_supported"] = None
    fake.people.redirect["iss"] = None
    assert Browser().logs_in(fake)


def test_whoever_takes_the_code_has_nothing_and_the_login_tells_so(fake: FakeIssuer) -> None:
    browser = Browser()

    def taken(address: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        back = httpx2.get(address).headers["Location"]
        stolen = {name: values[0] for name, values in parse_qs(urlsplit(back).query).items()}
        form = {"grant_type": "authorization_code", "client_id": CLIENT, "redirect_uri": asked["redirect_uri"]}
        answer = httpx2.post(
            f"{fake.url}/token", data={**form, "code": stolen["code"], "code_verifier": asked["code_challenge"]}
        )
        assert answer.status_code == 400
        httpx2.get(back)

    with pytest.raises(UnauthenticatedError, match="the issuer refuses") as failed:
        browser.logs_in(fake, taken)
    assert "invalid_grant" in failed.value.found
    assert "\x1b" not in failed.value.found


def test_whoever_interrupts_leaves_no_port_open(fake: FakeIssuer) -> None:
    shown: list[str] = []

    def interrupted(address: str) -> None:
        shown.append(parse_qs(urlsplit(address).query)["redirect_uri"][0])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Browser().logs_in(fake, interrupted)
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(shown[0])


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"issuer": "https://other.example"}, "the document of 'https://other.example'"),
        ({"code_challenge_methods_supported": ["plain"]}, "no S256"),
        ({"token_endpoint": None}, "token_endpoint"),
        ({"token_endpoint": "http://login.example.com/token"}, "others could listen"),
        ({"authorization_endpoint": "javascript:alert(1)"}, "no address"),
        ({"authorization_endpoint": "file:///etc/passwd"}, "no address"),
        ({"authorization_endpoint": "https://login.example.com/\x1b[2J"}, "no address"),
        ({"authorization_endpoint": 7}, "no address"),
        ({"token_endpoint": "https://me:secret@login.example.com/"}, "no address"),
        ({"more": "x" * 300_000}, "more than"),
    ],
)
def test_an_issuer_that_says_something_else_is_not_gone_to(
    fake: FakeIssuer, changed: dict[str, Any], told: str
) -> None:
    fake.people.discovery |= changed
    gone: list[str] = []
    with pytest.raises(InfrastructureError, match="no issuer by which people log in") as failed:
        Browser().logs_in(fake, gone.append)
    assert told in failed.value.found
    assert gone == []


def test_an_issuer_without_what_is_needed_is_told_so(fake: FakeIssuer) -> None:
    fake.people.discovery |= {"authorization_endpoint": None, "device_authorization_endpoint": None}
    with pytest.raises(InfrastructureError, match="takes no browser"):
        Browser().logs_in(fake)
    with Issuer(way(fake.url)) as issuer, pytest.raises(InfrastructureError, match="lets nobody in without"):
        by_device(issuer, lambda shown: None)


@pytest.mark.parametrize("answer", [{"access_token": "x"}, {"id_token": 7}])
def test_an_issuer_that_gives_no_word_is_told_so(fake: FakeIssuer, answer: dict[str, Any]) -> None:
    fake.people.refuses = answer
    with pytest.raises(InfrastructureError) as failed:
        Browser().logs_in(fake)
    assert "no id_token" in failed.value.found


def test_an_issuer_that_is_down_or_could_be_listened_to_or_points_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        gone = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with Issuer(way(gone)) as issuer, pytest.raises(UnansweredError, match="the issuer does not answer"):
        issuer.endpoints()
    with Issuer(way("https://login.example.com")) as issuer, monkeypatch.context() as patched:
        told = {"issuer": issuer.name, "token_endpoint": "http://127.0.0.1:9200/_shutdown"}
        patched.setattr(issuer, "_asked", lambda *_: (200, told))
        with pytest.raises(InfrastructureError) as failed:
            issuer.endpoints()
        assert "names this machine" in failed.value.found
    with Issuer(way("http://login.example.com")) as issuer, pytest.raises(InfrastructureError) as failed:
        issuer.endpoints()
    assert "others could listen" in failed.value.found


class Elsewhere:
    """Somebody with a browser on another machine, and a clock that moves when one waits."""

    def __init__(self) -> None:
        self.now, self.waited, self.shown = 0.0, list[float](), list[Shown]()

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds

    def logs_in(self, issuer: Issuer) -> str:
        return by_device(issuer, self.shown.append, self.wait, lambda: self.now)


def test_a_code_that_is_typed_elsewhere_brings_a_word_asked_for_as_seldom_as_the_issuer_says(fake: FakeIssuer) -> None:
    fake.people.polls = [{"error": "authorization_pending"}, {"error": "slow_down"}, {"error": "authorization_pending"}]
    somebody = Elsewhere()
    with Issuer(way(fake.url)) as issuer:
        word = somebody.logs_in(issuer)
    assert "nonce" not in claims_of(word)
    assert somebody.shown == [Shown("WDJB-MJHT", f"{fake.url}/type", 600.0)]
    assert somebody.waited == [5.0, 5.0, 10.0, 10.0]
    asked = [form for path, form in fake.people.asked if path == "/device"]
    assert asked == [{"client_id": CLIENT, "scope": "openid email"}]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("access_denied", "the issuer refuses"),
        ("expired_token", "nobody agreed in time"),
        ("odd", "the issuer refuses"),
    ],
)
def test_a_code_that_nobody_agrees_to_brings_none(fake: FakeIssuer, said: str, told: str) -> None:
    fake.people.polls = [{"error": "authorization_pending"}, {"error": said}]
    with Issuer(way(fake.url)) as issuer, pytest.raises(UnauthenticatedError, match=told):
        Elsewhere().logs_in(issuer)


def test_a_code_is_asked_about_no_longer_than_it_counts(fake: FakeIssuer) -> None:
    fake.people.polls = [{"error": "authorization_pending"}] * 1000
    somebody = Elsewhere()
    with Issuer(way(fake.url)) as issuer, pytest.raises(UnauthenticatedError, match="nobody agreed in time"):
        somebody.logs_in(issuer)
    assert 590 <= somebody.now <= 600


def test_where_the_connection_fails_it_is_asked_more_seldom(fake: FakeIssuer) -> None:
    class Breaking(Issuer):
        left = 2

        def form(self, address: str, fields: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
            if "device_code" in fields and self.left:
                self.left -= 1
                raise UnansweredError("the issuer does not answer")
            return super().form(address, fields)

    somebody = Elsewhere()
    with Breaking(way(fake.url)) as issuer:
        assert somebody.logs_in(issuer)
    assert somebody.waited == [5.0, 10.0, 20.0]


def test_a_device_answer_that_tells_no_code_is_refused(fake: FakeIssuer) -> None:
    fake.people.discovery["device_authorization_endpoint"] = f"{fake.url}/token"
    with Issuer(way(fake.url)) as issuer, pytest.raises(UnauthenticatedError, match="the issuer refuses"):
        by_device(issuer, lambda shown: None)
    fake.people.refuses = {"user_code": "x"}
    with Issuer(way(fake.url)) as issuer, pytest.raises(InfrastructureError, match="which code to type"):
        by_device(issuer, lambda shown: None)

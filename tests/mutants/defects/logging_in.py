"""People who log in by the word of an issuer."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_ISSUERS, _LOGINS = "registry/domain/issuers.py", "registry/domain/logins.py"
_WORDS, _KEYS = "registry/server/words.py", "registry/server/issuer_keys.py"
_SERVICE, _TRUST = "registry/services/logging_in.py", "registry/services/exchanging.py"
_CLIENT = "registry/client/oidc/"
_PURE, _SERVER = ("tests/domain/test_logins.py",), ("tests/server/test_logins.py",)
_FLOWS, _ASKED = ("tests/client/test_logging_in.py",), ("tests/server/test_issuer_keys.py",)
_TYPED = ("tests/cli/test_logging_in.py",)

DEFECTS = (
    Defect(
        "text says that an address is verified",
        _ISSUERS,
        'claims.get("email_verified") is not True',
        'not claims.get("email_verified")',
        _PURE,
    ),
    Defect("an address may be in any alphabet", _ISSUERS, " or not _MAILBOX.fullmatch(email)", "", _PURE),
    Defect(
        "an address lets in whoever has a subject",
        _ISSUERS,
        "None if account is None or self._has_subject(account) else account",
        "account",
        _PURE,
    ),
    Defect(
        "an address lets in whoever has a subject at another issuer",
        _ISSUERS,
        "for one in self.of_people for each in one.admit)",
        "for one in self.of_people[:1] for each in one.admit)",
        _SERVER,
    ),
    Defect(
        "an issuer speaks for addresses of any domain",
        _ISSUERS,
        'email.lower() if email.lower().partition("@")[2] in self.emails else None',
        "email.lower()",
        _PURE,
    ),
    Defect("one client is for machines and for people", _ISSUERS, "        if both:\n", "        if False:\n", _PURE),
    Defect(
        "a server may be named by an address that is listened to",
        _ISSUERS,
        "Annotated[str, AfterValidator(_origin)]",
        "str",
        _PURE,
    ),
    Defect("a nonce is not tied to the server", _LOGINS, '_hashed(f"{server}\\n{proof}")', "_hashed(proof)", _PURE),
    Defect("a word without a nonce always counts", _LOGINS, "        if people.device:\n", "        if True:\n", _PURE),
    Defect(
        "a proof is not asked for",
        _LOGINS,
        "    if proof is None or not isinstance(nonce, str):\n",
        "    if proof is None:\n        return\n    if not isinstance(nonce, str):\n",
        _PURE,
    ),
    Defect("another issuer may answer", _LOGINS, "        if names != [issuer]:", "        if not names:", _PURE),
    Defect("an issuer that names itself need not", _LOGINS, "        elif names_itself:", "        elif False:", _PURE),
    Defect("an answer of any state counts", _LOGINS, "return len(given) == 1 and hmac", "return True or hmac", _PURE),
    Defect("a word of any age counts", _WORDS, 'if said["iat"] < now - FRESH - LEEWAY:', "if False:", _SERVER),
    Defect("a word for others counts", _WORDS, "if audience != (people.client,) or", "if", _SERVER),
    Defect(
        "a word that another client asked for counts",
        _WORDS,
        ' or said.get("azp", people.client) != people.client',
        "",
        _SERVER,
    ),
    Defect(
        "a word is known by its signature", _WORDS, "sha256(signed.encode())", "sha256(word.text.encode())", _SERVER
    ),
    Defect(
        "a secret that is shared signs words",
        _WORDS,
        'ALGORITHMS = ("RS256",',
        'ALGORITHMS = ("none", "HS256", "RS256",',
        _SERVER,
    ),
    Defect("a word counts twice", _SERVICE, "        if writing.tokens.was_taken(word):", "        if False:", _SERVER),
    Defect("a machine logs in as a person", _SERVICE, " and person.kind is None:", ":", _SERVER),
    Defect(
        "a word is not held to its proof",
        _SERVICE,
        '    check_nonce(people, word.claims.get("nonce"), proof)\n',
        "",
        _SERVER,
    ),
    Defect(
        "a way in that is withdrawn is left open",
        _TRUST,
        "        if current is not None:\n            end_without_a_way_in(",
        "        if False:\n            end_without_a_way_in(",
        _SERVER,
    ),
    Defect(
        "a subject is bound to a machine",
        _TRUST,
        "    if person is None or person.kind is not None:\n",
        "    if person is None:\n",
        _SERVER,
    ),
    Defect(
        "of two authorizations the first counts",
        "registry/server/watching.py",
        '        if sum(name == b"authorization"',
        '        if 0 * sum(name == b"authorization"',
        _SERVER,
    ),
    Defect(
        "who asks tells who comes in",
        "registry/server/routes/words.py",
        '        "scope": people.scope,',
        '        "scope": people.scope,\n        "admit": [each.account for each in people.admit],',
        _SERVER,
    ),
    Defect(
        "keys are waited for without end", _KEYS, "with fail_after(self.deadline):", "with fail_after(None):", _ASKED
    ),
    Defect(
        "an issuer that drips is listened to",
        _KEYS,
        "            socket.socket.shutdown(connected, socket.SHUT_RDWR)",
        "            pass",
        _ASKED,
    ),
    Defect(
        "keys that cannot be had are asked for at once",
        _KEYS,
        "if times and self.clock() - at < pause:",
        "if False:",
        _ASKED,
    ),
    Defect("pauses do not grow", _KEYS, "_AGAIN * 2 ** (times - 1)", "_AGAIN", _ASKED),
    Defect(
        "who needs other keys waits too",
        _KEYS,
        "self._turns.setdefault(address, Lock())",
        'self._turns.setdefault("", Lock())',
        _ASKED,
    ),
    Defect("a redirect counts twice", _CLIENT + "browser.py", "        if taken:\n", "        if False:\n", _FLOWS),
    Defect(
        "what has another state ends the wait",
        _CLIENT + "browser.py",
        "        if not self._attempt.is_answered_by(parts.query):",
        "        if False:",
        _FLOWS,
    ),
    Defect(
        "the document of another issuer is taken",
        _CLIENT + "issuer.py",
        'if told.get("issuer") != self.name:',
        "if False:",
        _FLOWS,
    ),
    Defect(
        "an endpoint may be where others listen",
        _CLIENT + "issuer.py",
        'if parts.scheme != "https" and not',
        "if False and not",
        _FLOWS,
    ),
    Defect("an answer may be of any length", _CLIENT + "issuer.py", "if len(body) > _LARGEST:", "if False:", _FLOWS),
    Defect(
        "slow_down is not heeded", _CLIENT + "device.py", "interval = min(interval + _SLOWER, _SLOWEST)", "pass", _FLOWS
    ),
    Defect("a pipe is asked for a token", "cli/commands/login.py", "if not sys.stdin.isatty():", "if False:", _TYPED),
    Defect("a browser writes where results are written", "cli/browsing.py", "stdout=nowhere", "stdout=None", _TYPED),
    Defect(
        "plain http is not told",
        "registry/client/unreachable.py",
        'if address.startswith("https://") and',
        "if False and",
        _TYPED,
    ),
)

"""Keys of people and what they sign."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_DOMAIN = ("tests/domain/signing",)
_KEYS = ("tests/integrations/test_ssh_keys.py",)
_KEYING = ("tests/services/test_keying.py", "-k", "not postgresql")
_APPROVING = ("tests/services/test_signed_approvals.py", "-k", "not postgresql")
_MISUSING = ("tests/services/test_misused_signatures.py", "-k", "not postgresql")
_AGREEING = ("tests/services/test_signed_agreements.py", "-k", "not postgresql")
_FORGING = ("tests/services/test_forged_signatures.py",)

DEFECTS = (
    Defect(
        "a key of small order is a key",
        "registry/domain/signing/points.py",
        "return point is not None and not _is_nothing(point) and _is_nothing(_times(_L, point))",
        "return point is not None",
        _DOMAIN,
    ),
    Defect(
        "the id of a key is that of what is written around it",
        "registry/domain/signing/keys.py",
        "return digest_of_bytes(self.point)",
        "return digest_of_bytes(self.blob)",
        _DOMAIN,
    ),
    Defect(
        "a security key that nobody touched signs",
        "registry/domain/signing/sshsig.py",
        "return self.flags is None or bool(self.flags & _TOUCHED)",
        "return True",
        _KEYS,
    ),
    Defect(
        "a signature counts for every namespace",
        "registry/integrations/ssh_keys.py",
        "holds = found.namespace == namespace and found.is_touched",
        "holds = found.is_touched",
        _KEYS,
    ),
    Defect(
        "what follows a signature is passed over",
        "registry/domain/signing/sshsig.py",
        "    inner.end()\n",
        "",
        _KEYS,
    ),
    Defect(
        "a key counts before an owner confirmed it",
        "registry/domain/signing/standing.py",
        "if confirmed is None or index <= confirmed.log_index:",
        "if confirmed is None:",
        _DOMAIN,
    ),
    Defect(
        "what was signed with a key in other hands counts",
        "registry/domain/signing/standing.py",
        "end.compromised_since <= index:",
        "end.compromised_since < index:",
        _DOMAIN,
    ),
    Defect(
        "what a compromised key confirmed counts",
        "registry/domain/signing/standing.py",
        'return f"who confirmed its key could not: {why}" if why else ""',
        'return ""',
        _DOMAIN,
    ),
    Defect(
        "every key of an owner counts on a word",
        "registry/services/keying.py",
        "first = first and not owner_has_key(writing.keys.all(), members, writing.log.size())",
        "first = bool(first)",
        _KEYING,
    ),
    Defect(
        "a key is registered without its signature",
        "registry/services/keying.py",
        "for key, signature in signers(found, KEY_NAMESPACE) if key == public), None)",
        "for key, signature in signers(found, KEY_NAMESPACE)), None)",
        _KEYING,
    ),
    Defect(
        "a key is registered twice",
        "registry/services/keying.py",
        "    known = reading.keys.all().get(public.id)\n",
        "    known = None\n",
        _KEYING,
    ),
    Defect(
        "anybody confirms keys",
        "registry/services/keying.py",
        "if actor.person is None or OWNER not in actor.person.roles:",
        "if actor.person is None:",
        _KEYING,
    ),
    Defect(
        "an import brings keys along",
        "registry/services/importing.py",
        "        if key.revocation is None:\n",
        "        if False:\n",
        _KEYING,
    ),
    Defect(
        "somebody signs with another person's key",
        "registry/services/signatures.py",
        "    if record.person != person:\n",
        "    if False:\n",
        _APPROVING,
    ),
    Defect(
        "a signature is used twice",
        "registry/services/signing_approvals.py",
        "    if any(before.approval.nonce == approval.nonce for before in given):\n",
        "    if False:\n",
        _MISUSING,
    ),
    Defect(
        "a signed yes says something else than what is recorded",
        "registry/services/signing_approvals.py",
        "    refuse_other(signed.said, about_approval(approval, opinion.log))\n",
        "",
        _MISUSING,
    ),
    Defect(
        "a signed yes lasts as long as it says",
        "registry/services/signing_approvals.py",
        "< parse_time(expires_at) <= parse_time(longest.expires_at):",
        "< parse_time(expires_at):",
        _MISUSING,
    ),
    Defect(
        "a yes that is not signed counts where a signature is required",
        "registry/domain/policies/rules/approval.py",
        "if rule.signature is not None and approval.key is None:",
        "if False:",
        ("tests/domain/policies/test_rules_signatures.py",),
    ),
    Defect(
        "two people sign with one key",
        "registry/domain/policies/rules/approval.py",
        "keys.setdefault(approval.key, approval.person) != approval.person:",
        "keys.setdefault(approval.key, approval.person) is None:",
        ("tests/domain/policies/test_rules_signatures.py",),
    ),
    Defect(
        "the log is verified without its signatures",
        "registry/services/auditing.py",
        "by_hand = chain(signatures.faults(reading), signing_agreements.faults(reading))",
        "by_hand = chain(())",
        _FORGING,
    ),
    Defect(
        "a confirmation is not held to the owner's key",
        "registry/services/signatures.py",
        "    elif not _is_of(confirmed.envelope, statement, by.public):\n",
        "    elif False:\n",
        _FORGING,
    ),
    Defect(
        "what is recorded of a yes is not held to what was signed",
        "registry/services/signatures.py",
        "same = said is not None and about_approval(given.approval, said.predicate.log) == said",
        "same = said is not None",
        _FORGING,
    ),
    Defect(
        "broken glass is approved without the signatures that promotions need",
        "registry/domain/policies/document.py",
        "return self.signed or (self.break_glass is not None",
        "return (self.break_glass is not None",
        _AGREEING,
    ),
    Defect(
        "signatures are taken out of a policy without one",
        "registry/services/agreeing.py",
        "return Quorum(policy.activation.slots if policy.activation else (), policy.signed)",
        "return Quorum(policy.activation.slots if policy.activation else ())",
        _AGREEING,
    ),
    Defect(
        "a grant that nobody signed counts where signed ones do",
        "registry/domain/policies/rules/waivers.py",
        "given = [grant for grant in waiver.grants if grant.key is not None or not signed]",
        "given = list(waiver.grants)",
        _AGREEING,
    ),
    Defect(
        "a grant counts whoever may have signed it",
        "registry/services/situation/people.py",
        "held = () if void else _slots(case, event.account, event.person)",
        "held = _slots(case, event.account, event.person)",
        _AGREEING,
    ),
    Defect(
        "what was signed once is recorded again",
        "registry/services/signing_agreements.py",
        "    if writing.keys.nonce_used(agreed.nonce):\n        raise used_before()\n",
        "",
        _AGREEING,
    ),
    Defect(
        "what is recorded of another yes is not held to what was signed",
        "registry/services/signing_agreements.py",
        "same = said == yes.about(Terms(yes.reason, agreed.expires_at, agreed.nonce, agreed.log))",
        "same = True",
        _FORGING,
    ),
    Defect(
        "the last key of an owner ends by the way",
        "registry/services/keying.py",
        "if had_one and not last and not owner_has_key(",
        "if last and not owner_has_key(",
        _KEYING,
    ),
)

"""What the registry has on record, signed for others: what each statement says, and who believes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registry.bootstrap import open_registry
from registry.config import Settings
from registry.domain.attestations import TEST_RESULT
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.statements.documents import DECISION, EVALUATION, RELEASE, SUMMARY
from tests.approving import staged
from tests.signing import approve_signed, line_of, people_with_keys, signed
from tests.stating import digest_of_envelope, key_of, payload, predicate, stated, the_run
from tests.world import ANA, BEN, POLICY, World

TRUSTING = """kind: policy
name: trusting
stages:
  staging:
    ungated: true
    rules:
      - {{id: measured-there, type: attestation, level: hard, predicate_type: "{type}", keys: ["{key}"]}}
"""


@pytest.fixture
def measured(world: World) -> World:
    """bot@1, with an adapter, gets 100 of 120 rows."""
    world.release(100, adapter=True)
    return world


@pytest.fixture(scope="module")
def shown_once(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stated(stocked, tmp_path_factory.mktemp("shown") / "registry").folder


@pytest.fixture
def shown(shown_once: Path) -> World:
    """The same, and it serves in production; bot@2 was denied. Nobody changes anything."""
    return World.at(shown_once)


# What is said ------------------------------------------------------------------------------------------


def test_a_release_is_stated_by_its_digest_with_each_of_its_parts(shown: World) -> None:
    release = shown.ana.release("bot@1")
    said = payload(shown.ana.state_release("bot@1"))
    assert said["_type"] == "https://in-toto.io/Statement/v1"
    assert said["subject"] == [{"name": "bot@1", "digest": {"sha256": release.digest.removeprefix("sha256:")}}]
    assert said["predicateType"] == RELEASE
    parts = [(part["role"], part["name"], part["digest"]["sha256"]) for part in said["predicate"]["parts"]]
    assert parts == [(c.role.value, c.reference, c.digest.removeprefix("sha256:")) for c in release.components]
    (entry,) = shown.ana.log_entries("bot@1", type_="release.sealed").items
    assert said["predicate"]["log"] == {"origin": shown.ana.checkpoint().origin, "index": entry.index}


def test_a_run_of_which_nothing_is_required_passes_nothing(shown: World) -> None:
    said = predicate(shown.ana.state_evaluation(the_run(shown)))
    assert (said["result"], said["passedTests"], said["failedTests"]) == ("WARNED", [], [])
    assert said["warnedTests"] == ["exact", "f1"]
    run = shown.ana.evaluation(the_run(shown))
    assert [(c["annotations"]["kind"], c["name"], c["digest"]["sha256"]) for c in said["configuration"]] == [
        ("suite", "support-suite@1", run.suite_digest.removeprefix("sha256:")),
        ("dataset", "tickets-eval@1", run.dataset_digest.removeprefix("sha256:")),
        ("runner", "canned", run.runner.digest.removeprefix("sha256:")),
    ]
    evaluation = said[EVALUATION]
    assert (evaluation["run"], evaluation["evidence"], evaluation["rows"]) == (run.id, run.evidence, 120)
    assert {score["scorer"]: score["value"] for score in evaluation["scores"]}["exact"] == "0.833333"
    assert evaluation["log"]["index"] == run.log_index


@pytest.mark.parametrize(
    ("required", "result"),
    [
        ("exact >= 0.76", "PASSED"),
        ("exact>=0.77", "WARNED"),  # its mean is 0.83, its bounds 0.767 and 0.887
        ("exact >= 0.88", "WARNED"),
        ("exact >= 0.89", "FAILED"),
        ("exact <= 0.89", "PASSED"),
        ("exact <= 0.88", "WARNED"),
        ("exact <= 0.76", "FAILED"),
        ("primary >= 0.76", "PASSED"),
        ("f1 >= 0.85", "PASSED"),
        ("f1 >= 0.99", "FAILED"),
    ],
)
def test_a_requirement_is_held_to_the_bound_and_not_to_the_mean(shown: World, required: str, result: str) -> None:
    said = predicate(shown.ana.state_evaluation(the_run(shown), [required]))
    (judged,) = said[EVALUATION]["required"]
    assert (said["result"], judged["result"]) == (result, result)
    tests = {"PASSED": said["passedTests"], "WARNED": said["warnedTests"], "FAILED": said["failedTests"]}
    assert tests == {**{word: [] for word in tests}, result: [judged["required"]]}
    assert judged["rule"].endswith(", n >= 100")


def test_one_requirement_that_is_missed_fails_the_statement(shown: World) -> None:
    said = predicate(shown.ana.state_evaluation(the_run(shown), ["exact >= 0.7", "f1 >= 0.99"]))
    assert said["result"] == "FAILED"
    assert (said["passedTests"], said["failedTests"]) == (["exact >= 0.7"], ["f1 >= 0.99"])


def test_an_import_that_nobody_confirmed_is_warned_of_whatever_it_shows(measured: World) -> None:
    rows = [{"sample_id": line["id"], "output": line["target"]} for line in measured.lines(120)]
    file = measured.write("answers.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    run = measured.ana.import_evaluation([file], "bot@1", "support-suite").run
    said = predicate(measured.ana.state_evaluation(run.id, ["exact >= 0.9"]))
    assert said["result"] == "WARNED"
    assert said["passedTests"] == ["exact >= 0.9"]
    assert said["warnedTests"] == ["imported, and not confirmed by a replay"]


@pytest.mark.parametrize(
    ("required", "told"),
    [
        ("exact", "not a requirement"),
        ("exact > 0.5", "not a requirement"),
        ("exact >= high", "not a decimal number"),
        ("blue >= 0.5", "has no scorer blue"),
    ],
)
def test_what_cannot_be_required_is_refused(shown: World, required: str, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        shown.ana.state_evaluation(the_run(shown), [required])


def test_a_run_that_was_invalidated_is_not_stated(measured: World) -> None:
    run = the_run(measured)
    measured.ana.add_member("mei@example.com", roles=("owner",))
    measured.as_("mei@example.com").invalidate_evaluation(run, "a wrong template")
    with pytest.raises(ConflictError, match="was invalidated"):
        measured.ana.state_evaluation(run)


def test_a_decision_is_stated_under_the_digest_that_the_log_has_of_it(shown: World) -> None:
    item = shown.ana.decisions("bot", "staging").items[-1]
    said = payload(shown.ana.state_decision(item.id))
    assert (said["predicateType"], said["predicate"]["verdict"], said["predicate"]["stage"]) == (
        DECISION, "ALLOW", "staging",
    )  # fmt: skip
    (entry,) = shown.ana.log_entries(said["predicate"]["decision"]).items
    assert (entry.decision, entry.index) == (item.id, said["predicate"]["log"]["index"])
    made = shown.ana.decision(item.id).decision
    told = [(rule["id"], rule["status"]) for rule in said["predicate"]["rules"]]
    assert told == [(rule.id, rule.status.value) for rule in made.rules]


# Summaries ---------------------------------------------------------------------------------------------


def test_a_summary_names_policy_verdict_and_everything_that_the_decision_rests_on(shown: World) -> None:
    said = predicate(shown.ana.state_summary("bot@production"))
    assert (said["verificationResult"], said["verifiedLevels"]) == ("PASSED", ["TANDEM_STAGE_production"])
    policy = shown.ana.policy("bot")
    assert said["policy"]["digest"] == {"sha256": policy.digest.removeprefix("sha256:")}
    run = the_run(shown)
    assert said["inputAttestations"] == [
        {"uri": f"urn:tandem:run:{run}", "digest": digest_of_envelope(shown.ana.state_evaluation(run))}
    ]
    assert said["verifier"] == {"id": "urn:tandem:log:" + shown.ana.checkpoint().origin.rpartition("/")[2]}
    assert said["timeVerified"] == shown.ana.decision(said[DECISION]["id"]).decision.at


def test_a_run_that_several_rules_weighed_is_named_once(measured: World) -> None:
    """That of the release which was replaced is asked for by the comparison, and by what goes back to it."""
    policy = measured.write("good.yaml", POLICY.replace("against: stage_current", "against: last_known_good"))
    measured.ana.activate_policy(policy, "bot")
    measured.place("bot@1")
    measured.place(measured.release(101))
    said = predicate(measured.ana.state_summary("bot@production"))
    named = [one["uri"].rpartition(":")[2] for one in said["inputAttestations"]]
    assert sorted(named) == sorted({the_run(measured, "bot@1"), the_run(measured, "bot@2")})


def test_a_summary_of_what_was_denied_says_failed(shown: World) -> None:
    denied = shown.ana.decisions("bot", "staging").items[0]
    said = predicate(shown.ana.state_summary(denied.id))
    assert (said["verificationResult"], said["verifiedLevels"]) == ("FAILED", ["FAILED"])
    assert len(said["inputAttestations"]) == 2  # of the release, and of what it is compared with


def test_what_was_placed_by_breaking_glass_has_not_passed(measured: World) -> None:
    measured.ana.promote("bot@1", "staging")
    measured.ana.break_glass("bot@1", "production", "checkout is down", "INC-7")
    said = predicate(measured.ana.state_summary("bot@production"))
    assert (said["verificationResult"], said[DECISION]["verdict"]) == ("FAILED", "ALLOW")


def test_a_decision_that_waits_has_verified_nothing(measured: World) -> None:
    measured.ana.promote("bot@1", "staging")
    outcome = measured.ana.promote("bot@1", "production")
    assert outcome.decision is not None
    with pytest.raises(ConflictError, match="waits: nothing is verified yet"):
        measured.ana.state_summary(outcome.decision.id)


def test_what_a_rollback_brought_back_is_summed_up_by_the_decision_that_placed_it(measured: World) -> None:
    measured.place("bot@1")
    placed = measured.ana.state_summary("bot@production")
    measured.place(measured.release(110))
    assert measured.ana.state_summary("bot@production") != placed
    measured.ana.roll_back("bot@production", "worse in the field")
    assert measured.ana.state_summary("bot@production") == placed
    back = measured.ana.decisions("bot", "production").items[0]
    assert back.action == "rollback"
    with pytest.raises(ConflictError, match="verified no release"):
        measured.ana.state_summary(back.id)


def test_a_stage_that_serves_nothing_has_no_summary(measured: World) -> None:
    with pytest.raises(NotFoundError, match="no decision placed what bot@production serves"):
        measured.ana.state_summary("bot@production")


# Who believes it ---------------------------------------------------------------------------------------


def test_another_registry_promotes_on_what_this_one_measured(shown: World, tmp_path: Path) -> None:
    other = World(tmp_path / "other").stock()
    release = other.release(100, adapter=True, evaluated=False)
    other.ana.activate_policy(other.write("p.yaml", TRUSTING.format(type=TEST_RESULT, key=key_of(shown))), "bot")
    run = the_run(shown)

    def attested(*required: str) -> list[str]:
        name = f"statement-{len(required)}.json"
        other.ana.attest(release, other.write(name, shown.ana.state_evaluation(run, required)))
        return [rule.id for rule in other.ana.check(release, "staging").decision.failing]

    assert attested() == ["measured-there"]  # it says WARNED
    assert attested("exact >= 0.75") == []
    assert other.ana.promote(release, "staging").deployment is not None
    summary = predicate(other.ana.state_summary(f"{release.partition('@')[0]}@staging"))
    envelope = shown.ana.state_evaluation(run, ["exact >= 0.75"])
    assert digest_of_envelope(envelope) in [one["digest"] for one in summary["inputAttestations"]]


def test_a_statement_of_another_key_counts_for_nothing_there(shown: World, tmp_path: Path) -> None:
    other = World(tmp_path / "other").stock()
    release = other.release(100, adapter=True, evaluated=False)
    other.ana.activate_policy(other.write("p.yaml", TRUSTING.format(type=TEST_RESULT, key=key_of(other))), "bot")
    envelope = shown.ana.state_evaluation(the_run(shown), ["exact >= 0.75"])
    other.ana.attest(release, other.write("statement.json", envelope))
    assert [r.id for r in other.ana.check(release, "staging").decision.failing] == ["measured-there"]


def test_the_same_record_is_stated_in_the_same_bytes(shown: World) -> None:
    decision = shown.ana.decisions("bot", "production").items[0].id
    again = World.at(shown.folder).ana
    assert again.state_release("bot@1") == shown.ana.state_release("bot@1")
    assert again.state_decision(decision) == shown.ana.state_decision(decision)
    assert again.state_summary(decision) == shown.ana.state_summary(decision)


# What people signed -------------------------------------------------------------------------------------


def test_what_a_person_signed_is_given_as_it_was_kept_and_verified_by_their_key(world: World, tmp_path: Path) -> None:
    release = staged(people_with_keys(world))
    given = approve_signed(world, release).approval
    envelope = world.ana.state_opinion(given.id)
    assert payload(envelope)["predicateType"] == "urn:tandem:approval:v1"
    assert predicate(envelope)["binding_digest"] == given.binding
    file, ben = world.write("approval.json", envelope), line_of(world.folder / "ben.key")
    nowhere = open_registry(Settings(root=None, account=ANA, here=tmp_path))
    digest = world.ana.release(release).digest
    assert nowhere.read_statement(file, [f"{ben} ben@laptop"], release=digest).keys == (f"{ben} ben@laptop",)
    for other in (line_of(world.folder / "ana.key"), key_of(world)):
        with pytest.raises(InvalidInputError, match="none of the keys signed"):
            nowhere.read_statement(file, [other])
    assert world.ana.promote(release, "production").deployment is not None
    said = predicate(world.ana.state_summary("bot@production"))
    assert {"uri": f"urn:tandem:approval:{given.id}", "digest": digest_of_envelope(envelope)} in said[
        "inputAttestations"
    ]


def test_a_no_that_a_person_signed_is_given_too(world: World) -> None:
    release = staged(people_with_keys(world))
    door = world.as_(BEN)
    statement = door.to_sign(release, "production", "reject", "too terse")
    said_no = door.reject(release, "production", "too terse", signature=signed(world.folder / "ben.key", statement))
    assert predicate(world.ana.state_opinion(said_no.id))["decision"] == "reject"


def test_what_nobody_signed_is_not_given(world: World) -> None:
    world.ana.promote(world.release(100), "staging")
    yes = world.as_(BEN).approve("bot@1", "production", "fine").approval
    with pytest.raises(NotFoundError, match="is not signed"):
        world.ana.state_opinion(yes.id)
    with pytest.raises(NotFoundError):
        world.ana.state_opinion("01K9ZT8J1V6Q4W3N5R7X2Y0B1C")


def test_the_types_that_are_published_are_spelled_as_their_specifications_spell_them() -> None:
    assert (TEST_RESULT, SUMMARY) == (
        "https://in-toto.io/attestation/test-result/v0.1",
        "https://slsa.dev/verification_summary/v1",
    )

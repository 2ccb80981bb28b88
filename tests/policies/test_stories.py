"""The shipped policies, each lived through: what it lets pass, what it stops, and who has to say yes."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.bootstrap import Local
from registry.domain.attestations import PAYLOAD_TYPE
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.outcomes import PromotionOutcome
from registry.domain.policies.decision import Decision, Status
from registry.domain.stages import PromotionState
from registry.integrations.dsse import pae
from tests.fakes import FixedClock
from tests.postgres import duplicate
from tests.world import BEN, PROMPT, SUITE, World

POLICIES = Path(__file__).parents[2] / "policies"
ROWS = 400
LEA, RIK, CORA = "lea@example.com", "rik@example.com", "cora@example.com"
TICKETS = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
"""The key of the system that tracks changes."""
PLACEHOLDER = "ed25519:PUT-THE-KEY-OF-YOUR-CHANGE-SYSTEM-HERE"


class Story(World):
    """A registry on Monday, 2 March 2026, 09:00 in London, with 400 rows, time that moves when told, and a policy."""

    def __init__(self, folder: Path, *, new: bool) -> None:
        self.time = FixedClock()
        super().__init__(folder, self.time, new=new)

    def stock(self) -> Story:
        self.ana.register_base(self.base(), "tiny")
        self.ana.register_dataset(self.rows("eval.jsonl", ROWS), "tickets-eval")
        self.ana.register_suite(self.write("suite.yaml", SUITE))
        self.ana.register_prompt(self.write("support.prompt.md", PROMPT))
        self.ana.create_application("bot")
        return self

    def under(self, policy: str, text: str = "") -> Story:
        self.ana.activate_policy(self.write(f"{policy}.yaml", text or shipped(policy)), "bot")
        return self

    def later(self, **span: float) -> None:
        self.time.advance(timedelta(**span))

    def serving(self, stage: str) -> str | None:
        """The release that a stage serves."""
        (found,) = [s for s in self.ana.status("bot") if s.stage == stage]
        return f"bot@{found.release}" if found.release else None


def shipped(policy: str) -> str:
    return (POLICIES / f"{policy}.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Story(tmp_path_factory.mktemp("stories") / "registry", new=True).stock().folder


@pytest.fixture
def story(stocked: Path, tmp_path: Path) -> Story:
    """A registry of the test's own, copied from the stocked one."""
    found = Story(duplicate(stocked, tmp_path / "registry"), new=False)
    found.ana.register_base(found.folder / "base", "tiny")  # its weights are the copy's own
    return found


def judged(outcome: PromotionOutcome) -> Decision:
    assert outcome.decision is not None
    return outcome.decision.decision


def failing(outcome: PromotionOutcome) -> dict[str, str]:
    return {rule.id: rule.status.value for rule in judged(outcome).failing}


def placed(outcome: PromotionOutcome) -> bool:
    return outcome.deployment is not None and outcome.state is PromotionState.SUCCEEDED


# solo ----------------------------------------------------------------------------------------------------


def test_solo_lets_one_person_ship_what_is_not_worse(story: Story) -> None:
    story.under("solo")
    good, worse = story.release(ROWS), story.release(ROWS // 2)
    for stage in ("dev", "staging"):
        assert placed(story.ana.promote(good, stage))
    assert failing(story.ana.promote(good, "production")) == {"approval": "pending"}
    story.ana.approve(good, "production", "I made it and it is fine")
    done = story.ana.promote(good, "production")
    assert placed(done)
    assert "self-approved" in judged(done).marks
    assert failing(story.ana.promote(worse, "staging")) == {"no-regression": "unsatisfied"}


# team ----------------------------------------------------------------------------------------------------


@pytest.fixture
def team(story: Story) -> Story:
    story.ana.add_member(BEN, roles=("approver", "author", "promoter"), slots=("reviewer",), application="bot")
    return story.under("team")


def ship(team: Story, release: str) -> PromotionOutcome:
    team.ana.promote(release, "staging")
    team.ana.promote(release, "production")
    team.as_(BEN).approve(release, "production", "read it")
    return team.ana.promote(release, "production")


def test_team_is_not_for_one_person_alone(story: Story) -> None:
    with pytest.raises(InvalidInputError) as refused:
        story.under("team")
    assert all("there is nobody else" in fault.message for fault in refused.value.faults)


def test_team_asks_nothing_in_dev_and_another_person_before_production(team: Story) -> None:
    release = team.release(ROWS, evaluated=False)
    assert placed(team.ana.promote(release, "dev"))
    assert failing(team.ana.promote(release, "staging")) == {"evaluated": "inconclusive"}
    team.ana.evaluate(release, "support-suite")
    assert placed(team.ana.promote(release, "staging"))
    assert failing(team.ana.promote(release, "production")) == {"approval": "pending"}
    with pytest.raises(PermissionDeniedError):
        team.ana.approve(release, "production", "I asked for it myself")
    team.as_(BEN).approve(release, "production", "read it")
    done = team.ana.promote(release, "production")
    assert placed(done)
    assert judged(done).marks == ()


def test_team_waives_a_small_loss_once_and_no_more_than_was_measured(team: Story) -> None:
    ship(team, team.release(ROWS))
    cheaper = team.release(ROWS - 16)
    assert failing(team.ana.promote(cheaper, "staging")) == {"no-regression": "unsatisfied"}
    for stage in ("staging", "production"):
        waiver = team.ana.request_waiver(cheaper, stage, "no-regression", "half the cost, agreed with support")
        assert waiver.state == "requested"
        assert team.as_(BEN).grant_waiver(waiver.id, "agreed").state == "granted"
        if stage == "production":
            team.as_(BEN).approve(cheaper, "production", "agreed")
        done = team.ana.promote(cheaper, stage)
        assert placed(done)
        (rule,) = [r for r in judged(done).rules if r.id == "no-regression"]
        assert rule.status is Status.WAIVED
    assert {w.state for w in team.ana.waivers("bot")} == {"used"}


def test_team_breaks_the_glass_and_answers_for_it_afterwards(team: Story) -> None:
    ship(team, team.release(ROWS))
    fix = team.release(ROWS - 1)
    team.ana.promote(fix, "staging")
    team.as_(BEN).freeze("bot@production", "end of the quarter")
    assert failing(team.ana.promote(fix, "production")) == {"approval": "pending", "frozen": "pending"}
    outcome = team.ana.break_glass(fix, "production", "the old one leaks prompts", "INC-7")
    assert team.serving("production") == fix
    assert outcome.deployment is not None
    assert "broken-glass" in outcome.deployment.marks
    assert outcome.incident is not None
    with pytest.raises(PermissionDeniedError):
        team.ana.approve_incident(outcome.incident, "I was right")
    assert team.as_(BEN).approve_incident(outcome.incident, "she was right").missing == ()
    assert team.ana.close_incident(outcome.incident, "done").incident.closed


def test_team_changes_its_policy_by_two(team: Story) -> None:
    proposed = team.ana.activate_policy(team.write("team.yaml", shipped("team").replace('"0.02"', '"0.1"')), "bot")
    assert (proposed.active, proposed.missing) == (None, ("1 × reviewer: ask ben",))
    assert team.as_(BEN).approve_policy(proposed.digest, "bot").active is not None


# regulated -----------------------------------------------------------------------------------------------


def public(key: Ed25519PrivateKey) -> str:
    return "ed25519:" + base64.b64encode(key.public_key().public_bytes_raw()).decode()


@pytest.fixture
def bank(story: Story) -> Story:
    ana = story.ana
    for account, slot in ((LEA, "ml-lead"), (RIK, "model-risk"), (CORA, "compliance")):
        ana.add_member(account, roles=("approver",), slots=(slot,), application="bot")
    ana.register_dataset(story.rows("train.jsonl", 50), "tickets-train", licence="LicenseRef-internal")
    ana.register_adapter(story.adapter(), "support-lora", "tiny@1", ["tickets-train@1"])
    return story.under("regulated", shipped("regulated").replace(PLACEHOLDER, public(TICKETS)))


def attest(bank: Story, release: str, key: Ed25519PrivateKey = TICKETS) -> None:
    digest = bank.ana.release(release).digest.removeprefix("sha256:")
    payload = json.dumps(
        {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [{"digest": {"sha256": digest}}],
            "predicateType": "urn:tandem:change-ticket:v1",
            "predicate": {"result": "PASSED", "ticket": "CHG-1"},
        }
    ).encode()
    signature = base64.b64encode(key.sign(pae(PAYLOAD_TYPE, payload))).decode()
    envelope = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": PAYLOAD_TYPE,
        "signatures": [{"keyid": "changes", "sig": signature}],
    }
    bank.ana.attest(release, bank.write(f"{release}.json", json.dumps(envelope)))


def approve(bank: Story, release: str, *accounts: str) -> None:
    for account in accounts:
        door: Local = bank.as_(account)
        door.approve(release, "production", "as CHG-1 says")


def test_regulated_names_the_one_line_to_edit(story: Story) -> None:
    with pytest.raises(InvalidInputError) as refused:
        story.ana.lint_policy(POLICIES / "regulated.yaml")
    (fault,) = refused.value.faults
    lines = shipped("regulated").splitlines()
    (line,) = [n for n, text in enumerate(lines, 1) if PLACEHOLDER in text]
    assert f"regulated.yaml:{line} stages.production.rules[" in fault.where


def test_regulated_wants_known_training_data(bank: Story) -> None:
    bank.ana.register_dataset(bank.rows("found.jsonl", 60), "found", licence="CC-BY-NC-4.0")
    bank.ana.register_adapter(bank.adapter("other", rank=4), "other-lora", "tiny@1", ["found@1"])
    composed = bank.ana.compose("bot", "support@1", "tiny@1", [("other-lora@1", "1")], {"max_new_tokens": str(ROWS)})
    release = composed.release.reference
    bank.ana.evaluate(release, "support-suite")
    assert failing(bank.ana.promote(release, "staging")) == {"lineage": "unsatisfied"}


def test_regulated_takes_a_week_three_people_a_ticket_and_office_hours(bank: Story) -> None:
    release = bank.release(ROWS, adapter=True)
    bank.ana.promote(release, "dev")
    assert placed(bank.ana.promote(release, "staging"))
    assert set(failing(bank.ana.promote(release, "production"))) == {"upstream", "change-ticket", "approval"}
    bank.later(days=4)  # a Friday
    assert failing(bank.ana.promote(release, "production"))["calendar"] == "pending"
    bank.later(days=3, hours=1)
    attest(bank, release)
    waiting = bank.ana.promote(release, "production")
    assert failing(waiting) == {"approval": "pending"}
    approve(bank, release, LEA, RIK)
    assert failing(bank.ana.promote(release, "production")) == {"approval": "pending"}
    approve(bank, release, CORA)
    done = bank.ana.promote(release, "production")
    assert placed(done)
    assert done.verification is not None
    assert (done.verification.state, done.verification.basis) == ("verified", "checks")


def test_regulated_believes_no_other_key(bank: Story) -> None:
    release = bank.release(ROWS, adapter=True)
    bank.ana.promote(release, "staging")
    bank.later(days=7, hours=1)
    attest(bank, release, Ed25519PrivateKey.from_private_bytes(bytes(32)))
    assert "change-ticket" in failing(bank.ana.promote(release, "production"))


def test_regulated_rolls_back_what_fails_its_verification(bank: Story) -> None:
    good = bank.release(ROWS, adapter=True)
    bank.runner.always_right = True  # while it is evaluated, and no longer when it serves
    flawed = bank.release(ROWS // 4, adapter=True)
    bank.runner.always_right = False
    for release in (good, flawed):
        bank.ana.promote(release, "staging")
        bank.later(days=7, minutes=20)
        attest(bank, release)
        approve(bank, release, LEA, RIK, CORA)
        outcome = bank.ana.promote(release, "production")
    assert outcome.state is PromotionState.FAILED
    assert outcome.verification is not None
    assert outcome.verification.rolled_back is not None
    assert bank.serving("production") == good
    assert [q.reference for q in bank.ana.quarantines("bot")] == [flawed]


# continuous ----------------------------------------------------------------------------------------------


def test_continuous_promotes_by_itself_after_soak_and_not_on_weekends(story: Story) -> None:
    story.under("continuous")
    first = story.release(ROWS)
    story.ana.run_scheduler()
    assert (story.serving("dev"), story.serving("staging"), story.serving("production")) == (first, first, None)
    story.later(hours=5)
    story.ana.run_scheduler()
    assert story.serving("production") is None
    story.later(hours=1)
    story.ana.run_scheduler()
    assert story.serving("production") == first
    story.later(days=4, hours=3)  # Friday, 18:00 in London
    better = story.release(ROWS + 1)
    story.ana.run_scheduler()
    story.later(hours=24)
    story.ana.run_scheduler()
    assert (story.serving("staging"), story.serving("production")) == (better, first)
    story.later(days=2)
    story.ana.run_scheduler()
    assert story.serving("production") == better


def test_continuous_leaves_a_worse_release_in_dev(story: Story) -> None:
    story.under("continuous")
    good = story.release(ROWS)
    story.ana.run_scheduler()
    worse = story.release(ROWS // 2)
    story.ana.run_scheduler()
    assert (story.serving("dev"), story.serving("staging")) == (worse, good)


def test_continuous_rolls_back_what_fails_in_service_and_tries_only_newer_ones(story: Story) -> None:
    story.under("continuous")
    good = story.release(ROWS)
    story.ana.run_scheduler()
    story.runner.always_right = True
    flawed = story.release(ROWS // 4)
    story.runner.always_right = False
    story.ana.run_scheduler()
    assert (story.serving("dev"), story.serving("staging")) == (flawed, good)
    story.ana.run_scheduler()
    assert story.serving("staging") == good, "the auto-promoter never places again what was rolled back"
    mended = story.release(ROWS + 1)
    story.ana.run_scheduler()
    assert story.serving("staging") == mended


def test_continuous_asks_nobody_to_approve(story: Story) -> None:
    found = story.ana.lint_policy(POLICIES / "continuous.yaml", "bot")
    assert found.stages == ("dev", "staging", "production")

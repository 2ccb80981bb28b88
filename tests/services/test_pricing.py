"""Prices through a registry: who sets them, what runs cost by them, and how they decide."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.domain.errors import InvalidInputError, LimitError, NotFoundError, PermissionDeniedError
from registry.domain.names import parse_version_ref
from registry.domain.outlook import Outlook
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.prices import RUNNERS, Price
from registry.domain.serving import PROTOCOL
from registry.integrations.runners.local import LocalRunner
from registry.services import foreseeing
from registry.services.situation import gather, need_key
from registry.storage.catalog import recomputing
from registry.storage.engine import read_connection
from registry.wiring import engine_of
from tests.archiving import door_of, imported
from tests.damaging import raw
from tests.slicing import SlicedRunner, SlicedWorld
from tests.world import BEN

COST = '{id: cost, type: budget, metric: cost_per_request, mean_max: "0.0001"}'
RATIO = '{id: dearer, type: budget, metric: cost_per_request, against: stage_current, max_ratio: "1.1"}'
P95 = '{id: slow, type: budget, metric: cost_per_request, quantile: "0.95", max: "0.000005"}'


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return SlicedWorld(tmp_path_factory.mktemp("priced") / "registry").stock().folder


@pytest.fixture
def world(stocked: Path, tmp_path: Path) -> SlicedWorld:
    """A registry of the test's own with nothing released yet; every row takes 20 tokens in and 1 to 7 out."""
    world = SlicedWorld(Path(shutil.copytree(stocked, tmp_path / "registry")), new=False)
    world.use(SlicedRunner()).register_base(world.folder / "base", "tiny")  # its weights are the copy's own
    return world


def results(world: SlicedWorld, release: str) -> dict[str, RuleResult]:
    return {rule.id: rule for rule in world.ana.check(release, "staging").decision.rules}


def tokens(world: SlicedWorld, prompt: str = "1", completion: str = "2", currency: str = "USD") -> Price:
    return world.ana.set_price("tiny", currency=currency, prompt=prompt, completion=completion).price


# Setting ---------------------------------------------------------------------------------------------------


def test_a_price_takes_the_place_of_the_one_before_which_stays_on_record(world: SlicedWorld) -> None:
    first, second = tokens(world), tokens(world, "3")
    world.ana.set_price("runner:openai", currency="EUR", hour="1.2")
    assert [(one.price.subject, one.price.number) for one in world.ana.prices()] == [("runner:openai", 1), ("tiny", 2)]
    assert [one.price for one in world.ana.price("tiny")] == [second, first]
    assert world.ana.price("tiny")[0].person == "ana"


def test_the_same_price_again_is_there_once_and_an_old_one_comes_back_as_a_new_one(world: SlicedWorld) -> None:
    assert [tokens(world, p).number for p in ("1", "1.0", "2", "1")] == [1, 1, 2, 3]


def test_only_those_who_may_change_policy_set_prices(world: SlicedWorld) -> None:
    """Whoever is judged by a price could set it to nothing."""
    world.ana.add_member(BEN, roles=("author", "approver", "promoter"))
    with pytest.raises(PermissionDeniedError, match="may not activate policies or set prices"):
        world.as_(BEN).set_price("tiny", currency="USD", prompt="0", completion="0")
    assert world.ana.prices() == ()


@pytest.mark.parametrize("subject", ["huge", "ask", "polarity"])
def test_a_base_model_that_there_is_not_has_no_price(world: SlicedWorld, subject: str) -> None:
    with pytest.raises((NotFoundError, InvalidInputError)):
        world.ana.set_price(subject, currency="USD", prompt="1", completion="1")
    with pytest.raises(NotFoundError, match="has no price"):
        world.ana.price(subject)


@pytest.mark.parametrize("subject", ["runner:transformrs", "runner:canned"])
def test_a_kind_of_runner_that_there_is_not_has_no_price(world: SlicedWorld, subject: str) -> None:
    with pytest.raises(NotFoundError, match="no such kind of runner") as caught:
        world.ana.set_price(subject, currency="USD", hour="1")
    assert caught.value.expected == "one of runner:openai, runner:transformers, or the name of a base model"
    assert world.ana.prices() == ()


def test_every_runner_of_this_version_may_have_a_price() -> None:
    assert set(RUNNERS) == {LocalRunner().describe().kind, PROTOCOL}


def test_a_kind_of_runner_that_evaluated_something_here_may_have_a_price(world: SlicedWorld) -> None:
    world.made("good")
    assert world.ana.set_price("runner:canned", currency="USD", hour="1").price.number == 1
    with pytest.raises(NotFoundError) as caught:
        world.ana.set_price("runner:caned", currency="USD", hour="1")
    assert caught.value.fix == "did you mean runner:canned?"


def test_prices_and_what_runs_cost_are_in_the_log_and_move_with_an_archive(world: SlicedWorld, tmp_path: Path) -> None:
    tokens(world)
    release = world.made("good")
    (run,) = world.ana.evaluations(release)
    world.ana.export(tmp_path / "one.tandem")
    imported(tmp_path / "one.tandem", tmp_path / "there")
    there = door_of(tmp_path / "there")
    assert there.prices() == world.ana.prices()
    assert run.cost is not None
    assert there.evaluations(release)[0].cost == run.cost


# What runs cost ----------------------------------------------------------------------------------------------


def test_a_run_keeps_the_price_it_was_recorded_under(world: SlicedWorld) -> None:
    release = world.made("good")
    before = tokens(world)
    world.ana.evaluate(release, "polarity")
    tokens(world, "100")
    free, paid = world.ana.evaluations(release)

    assert free.cost is None
    assert paid.cost is not None
    assert (paid.cost.price, paid.cost.requests) == (before, 400)
    out = paid.completion_tokens
    assert Decimal(paid.cost.total) == (Decimal(400 * 20) * 1 + Decimal(out) * 2) / 1_000_000


def test_the_base_models_price_counts_before_that_of_the_runner(world: SlicedWorld) -> None:
    release = world.made("good")
    world.ana.set_price("runner:canned", currency="EUR", hour="3.6")
    hourly = world.ana.evaluate(release, "polarity").cost
    tokens(world)
    by_tokens = world.ana.evaluate("bot@1", "polarity").cost

    assert hourly is not None
    assert by_tokens is not None
    assert (hourly.price.currency, by_tokens.price.currency) == ("EUR", "USD")
    took = sum(1000 + row for row in range(400))  # microseconds, at 3.6 an hour: 0.000000001 each
    assert Decimal(hourly.total) == Decimal(took) / 10**9


def test_what_every_row_costs_can_be_told_again_from_the_rows(world: SlicedWorld) -> None:
    price = tokens(world, "7", "11")
    run = world.ana.evaluate(world.made("good"), "polarity")
    rows = world.ana.evaluation_rows(run.id, limit=1000).items
    total = sum(r.prompt_tokens * Decimal(price.prompt or 0) + r.completion_tokens * 11 for r in rows) / 1_000_000
    assert run.cost is not None
    assert Decimal(run.cost.total) == total


def test_a_cost_that_rows_do_not_come_to_is_found(world: SlicedWorld) -> None:
    tokens(world)
    world.made("good")
    assert found_in(world) == []
    with raw(world.folder) as database:
        database.execute("DROP TRIGGER evaluation_run_no_update")
        database.execute("""UPDATE evaluation_run SET cost = replace(cost, '"total":"', '"total":"1')""")
    assert found_in(world)[-1].endswith("do not come to the cost that it recorded")


def found_in(world: SlicedWorld) -> list[str]:
    with read_connection(engine_of(world.folder / FOLDER / DATABASE)) as connection:
        return list(recomputing.faults(connection))


# What they decide --------------------------------------------------------------------------------------------


def test_a_budget_of_cost_goes_by_the_price_in_force(world: SlicedWorld) -> None:
    """20 tokens in at 1, and 4 out on average at 2, of a million: 0.000028 a request."""
    world.govern(COST)
    release = world.made("good")
    unpriced = results(world, release)["cost"]
    assert unpriced.status is Status.INCONCLUSIVE
    assert unpriced.remedy == (
        "`tandem price set tiny --prompt AMOUNT --completion AMOUNT --currency USD`, by a million tokens",
    )
    tokens(world)
    within = results(world, release)["cost"]
    assert (within.status, within.summary[:40]) == (Status.SATISFIED, "mean cost_per_request 0.000028 USD (n=40")
    tokens(world, "10")
    assert results(world, release)["cost"].status is Status.UNSATISFIED
    tokens(world, "1", "2", "EUR")
    other = results(world, release)["cost"]
    assert (other.status, other.summary) == (Status.ERROR, "the limit is in USD, and the price of tiny in EUR")
    world.govern(COST.replace("}", ", currency: EUR}"))
    assert results(world, release)["cost"].status is Status.SATISFIED


def test_bounds_that_are_kept_answer_for_their_own_price_only(world: SlicedWorld) -> None:
    world.govern(COST)
    tokens(world)
    release = world.made("good")  # measured ahead, by the first price
    tokens(world, "10")
    with world.ana.runtime.catalog.read() as reading:
        sealed = reading.releases.get(parse_version_ref(release))
        (need,) = gather(reading, sealed, "staging", None, {}, now="2026-11-21T00:00:00.000000Z").lacking
        assert need.price is not None
        assert need.price.number == 2
        assert reading.evidence.measurements([need_key(need)]) == {}
    found = results(world, release)["cost"].measured["findings"][0]
    assert (found["price"]["number"], Decimal(found["value"]) > Decimal("0.0002")) == (2, True)


def test_a_price_that_changed_before_the_promotion_decides_it(world: SlicedWorld) -> None:
    world.govern(COST)
    tokens(world)
    release = world.made("good")
    assert results(world, release)["cost"].status is Status.SATISFIED
    tokens(world, "10")
    decided = world.ana.promote(release, "staging").decision
    assert decided is not None
    assert {rule.id: rule.status for rule in decided.decision.rules}["cost"] is Status.UNSATISFIED
    replayed = world.ana.replay(decided.id)
    tokens(world, "0.01")
    assert world.ana.replay(decided.id) == replayed


def test_a_ratio_of_cost_is_to_what_is_live_at_todays_price(world: SlicedWorld) -> None:
    world.govern(RATIO)
    live = world.made("prompt")
    world.ana.promote(live, "staging", "the first")
    release = world.made("good")
    assert results(world, release)["dearer"].status is Status.INCONCLUSIVE
    tokens(world)
    assert results(world, release)["dearer"].status is Status.SATISFIED  # the same tokens, row by row


def test_a_price_by_the_hour_is_judged_by_the_time_that_rows_took(world: SlicedWorld) -> None:
    world.govern(P95)
    release = world.made("good")
    world.ana.set_price("runner:canned", currency="USD", hour="3.6")  # a nanodollar a microsecond
    assert results(world, release)["slow"].status is Status.SATISFIED  # 1 to 1.4 ms
    world.use(SlicedRunner(lambda row: 6000 + row)).evaluate(release, "polarity", fresh=True)
    slow = results(world, release)["slow"]
    assert slow.status is Status.UNSATISFIED
    assert len({f["timings"] for f in slow.measured["findings"]}) == 2


# What a run tells before it begins ----------------------------------------------------------------------------


class Counter:
    """Twenty tokens for every prompt."""

    def prompt(self, messages: object, tools: object) -> int:
        return 20


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreseeing, "counter_of", lambda folder: Counter())


def test_a_run_tells_what_it_will_ask_before_it_asks(world: SlicedWorld, counting: None) -> None:
    price = tokens(world)
    release = world.ana.compose("bot", "ask@1", "tiny@1", [], {"max_new_tokens": "2"}).release.reference
    told: list[tuple[Outlook, int]] = []
    world.ana.evaluate(release, "polarity", announce=lambda found: told.append((found, world.runner.generated)))
    world.ana.evaluate(release, "polarity", announce=lambda found: told.append((found, 0)))

    (first, generated), (again, _) = told
    assert generated == 0
    assert first == Outlook(400, 0, 400, 8000, True, 800, price, "0.0096")  # (8000 * 1 + 800 * 2) / 1 000 000
    assert again == Outlook(400, 400, 0, 0, True, 0, price, "0")


def test_tokens_that_nobody_can_count_are_bounded_and_said_to_be(
    world: SlicedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreseeing, "counter_of", lambda folder: None)
    told: list[Outlook] = []
    world.ana.evaluate(world.made("good"), "polarity", announce=told.append, fresh=True)
    assert (told[0].counted, told[0].cost, told[0].price) == (False, None, None)
    assert told[0].prompt_tokens > 400 * 20


def test_a_run_that_may_cost_more_than_is_allowed_asks_nothing(world: SlicedWorld, counting: None) -> None:
    tokens(world)
    release = world.ana.compose("bot", "ask@1", "tiny@1", [], {"max_new_tokens": "2"}).release.reference
    with pytest.raises(LimitError, match="may cost more than was allowed"):
        world.ana.evaluate(release, "polarity", max_cost="0.0095")
    assert world.ana.evaluations(release) == ()
    world.ana.evaluate(release, "polarity", max_cost="0.0096")
    again = world.ana.evaluate(release, "polarity", max_cost="0")  # everything is there already
    assert again.reused == 400


@pytest.mark.parametrize("given", ["-1", "much", "nan"])
def test_what_is_no_limit_is_refused(world: SlicedWorld, given: str) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.evaluate("bot@1", "polarity", max_cost=given)


def test_a_limit_without_a_price_is_refused_before_anything_is_asked(world: SlicedWorld, counting: None) -> None:
    release = world.ana.compose("bot", "ask@1", "tiny@1").release.reference
    with pytest.raises(InvalidInputError, match="nobody can tell what the evaluation costs"):
        world.ana.evaluate(release, "polarity", max_cost="1")
    assert world.ana.evaluations(release) == ()


def test_nothing_is_counted_where_nobody_asks(world: SlicedWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counting takes the tokenizer, which takes seconds to load."""
    monkeypatch.setattr(foreseeing, "counter_of", None)
    world.made("good")

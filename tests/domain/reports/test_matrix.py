"""The matrix: effects by hand, the choice by its rule, and what the choice rests on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.reports import CellName, Estimate, Evidence, Finding, Matrix, Missing, Prices, incomplete, matrix
from registry.domain.reports.bare import bare_text, is_bare
from registry.domain.reports.choosing import Standing
from registry.domain.reports.matrix import Parts, Subject
from registry.domain.suites import ColumnSlices, ExactMatch, Refusal, Scorer, Suite
from tests.evaluated import row, run

DIGEST = Digest("sha256:" + "1" * 64)
EXACT = ExactMatch(name="exact", type="exact_match")
REFUSED = Refusal(name="refused", type="refusal", phrases=("no",))
TOKENS = {CellName.BASE: (5, 2), CellName.PROMPT: (40, 2), CellName.ADAPTER: (5, 2), CellName.BOTH: (40, 2)}
CELLS = tuple(CellName)
GENERATION = {"temperature": "0", "max_new_tokens": 8}


def subject(scorer: Scorer = EXACT) -> Subject:
    suite = Suite(DIGEST, {"text": "text"}, "target", (scorer,), scorer.name, 17, slices=(ColumnSlices(column="lang"),))
    return Subject("bot", "suite@1", DIGEST, suite, scorer, Parts("tiny@1", "support@1", "lora@1", "bare@1"))


def made(
    outcomes: Mapping[CellName, str],
    *,
    scorer: Scorer = EXACT,
    margin: str = "0.02",
    prices: Prices | None = None,
    tokens: Mapping[CellName, tuple[int, int]] = TOKENS,
    size: int = 1,
) -> Matrix:
    """A matrix of cells whose rows are `1`, `0` or `?`, `size` to a cluster."""
    measured = []
    for number, cell in enumerate(CELLS, start=1):
        rows = [
            row(
                f"s{i:04}",
                f"c{i // size}",
                {} if letter == "?" else {scorer.name: letter},
                tokens=tokens[cell],
                slices={"lang": "de" if i % 2 else "fr"},
            )
            for i, letter in enumerate(outcomes[cell])
        ]
        measured.append((cell, run(str(number), rows), rows, GENERATION))
    return matrix(subject(scorer), measured, margin, prices)


def of(base: str, prompt: str, adapter: str, both: str) -> dict[CellName, str]:
    return dict(zip(CELLS, (base, prompt, adapter, both), strict=True))


def share(right: int, rows: int = 1000) -> str:
    return "1" * right + "0" * (rows - right)


# Effects -----------------------------------------------------------------------------------------------------


def test_effects_are_averages_over_the_other_factor_and_the_interaction_is_the_difference_of_differences() -> None:
    found = made(of(share(100), share(600), share(900), share(950)))
    assert {c.name: c.gain.value for c in found.contrasts} == {
        "prompt effect": "0.275",  # ((600 - 100) + (950 - 900)) / 2
        "adapter effect": "0.575",  # ((900 - 100) + (950 - 600)) / 2
        "interaction": "-0.45",  # (950 - 900) - (600 - 100)
    }
    assert [c.finding for c in found.contrasts] == [Finding.BETTER, Finding.BETTER, Finding.WORSE]
    assert (found.contrast_level, found.level) == ("0.9833", "0.95")


def test_bounds_of_effects_are_wider_where_rows_depend_on_each_other() -> None:
    outcomes = of(share(100, 400), share(240, 400), share(300, 400), share(320, 400))
    alone, together = (made(outcomes, size=size).contrasts[0].gain for size in (1, 8))
    assert together.clusters == 50
    assert width(together) > 1.5 * width(alone)


def width(estimate: Estimate) -> float:
    return float(estimate.upper or "nan") - float(estimate.lower or "nan")


def test_what_is_not_measured_widens_effects_both_ways() -> None:
    whole = made(of(share(10, 100), share(60, 100), share(80, 100), share(90, 100))).contrasts[0].gain
    holes = made(of("?" + share(10, 100)[1:99] + "?", share(60, 100), share(80, 100), share(90, 100))).contrasts[0].gain
    assert float(holes.lower or 0) < float(whole.lower or 0)
    assert float(holes.upper or 0) > float(whole.upper or 0)
    assert holes.n == 98


def test_what_two_cells_lack_is_taken_at_its_worst_for_the_effect_and_not_alike_for_both() -> None:
    base, prompt, adapter, both_parts = (share(n, 100) for n in (10, 60, 80, 90))
    whole = made(of(base, prompt, adapter, both_parts)).contrasts[0].gain
    both = made(of("?" + base[1:], "?" + prompt[1:], adapter, both_parts)).contrasts[0].gain
    assert float(both.lower or 0) < float(whole.lower or 0)
    assert float(both.upper or 0) > float(whole.upper or 0)


def test_of_a_scorer_of_which_less_is_better_an_effect_is_still_a_gain_and_the_best_is_the_lowest() -> None:
    found = made(of(share(900), share(400), share(100), share(50)), scorer=REFUSED)
    assert found.contrasts[0].gain.value == "0.275"
    assert found.choice is not None
    assert (found.better, found.choice.best) == ("lower", CellName.BOTH)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(*[st.sampled_from("01")] * 4), min_size=8, max_size=40), st.integers(1, 3))
def test_exchanging_prompt_and_adapter_exchanges_their_effects_and_keeps_the_interaction(
    rows: list[tuple[str, str, str, str]], size: int
) -> None:
    columns = ["".join(column) for column in zip(*rows, strict=True)]
    found = made(dict(zip(CELLS, columns, strict=True)), size=size).contrasts
    other = made(of(columns[0], columns[2], columns[1], columns[3]), size=size).contrasts
    assert (found[0].gain, found[1].gain, found[2].gain) == (other[1].gain, other[0].gain, other[2].gain)


# The choice --------------------------------------------------------------------------------------------------


def test_the_cheapest_cell_that_is_shown_to_be_as_good_is_recommended_and_decided() -> None:
    found = made(of(share(100), share(600), share(950), share(952))).choice
    assert found is not None
    assert (found.best, found.recommended, found.evidence) == (CellName.BOTH, CellName.ADAPTER, Evidence.DECIDED)
    assert [s.standing for s in found.cells] == [Standing.WORSE, Standing.WORSE, Standing.AS_GOOD, Standing.BEST]


def test_a_cheaper_cell_that_might_be_as_good_leaves_the_choice_open_and_tells_how_many_rows_would_do() -> None:
    found = made(of(share(10, 100), share(60, 100), share(94, 100), share(95, 100))).choice
    assert found is not None
    assert (found.recommended, found.evidence) == (CellName.BOTH, Evidence.INCONCLUSIVE)
    adapter = found.cells[2]
    assert adapter.standing is Standing.UNCLEAR
    assert adapter.needed is not None
    assert adapter.needed > 100
    planned = f"{adapter.needed} rows are planned to show it, if it is so"
    assert found.reason == f"adapter is cheaper, and may be within 0.02 of the best; {planned}"


def test_more_rows_of_the_same_kind_decide_it() -> None:
    base, prompt, adapter, both = (share(n * 10) for n in (10, 60, 94, 95))
    many = made(of(base, prompt, adapter, both)).choice
    assert many is not None
    assert (many.recommended, many.evidence) == (CellName.ADAPTER, Evidence.DECIDED)


def test_with_few_rows_nothing_is_decided() -> None:
    found = made(of("0", "1", "1", "1")).choice
    assert found is not None
    assert found.evidence is Evidence.INCONCLUSIVE
    assert found.reason.endswith("no number of rows is planned to show it")


def test_a_choice_is_open_while_a_dearer_cell_may_be_better_than_the_best_by_more_than_the_margin() -> None:
    """The adapter came out best of 12 rows, and is the cheapest: chance is enough for either."""
    few = made(of(share(0, 12), share(10, 12), share(11, 12), "0" + "1" * 10 + "0")).choice
    assert few is not None
    assert (few.best, few.recommended, few.evidence) == (CellName.ADAPTER, CellName.ADAPTER, Evidence.INCONCLUSIVE)
    assert few.reason == "base+prompt and adapter+prompt may be better than the best by more than 0.02"
    many = made(of(share(0), share(900), share(990), share(970))).choice
    assert many is not None
    assert (many.recommended, many.evidence) == (CellName.ADAPTER, Evidence.DECIDED)


def test_a_wide_margin_makes_a_worse_cell_good_enough() -> None:
    outcomes = of(share(100), share(900), share(950), share(952))
    tight, wide = (made(outcomes, margin=margin).choice for margin in ("0.02", "0.2"))
    cheap_prompt = made(outcomes, margin="0.2", tokens=TOKENS | {CellName.PROMPT: (1, 1)}).choice
    assert tight is not None
    assert wide is not None
    assert cheap_prompt is not None
    assert (tight.recommended, wide.recommended) == (CellName.ADAPTER, CellName.ADAPTER)
    assert cheap_prompt.recommended is CellName.PROMPT


def test_by_cost_a_token_out_may_weigh_more_than_one_in() -> None:
    tokens = TOKENS | {CellName.ADAPTER: (5, 30), CellName.BOTH: (30, 2)}
    outcomes = of(share(100), share(600), share(950), share(952))
    prices = Prices(Decimal("0.1"), Decimal("10"))
    by_tokens, by_cost = (made(outcomes, tokens=tokens, prices=p).choice for p in (None, prices))
    assert by_tokens is not None
    assert by_cost is not None
    assert (by_tokens.by, by_tokens.recommended, by_tokens.cells[3].cost) == ("tokens", CellName.BOTH, None)
    assert (by_cost.by, by_cost.recommended, by_cost.cells[3].cost) == ("cost", CellName.BOTH, "23")
    assert by_cost.cells[2].cost == "300.5"


def test_training_breaks_even_where_its_cost_is_saved_and_never_where_requests_cost_more() -> None:
    prices = Prices(Decimal(1), Decimal(1), training=Decimal(70))
    tokens = TOKENS | {CellName.BOTH: (50, 2)}
    found = made(of(share(100), share(600), share(950), share(952)), prices=prices, tokens=tokens).choice
    assert found is not None
    assert [(b.cell, b.saving, b.requests) for b in found.break_even] == [
        (CellName.ADAPTER, "35", 2000),  # 42 - 7 tokens
        (CellName.BOTH, "-10", None),
    ]
    assert found.cells[2].cost == "7"


def test_training_spread_over_few_requests_makes_the_prompt_the_cheaper_one() -> None:
    outcomes = of(share(100), share(950), share(952), share(953))
    many, few = (
        made(outcomes, prices=Prices(Decimal(1), Decimal(1), Decimal(70), volume)).choice for volume in (10_000, 1_000)
    )
    assert many is not None
    assert few is not None
    assert (many.recommended, many.cells[2].cost) == (CellName.ADAPTER, "14")  # 7 + 70 / 10
    assert (few.recommended, few.cells[2].cost) == (CellName.PROMPT, "77")


def test_without_tokens_nothing_is_recommended() -> None:
    found = made(dict.fromkeys(CELLS, share(50, 100)), tokens=dict.fromkeys(CELLS, (0, 0))).choice
    assert found is not None
    assert (found.recommended, found.evidence) == (None, Evidence.INCONCLUSIVE)


def test_of_cells_that_cost_the_same_the_best_is_taken() -> None:
    found = made(of(share(950), share(950), share(950), share(955)), tokens=dict.fromkeys(CELLS, (5, 5))).choice
    assert found is not None
    assert (found.recommended, found.reason) == (CellName.BOTH, "no cell is cheaper")


# The rest ----------------------------------------------------------------------------------------------------


def test_slices_tell_the_mean_of_each_cell() -> None:
    found = made(of("0101", "1111", "0000", "1010"))
    assert [(s.value, s.rows, list(s.means.values())) for s in found.slices] == [
        ("de", 2, ["1", "1", "0", "0"]),
        ("fr", 2, ["0", "1", "0", "1"]),
    ]


def test_cells_of_different_parameters_are_told() -> None:
    rows = [row(f"s{i}", f"s{i}", {"exact": "1"}) for i in range(9)]
    parameters = [GENERATION, GENERATION, {**GENERATION, "max_new_tokens": 256}, GENERATION]
    measured = [
        (cell, run(str(n), rows), rows, given) for n, (cell, given) in enumerate(zip(CELLS, parameters, strict=True))
    ]
    [note] = matrix(subject(), measured, "0.02", None).notes
    assert note.startswith(
        "the cells differ in max_new_tokens, so an effect may be its: base 8, base+prompt 8, adapter 256"
    )


def test_while_a_cell_is_missing_nothing_is_concluded() -> None:
    rows = [row(f"s{i}", f"s{i}", {"exact": "1"}) for i in range(9)]
    lacking = Missing(CellName.BASE, "run", "bot@1", ("tandem eval run bot@1 --suite suite@1",))
    found = incomplete(subject(), [(CellName.PROMPT, run("2", rows), rows, GENERATION)], [lacking])
    assert (found.complete, found.contrasts, found.choice, found.slices) == (False, (), None, ())
    assert [cell.cell for cell in found.cells] == [CellName.PROMPT]
    assert incomplete(subject(), [], [lacking]).cells == ()


@pytest.mark.parametrize(
    ("messages", "bare"),
    [
        ([("user", "{{text}}")], True),
        ([("user", "{{ a }}\n\n{{b}}")], True),
        ([("text", "{{text}}")], True),
        ([("user", "Answer: {{text}}")], False),
        ([("user", "no variable")], False),
        ([("user", " ")], False),
        ([("system", "{{text}}")], False),
        ([("system", "be kind"), ("user", "{{text}}")], False),
    ],
)
def test_a_bare_prompt_says_nothing_but_its_variables(messages: list[tuple[str, str]], bare: bool) -> None:
    document = PromptDocument(messages=tuple(Message.model_validate({"role": r, "content": c}) for r, c in messages))
    assert is_bare(document) is bare


def test_the_text_of_a_bare_prompt_is_bare() -> None:
    text = bare_text(["product", "question"])
    assert text == "{{product}}\n\n{{question}}"
    assert is_bare(PromptDocument(messages=(Message(role="user", content=text),)))

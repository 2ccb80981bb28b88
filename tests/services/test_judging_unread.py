"""A judge that says nothing that can be read is not silently absent from what a run tells."""

from __future__ import annotations

from cli.commands.evaluations import run_text
from tests.judging import Court, judged, newest


def test_a_judge_none_of_whose_replies_can_be_read_is_told_of(court: Court) -> None:
    court.runner.reply = lambda asked, answer: "no idea"
    release = judged(court)
    run = court.ana.evaluation(newest(court, release).id)
    assert run.unscored == ("helpful",)
    assert run_text(run).endswith(
        f"helpful: no row has a value; `tandem eval show {run.id} --rows` shows what was said"
    )
    court.runner.reply = lambda asked, answer: "4"
    again = court.ana.evaluate(release, "judged@1", fresh=True)
    assert (again.unscored, court.ana.evaluation(again.id).unscored) == ((), ())

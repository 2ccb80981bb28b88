"""`tandem apply`: make a registry hold what is declared in files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.failures import Exit, error_document, exit_code
from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import note, visible

if TYPE_CHECKING:
    from registry.domain.declared import Applied, AppliedStep, Plan, Step


@click.command(
    "apply",
    cls=Command,
    short_help="Make a registry hold what is declared in files.",
    example="tandem apply -f registry/ --plan\n"
    "tandem apply -f registry/ --yes --source .\n"
    'tandem apply -f registry/ --yes --expect "$PLAN"',
)
@click.option("-f", "--file", "path", type=PATH, required=True, metavar="PATH", help="A file, or a folder of them.")
@click.option("--plan", "--dry-run", "only_plan", is_flag=True, help="Tell what would be done, and do nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--expect", metavar="DIGEST", help="Only if this is still the digest of the plan, else 12.")
@click.option("--source", type=PATH, metavar="PATH", help="Record the commit of the git work tree around PATH.")
@with_door
def apply(door: Door, path: Path, only_plan: bool, yes: bool, expect: str | None, source: Path | None) -> int:
    """Make the registry hold what is declared in PATH: datasets, prompts, suites, applications, policies, releases.

    A promotion that is declared is asked for as by `tandem promote`. Nothing is taken away. Exits 11 if something
    waits, 10 if a promotion was denied; with --plan, 11 if there is anything to do.
    """
    if not (only_plan or yes) and (door.as_json or not sys.stdin.isatty()):
        raise click.UsageError("Say --yes to do it, or --plan to see what it would be.")
    with door.open() as registry:
        if only_plan or not yes:
            plan = registry.plan_declared(path)
            if only_plan:
                door.show(plan_document(plan), lambda: plan_text(plan))
                return Exit.WAIT if plan.changes else Exit.DONE
            note(plan_text(plan))
            if plan.changes and not click.confirm("Do that?", err=True):
                note("nothing was done")
                return Exit.DONE
            expect = expect or plan.digest
        applied = registry.apply_declared(path, plan=expect, source=source)
    door.show(applied_document(applied), lambda: applied_text(applied))
    if applied.error is not None:
        if door.as_json:
            return exit_code(applied.error)
        raise applied.error
    return _exit(applied)


def plan_text(plan: Plan) -> str:
    """A line for each step, what differs below it, and how many there are to do."""
    lines = [line for step in plan.steps for line in _step_lines(_MARKS[step.action.value], step, step.said)]
    unchanged = len(plan.steps) - plan.changes
    return "\n".join([*lines, f"{plan.changes} to do, {unchanged} unchanged  plan {plan.digest}"])


def applied_text(applied: Applied) -> str:
    """The same of what was done."""
    lines = [
        line
        for done in applied.steps
        for line in _step_lines(_OUTCOMES[done.outcome.value], done.step, done.said, done.result, done.outcome.value)
    ]
    counts = dict.fromkeys(done.outcome.value for done in applied.steps)
    told = [f"{sum(d.outcome.value == name for d in applied.steps)} {name}" for name in counts]
    return "\n".join([*lines, ", ".join(told)])


def plan_document(plan: Plan) -> dict[str, Any]:
    return {"digest": plan.digest, "changes": plan.changes, "items": [_step_document(step) for step in plan.steps]}


def applied_document(applied: Applied) -> dict[str, Any]:
    document: dict[str, Any] = {
        "digest": applied.plan.digest,
        "items": [_done_document(done) for done in applied.steps],
    }
    if applied.error is not None:
        document |= error_document(applied.error.code, applied.error.message, applied.error.faults)
    return document


_MARKS = {"create": "+", "change": "~", "promote": ">", "unchanged": "="}
_OUTCOMES = {"done": "✓", "unchanged": "=", "waits": "…", "denied": "✗", "failed": "✗", "not tried": "-"}


def _exit(applied: Applied) -> Exit:
    outcomes = {done.outcome.value for done in applied.steps}
    if "denied" in outcomes:
        return Exit.DENIED
    return Exit.WAIT if "waits" in outcomes else Exit.DONE


def _step_lines(mark: str, step: Step, said: tuple[str, ...], result: str = "", word: str = "") -> list[str]:
    about = f"{mark} {step.kind:<11}  {visible(step.subject)}  {word or step.action.value}"
    named = result or step.result
    head = f"{about}  {visible(named)}" if named != step.subject else about
    return [head, *(f"    {visible(line)}" for line in said)]


def _step_document(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "subject": step.subject,
        "action": step.action.value,
        "result": step.result,
        "digest": step.digest,
        "said": list(step.said),
        "where": step.where,
    }


def _done_document(done: AppliedStep) -> dict[str, Any]:
    step = _step_document(done.step)
    return step | {"outcome": done.outcome.value, "result": done.result, "said": list(done.said)}

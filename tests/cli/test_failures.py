"""Errors end as a message and an exit code: aligned for people, one document for programs, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import click
import pytest

from cli.failures import Exit, guarded
from registry.domain.errors import (
    ConflictError,
    Fault,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
    RegistryError,
)


def failing(error: BaseException) -> Callable[[], object]:
    def work() -> object:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InvalidInputError("x"), 15),
        (NotFoundError("x"), 14),
        (PermissionDeniedError("x"), 13),
        (ConflictError("x"), 12),
        (IntegrityError("x"), 20),
        (InfrastructureError("x"), 20),
        (RegistryError("x"), 20),
        (ValueError("x"), 20),
        (click.UsageError("x"), 2),
        (click.Abort(), 130),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
@pytest.mark.parametrize("as_json", [False, True])
def test_every_class_of_error_has_its_exit_code(error: Exception, code: int, as_json: bool) -> None:
    assert guarded(failing(error), as_json) == code


def test_the_code_of_a_result_is_passed_on_and_no_code_means_done() -> None:
    assert guarded(lambda: Exit.WAIT, False) == 11
    assert guarded(lambda: None, False) == 0


def test_an_error_tells_where_expected_found_and_fix(capsys: pytest.CaptureFixture[str]) -> None:
    error = InvalidInputError("not a number", where="p.md:3", expected="a number", found="'x'", fix="write 0.5")

    guarded(failing(error), False)

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == dedent("""\
        error: not a number
          where     p.md:3
          expected  a number
          found     'x'
          fix       write 0.5
        """)


def test_all_faults_of_a_document_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [Fault("unknown key", where="rules[0]", fix="leave it out"), Fault("no stage", expected="a stage")]

    guarded(failing(InvalidInputError.of("policy.yaml", faults)), False)

    assert capsys.readouterr().err == dedent("""\
        error: policy.yaml: 2 faults
        - unknown key
          where     rules[0]
          fix       leave it out
        - no stage
          expected  a stage
        """)


def test_a_fix_that_mends_every_fault_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    faults = [Fault("q_proj is wider", fix="take its own base"), Fault("k_proj is wider", fix="take its own base")]

    guarded(failing(InvalidInputError.of("adapter", faults)), False)

    assert capsys.readouterr().err == dedent("""\
        error: adapter: 2 faults
        - q_proj is wider
        - k_proj is wider
        - one fix for all 2
          fix       take its own base
        """)


def test_for_programs_an_error_is_one_document_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(failing(NotFoundError("no such version", found="support@9")), True)

    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(told.out) == {
        "error": {
            "code": "not-found",
            "message": "no such version",
            "faults": [{"message": "no such version", "found": "support@9"}],
        }
    }


def test_a_message_cannot_drive_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(failing(InvalidInputError("bad \x1b[2J", found="\u202e")), False)

    assert capsys.readouterr().err == "error: bad \\x1b[2J\n  found     \\u202e\n"


def test_a_surprise_is_told_in_a_line_without_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TANDEM_DEBUG", raising=False)

    assert guarded(failing(ZeroDivisionError("division by zero")), False) == 20

    assert capsys.readouterr().err == (
        "error: unexpected ZeroDivisionError: division by zero\n"
        "  fix       set TANDEM_DEBUG=1 and run again to see where\n"
    )


def test_the_traceback_is_there_for_who_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_DEBUG", "1")

    guarded(failing(ZeroDivisionError("x")), True)

    told = capsys.readouterr()
    assert "Traceback" in told.err
    assert json.loads(told.out)["error"]["code"] == "unexpected"


def test_an_interruption_is_told_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(failing(click.Abort()), False) == 130
    assert capsys.readouterr().err == "error: interrupted\n"


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("as_json", [False, True])
def test_a_result_that_nobody_takes_is_told_and_where_nobody_hears_it_the_code_stays(as_json: bool) -> None:
    script = "import sys\nfrom cli.failures import guarded\nfrom cli.output import note, say\n"
    script += f"sys.exit(guarded(lambda: (note('hint'), say('result')), {as_json}))"
    with FULL.open("w") as full:
        heard = subprocess.run(
            [sys.executable, "-c", script], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
        unheard = subprocess.run([sys.executable, "-c", script], stdout=full, stderr=full, check=False)
    assert heard.stderr == dedent("""\
        hint
        error: the result could not be written
          where     standard output
          found     No space left on device
          fix       what the command has changed stays changed: look before you run it again
        """)
    assert (heard.returncode, unheard.returncode) == (20, 20)

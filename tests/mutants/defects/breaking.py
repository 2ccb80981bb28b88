"""What only shows when something breaks, or many act at once."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_FAILURES = "tests/cli/test_failures.py"

DEFECTS = (
    Defect(
        "a result that nobody takes is passed over",
        "cli/output.py",
        "        if error.errno == errno.EPIPE:\n            raise\n",
        "        return\n",
        (_FAILURES, "-k", "nobody_takes"),
    ),
    Defect(
        "an error is told where nobody hears it",
        "cli/failures.py",
        "    except InfrastructureError:\n"
        "        # Standard output takes nothing, which may be the very error that is to be told.\n"
        "        pass\n",
        "    except InfrastructureError:\n        return code\n",
        (_FAILURES, "-k", "nobody_takes"),
    ),
    Defect(
        "what a stage serves is remembered",
        "registry/bootstrap.py",
        "        found = reading.resolve(self._database, parse_stage_ref(stage))\n",
        '        seen = self.__dict__.setdefault("_seen", {})\n'
        "        found = seen.get(stage) or reading.resolve(self._database, parse_stage_ref(stage))\n"
        "        seen[stage] = found\n",
        ("tests/services/test_linearizability.py", "-k", "sixty_four and sqlite"),
    ),
)

"""Looking at a running installation, and backups that can be relied on."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_CHECKUPS = "tests/domain/test_checkups.py"
_DOCTOR = "tests/cli/test_doctor.py"
_AFAR = "tests/server/test_doctor.py"
_DRILL = "tests/deploy/test_drill.py"
_PROBING = "tests/storage/test_probing.py"

DEFECTS = (
    Defect(
        "a checkup with a failure is fine if it begins well",
        "registry/domain/checkups/findings.py",
        "        return next((state for state in (State.FAIL, State.WARN) if state in states), State.OK)\n",
        "        return self.checks[0].state\n",
        (_CHECKUPS, "-k", "worst"),
    ),
    Defect(
        "what breaks while it is looked at stops the rest",
        "registry/domain/checkups/findings.py",
        "    except RegistryError as error:\n        yield told(name, error)\n",
        "    except RegistryError:\n        raise\n",
        (_DOCTOR, "-k", "everything_broken"),
    ),
    Defect(
        "a key is the right one if it is a key",
        "registry/domain/checkups/records.py",
        "    if named != found:\n",
        "    if not found:\n",
        (_DOCTOR, "-k", "what_is_wrong"),
    ),
    Defect(
        "a doctor does not hold stages to the newest entry",
        "registry/domain/checkups/records.py",
        '    if state_root(end.heads) != json.loads(end.leaf).get("state_root"):\n',
        "    if not end.heads:\n",
        (_DOCTOR, "-k", "what_is_wrong"),
    ),
    Defect(
        "what is live is there if there is a file of its name",
        "registry/services/examining.py",
        "            return runtime.blobs.verify(digest)\n",
        '            return "" if runtime.blobs.has(digest) else "it is missing"\n',
        (_DOCTOR, "-k", "what_is_wrong"),
    ),
    Defect(
        "a copy that lacks what receipts tell of is as good as any",
        "registry/domain/checkups/duties.py",
        "    if facts.lost:\n",
        "    if facts.lost and facts.size:\n",
        (_DRILL, "-k", "old_backup"),
    ),
    Defect(
        "a probe of a bucket stays there",
        "registry/storage/blobs/probing.py",
        "        objects.delete(key)\n",
        "        pass\n",
        (_PROBING, "-k", "nothing_is_left"),
    ),
    Defect(
        "a probe of a folder stays there",
        "registry/storage/blobs/probing.py",
        "        os.unlink(name)\n",
        "        pass\n",
        (_PROBING, "-k", "without_a_trace"),
    ),
    Defect(
        "a token that ends tomorrow lasts long enough",
        "registry/domain/checkups/duties.py",
        "SHORT = timedelta(days=1)\n",
        "SHORT = timedelta(days=365)\n",
        (_AFAR, "-k", "one_that_ended"),
    ),
    Defect(
        "the receipts of a server are not looked at",
        "registry/domain/checkups/duties.py",
        "    if facts.difference:\n",
        "    if facts is None:\n",
        (_AFAR, "-k", "set_back"),
    ),
    Defect(
        "what starting again does not mend is started again",
        "cli/failures.py",
        "        return tell(error, as_json, Exit.CONFLICT)\n",
        "        return tell(error, as_json)\n",
        ("tests/deploy/test_files.py", "-k", "started_again"),
    ),
    Defect(
        "a drill that found a fault ends well",
        "deploy/drill.py",
        "    if faults:\n        return BROKEN\n",
        "",
        (_DRILL, "-k", "not_whole"),
    ),
    Defect(
        "a backup is not held to its own checkpoint",
        "deploy/drill.py",
        '(("log", "verify", "--since", str(checkpoint)), ',
        '(("log", "verify"), ',
        (_DRILL, "-k", "not_whole"),
    ),
    Defect(
        "a database file is copied as if nobody wrote to it",
        "deploy/drill.py",
        "            running.backup(copy)\n",
        "            target.write_bytes(source.read_bytes()[: 4096 * 8])\n",
        (_DRILL, "-k", "people_work_becomes"),
    ),
)

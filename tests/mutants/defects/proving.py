"""The log as evidence: its tree, notes and proofs, and what it is held against."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_TREES = "tests/domain/transparency/test_trees.py"
_NOTES = "tests/domain/transparency/test_notes.py"
_AUDITING = "tests/services/test_auditing.py"
_FAR_AWAY = "tests/client/test_witnessing_far_away.py"

DEFECTS = (
    Defect(
        "hashes of another length are joined all the same",
        "registry/domain/transparency/trees.py",
        "    return all(len(each) == HASH for each in hashes)\n",
        "    return True\n",
        (_TREES, "-k", "another_length"),
    ),
    Defect(
        "a proof of consistency need not lead to the old root",
        "registry/domain/transparency/trees.py",
        "    return last == 0 and ours == old_root and theirs == new_root\n",
        "    return last == 0 and theirs == new_root\n",
        (_TREES, "-k", "no_changed_proof"),
    ),
    Defect(
        "a path that is too short is a path",
        "registry/domain/transparency/trees.py",
        "    return found if last == 0 else None\n",
        "    return found\n",
        (_TREES, "-k", "nothing or no_changed"),
    ),
    Defect(
        "a forged signature is passed over",
        "registry/domain/transparency/notes.py",
        "        if not all(len(s) == SIGNATURE and verify(verifier.key, s, note.text.encode()) for s in claimed):\n",
        "        if False:\n",
        (_NOTES, "-k", "forgery"),
    ),
    Defect(
        "base64 has many spellings",
        "registry/domain/transparency/notes.py",
        "    return data if base64.b64encode(data).decode() == text else None\n",
        "    return data\n",
        (_NOTES, "-k", "no_changed_byte or refused"),
    ),
    Defect(
        "a checkpoint of another log is one of ours",
        "registry/integrations/kept_checkpoints.py",
        "    if told.origin != ours.name or not signers(note, [ours], verifies, where):\n",
        "    if False:\n",
        (_AUDITING, "-k", "another"),
    ),
    Defect(
        "a log may begin otherwise than at a checkpoint",
        "registry/integrations/kept_checkpoints.py",
        "    if told.size and not (told.size <= now.size and log.begins_with(told)):\n",
        "    if False:\n",
        (_AUDITING, "-k", "set_back"),
    ),
    Defect(
        "a first checkpoint is committed whatever receipts say of the log",
        "registry/integrations/witnessing.py",
        "                receipts.hold(log, kept)\n",
        "                pass\n",
        (_FAR_AWAY, "-k", "receipts"),
    ),
    Defect(
        "a server tells where in the repository its checkpoint goes",
        "registry/domain/transparency/witnessed.py",
        "    if not _ORIGIN.fullmatch(origin):\n",
        "    if False:\n",
        (_FAR_AWAY, "-k", "elsewhere"),
    ),
    Defect(
        "a server need not sign the checkpoint that it shows",
        "registry/client/log.py",
        "        if not by or by[0].name != found.origin or found.size < 1:\n",
        "        if False:\n",
        (_FAR_AWAY, "-k", "did_not_sign"),
    ),
    Defect(
        "a proof need not lead to its checkpoint",
        "registry/services/proving.py",
        "    if not found.holds():\n",
        "    if False:\n",
        (_AUDITING, "-k", "altered"),
    ),
    Defect(
        "the caches of the log are believed",
        "registry/services/auditing.py",
        "        found = found or tuple(islice(_told(reading.dumping.own_faults()), MOST_FAULTS))\n",
        "",
        (_AUDITING, "-k", "hidden"),
    ),
)

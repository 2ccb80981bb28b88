"""Git repositories here, a registry elsewhere: states that are told to it, and tags that are made of what it tells."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_AFAR = "tests/server/test_git_from_afar.py"
_STATES = "registry/domain/file_states.py"
_PLACEMENTS = "registry/client/mirroring.py"

DEFECTS = (
    Defect(
        "what is told of a commit is not held to what a commit is",
        _STATES,
        "        return FileState(told_again(told), held)\n",
        "        return FileState(told, held)\n",
        (_AFAR, "-k", "nobody_read"),
    ),
    Defect(
        "a commit is told of as often as somebody likes",
        _STATES,
        "        if before != number:\n",
        "        if before > number:\n",
        (_AFAR, "-k", "nobody_read"),
    ),
    Defect(
        "a state has both bytes and a reason to have none",
        _STATES,
        "        if sum(told is not None for told in (self.data, self.unread, self.size)) != 1:\n",
        "        if sum(told is not None for told in (self.data, self.unread, self.size)) < 1:\n",
        (_AFAR, "-k", "nobody_read"),
    ),
    Defect(
        "as many states are taken as are told",
        _STATES,
        "    if not 1 <= count <= MAX_STATES:\n",
        "    if not 1 <= count:\n",
        (_AFAR, "-k", "nobody_read"),
    ),
    Defect(
        "keys that nobody knows are passed over in a state",
        _STATES,
        'extra="forbid", strict=True, val',
        'extra="ignore", strict=True, val',
        (_AFAR, "-k", "nobody_read"),
    ),
    Defect(
        "what is too large is sent all the same",
        "registry/integrations/git_history.py",
        "    return size if size > most else bytes(",
        "    return bytes(",
        (_AFAR, "-k", "nothing_is_sent_but"),
    ),
    Defect(
        "a dry run of told states writes",
        "registry/services/registering/histories.py",
        "    if taking.dry_run:\n",
        "    if taking.dry_run is None:\n",
        (_AFAR, "-k", "reading_is_enough or as_at_hand"),
    ),
    Defect(
        "who may only look imports from afar",
        "registry/wire/operations.py",
        '    "import_states": ("dry_run", True),\n',
        '    "import_states": ("dry_run", False),\n',
        ("tests/server/test_access.py", "-k", "import_states"),
    ),
    Defect(
        "a page of placements begins with the last of the one before",
        "registry/storage/catalog/stages.py",
        "            query = query.where(col(DeploymentRow.log_index) > page_number(after))\n",
        "            query = query.where(col(DeploymentRow.log_index) >= page_number(after))\n",
        (_AFAR, "-k", "same_objects"),
    ),
    Defect(
        "a manifest far away is believed to have its digest",
        _PLACEMENTS,
        "        self._hold(content == digest,",
        "        self._hold(digest,",
        (_AFAR, "-k", "that_lies"),
    ),
    Defect(
        "a server may leave placements out",
        _PLACEMENTS,
        "                self._hold(placed.sequence == counts[placed.stage],",
        "                self._hold(placed.sequence > 0,",
        (_AFAR, "-k", "that_lies"),
    ),
    Defect(
        "a server may tell of stages that there are not",
        _PLACEMENTS,
        "            self._hold(placed.stage in stages,",
        "            self._hold(stages,",
        (_AFAR, "-k", "that_lies"),
    ),
    Defect(
        "a tag is named by what git reads as a command",
        "registry/integrations/mirroring.py",
        "    return speakable(application) and all(map(speakable, source.stages(application)))\n",
        "    return speakable(application)\n",
        (_AFAR, "-k", "whoever_tells"),
    ),
)

"""Archives of a registry, made and read."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_ARCHIVES = ("tests/corpora/test_hostile_archives.py", "-k")

DEFECTS = (
    Defect(
        "a header of an archive may have any other bytes",
        "registry/domain/archives.py",
        "    if size is None or header(name, size) != block:\n",
        "    if size is None:\n",
        (*_ARCHIVES, "refused_whole and (mode or owner or prefix or checksum)"),
    ),
    Defect(
        "any name stands for the member that is due",
        "registry/integrations/archives.py",
        "        if found.name != due:\n",
        "        if False:\n",
        (*_ARCHIVES, "refused_whole and (twice or order or missing)"),
    ),
    Defect(
        "what follows an archive is not looked at",
        "registry/integrations/archives.py",
        " or self._file.read(1):\n",
        ":\n",
        (*_ARCHIVES, "refused_whole and after"),
    ),
    Defect(
        "an archive may go on for ever",
        "registry/services/importing.py",
        "    reader.limit = index.most\n",
        "",
        (*_ARCHIVES, "refused_whole and announces"),
    ),
    Defect(
        "imported rows are not held to their log",
        "registry/services/importing.py",
        "        faults = list(islice(found, _FAULTS))\n",
        "        faults = list(islice(found, 0))\n",
        (*_ARCHIVES, "refused_whole and (changed or taken)"),
    ),
    Defect(
        "results of runs are not held to their run",
        "registry/storage/catalog/recomputing.py",
        "    yield from _run_faults(connection)\n",
        "",
        (*_ARCHIVES, "refused_whole and (result or score or run)"),
    ),
    Defect(
        "states of requests are believed",
        "registry/storage/catalog/recomputing.py",
        "    yield from _promotion_faults(connection)\n",
        "",
        (*_ARCHIVES, "refused_whole and opened"),
    ),
    Defect(
        "stages are believed",
        "registry/domain/recomputing.py",
        "        if key not in expected:\n",
        "        if False:\n",
        (*_ARCHIVES, "refused_whole and stage"),
    ),
    Defect(
        "a gap in the log is not noticed",
        "registry/domain/recomputing.py",
        "        if index != due:\n",
        "        if False:\n",
        ("tests/domain/test_recomputing.py",),
    ),
    Defect(
        "another state root is not noticed",
        "registry/domain/recomputing.py",
        "    if root != heads.root:\n",
        "    if False:\n",
        (*_ARCHIVES, "refused_whole and root"),
    ),
    Defect(
        "blobs are kept under whatever name they came",
        "registry/services/importing.py",
        "runtime.blobs.put(_watched(reader.chunks(member), bringing), digest)",
        "runtime.blobs.put(_watched(reader.chunks(member), bringing))",
        (*_ARCHIVES, "refused_whole and blob"),
    ),
    Defect(
        "former members stay",
        "registry/services/importing.py",
        "Members(people=(person,))",
        "Members(people=(person, *(p for p in former.people if p.human_id != person.human_id)))",
        ("tests/services/test_archives.py", "-k", "owner_alone"),
    ),
    Defect(
        "approvals come along",
        "registry/services/importing.py",
        "    approvals = writing.loading.unused_approvals()\n",
        "    approvals = writing.loading.unused_approvals()[:0]\n",
        ("tests/services/test_archives.py", "-k", "counts"),
    ),
    Defect(
        "an import takes an id that was somebody else's",
        "registry/services/importing.py",
        "    if former is not None and before is None and human_id is None:\n",
        "    if False:\n",
        ("tests/services/test_archives.py", "-k", "silently"),
    ),
    Defect(
        "an archive has its name before it is whole",
        "registry/integrations/archives.py",
        "    draft = Path(name)\n    try:\n",
        "    draft = Path(name)\n    try:\n        _give_name(draft, path)\n",
        ("tests/services/test_archives_interrupted.py", "-k", "killed_export"),
    ),
    Defect(
        "a refused import leaves its draft",
        "registry/founding.py",
        "            _put_in_place(draft, place)\n    finally:\n        shutil.rmtree(draft, ignore_errors=True)\n",
        "            _put_in_place(draft, place)\n    finally:\n        pass\n",
        (*_ARCHIVES, "refused_whole and blob"),
    ),
    Defect(
        "a refused import leaves its blobs beside a server's database",
        "registry/founding.py",
        "        if _is_unused(engine):\n",
        "        if False:\n",
        ("tests/services/test_archives.py", "-k", "left_as_it_was"),
    ),
)

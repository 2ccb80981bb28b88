"""Blobs in a folder and in a bucket, and the collection of garbage."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_BLOBS = "registry/storage/blobs/"
_CRASHING = ("tests/storage/test_blobs_crashing.py", "-m", "not nightly")
_CONTRACT = ("tests/storage/test_blob_contract.py", "-k", "knows")
_SERVICES = "registry/services/"
_COLLECTING = ("tests/services/test_collecting_interleavings.py", "-m", "not nightly")

DEFECTS = (
    # Blobs.
    Defect(
        "a blob has its name before its bytes are on the disk",
        _BLOBS + "folder.py",
        "            draft.seal()\n            self._disk.rename(draft.path, path)",
        "            self._disk.rename(draft.path, path)",
        _CRASHING,
    ),
    Defect(
        "the name of a blob is not brought to the disk",
        _BLOBS + "folder.py",
        "        self._disk.sync(path.parent)\n        # Also where",
        "        # Also where",
        _CRASHING,
    ),
    Defect(
        "the folder of a blob is not brought to the disk",
        _BLOBS + "folder.py",
        "        self._disk.sync(path.parent.parent)",
        "        pass",
        _CRASHING,
    ),
    Defect(
        "a blob of another writer is promised before it is on the disk",
        _BLOBS + "folder.py",
        "        else:\n            self._sync(path)",
        "",
        _CRASHING,
    ),
    Defect(
        "the folder of a killed writer is taken for durable",
        _BLOBS + "folder.py",
        "        self._disk.sync(self.root.parent)\n",
        "",
        _CRASHING,
    ),
    Defect(
        "whoever throws away does not wait for whoever puts",
        _BLOBS + "folder.py",
        "with _told(self.root), self._lock(alone=True):",
        "with _told(self.root):",
        _CRASHING,
    ),
    Defect(
        "a damaged blob is taken for a good one when it is put again",
        _BLOBS + "folder.py",
        "if self.verify(draft.digest) or not",
        "if not self.has(draft.digest) or not",
        _CRASHING,
    ),
    Defect(
        "a file is closed without being brought to the disk",
        _BLOBS + "disk.py",
        "        os.fchmod(descriptor, 0o444)\n        os.fsync(descriptor)",
        "        os.fchmod(descriptor, 0o444)",
        ("tests/storage/test_blobs.py", "-k", "durable"),
    ),
    Defect(
        "an error of an early flush is forgotten",
        _BLOBS + "drafts.py",
        "            self._flush.result()\n        self._disk.seal",
        "            pass\n        self._disk.seal",
        ("tests/storage/test_blobs.py", "-k", "behind_the_hashing"),
    ),
    Defect(
        "a changed object is taken for the blob if its size is right",
        _BLOBS + "object_store.py",
        "        return there.etag == _etag(copy, size) or not self.verify(digest)",
        "        return True",
        _CONTRACT,
    ),
    Defect(
        "a blob that is put again in a bucket stays old",
        _BLOBS + "object_store.py",
        """        self._objects.write(placed("used", digest), b"")\n""",
        "",
        _CONTRACT,
    ),
    Defect(
        "bytes are sent without a last look",
        _BLOBS + "object_store.py",
        'if (found := "sha256:" + hasher.hexdigest()) != digest:\n        raise IntegrityError(changed',
        'if (found := "sha256:" + hasher.hexdigest()) == "":\n        raise IntegrityError(changed',
        ("tests/storage/test_blobs_object_store.py", "-k", "changed_on_their_way"),
    ),
    Defect(
        "parts that were never copied are put together",
        _BLOBS + "staging.py",
        'if copied := sum(int(part["Size"]) for part in came) == staged.size:',
        "if copied := bool(came):",
        ("tests/server/test_straight.py", "-k", "copies_no_parts_of"),
    ),
    Defect(
        "a store that puts parts together is not waited for",
        _BLOBS + "buckets.py",
        "if _GONE not in error.found or not self._appears(key, size, before):",
        "if _GONE not in error.found or self.head(key) is None:",
        ("tests/storage/test_parts_put_together.py", "-k", "still_at_it"),
    ),
    Defect(
        "what a store says that lost its answer is believed",
        _BLOBS + "buckets.py",
        "if _GONE not in error.found or not self._appears(key, size, before):",
        "if self.head(key) is None or _GONE in error.found:",
        ("tests/storage/test_parts_put_together.py", "-k", "answer_was_lost"),
    ),
    Defect(
        "any registry may write to a bucket",
        _BLOBS + "object_store.py",
        "        if claimant != owner:\n",
        "        if claimant is None:\n",
        ("tests/storage/test_blobs_object_store.py", "-k", "belongs_to"),
    ),
    Defect(
        "a registry that lost the address of its bucket writes to its folder",
        "registry/wiring.py",
        "        if (root / BLOBS).is_dir():\n",
        "        if True:\n",
        ("tests/storage/test_blobs_of_a_registry.py", "-k", "record_that_was_lost"),
    ),
    # Collecting garbage.
    Defect(
        "a lease keeps nothing",
        "registry/storage/catalog/keeping.py",
        "        found = {Digest(row.digest): Holder.LEASE for row in self._rows(_LEASED, digests=asked, now=now)}\n",
        "        found: dict[Digest, Holder] = {}\n",
        _COLLECTING,
    ),
    Defect(
        "a blob that somebody is about to refer to stays marked",
        "registry/storage/catalog/keeping.py",
        "        if digests:\n            self._work.execute(_UNMARK",
        "        if not digests:\n            self._work.execute(_UNMARK",
        _COLLECTING,
    ),
    Defect(
        "a blob is thrown away without looking again what refers to it",
        _SERVICES + "collecting.py",
        "due = tuple(t for t in marked.values() if t.digest not in holders and t.trashed_at is None)",
        "due = tuple(t for t in marked.values() if t.trashed_at is None)",
        ("tests/services/test_collecting.py", "-k", "not postgresql"),
    ),
    Defect(
        "a blob that was put since it was marked is thrown away",
        _SERVICES + "collecting.py",
        "moved = blobs.discard(t.digest, parse_time(t.marked_at) - self.spans.margin)",
        "moved = blobs.discard(t.digest)",
        _COLLECTING,
    ),
    Defect(
        "a blob is marked by what referred to it before the transaction",
        _SERVICES + "collecting.py",
        "sorted_out = transact(self.runtime, Permission.STORE, self._marking(page))",
        "found = [(blob.digest, blob.size) for blob in sorted_out[_GARBAGE]]\n"
        "                transact(self.runtime, Permission.STORE, lambda writing: writing.keeping.mark(found))",
        _COLLECTING,
    ),
    Defect(
        "an upload that slept does not look whether its blobs are there",
        _SERVICES + "uploading.py",
        "if digest in thrown or not upload.has(digest):",
        "if digest in thrown:",
        _COLLECTING,
    ),
    Defect(
        "an upload relies on what is on its way to the trash",
        _SERVICES + "uploading.py",
        "if digest in thrown or not upload.has(digest):",
        "if not upload.has(digest):",
        _COLLECTING,
    ),
    Defect(
        "a lease that has ended counts",
        "registry/storage/catalog/keeping.py",
        "        if lost := [digest for digest in digests if digest not in have]:\n",
        "        if lost := [digest for digest in digests if not have and not digest]:\n",
        _COLLECTING,
    ),
    Defect(
        "whoever leases first hides from others what is on its way to the trash",
        "registry/storage/catalog/keeping.py",
        "self.unmark([digest for digest in marked if digest not in thrown])",
        "self.unmark(list(marked))",
        _COLLECTING,
    ),
    Defect(
        "a young blob is garbage",
        _SERVICES + "collecting.py",
        "elif blob.modified >= now - self.spans.margin:",
        "elif blob.modified > now:",
        ("tests/services/test_collecting.py", "-k", "not postgresql"),
    ),
    Defect(
        "the files of versions are garbage",
        "registry/storage/catalog/keeping.py",
        "_FILE, Holder.VERSION, _FILE.c.stored,",
        "_FILE, Holder.VERSION, not_(_FILE.c.stored),",
        ("tests/services/test_collecting.py", "-k", "not postgresql"),
    ),
    Defect(
        "a damaged claim of a bucket is told as somebody else's",
        _BLOBS + "object_store.py",
        "        if claimant is not None and _KEY_ID.fullmatch(claimant) is None:",
        "        if False:",
        ("tests/storage/test_blobs_object_store.py", "-k", "damaged_claim"),
    ),
    Defect(
        "a round of collecting does not prolong its turn",
        _SERVICES + "turns.py",
        "                self._take()\n            except",
        "                pass\n            except",
        ("tests/services/test_collecting.py", "-k", "keeps_its_turn"),
    ),
    Defect(
        "a round that lost its turn goes on throwing away",
        _SERVICES + "collecting.py",
        "            self.turn.demand()\n            moved",
        "            moved",
        ("tests/services/test_collecting.py", "-k", "lost_its_turn"),
    ),
    Defect(
        "a pull writes through a link",
        "registry/integrations/placing_files.py",
        "flags | os.O_NOFOLLOW | os.O_CLOEXEC",
        "flags & ~os.O_EXCL | os.O_CLOEXEC",
        ("tests/integrations/test_files.py",),
    ),
    Defect(
        "a path with NUL reaches the file system",
        "registry/config.py",
        '        if "\\x00" in str(path):',
        "        if False:",
        ("tests/services/test_paths_given.py",),
    ),
)

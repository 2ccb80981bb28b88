"""What a user of the Hugging Face Hub's own library does, in a process of its own: `python hub_client.py STEPS`.

STEPS is JSON: [[name, argument, …], …]. What each came to is printed, as one line of JSON. It imports nothing of
Tandem, so that any version of the library can be tried.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import huggingface_hub as hub


def download(repository: str, revision: str | None, path: str) -> str:
    return Path(hub.hf_hub_download(repository, path, revision=revision)).read_bytes().hex()


def snapshot(repository: str, revision: str | None) -> dict[str, Any]:
    folder = Path(hub.snapshot_download(repository, revision=revision))
    return {
        "commit": folder.name,
        "files": sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()),
    }


def look(repository: str, revision: str) -> dict[str, Any]:
    api = hub.HfApi()
    known = api.model_info(repository, revision=revision)
    refs = api.list_repo_refs(repository)
    tree = list(api.list_repo_tree(repository, revision=revision, recursive=True))
    first = next(entry.path for entry in tree if hasattr(entry, "size"))
    return {
        "sha": known.sha,
        "siblings": [sibling.rfilename for sibling in known.siblings or []],
        "branches": {ref.name: ref.target_commit for ref in refs.branches},
        "tags": {ref.name: ref.target_commit for ref in refs.tags},
        "commits": [commit.title for commit in api.list_repo_commits(repository, revision=revision)],
        "tree": [entry.path for entry in tree],
        "paths": [entry.path for entry in api.get_paths_info(repository, [first, "no-such-file"], revision=revision)],
        "exists": [api.repo_exists(repository), api.repo_exists("tandem/nothing")],
        "file": [api.file_exists(repository, first), api.file_exists(repository, "no-such-file")],
        "revision": [api.revision_exists(repository, revision), api.revision_exists(repository, "v99")],
        "listed": [model.id for model in api.list_models(author="tandem")],
        "me": api.whoami()["name"],
    }


def read(path: str) -> str:
    """Through the file system of the library: `ns/name@revision/file`."""
    found: bytes = hub.HfFileSystem().cat(path)
    return found.hex()


def create(repository: str) -> str:
    return hub.HfApi().create_repo(repository, exist_ok=True).repo_id


def upload(repository: str, folder: str, revision: str | None = None) -> str:
    return hub.HfApi().upload_folder(repo_id=repository, folder_path=folder, revision=revision).oid or ""


def delete_file(repository: str, path: str) -> str:
    return hub.HfApi().delete_file(path, repository).oid or ""


def tag(repository: str, name: str) -> None:
    hub.HfApi().create_tag(repository, tag=name)


def branch(repository: str, name: str) -> None:
    hub.HfApi().create_branch(repository, branch=name)


def delete_repo(repository: str) -> None:
    hub.HfApi().delete_repo(repository)


STEPS = {
    step.__name__: step
    for step in (download, snapshot, look, read, create, upload, delete_file, tag, branch, delete_repo)
}


def main() -> None:
    for name, *arguments in json.loads(sys.argv[1]):
        try:
            answer: Any = {"answer": STEPS[name](*arguments)}
        except Exception as error:  # noqa: BLE001  what users see of whatever went wrong
            answer = {"error": type(error).__name__, "message": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

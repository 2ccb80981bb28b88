"""MLflow in a process of its own: for every line that it reads, it moves an alias and prints the seconds that took.

It runs in the environment of `peers.txt`, not in Tandem's. MLflow's client talks to its SQLite store without a server
in between, which is the quickest way that it has.
"""

from __future__ import annotations

import os
import sys
import time

NAME, ALIAS = "bot", "production"


def main() -> None:
    """Serve until standard input ends. Makes the store that is named on the command line."""
    # It would look for a place to report its use to.
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    from mlflow import MlflowClient

    store = f"sqlite:///{sys.argv[1]}"
    client = MlflowClient(store, store)
    client.create_registered_model(NAME)
    versions = [client.create_model_version(NAME, source=f"file:///nowhere/{n}").version for n in (1, 2)]
    print("ready", flush=True)
    for turn, _ in enumerate(sys.stdin):
        version = versions[turn % 2]
        start = time.perf_counter()
        client.set_registered_model_alias(NAME, ALIAS, str(version))
        seconds = time.perf_counter() - start
        if str(client.get_model_version_by_alias(NAME, ALIAS).version) != str(version):
            raise RuntimeError("the alias did not move")
        print(seconds, flush=True)


if __name__ == "__main__":
    main()

"""What a server takes on, of many and of the slow; servers that are killed; one key at two of them."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_PROTOCOL = "registry/server/protocol.py"
_LIMITS = "registry/server/limits.py"
_REQUESTS = "registry/server/requests.py"
_CROWDS = "tests/server/test_crowds.py"
_CAPS = "tests/server/test_caps.py"
_KEYS = ("tests/server/test_keys_side_by_side.py", "-k", "sqlite")

DEFECTS = (
    Defect(
        "an empty line after an answer keeps a connection for ever",
        _PROTOCOL,
        "        elif self._is_answered() and self._timer is None:\n",
        "        elif self.cycle is None:\n",
        (_CROWDS, "-k", "hung_up_on"),
    ),
    Defect(
        "what follows the chunks of a body has no end",
        _PROTOCOL,
        "        self._come = 0 if self._is_heard else self._come + len(data)\n",
        "        self._come = 0 if self._is_heard or self.cycle else self._come + len(data)\n",
        (_CROWDS, "-k", "follows_the_chunks"),
    ),
    Defect(
        "requests are sent ahead without end",
        _PROTOCOL,
        "        if why is None and len(self.pipeline) >= MAX_AHEAD:\n",
        "        if why is None and len(self.pipeline) >= 100 * MAX_AHEAD:\n",
        (_CROWDS, "-k", "sent_ahead"),
    ),
    Defect(
        "whoever takes no answer keeps their connection",
        _PROTOCOL,
        "            if left and left > before - LEAST_TAKEN:\n",
        "            if left > 2**40:\n",
        (_CROWDS, "-k", "nobody_takes"),
    ),
    Defect(
        "whoever is there pays for whoever comes",
        _PROTOCOL,
        "        self._most, self.limit_concurrency = self.limit_concurrency, None\n",
        "        self._most = self.limit_concurrency\n",
        (_CROWDS, "-k", "all_connections_are_taken"),
    ),
    Defect(
        "whoever is one too many does not hear it",
        _PROTOCOL,
        "            self._tell(HTTPStatus.SERVICE_UNAVAILABLE)\n",
        "",
        (_CROWDS, "-k", "all_connections_are_taken"),
    ),
    Defect(
        "a process takes connections for which it may open no file",
        "registry/server/process.py",
        "max(1, min(CONNECTIONS, files - OTHERS))",
        "CONNECTIONS",
        (_CROWDS, "-k", "may_open_files"),
    ),
    Defect(
        "one token has the whole house",
        _LIMITS,
        "        most = self._limits.unknown if key is None else self._limits.share\n",
        "        most = self._limits.unknown if key is None else self._limits.at_once\n",
        (_CROWDS, "-k", "fills_their_share"),
    ),
    Defect(
        "whoever is not known has the whole house",
        _LIMITS,
        "        most = self._limits.unknown if key is None else self._limits.share\n",
        "        most = self._limits.at_once if key is None else self._limits.share\n",
        (_CROWDS, "-k", "not_known"),
    ),
    Defect(
        "bodies are held without end",
        _LIMITS,
        "            if self._held + size <= self._limits.held:\n",
        "            if size <= self._limits.held:\n",
        (_CROWDS, "-k", "held_up_to_a_sum"),
    ),
    Defect(
        "a body that ended is held for ever",
        _LIMITS,
        "            self._held -= stay.held\n",
        "",
        (_CROWDS, "-k", "held_up_to_a_sum"),
    ),
    Defect(
        "a share is never given back",
        _LIMITS,
        "                self._of[key] -= 1\n",
        "",
        (_CROWDS, "-k", "fills_their_share"),
    ),
    Defect(
        "values are made before they are counted",
        _REQUESTS,
        "    _hold_to_values(data)\n",
        "",
        (_CAPS, "-k", "MAX_VALUES"),
    ),
    Defect(
        "what a text is made of counts as values",
        _REQUESTS,
        '        bare = _TEXT.sub(b"", data)\n',
        "        bare = data\n",
        (_CAPS, "-k", "MAX_VALUES"),
    ),
    Defect(
        "a number with too many digits is a failure of the server",
        _REQUESTS,
        "    except (ValueError, RecursionError) as error:",
        "    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:",
        (_CAPS, "-k", "any_length"),
    ),
    Defect(
        "a path may be one byte longer than may be",
        "registry/wire/files.py",
        'len(path.encode("utf-8", "replace")) > MAX_PATH',
        'len(path.encode("utf-8", "replace")) > MAX_PATH + 1',
        (_CAPS, "-k", "MAX_PATH"),
    ),
    Defect(
        "a new number bounds nobody",
        "registry/wire/files.py",
        "MAX_NAME, MAX_PATH = 255, 1024\n",
        "MAX_NAME, MAX_PATH, MAX_STEPS = 255, 1024, 100\n",
        (_CAPS, "-k", "every_number"),
    ),
    Defect(
        "a key is in use in its own process alone",
        "registry/server/under_way.py",
        "                fcntl.lockf(self._file(), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)\n",
        "                self._file()\n",
        _KEYS,
    ),
    Defect(
        "exchanges that a killed server left stay for ever",
        "registry/server/exchanges.py",
        "                    gone += age > EXPIRES and self._remove(folder)\n",
        "                    gone += age > EXPIRES\n",
        ("tests/server/test_killed_servers.py", "-k", "loses_none"),
    ),
    Defect(
        "what has come of a file is there before the rest",
        "registry/server/incoming.py",
        '        self._part = exchange / "parts" / key_of(where)\n',
        '        self._part = exchange / "files" / where\n'
        "        self._part.parent.mkdir(parents=True, exist_ok=True)\n",
        ("tests/server/test_killed_servers.py", "-k", "loses_none"),
    ),
    Defect(
        "who did not hear that all of a file had come never gets on",
        "registry/server/incoming.py",
        "            if self._is_there:\n                self.offset = told.size\n",
        "",
        ("tests/server/test_exchanges_interrupted.py", "-k", "did_not_hear"),
    ),
)

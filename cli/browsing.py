"""Bringing a browser of this machine to an address, without its words among ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from threading import Thread


def has_browser(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Whether there is a screen to show one on: a browser of the terminal would take it from us."""
    env = os.environ if environment is None else environment
    if platform in ("darwin", "win32"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"))


def open_browser(address: str) -> None:
    """Start the browser of whoever sits here. Whether it comes up nobody can tell: the address is told as well.

    In a process of its own, whose output goes nowhere, since browsers write to where results are written; and in a
    group of its own, so that what interrupts us leaves it open.
    """
    # Isolated, for otherwise a file of the working directory that is called like a module would be run.
    command = [sys.executable, "-I", "-m", "webbrowser", address]
    nowhere = subprocess.DEVNULL
    started = subprocess.Popen(  # noqa: S603  our own interpreter, and no shell
        command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True, close_fds=True
    )
    Thread(target=started.wait, daemon=True).start()

"""What is done outside the planner: a link handed to the system's own programs, a text to its clipboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.message import Message

from planner.values.text import inert

if TYPE_CHECKING:
    from textual.app import App

PATIENCE_SECONDS = 2.0
"""After which a program that still runs is taken to have opened the link: some stay until they are closed."""
KEPT = ("http://", "https://", "mailto:", "tel:")
"""The only links that are ever handed on."""


class NotOpened(Message):
    """A link could not be opened here.

    Attributes:
        said: what the host can do instead.
    """

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


def open_link(app: App[Any], link: str, otherwise: str) -> None:
    """Hand a link to whatever the system opens it with; the keys answer meanwhile.

    Args:
        app: the planner; it is sent a :class:`NotOpened` where nothing here opens it.
        link: a page, a number or a letter.
        otherwise: what to say then.
    """

    def work() -> None:
        if not handed_on(link, os.environ, sys.platform):
            app.post_message(NotOpened(otherwise))

    app.run_worker(work, thread=True, group="outside", exit_on_error=False)


def handed_on(link: str, environ: Mapping[str, str], platform: str) -> bool:
    """Whether the system took a link; nothing it writes reaches the terminal.

    Args:
        link: a page, a number or a letter; anything else is refused.
        environ: the environment.
        platform: as ``sys.platform`` names it.
    """
    if not link.startswith(KEPT):
        return False
    if platform == "win32":
        with suppress(OSError):
            os.startfile(link)  # type: ignore[attr-defined, unused-ignore]  # noqa: S606 - Windows only
            return True
        return False
    program = opener(environ, platform)
    return program is not None and _ran(program, link)


def opener(environ: Mapping[str, str], platform: str) -> str | None:
    """The program that opens links; none where there is no screen to open them on, as over a plain ssh."""
    import shutil  # noqa: PLC0415 - only where a link is opened

    if platform == "darwin":
        return shutil.which("open", path=environ.get("PATH"))
    if not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("WSL_DISTRO_NAME")):
        return None
    found = (shutil.which(name, path=environ.get("PATH")) for name in ("wslview", "xdg-open"))
    return next((program for program in found if program), None)


def _ran(program: str, link: str) -> bool:
    import subprocess  # noqa: PLC0415 - only where a link is opened
    from threading import Thread  # noqa: PLC0415

    process: subprocess.Popen[bytes] | None = None
    try:
        process = subprocess.Popen(  # noqa: S603 - a program of the system's, a link of a kind that is kept
            [program, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return process.wait(PATIENCE_SECONDS) == 0
    except subprocess.TimeoutExpired:
        if process is not None:
            Thread(target=process.wait, daemon=True).start()  # its end is noted, and not waited for
        return True
    except OSError:
        return False


def copy(app: App[Any], text: str, what: str, *, but: str = "") -> None:
    """Copy a text by the terminal (OSC 52), and say what became of it.

    Args:
        app: the planner.
        text: the text.
        what: what it is, to begin a sentence with.
        but: what is to be minded before it is pasted anywhere.
    """
    app.copy_to_clipboard(inert(text))
    said = f"{said_copied(what, os.environ)} {but}".rstrip()
    app.notify(said, severity="warning" if but else "information", timeout=8, markup=False)


def said_copied(what: str, environ: Mapping[str, str]) -> str:
    """What became of a copy, as far as can be told: a terminal never answers.

    Args:
        what: what was copied, to begin a sentence with.
        environ: the environment.
    """
    by_hand = "It stands on the screen too: with the mouse switched off in Settings, mark it there."
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return f"{what} cannot be copied from here: macOS Terminal takes no copies. {by_hand}"
    if environ.get("TMUX"):
        return f"{what} is copied, if tmux may pass it on (set -g set-clipboard on). {by_hand}"
    if environ.get("STY"):
        return f"{what} is copied, if screen passes it on, which it seldom does. {by_hand}"
    return f"{what} is copied, where your terminal allows it."

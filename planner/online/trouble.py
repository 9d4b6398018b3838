"""What a server's refusal, or a line that broke, is called in plain words."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException, IncompleteRead
from typing import Any
from urllib import error

from planner.online.errors import NoAnswer

TOO_MANY, FIRST_FAULT_OF_THE_SERVER = 429, 500
UNWELCOME, UNKNOWN, UNAVAILABLE = (401, 403, 407), (404, 410), 503
PORTAL = "There may be a sign-in page on this network."
A_WHILE = 60.0
"""Seconds for which a server that has had too much of us is left alone when it does not say for how long."""


def refused(refusal: error.HTTPError, given: Any, host: str) -> NoAnswer:
    """What a server's refusal says.

    Args:
        refusal: its status and its headers.
        given: what it sent with it, where that was JSON.
        host: the server's name.
    """
    code = refusal.code
    wait = _retry_after(refusal.headers.get("Retry-After"))
    if code == TOO_MANY:
        a_while = f"for {said_seconds(wait)}" if wait else "for a while"
        return NoAnswer(
            f"{host} asks to be left alone {a_while}.", retry_after=A_WHILE if wait is None else wait
        )
    if code in UNWELCOME:
        text = f"{host} will not answer us ({code})."
    elif code in UNKNOWN:
        text = f"{host} knows nothing under that address ({code}). Is it the right server?"
    elif code >= FIRST_FAULT_OF_THE_SERVER:
        text = f"{host} is in trouble itself ({code})."
    else:
        text = f"{host} did not take the question ({code})."
    return NoAnswer(text, retry_after=wait if code == UNAVAILABLE else None, given=given)


def _retry_after(said: str | None) -> float | None:
    """Seconds to wait, said as a number or as a date; None where it is neither."""
    if not said:
        return None
    if said.strip().isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def is_time_out(wrong: BaseException) -> bool:
    """Whether a server took too long."""
    cause = wrong.reason if isinstance(wrong, error.URLError) else wrong
    return isinstance(cause, TimeoutError)


TROUBLES: tuple[tuple[type[BaseException], Callable[[str], str]], ...] = (
    (ssl.SSLCertVerificationError, lambda host: f"{host} cannot show that it is {host}. {PORTAL}"),
    (ssl.SSLError, lambda host: f"There is no secure line to {host}."),
    (ConnectionRefusedError, lambda host: f"Nothing answers at {host}."),
    (socket.gaierror, lambda host: f"{host} cannot be found. Is the network on?"),
    (ConnectionError, lambda host: f"{host} broke off."),
    (OSError, lambda host: f"{host} cannot be reached. Is the network on?"),
    (IncompleteRead, lambda host: f"{host} broke off in the middle of its answer."),
    (HTTPException, lambda host: f"What answers at {host} is no web server."),
)
"""What each sort of trouble is called, the narrower before the wider."""


def said_trouble(wrong: BaseException, host: str) -> str:
    """What went wrong with a server, in words that can be shown."""
    cause = wrong.reason if isinstance(wrong, error.URLError) else wrong
    found = (say for sort, say in TROUBLES if isinstance(cause, sort))
    return next(found, lambda host: f"{host} could not be asked.")(host)


def said_seconds(seconds: float) -> str:
    """``0.3 s``, ``1 second``, ``30 seconds``."""
    whole = round(seconds)
    return f"{seconds:g} s" if seconds < 1 else f"{whole} second{'' if whole == 1 else 's'}"

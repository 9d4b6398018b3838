"""One question to a server over HTTP, answered in JSON before a deadline, or refused in plain words."""

from __future__ import annotations

import socket
import ssl
import threading
from http.client import HTTPConnection, HTTPMessage, HTTPSConnection, IncompleteRead
from time import monotonic
from typing import IO, Any
from urllib import error, request
from urllib.parse import urlsplit

import msgspec

from planner.online.errors import NoAnswer
from planner.online.trouble import PORTAL, is_time_out, refused, said_seconds, said_trouble
from planner.values.text import inert_line

LARGEST = 2_000_000
"""Bytes of an answer; a route or a list of places takes a few thousand."""
CHUNK = 65_536
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def get_json(url: str, *, agent: str, seconds: float) -> Any:
    """Ask a server and read its answer as JSON.

    The deadline holds for everything together, from the look-up of the name to the last byte: a server that
    sends a byte now and then does not hold it up. Only a redirect within the same host is followed. A proxy
    named in the environment is used, except for a server on this machine.

    Args:
        url: what to ask, ``http://`` or ``https://``.
        agent: what hostbook calls itself.
        seconds: how long it may take in all.

    Raises:
        NoAnswer: there was none, or none that can be read.
    """
    asking = _Asking(url, agent, monotonic() + seconds)
    # A thread of its own: a name that is being looked up heeds no time-out, and must hold nothing open.
    thread = threading.Thread(target=asking.run, name="hostbook-asks", daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if thread.is_alive() or asking.late:
        asking.hang_up()
        raise NoAnswer(f"{asking.host} did not answer within {said_seconds(seconds)}.")
    if asking.trouble is not None:
        raise asking.trouble
    return asking.answer


def is_here(url: str) -> bool:
    """Whether a server is on this machine."""
    return (urlsplit(url).hostname or "") in LOOPBACK


class _Asking:
    """One question on its way."""

    def __init__(self, url: str, agent: str, until: float) -> None:
        self.host = _host(url)
        self.answer: Any = None
        self.trouble: NoAnswer | None = None
        self.late = False
        self._url = url
        self._agent = agent
        self._until = until
        self._lines: list[socket.socket] = []

    def run(self) -> None:
        """Ask; what comes of it stands in the attributes."""
        try:
            self.answer = _read(self._ask())
        except _TooLate:
            self.late = True
        except NoAnswer as trouble:
            self.trouble = trouble
        except Exception as wrong:  # noqa: BLE001 - whatever a server makes of us, the plan goes on
            self.late = is_time_out(wrong)
            self.trouble = NoAnswer(said_trouble(wrong, self.host))

    def hang_up(self) -> None:
        """End the connection, so that the thread ends too."""
        for line in tuple(self._lines):
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def _ask(self) -> _Given:
        headers = {"User-Agent": self._agent, "Accept": "application/json"}
        asked = request.Request(self._url, headers=headers)  # noqa: S310 - http and https only: see _host
        try:
            with self._opener().open(asked, timeout=self._left()) as sent:
                return self._taken(sent)
        except error.HTTPError as refusal:
            with refusal:
                raise refused(refusal, _json_in(self._taken(refusal)), self.host) from refusal

    def _taken(self, sent: Any) -> _Given:
        """All that was sent, while there is time, and no more of it than can be an answer."""
        body = bytearray()
        while piece := sent.read1(CHUNK):
            body += piece
            self._left()
            if len(body) > LARGEST:
                raise NoAnswer(f"{self.host} sent far more than an answer.")
        declared = sent.headers.get("Content-Length", "")
        if declared.isdecimal() and len(body) < int(declared):
            raise IncompleteRead(bytes(body))
        return _Given(self.host, bytes(body), sent.headers.get("Content-Type", ""))

    def _left(self) -> float:
        left = self._until - monotonic()
        if left <= 0:
            raise _TooLate
        return left

    def _opener(self) -> request.OpenerDirector:
        # Put together by hand: the usual one also opens files and FTP.
        opener = request.OpenerDirector()
        proxies: dict[str, str] | None = {} if is_here(self._url) else None
        for handler in (
            request.ProxyHandler(proxies),
            _Plain(self._lines),
            _Secure(self._lines),
            request.HTTPDefaultErrorHandler(),
            _SameHost(),
            request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        return opener


class _TooLate(Exception):
    """The deadline passed."""


class _Given(msgspec.Struct, frozen=True):
    """What a server sent."""

    host: str
    body: bytes
    sort: str


class _Plain(request.HTTPHandler):
    """HTTP whose lines can be hung up."""

    def __init__(self, lines: list[socket.socket]) -> None:
        super().__init__()
        self._lines = lines

    def http_open(self, req: request.Request) -> Any:
        return self.do_open(_kept(HTTPConnection, self._lines), req)


class _Secure(request.AbstractHTTPHandler):
    """HTTPS whose lines can be hung up; the certificates are read when they are first wanted."""

    https_request = request.AbstractHTTPHandler.do_request_

    def __init__(self, lines: list[socket.socket]) -> None:
        super().__init__()
        self._lines = lines

    def https_open(self, req: request.Request) -> Any:
        context = ssl.create_default_context()
        return self.do_open(_kept(HTTPSConnection, self._lines), req, context=context)


class _SameHost(request.HTTPRedirectHandler):
    """Follows a server's redirect to itself, and no other: a captive portal's leads elsewhere."""

    def redirect_request(  # noqa: PLR0917 - the standard library's own shape
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> request.Request | None:
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        safe = after.scheme == before.scheme or (before.scheme, after.scheme) == ("http", "https")
        if after.hostname != before.hostname or not safe:
            fp.close()
            host, other = inert_line(before.hostname or ""), inert_line(after.hostname or "elsewhere")
            raise NoAnswer(f"{host} sends us on to {other}. {PORTAL}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _kept(sort: type[HTTPConnection], lines: list[socket.socket]) -> Any:
    """A maker of connections that leaves each one's socket where it can be hung up."""

    class Kept(sort):  # type: ignore[misc, valid-type]
        def connect(self) -> None:
            super().connect()
            lines.append(self.sock)

    return Kept


def _host(url: str) -> str:
    """The server's name, as it can be shown.

    Raises:
        NoAnswer: the address is none of a server.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = None, None
    plain = url.isascii() and url.isprintable() and " " not in url
    known = parts is not None and parts.scheme in ("http", "https") and parts.username is None
    if not (plain and known and host):
        said = inert_line(url.partition("?")[0])[:80]
        raise NoAnswer(f"“{said}” is no address of a server: one begins with http:// or https://.")
    return host


def _read(given: _Given) -> Any:
    """What was sent, as JSON.

    Raises:
        NoAnswer: it is none.
    """
    try:
        return msgspec.json.decode(given.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        if "html" in given.sort.lower() or given.body.lstrip()[:1] == b"<":
            raise NoAnswer(f"{given.host} sent a web page, not an answer. {PORTAL}") from wrong
        raise NoAnswer(f"{given.host} sent an answer that cannot be read.") from wrong


def _json_in(given: _Given) -> Any:
    """What was sent with a refusal, where that is JSON."""
    try:
        return _read(given)
    except NoAnswer:
        return None

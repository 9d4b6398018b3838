"""Servers on this machine's own loopback: one that answers as it is told, one that does as it likes."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """What a server is told to answer."""

    body: bytes = b"{}"
    status: int = 200
    sort: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


@dataclass
class Served:
    """A server that stands, and what it was asked."""

    url: str
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)


@contextmanager
def serving(answer: Callable[[str], Reply]) -> Iterator[Served]:
    """A real HTTP server that answers each path as it is told.

    Args:
        answer: from the path and query asked for to what is sent.
    """
    served = Served("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.agents.append(self.headers.get("User-Agent", ""))
            reply = answer(self.path)
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.sort)
            self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def behaving(does: Callable[[socket.socket], None], tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server that does as it likes with each line it is given. Gives its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.02)
    over = threading.Event()

    def one(line: socket.socket) -> None:
        try:
            with line if tls is None else tls.wrap_socket(line, server_side=True) as ours:
                does(ours)
        except OSError:
            return

    def run() -> None:
        held = []
        while not over.is_set():
            try:
                line, _ = listener.accept()
            except TimeoutError:
                continue
            line.settimeout(5)
            held.append(threading.Thread(target=one, args=(line,), daemon=True))
            held[-1].start()
        for thread in held:
            thread.join(5)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    scheme = "http" if tls is None else "https"
    try:
        yield f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        over.set()
        thread.join()
        listener.close()


def free_port() -> int:
    """A port at which nothing answers."""
    with socket.create_server(("127.0.0.1", 0)) as asked:
        return int(asked.getsockname()[1])

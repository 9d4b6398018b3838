"""A question over HTTP: answered in JSON before the deadline, or refused in words a person can read."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from planner.online import http
from planner.online.errors import NoAnswer
from planner.online.http import get_json
from planner.online.trouble import A_WHILE
from tests.loopback import Reply, behaving, free_port, serving

CERTIFICATE = Path(__file__).with_name("nobody.pem")
"""A certificate that nobody vouches for, made for these tests alone."""
HTML = b"<!DOCTYPE html><html><title>Welcome to the hotel</title></html>"


def ask(url: str, seconds: float = 5.0) -> Any:
    return get_json(url, agent="hostbook test", seconds=seconds)


def refusal(reply: Reply) -> NoAnswer:
    """What is said of a server's reply, which is none that can be used."""
    with serving(lambda _: reply) as server, pytest.raises(NoAnswer) as told:
        ask(f"{server.url}/route?q=Rua+do+Segredo+7")
    assert "Segredo" not in str(told.value), "what was asked is nobody's business"
    assert "\n" not in str(told.value)
    return told.value


def broken(does: Any, seconds: float = 5.0, tls: ssl.SSLContext | None = None) -> str:
    """What is said of a server that does not behave."""
    with behaving(does, tls) as url, pytest.raises(NoAnswer) as told:
        ask(url, seconds)
    return str(told.value)


def test_an_answer_is_read_and_we_say_who_asks() -> None:
    with serving(lambda _: Reply(b'{"code": "Ok", "routes": [1.5]}')) as server:
        assert ask(f"{server.url}/a?b=c") == {"code": "Ok", "routes": [1.5]}
    assert server.asked == ["/a?b=c"]
    assert server.agents == ["hostbook test"]


def test_a_redirect_within_the_host_is_followed() -> None:
    def answer(path: str) -> Reply:
        return Reply(b"[1]") if path == "/new" else Reply(b"", 302, headers=(("Location", "/new"),))

    with serving(answer) as server:
        assert ask(f"{server.url}/old") == [1]


def test_a_redirect_elsewhere_is_a_sign_in_page_and_never_asked() -> None:
    with serving(lambda _: Reply(b'{"not": "ours"}')) as portal:
        away = portal.url.replace("127.0.0.1", "localhost")
        told = refusal(Reply(b"", 302, headers=(("Location", f"{away}/login"),)))
        assert "sends us on to localhost" in str(told)
        assert "sign-in page" in str(told)
    assert portal.asked == []


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/x"])
def test_a_redirect_to_a_file_is_not_followed(to: str) -> None:
    refusal(Reply(b"", 302, headers=(("Location", to),)))


def test_a_redirect_in_a_circle_ends() -> None:
    assert "302" in str(refusal(Reply(b"", 302, headers=(("Location", "/again"),))))


@pytest.mark.parametrize("sort", ["text/html", "application/json"])
def test_a_web_page_is_told_from_an_answer(sort: str) -> None:
    assert "a web page" in str(refusal(Reply(HTML, sort=sort)))


@pytest.mark.parametrize(
    "body", [b"", b"{", b"no", b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000, b'{"a": 1} {"b": 2}']
)
def test_what_is_no_json_cannot_be_read(body: bytes) -> None:
    assert "cannot be read" in str(refusal(Reply(body)))


def test_far_too_much_is_cut_short() -> None:
    assert "more than an answer" in str(refusal(Reply(b" " * (http.LARGEST + http.CHUNK))))


@pytest.mark.parametrize(
    ("said", "seconds", "words"),
    [("30", 30.0, "for 30 seconds"), ("1", 1.0, "for 1 second."), ("soon", A_WHILE, "for a while")],
)
def test_too_many_questions_say_how_long_to_wait(said: str, seconds: float, words: str) -> None:
    told = refusal(Reply(b"slow down", 429, headers=(("Retry-After", said),)))
    assert told.retry_after == seconds
    assert words in str(told)


def test_a_wait_may_be_said_as_a_date() -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    told = refusal(Reply(b"", 429, headers=(("Retry-After", until),)))
    assert told.retry_after is not None
    assert 80 < told.retry_after <= 90


def test_a_server_that_is_busy_says_how_long_too() -> None:
    assert refusal(Reply(b"", 503, headers=(("Retry-After", "7"),))).retry_after == 7


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "did not take the question"),
        (401, "will not answer us"),
        (403, "will not answer us"),
        (404, "the right server"),
        (500, "in trouble itself"),
        (502, "in trouble itself"),
        (304, "did not take the question"),
    ],
)
def test_each_refusal_is_said_in_words_with_its_number(status: int, words: str) -> None:
    told = str(refusal(Reply(HTML if status != 304 else b"", status, sort="text/html")))
    assert words in told
    assert str(status) in told


def test_what_a_server_says_with_its_refusal_is_kept_where_it_is_json() -> None:
    assert refusal(Reply(b'{"code": "NoRoute"}', 400)).given == {"code": "NoRoute"}
    assert refusal(Reply(b"no", 400)).given is None


def test_nothing_answers_at_a_closed_port() -> None:
    with pytest.raises(NoAnswer, match=r"Nothing answers at 127\.0\.0\.1"):
        ask(f"http://127.0.0.1:{free_port()}")


def test_a_name_that_is_none_cannot_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(NoAnswer, match=r"router\.example cannot be found\. Is the network on"):
        ask("http://router.example/")


def test_a_look_up_of_a_name_that_hangs_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def hangs(*_: object, **__: object) -> None:
        over.wait(5)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure")

    monkeypatch.setattr(socket, "getaddrinfo", hangs)
    began = time.monotonic()
    with pytest.raises(NoAnswer, match="did not answer within"):
        ask("http://router.example/", 0.2)
    assert time.monotonic() - began < 2
    over.set()


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    def silent(line: socket.socket) -> None:
        while line.recv(1 << 16):
            pass

    began = time.monotonic()
    assert "did not answer within 0.3 s" in broken(silent, 0.3)
    assert time.monotonic() - began < 3


def _drip(line: socket.socket, first: bytes) -> None:
    line.recv(1 << 16)
    line.sendall(first)
    for _ in range(100):
        line.sendall(b"x")
        time.sleep(0.05)


@pytest.mark.parametrize("first", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n["])
def test_a_server_that_drips_bytes_does_not_hold_the_question(first: bytes) -> None:
    began = time.monotonic()
    assert "did not answer within" in broken(lambda line: _drip(line, first), 0.4)
    assert time.monotonic() - began < 3, "the line is hung up, so the server's own five seconds end too"


def test_an_answer_that_breaks_off_is_none() -> None:
    def breaks(line: socket.socket) -> None:
        line.recv(1 << 16)
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[1]")

    assert "in the middle" in broken(breaks)


@pytest.mark.parametrize("says", [b"", b"220 mail.example ESMTP\r\n", b"\x00\x01\x02\r\n\r\n"])
def test_what_is_no_web_server_is_told(says: bytes) -> None:
    def other(line: socket.socket) -> None:
        line.recv(1 << 16)
        line.sendall(says)

    told = broken(other)
    assert "is no web server" in told or "broke off" in told


def test_a_plain_server_has_no_secure_line() -> None:
    with serving(lambda _: Reply()) as server, pytest.raises(NoAnswer, match="no secure line"):
        ask(server.url.replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    assert "cannot show that it is" in broken(lambda line: line.recv(100), tls=context)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "router",
        "ftp://router/",
        "file:///etc/passwd",
        "http://",
        "http://a:b@host/",
        "http://host:99999/",
        "http://host:x/",
        "http://[::1/",
        "http://ho st/",
        "http://host/\r\nX: y",
        "http://höst/",
        "http://host/[bold]\x1b[31m",
    ],
)
def test_what_is_no_address_of_a_server_is_asked_nothing(url: str) -> None:
    with pytest.raises(NoAnswer, match="no address of a server") as told:
        ask(url)
    assert "\x1b" not in str(told.value)


def test_a_server_on_this_machine_is_asked_without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    with serving(lambda _: Reply(b"1")) as server:
        assert ask(server.url) == 1


def test_a_server_elsewhere_is_asked_by_way_of_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda _: Reply(b"2")) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        assert ask("http://router.example/a") == 2
    assert proxy.asked == ["http://router.example/a"]

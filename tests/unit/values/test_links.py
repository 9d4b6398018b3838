"""Links go only where they say, and a letter arrives as it was written."""

from __future__ import annotations

from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.values.links import LONGEST, holds_body, mail_link, mailbox, page_link, phone_link


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("+351 210 000 011", "tel:+351210000011"), ("020 7946 0018", "tel:02079460018"),
        ("+44 (0)20 7946 0018 ext. 5", "tel:+442079460018"), ("(212) 555-0100 x12", "tel:2125550100"),
        ("ask at the door", ""), ("12", ""), ("", ""), ("+1" + "2" * 20, ""),
    ],
)  # fmt: skip
def test_a_number_is_dialled_as_it_was_meant(typed: str, link: str) -> None:
    assert phone_link(typed) == link


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("casadolago.pt", "https://casadolago.pt"), ("http://casa.pt/a?day=1#b", "http://casa.pt/a?day=1#b"),
        ("HTTPS://Casa.pt", "https://Casa.pt"), ("casa.pt:8080/a", "https://casa.pt:8080/a"),
        ("café.pt", "https://caf%C3%A9.pt"),
        ("javascript:alert(1)", ""), ("file:///etc/passwd", ""), ("mailto:a@b.c", ""), ("casa do lago", ""),
        ("--version", ""), ("", ""), ("user:pw@casa.pt", ""), ("casa.pt\x1b[2J", "https://casa.pt/%E2%90%9B[2J"),
    ],
)  # fmt: skip
def test_a_page_is_a_page_and_nothing_else(typed: str, link: str) -> None:
    if "\x1b" in typed:
        assert "\x1b" not in page_link(typed)
    else:
        assert page_link(typed) == link


@pytest.mark.parametrize(
    "typed", ["a@b", "a b@c.pt", "a@b.pt, c@d.pt", "<a@b.pt>", "a@b.pt\nbcc: x@y.z", "@b.pt", ""]
)
def test_what_is_no_address_is_none(typed: str) -> None:
    assert mailbox(typed) == ""


def test_an_address_is_taken_out_of_its_link() -> None:
    assert mailbox(" mailto:table@casadolago.pt ") == "table@casadolago.pt"


def test_a_letter_is_read_back_as_it_was_written() -> None:
    body = "Good day,\n\n50% off & more? “Olá” + a=b #1\n\tTab"
    link = mail_link(("mesa@casa.pt", "no address", "o'neil+x@casa.pt"), "A table & more\nBcc: x@y.z", body)
    parts = urlsplit(link)
    said = parse_qs(parts.query, strict_parsing=True)

    assert (parts.scheme, unquote(parts.path)) == ("mailto", "mesa@casa.pt,o'neil+x@casa.pt")
    assert said["subject"] == ["A table & more Bcc: x@y.z"]
    assert said["body"] == [body.replace("\n", "\r\n")]
    assert " " not in link
    assert "+" not in link


@given(st.text(max_size=300), st.text(max_size=3000))
def test_any_letter_makes_a_link_that_is_plain_and_short_enough(subject: str, body: str) -> None:
    link = mail_link(("mesa@casa.pt",), subject, body)

    assert link.isascii()
    assert link.isprintable()
    assert len(link) <= LONGEST
    if holds_body(link):
        message = EmailMessage()
        message["subject"] = parse_qs(urlsplit(link).query).get("subject", [""])[0]  # raises on a line end


def test_a_letter_too_long_for_a_link_goes_without_its_text() -> None:
    link = mail_link(("mesa@casa.pt",), "A table", "é" * LONGEST)

    assert link == "mailto:mesa@casa.pt?subject=A%20table"
    assert not holds_body(link)

"""Links to a number, a page and a letter: only ever to what they say, however their text was typed."""

from __future__ import annotations

import re

from planner.values.text import inert, inert_line

LONGEST = 1900
"""Characters of a link to a letter: Windows hands no more than some 2,000 on to another program."""
FEWEST_DIGITS, MOST_DIGITS = 3, 15
"""Of a telephone number (ITU-T E.164 allows 15)."""
EXTENSION = re.compile(r"(?:\bext\b|\bextension\b|\bx(?=[ .]*\d))", re.IGNORECASE)
UNRESERVED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
PAGE = re.compile(r"[^\s.@/:]+(?:\.[^\s.@/:]+)+(?::\d+)?(?:[/?#]\S*)?")
MAILBOX = re.compile(r"[^\s@,;<>\"()\[\]\\]+@[^\s@,;<>\"()\[\]\\.]+(?:\.[^\s@,;<>\"()\[\]\\.]+)+")


def phone_link(number: str) -> str:
    """The ``tel:`` link of a number as it was typed (RFC 3966); empty where it is none.

    ``+44 (0)20 7946 0018 ext. 5`` is ``tel:+442079460018``: the nought in brackets is dialled only at home.
    """
    said = EXTENSION.split(inert_line(number), maxsplit=1)[0].strip()
    if said.startswith("+"):
        said = re.sub(r"\(0\)", "", said)
    digits = "".join(c for c in said if c.isascii() and c.isdigit())
    if not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        return ""
    return f"tel:{'+' if said.startswith('+') else ''}{digits}"


def page_link(website: str) -> str:
    """The link of a page as it was typed, with ``https`` where nothing is said; empty where it is no page."""
    said = inert_line(website)
    lower = said.lower()
    scheme, rest = "https://", said
    for known in ("https://", "http://"):
        if lower.startswith(known):
            scheme, rest = known, said[len(known) :]
    if (rest is said and SCHEME.match(said)) or PAGE.fullmatch(rest) is None:
        return ""
    return scheme + _encoded(rest, safe="/:?#&=+,;~!$'()*@%")


def mailbox(address: str) -> str:
    """An address for letters as it was typed, without blanks around it; empty where it is none."""
    said = inert_line(address)
    said = said[len("mailto:") :] if said.lower().startswith("mailto:") else said
    return said if MAILBOX.fullmatch(said) else ""


def mail_link(to: tuple[str, ...], subject: str = "", body: str = "") -> str:
    """The ``mailto:`` link of a letter (RFC 6068); without its body where that is too long for a link.

    Args:
        to: to whom; what is no address is left out.
        subject: in a line.
        body: plain text; its line ends become those of a letter.
    """
    addresses = ",".join(_encoded(box, safe="@") for box in map(mailbox, to) if box)
    head = f"mailto:{addresses}"
    about = f"?subject={_encoded(inert_line(subject))}" if subject.strip() else ""
    text = _encoded("\r\n".join(inert(body).split("\n")))
    whole = f"{head}{about}{'&' if about else '?'}body={text}" if body.strip() else head + about
    return whole if len(whole) <= LONGEST else (head + about if len(head + about) <= LONGEST else head)


def holds_body(link: str) -> bool:
    """Whether a link to a letter holds its text, or it was too long."""
    return "body=" in link


def _encoded(text: str, safe: str = "") -> str:
    """The text with every byte of it percent-encoded that is not unreserved (RFC 3986), or kept as safe."""
    kept = UNRESERVED + safe.encode()
    return "".join(chr(b) if b in kept else f"%{b:02X}" for b in text.encode("utf-8", "replace"))

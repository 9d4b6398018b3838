"""The brief as one page that needs nothing else: for a phone by day and night, and for a sheet of paper."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import datetime
from html import escape
from typing import NamedTuple

from planner.dates.apart import said_where
from planner.dates.saying import say_day, say_when
from planner.exchange.pocket_codes import map_link
from planner.outings.brief import MINUTE, Brief, brief, headed
from planner.outings.pocket import pocket_brief
from planner.outings.situation import Situation, local
from planner.people.guidance import Guidance
from planner.people.person import ContactKind, contact
from planner.values.record import changed
from planner.values.text import inert_line

MARK = '<meta name="generator" content="hostbook">'
"""How a page of hostbook's own is told from others."""
LEFT_OUT = (
    "What is private, what was told in confidence, and what each guest would rather leave alone is not on "
    "this page. It is in your book."
)
TODAY = re.compile(r"^(\S+ by )today\b")
"""How a line says of what is missing that it matters today."""
MOST_TAPS = 3
"""Numbers that stand at the top of the page; where there are more, only the first, and all in their lines."""
SHORTEST_NUMBER = 5
"""Digits of a number that a telephone can call."""

STYLE = """
:root { color-scheme: light dark; --ink: #1a1613; --page: #fffdf9; --soft: #574d44; --line: #d8cdbf;
  --warm: #7d3f14; --tap: #f1e7da; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f6f0e7; --page: #14110f; --soft: #c0b4a6; --line: #4a423a;
    --warm: #f0b47f; --tap: #2c2520; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 42rem; padding: 1.25rem 1.1rem 3rem; background: var(--page);
  color: var(--ink); font: 1.1875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0 0 .2rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 1.3rem 0 .1rem; font-size: 1rem; line-height: 1.4; color: var(--warm); }
p { margin: .1rem 0; } .soft { color: var(--soft); } ul { margin: 0; padding: 0; list-style: none; }
li { padding: .2rem 0; } a { color: inherit; } [href^="tel:"] { white-space: nowrap; }
nav { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0 0; }
nav a { flex: 1 1 40%; display: grid; place-items: center; padding: .8rem .9rem;
  border: 1px solid var(--line); border-radius: .6rem; background: var(--tap); text-align: center;
  text-decoration: none; font-weight: 600; white-space: normal !important; }
.rest { border-top: 1px solid var(--line); margin-top: 1.4rem; padding-top: .1rem; }
.rest + .rest { border-top: 0; margin-top: 0; } footer { margin-top: 1.6rem; font-size: 1rem; }
@page { margin: 9mm 10mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --page: #fff; --soft: #333; --line: #999; --warm: #000; }
  body { max-width: none; padding: 0; font: SIZEpt/1.2 Helvetica, Arial, "Liberation Sans", sans-serif; }
  h1 { font-size: 1.35em; } h2 { margin: .55em 0 0; font-size: 1em; break-after: avoid; }
  main { columns: 2; column-gap: 8mm; margin-top: .4em; } li { padding: .05em 0; break-inside: avoid; }
  main section:first-child h2 { margin-top: 0; } a { text-decoration: none; } nav { display: none; }
  .rest { border: 0; margin: 0; padding: 0; } footer { margin-top: .6em; font-size: .9em; }
}
""".strip()
"""How it looks; ``SIZE`` stands for the size of the letters on paper."""

SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Sizes of letters on paper, in points: the largest with which it fits one sheet is taken."""
COLUMN = 91.0
"""Millimetres that a column is wide, on A4; Letter's are wider."""
SHEET = 261.0
"""Millimetres from the top to the bottom margin, on Letter; A4's are more."""
POINT = 25.4 / 72
"""A point in millimetres."""
LETTER = 0.46
"""How wide a letter is on the average, in sizes of the letters; rather more than it is."""
LEADING = 1.2
"""The distance from one line to the next."""


class TakenAlong(NamedTuple):
    """What a phone can act on.

    Attributes:
        map_link: to the place on a map; empty where it is not known.
        place: the place's name and address, in lines.
        numbers: whom to call, and the number.
    """

    map_link: str = ""
    place: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()


def pocket_page(s: Situation, guidance: Guidance, now: datetime, *, private: bool = False) -> str:
    """The page of an outing.

    Args:
        s: the outing among what is known, whole.
        guidance: as for the brief.
        now: an instant with a zone.
        private: whether what a neighbour at the next table is not to read may stand there.
    """
    made = brief(s, guidance, now) if private else pocket_brief(s, guidance, now)
    here = local(s, now)
    foot = (f"As it was on {say_when(here, here)}.", *(() if private else (LEFT_OUT,)))
    return brief_html(_lasting(made, s, here), taken_along(s), foot=" ".join(foot))


def taken_along(s: Situation) -> TakenAlong:
    """What a phone can act on, of an outing: its place, and the numbers of who is there."""
    venue, numbers = s.venue, []
    if venue is not None:
        numbers.append((venue.name, s.outing.reservation.phone or venue.phone))
    people = (*s.guests, *s.cohosts)
    numbers += [(p.name, contact(p, ContactKind.MOBILE, ContactKind.PHONE)) for p in people]
    address = ", ".join(filter(None, (venue.address, venue.city))) if venue else ""
    return TakenAlong(
        map_link=map_link(venue) if venue else "",
        place=tuple(map(inert_line, filter(None, (venue.name, address)))) if venue else (),
        numbers=tuple(
            (inert_line(whom), inert_line(number)) for whom, number in numbers if callable_(number)
        ),
    )


NOTHING_ALONG = TakenAlong()


def brief_html(page: Brief, along: TakenAlong = NOTHING_ALONG, *, foot: str = "") -> str:
    """The brief as one page.

    Args:
        page: what to write.
        along: what a phone can act on.
        foot: what stands small at its end.
    """
    end = f'<footer class="soft">{escape(foot)}</footer>' if foot else ""
    body = "\n".join(filter(None, (_head(page, along), f"<main>{_sections(page, along)}</main>", end)))
    style = STYLE.replace("SIZE", f"{size_on_paper(page):g}")
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{MARK}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="format-detection" content="telephone=no">\n'
        f"<title>{escape(page.title)}</title>\n<style>\n{style}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def size_on_paper(page: Brief) -> float:
    """The largest size of letters, in points, with which the page fits one sheet of A4 or of Letter.

    Where even the smallest does not do, the smallest, and it goes on over the page.
    """
    return next((size for size in SIZES if _height(page, size) <= SHEET), SIZES[-1])


def callable_(number: str) -> str:
    """A number as a telephone dials it; empty where it is none."""
    plain = re.sub(r"\(0\)", "", number) if number.strip().startswith("+") else number
    digits = re.sub(r"[^0-9+]", "", unicodedata.normalize("NFKC", plain))
    dialled = digits[:1] + digits[1:].replace("+", "")
    return (
        dialled if len(dialled.strip("+")) >= SHORTEST_NUMBER and not re.search(r"[A-Za-z]{4}", plain) else ""
    )


def _lasting(made: Brief, s: Situation, here: datetime) -> Brief:
    """The brief with days said so that they are right on any day: it may be read tomorrow."""
    starts, day = s.outing.starts, say_day(here.date(), here.date())
    gaps = tuple(TODAY.sub(rf"\g<1>{day}", gap) for gap in made.gaps)
    there = said_where(starts, s.outing.zone, s.host.zone) if starts else ""
    return changed(made, when=f"{say_when(starts, here)}{there}" if starts else made.when, gaps=gaps)


def _head(page: Brief, along: TakenAlong) -> str:
    rows = [f"<h1>{escape(page.title)}</h1>", f"<p>{escape(page.when)}</p>"]
    if page.where:
        rows.append(f"<p>{_place(page.where, along)}</p>")
    if page.purpose:
        rows.append(f'<p class="soft">{escape(page.purpose)}</p>')
    taps = [f'<a href="{escape(along.map_link)}">Map</a>'] if along.map_link else []
    called = along.numbers if len(along.numbers) <= MOST_TAPS else along.numbers[:1]
    taps += [f'<a href="tel:{callable_(number)}">Call {escape(whom)}</a>' for whom, number in called]
    if taps:
        rows.append(f"<nav>{''.join(taps)}</nav>")
    return "\n".join(rows)


def _place(where: str, along: TakenAlong) -> str:
    """The place in a line, with its address a link to the map and its number one to call."""
    said = _linked(where, along)
    address = escape(along.place[1]).split(", ") if len(along.place) > 1 and along.map_link else []
    shown = " · ".join(address)
    if shown and shown in said:
        return said.replace(shown, f'<a href="{escape(along.map_link)}">{shown}</a>', 1)
    return said


def _sections(page: Brief, along: TakenAlong) -> str:
    rows = []
    for heading, lines in headed(page):
        kind = "minute" if heading in MINUTE.values() else "rest"
        items = "".join(f"<li>{_linked(line, along)}</li>" for line in lines)
        rows.append(f'<section class="{kind}"><h2>{escape(heading)}</h2><ul>{items}</ul></section>')
    return "\n".join(rows)


def _linked(line: str, along: TakenAlong) -> str:
    """A line with every number that is known a link to call it."""
    numbers = {number for _, number in along.numbers}
    if not numbers:
        return escape(line)
    known = "|".join(re.escape(number) for number in sorted(numbers, key=len, reverse=True))
    parts = re.split(f"(?<![0-9+])({known})(?![0-9])", line)
    return "".join(
        f'<a href="tel:{callable_(part)}">{escape(part)}</a>' if odd % 2 else escape(part)
        for odd, part in enumerate(parts)
    )


def _height(page: Brief, size: float) -> float:
    """Millimetres that the page takes on paper with letters of a size, rather more than it does."""
    letter, line = size * POINT * LETTER, size * POINT * LEADING
    whole, half = 2 * COLUMN / letter, COLUMN / letter
    head = 1.35 * _rows(page.title, whole / 1.35) + 0.6
    head += sum(_rows(text, whole) for text in (page.when, page.where, page.purpose, LEFT_OUT) if text)
    lines = 0.0
    for heading, texts in headed(page):
        lines += 0.45 + _rows(heading, half) + sum(0.1 + _rows(text, half) for text in texts)
    longest = max((_rows(text, half) for _, texts in headed(page) for text in texts), default=0)
    return (head + lines / 2 + longest / 2 + 1.5) * line


def _rows(text: str, letters: float) -> int:
    """Rows that a text takes; what is not broken between words takes some more."""
    wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return max(1, math.ceil(wide * 1.03 / letters))

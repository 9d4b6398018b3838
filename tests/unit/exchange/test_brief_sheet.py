"""The page for the pocket: what can be tapped, what a neighbour may read, and that it fits one sheet."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.brief_sheet import SIZES, brief_html, callable_, pocket_page, size_on_paper
from planner.exchange.reference import guidance
from planner.outings.brief import Brief
from planner.outings.drafting import draft
from planner.outings.situation import Situation
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.needs import Needs
from planner.people.person import ContactKind, ContactPoint, Person
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, VENUE, lunch

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
NEEDS = Needs(
    allergy=("walnuts",), diet=("vegan",), access=("wheelchair", "pregnant, do not tell"), seating=()
)
MOBILE = ContactPoint(kind=ContactKind.MOBILE, value="+351 (0)910 000 101")
GUEST = changed(INES, needs=NEEDS, contacts=(MOBILE,), stays_off=("her divorce",))
PLACE = changed(VENUE, address="Rua do Lago 4 & 6", city="Lisbon")


def fact(number: int, text: str, **fields: object) -> Fact:
    made = Fact(
        id=f"f{number}", person_id="ines", text=text, topic=Topic.FAMILY, learned_on=date(2026, 9, number + 1)
    )
    return changed(made, **fields)


def situation() -> Situation:
    promised = Promise(
        id="p", person_id="ines", text="flowers for the funeral", owner=Owner.HOST, made_on=date(2026, 9, 1)
    )
    facts = (
        fact(1, "her daughter plays the cello"),
        fact(2, "thinks of leaving Lago", sensitivity=Sensitivity.PRIVATE),
        fact(4, "hates talk of golf", sensitivity=Sensitivity.ORDINARY),
        fact(3, "the mortgage worries her", topic=Topic.MONEY),
    )
    return changed(lunch(GUEST, venue=PLACE), facts=facts, promises=(promised,))


def page(*, private: bool = False) -> str:
    return pocket_page(situation(), guidance(), DAYS_BEFORE, private=private)


def test_numbers_can_be_called_and_the_place_found() -> None:
    text = page()
    assert 'href="tel:+351910000101"' in text
    assert 'href="tel:+35121000000"' in text
    assert "query=Casa+do+Lago%2C+Rua+do+Lago+4+%26+6%2C+Lisbon" in text
    links = re.findall(r'href="([^"]+)"', text)
    assert all(link.startswith(("tel:", "https://www.google.com/maps/")) for link in links)
    assert not re.search(r"<(script|link|img|iframe)\b|@import|url\(", text)


def test_needs_are_at_hand_and_what_is_private_is_not() -> None:
    text = page()
    for there in ("walnuts", "vegan", "wheelchair"):
        assert there in text
    for word in ("divorce", "leaving Lago", "mortgage", "funeral", "pregnant"):
        assert word not in text, word
    assert "What is private" in text
    assert "golf" not in text.partition("Stay off")[2].partition("No pitch")[0]
    asked = page(private=True)
    assert "golf" in asked.partition("Stay off")[2].partition("No pitch")[0]
    assert "divorce" in asked
    assert "funeral" in asked
    assert "What is private" not in asked


def test_what_is_on_it_is_right_tomorrow_too() -> None:
    text = page()
    assert "<p>Thu 3 Dec, 12:30</p>" in text
    assert "in 12 days" not in text
    assert "by today" not in text
    assert "As it was on Sat 21 Nov, 09:00." in text


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+351 910 000 101", "+351910000101"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("(020) 7946-0000", "02079460000"),
        ("112", ""),
        ("ask at the bar", ""),
        ("٠١٢٣٤٥٦٧٨٩", ""),
    ],
)
def test_a_number_is_dialled_as_it_is_meant(typed: str, dialled: str) -> None:
    assert callable_(typed) == dialled


@given(st.lists(st.text(max_size=200), max_size=40))
def test_more_to_say_never_takes_larger_letters(lines: list[str]) -> None:
    sizes = [
        size_on_paper(Brief(title="Lunch", when="Thu", ask=tuple(lines[:number])))
        for number in range(0, len(lines) + 1, 5)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SIZES[0]


def six() -> Situation:
    """A dinner with six guests of whom much is known."""
    people = tuple(
        changed(
            (GUEST, RAVI)[n % 2],
            id=f"g{n}",
            name=f"{('Ines Duarte', 'Ravi Menon')[n % 2]} {n}",
            say_as="ee-NESH doo-AR-te",
            role="head of purchasing",
            organisation="Lago Sociedade Anónima",
            contacts=(MOBILE,),
            needs=NEEDS,
            drinks=("a glass of white, then water", "espresso"),
            favourites=("custard tarts", "the garden table"),
        )
        for n in range(6)
    )
    s: Situation = changed(
        lunch(*people, venue=PLACE), facts=tuple(fact(n, "sings in two choirs") for n in range(9))
    )
    return changed(s, outing=draft(s, guidance(), DAYS_BEFORE))


@pytest.mark.skipif(BROWSER is None, reason="no browser is installed")
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_a_plan_with_six_guests_prints_on_one_sheet(paper: str, tmp_path: Path) -> None:
    text = pocket_page(six(), guidance(), DAYS_BEFORE, private=True)
    file, printed = tmp_path / "brief.html", tmp_path / "brief.pdf"
    file.write_text(text.replace("@page {", f"@page {{ size: {paper};"), encoding="utf-8")
    subprocess.run(
        [BROWSER or "", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={tmp_path / 'browser'}", f"--print-to-pdf={printed}", file.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes())) == 1
    assert size_on_paper(Brief(title="", when="")) == SIZES[0]


def test_the_size_for_paper_is_in_the_page() -> None:
    made = Brief(title="Lunch", when="Thu", ask=("x" * 80,) * 150)
    assert f"font: {size_on_paper(made):g}pt" in brief_html(made)
    assert size_on_paper(made) < SIZES[0]
    assert isinstance(GUEST, Person)

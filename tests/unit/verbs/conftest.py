"""A small book on disk, and a way to run hostbook on it in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from planner.book.repository import Book
from planner.cli import main
from planner.courtship.touches import Touch, TouchKind
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint, Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.places.venue import Feature, Remark, Venue, Weekday

NOW = "2026-11-23T09:00"
"""A Monday."""

HOST = Host(
    name="Joana Reis",
    organisation="Tejo Components",
    interests=("rowing", "choir"),
    currency="EUR",
    zone="Europe/Lisbon",
)
INES = Person(
    id="p-ines",
    name="Inês Duarte",
    say_as="ee-NESH doo-AR-te",
    organisation="Lago SA",
    role="head of purchasing",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    contacts=(ContactPoint(kind=ContactKind.MOBILE, value="+351 912 000 111"),),
    needs=Needs(allergy=("walnuts",), diet=(), seating=()),
    alcohol=True,
    drinks=("white wine",),
    occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=11, day=27, year=1980),),
    added_on=date(2026, 1, 10),
)
RAVI = Person(id="p-ravi", name="Ravi Menon", organisation="Obi Foods", kind=Kind.PROSPECT, tier=Tier.GROWTH)
RAVINA = Person(id="p-ravina", name="Ravina Shah", organisation="Brenner AG", kind=Kind.SUPPLIER)
CASA = Venue(
    id="v-casa",
    name="Casa do Lago",
    cuisine="Portuguese",
    city="Lisbon",
    features=(Feature.QUIET, Feature.STEP_FREE),
    serves=("walnut allergy",),
    closed_on=(Weekday.MON,),
    remarks=(Remark(on=date(2026, 5, 12), text="garden table", rating=5),),
)
LOUD = Venue(id="v-loud", name="Bar Alto", city="Lisbon", lacks=(Feature.QUIET,))
LUNCH = Outing(
    id="o-lunch",
    kind=OutingKind.LUNCH,
    purpose="hear how the regatta went",
    guests=("p-ines",),
    venue_id="v-casa",
    starts=datetime(2026, 11, 26, 12, 30),
    zone="Europe/Lisbon",
    stage=Stage.PLANNED,
)
COFFEE = Outing(
    id="o-coffee",
    kind=OutingKind.COFFEE,
    guests=("p-ines", "p-ravi"),
    starts=datetime(2026, 11, 20, 10, 0),
    zone="Europe/Lisbon",
    minutes=45,
    stage=Stage.HOSTED,
)
REGATTA = Fact(
    id="f-regatta",
    person_id="p-ines",
    text="rows in the Douro regatta",
    topic=Topic.RECREATION,
    learned_on=date(2026, 5, 12),
)
MAP = Promise(
    id="r-map",
    person_id="p-ines",
    text="send the trail map",
    owner=Owner.HOST,
    made_on=date(2026, 11, 20),
    due=date(2026, 11, 23),
)
CALL = Touch(id="t-call", person_id="p-ines", kind=TouchKind.CALL, on=date(2026, 6, 1))


class Ran(NamedTuple):
    """What one run gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the developer's own settings, book and faults out of it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name))
    monkeypatch.setenv("HOSTBOOK_CONFIG", str(home / "settings.toml"))
    monkeypatch.chdir(tmp_path)
    return home


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the small book is."""
    path = tmp_path / "book.json"
    book = Book.open(path, clock=lambda: datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    with book.transaction("begin"):
        book.save_host(HOST)
        for person in (INES, RAVI, RAVINA):
            book.people.put(person)
        for venue in (CASA, LOUD):
            book.venues.put(venue)
        for outing in (LUNCH, COFFEE):
            book.outings.put(outing)
        book.facts.put(REGATTA)
        book.promises.put(MAP)
        book.touches.put(CALL)
    book.close()
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run hostbook with these arguments, and with this standard input if any."""

    def running(*argv: str, given: str | bytes | None = None) -> Ran:
        data = given.encode() if isinstance(given, str) else given or b""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = main(argv)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return running


@pytest.fixture
def ask(run: Run, path: Path) -> Run:
    """Run hostbook on the small book, on the Monday morning."""
    return lambda verb, *argv, given=None: run(verb, *argv, "--book", str(path), "--now", NOW, given=given)

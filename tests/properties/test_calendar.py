"""Whatever stands in the book, its calendar is read back as it was meant by another program's parser."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.dates.zones import to_utc
from planner.exchange.calendar_days import yearly_entries
from planner.exchange.calendar_entry import Entry, Standing
from planner.exchange.calendar_outing import outing_entries
from planner.exchange.calendar_text import calendar_text
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.situation import Situation
from planner.people.host import Host
from planner.people.occasions import Occasion, OccasionKind, on_year
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import inert_line
from tests.properties.situations import situations

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    vobject = pytest.importorskip("vobject")

MADE_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WIDEST = 75
"""Octets of a line, by RFC 5545."""
ODD = st.text(max_size=300) | st.sampled_from(
    (
        "a\\nb",
        "one, two; three: “four”",
        "שלום עולם",
        "🎻" * 90,
        "n" * 300,
        "\x07\x1b[2J",
        "a\r\nEND:VEVENT",
        "^'^n^^",
    )
)
ZONES = ("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Pacific/Kiritimati",
         "Australia/Lord_Howe", "America/St_Johns", "UTC")  # fmt: skip


def written(entries: tuple[Entry, ...], organiser: str = "Rita Sol") -> str:
    return calendar_text(entries, made_at=MADE_AT, revision=7, organiser=organiser)


def read(text: str) -> list[Any]:
    """The entries of a calendar as vobject reads them."""
    return [part for part in vobject.readOne(text).getChildren() if part.name in ("VEVENT", "VTODO")]


def a_lunch(starts: datetime, zone: str, **fields: object) -> Situation:
    outing = Outing(id="o1", kind=OutingKind.LUNCH, starts=starts, zone=zone)
    return Situation(outing=changed(outing, **fields), host=Host(name="Rita Sol"))


@given(situations(), st.booleans())
def test_every_entry_is_read_back_once_and_in_lines_that_are_short_enough(
    s: Situation, private: bool
) -> None:
    entries = outing_entries(s, private=private, invite=True)
    if isinstance(entries, Problem) or not entries:
        return
    text = written(entries)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= WIDEST
    assert "\n" not in text.replace("\r\n", "")
    parts = read(text)
    assert [p.uid.value for p in parts] == [e.uid for e in entries]
    assert len({e.uid for e in entries}) == len(entries)
    assert [p.summary.value for p in parts] == [e.summary for e in entries]
    assert all(p.sequence.value == "7" for p in parts)


@given(ODD, ODD, ODD, ODD)
@example("END:VCALENDAR", "\u2028", "\ud83d", "a,b;c\\n")
def test_whatever_is_written_of_an_outing_comes_back_as_it_was(
    title: str, address: str, purpose: str, name: str
) -> None:
    venue = Venue(id="v", name="Casa", address=address)
    guest = Person(id="g", name=name, kind=Kind.CUSTOMER)
    outing = Outing(id="o", kind=OutingKind.EVENT, title=title, purpose=purpose, guests=("g",), zone="UTC",
                    starts=datetime(2026, 12, 3, 19, 0))  # fmt: skip
    s = Situation(outing=outing, host=Host(name=name), guests=(guest,), venue=venue)
    entries = outing_entries(s, private=True)
    assert isinstance(entries, tuple)
    hour = read(written(entries, inert_line(name)))[0]
    assert hour.summary.value == entries[0].summary
    assert hour.location.value == entries[0].location
    assert hour.getChildValue("description", "") == "\n".join(entries[0].description)
    assert inert_line(purpose) in (*entries[0].description, "")


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)).map(
        lambda d: d.replace(second=0, microsecond=0)
    ),
    st.sampled_from(ZONES),
    st.integers(1, 600),
)
@example(datetime(2027, 3, 28, 0, 30), "Europe/Lisbon", 90)
@example(datetime(2026, 10, 25, 1, 30), "Europe/Lisbon", 90)
@example(datetime(2026, 11, 1, 0, 30), "America/New_York", 240)
def test_the_hour_starts_and_ends_at_the_right_instants_in_every_zone(
    starts: datetime, zone: str, minutes: int
) -> None:
    entries = outing_entries(a_lunch(starts, zone, minutes=minutes))
    if isinstance(entries, Problem):
        assert isinstance(to_utc(starts, zone), Problem)  # the clocks go forward over it
        return
    hour = read(written(entries))[0]
    begins, ends = hour.dtstart.value, hour.dtend.value
    assert begins.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == starts
    assert begins.utcoffset() == timedelta()
    assert ends - begins == timedelta(minutes=minutes)


@given(situations(), st.integers(-300, 300), ODD)
def test_an_outing_that_is_changed_keeps_its_names(s: Situation, hours: int, purpose: str) -> None:
    before = outing_entries(s)
    if isinstance(before, Problem) or s.outing.starts is None:
        return
    by = timedelta(hours=hours)
    table = s.outing.reservation  # its days move along, so that no step comes or goes with them
    booked = changed(
        table,
        cancel_by=table.cancel_by and table.cancel_by + by,
        reconfirm_by=table.reconfirm_by and table.reconfirm_by + by,
    )
    moved = changed(s.outing, starts=s.outing.starts + by, purpose=purpose, reservation=booked)
    after = outing_entries(changed(s, outing=moved))
    if isinstance(after, Problem):
        return
    of_promises = {promise.id for promise in s.promises}  # which of them are kept before it may change
    names = [[e.uid for e in some if e.uid.partition("@")[0] not in of_promises] for some in (before, after)]
    assert sorted(names[0]) == sorted(names[1])


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.none() | st.integers(1900, 2026), ODD)
@example(date(2024, 2, 29), 1996, "")
@example(date(2024, 2, 29), None, "")
@example(date(2024, 2, 29), 2019, "")
def test_a_day_that_comes_round_comes_on_the_day_it_is_kept(day: date, year: int | None, label: str) -> None:
    occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=day.month, day=day.day, year=year, label=label)
    person = Person(id="p", name="Ines", kind=Kind.CUSTOMER, occasions=(occasion,))
    (entry,) = yearly_entries(person, private=True)
    event = read(written((entry,)))[0]
    rule = event.getrruleset(addRDate=True)
    for wanted in (2026, 2027, 2028):
        first = rule.after(datetime(wanted, 1, 1) - timedelta(seconds=1))
        assert first.date() == on_year(occasion, wanted)
    assert entry.standing is None


def test_a_cancelled_outing_cancels_its_hour_and_its_steps() -> None:
    s = a_lunch(datetime(2026, 12, 3, 12, 30), "Europe/Lisbon", stage=Stage.PLANNED)
    before = outing_entries(s)
    after = outing_entries(changed(s, outing=changed(s.outing, stage=Stage.CANCELLED)))
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    assert [e.uid for e in after] == [e.uid for e in before]
    assert {e.standing for e in after} == {Standing.CANCELLED}
    assert not after[0].bells

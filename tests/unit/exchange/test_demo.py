"""The demo book: whole, true to itself, alive on any day, and the same again for the same moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import msgspec
import pytest

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.courtship.owing import Owed, owed
from planner.dates.zones import local_now
from planner.exchange.demo import ClockAstray, fill_demo
from planner.exchange.demo_pages import Outings, on_workday, with_dates
from planner.exchange.reference import read_data
from planner.exchange.services import service_matrix
from planner.notes.line import LineKind
from planner.outings.gap import Gap, Severity
from planner.outings.outing import AHEAD, Outing, Stage, ends
from planner.outings.readiness import readiness
from planner.people.host import Host
from planner.people.needs import NeedKind
from planner.people.occasions import OccasionKind, next_on
from planner.people.person import TIERED, Kind, Tier
from planner.people.promises import is_open
from planner.places.venue import VenueKind
from planner.values.text import fold

LISBON = ZoneInfo("Europe/Lisbon")
THURSDAY = datetime(2026, 11, 26, 9, 10, tzinfo=LISBON)
ANY_DAYS = [
    THURSDAY,
    datetime(2026, 11, 28, 8, 0, tzinfo=LISBON),  # a Saturday
    datetime(2026, 11, 29, 20, 0, tzinfo=LISBON),  # a Sunday evening
    datetime(2027, 1, 1, 0, 5, tzinfo=LISBON),  # the first minutes of a year
    datetime(2027, 3, 27, 13, 0, tzinfo=LISBON),  # the day before the clocks go forward
    datetime(2027, 10, 30, 11, 29, tzinfo=LISBON),  # the day before they go back
    datetime(2028, 2, 28, 10, 0, tzinfo=LISBON),  # tomorrow is a leap day
    datetime(2026, 6, 15, 23, 30, tzinfo=UTC),  # already tomorrow in Lisbon
]


@contextmanager
def demo(now: datetime) -> Iterator[Book]:
    with TemporaryDirectory() as folder:
        book = Book.open(Path(folder) / "book.json", clock=lambda: now)
        fill_demo(book, now)
        yield book
        book.close()


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    with demo(THURSDAY) as filled:
        yield filled


def host_of(book: Book) -> Host:
    assert book.host is not None
    return book.host


def gaps(book: Book, outing: Outing, now: datetime) -> tuple[Gap, ...]:
    return readiness(situation(book, outing, host_of(book)), now)


def ahead(book: Book) -> list[Outing]:
    dated = [o for o in book.outings.all() if o.stage in AHEAD and o.starts is not None]
    return sorted(dated, key=lambda o: str(o.starts))


def who_is_owed(book: Book, today: date) -> tuple[Owed, ...]:
    coming = {guest for o in book.outings.all() if o.stage in AHEAD for guest in o.guests}
    return owed(
        first_of_each=True,
        people=book.people.all(),
        touches=book.touches.all(),
        matrix=service_matrix(),
        rhythms=book.rhythms.all(),
        outings_ahead=coming,
        today=today,
    )


def named(book: Book, name: str) -> str:
    return next(p.id for p in book.people.all() if p.name == name)


def test_it_is_a_whole_book_with_nothing_dangling(book: Book) -> None:
    assert book.check() == ()


def test_it_holds_thirty_people_of_all_six_kinds_and_every_tier(book: Book) -> None:
    people = book.people.all()
    assert len(people) == 30
    assert {p.kind for p in people} == set(Kind)
    for kind in TIERED:
        assert {p.tier for p in people if p.kind is kind} == set(Tier)


def test_needs_are_known_known_to_be_none_and_unknown(book: Book) -> None:
    for side in NeedKind:
        sides = {p.needs.side(side) for p in book.people.all()}
        assert None in sides
        assert () in sides
        assert any(sides - {None, ()})


def test_some_drink_some_do_not_and_some_nobody_has_asked(book: Book) -> None:
    assert {p.alcohol for p in book.people.all()} == {True, False, None}


def test_it_holds_the_guests_a_host_must_be_ready_for(book: Book) -> None:
    people = book.people.all()
    assert any("wheelchair" in (p.needs.access or ()) for p in people)
    assert any(p.government for p in people)
    assert any("\u0600" < c < "\u06ff" for p in people for c in p.notes)
    assert any(ord(c) > 0x1F000 for p in people for c in p.notes)
    assert any(not p.name.isascii() for p in people)


def test_a_dozen_places_stand_in_lisbon(book: Book) -> None:
    venues = book.venues.all()
    assert len(venues) >= 12
    assert {VenueKind.RESTAURANT, VenueKind.CAFE, VenueKind.BAR} <= {v.kind for v in venues}
    for venue in venues:
        assert venue.point is not None
        assert 38.69 < venue.point.lat < 38.80, venue.name
        assert -9.24 < venue.point.lon < -9.09, venue.name


def test_outings_stand_in_every_stage(book: Book) -> None:
    assert {o.stage for o in book.outings.all()} == set(Stage)


def test_the_next_lunch_is_today_with_ines_and_two_things_are_missing(book: Book) -> None:
    first = ahead(book)[0]
    assert first.starts == datetime(2026, 11, 26, 12, 30)
    assert first.guests == (named(book, "Ines Duarte"),)
    found = gaps(book, first, THURSDAY)
    assert [g.severity for g in found] == [Severity.MUST, Severity.MUST]
    assert "walnuts" in found[0].text
    assert "home" in found[1].text


def test_the_brenner_dinner_is_ready(book: Book) -> None:
    dinner = ahead(book)[1]
    assert len(dinner.guests) == 3
    assert gaps(book, dinner, THURSDAY) == ()


def test_what_was_learned_at_a_table_is_in_the_book(book: Book) -> None:
    lunch = next(o for o in ahead(book) if o.guests == (named(book, "Ines Duarte"),))
    assert any("regatta" in q.text for q in lunch.conversation.questions)
    chidi = book.people[named(book, "Chidi Eze")]
    assert [(o.month, o.day) for o in chidi.occasions] == [(4, 3)]


def test_the_notes_were_read_into_what_they_are(book: Book) -> None:
    lines = [line for o in book.outings.all() if o.outcome for line in o.outcome.lines]
    for line in lines:
        if "I'll " in line.text:
            assert line.kind is LineKind.PROMISE, line.text
            assert line.due, line.text
        if " eur" in line.text:
            assert line.amount, line.text
        if "allergic" in line.text:
            assert line.need, line.text
    assert set(LineKind) <= {line.kind for line in lines}
    assert sum(line.sure for line in lines) / len(lines) > 0.9


def test_every_past_outing_is_filed_with_its_marks_and_its_cost(book: Book) -> None:
    filed = [o for o in book.outings.all() if o.stage is Stage.FILED]
    assert len(filed) >= 12
    for outing in filed:
        assert outing.outcome is not None
        assert outing.outcome.warmth
        assert outing.outcome.place
        assert outing.outcome.cost
        assert len(outing.conversation.questions) == 3


def test_a_key_customer_is_neglected_and_few_others_are(book: Book) -> None:
    found = who_is_owed(book, THURSDAY.date())
    assert [(o.person.name, o.touch.value, o.days_late, o.beyond) for o in found] == [
        ("Ravi Menon", "call", 19, 9),
        ("Anja Brenner", "visit", 11, 0),
        ("João Baptista Lacerda", "call", 10, 0),
        ("Amara Obi", "note", 0, 0),
    ]


def test_one_promise_is_late_and_others_are_still_to_come(book: Book) -> None:
    today = THURSDAY.date()
    due = [p.due for p in book.promises.all() if is_open(p) and p.due is not None]
    assert sum(d < today for d in due) == 1
    assert sum(d == today + timedelta(days=1) for d in due) == 1
    assert any(p.kept_on for p in book.promises.all())


def test_somebody_has_a_birthday_tomorrow(book: Book) -> None:
    tomorrow = THURSDAY.date() + timedelta(days=1)
    birthdays = [
        p.name
        for p in book.people.all()
        for o in p.occasions
        if o.kind is OccasionKind.BIRTHDAY and next_on(o, THURSDAY.date()) == tomorrow
    ]
    assert birthdays == ["Ravi Menon"]


def test_one_outing_waits_for_its_debrief(book: Book) -> None:
    waiting = [o for o in book.outings.all() if o.stage is Stage.HOSTED]
    assert [o.debrief.notes != "" for o in waiting] == [True]


@pytest.mark.parametrize("now", ANY_DAYS, ids=str)
def test_it_is_alive_on_any_day(now: datetime) -> None:
    with demo(now) as book:
        here = local_now(now, host_of(book).zone)
        first, *others = ahead(book)
        assert first.starts is not None
        assert timedelta() < first.starts - here <= timedelta(hours=36)
        assert any(gaps(book, first, now))
        assert any(not gaps(book, o, now) for o in others)
        assert all(o.starts and o.starts - first.starts > timedelta(days=5) for o in others)
        assert all(o.starts and o.starts.weekday() < 5 for o in others)
        assert {o.stage for o in book.outings.all()} == set(Stage)
        for outing in book.outings.all():
            over = ends(outing)
            past = outing.stage in (Stage.HOSTED, Stage.FILED)
            assert over is None or (over <= here) is past, outing.purpose
        neglected = [o for o in who_is_owed(book, here.date()) if o.days_late and o.tier is Tier.KEY]
        assert neglected
        late = [p for p in book.promises.all() if is_open(p) and p.due and p.due < here.date()]
        assert len(late) == 1
        assert any(
            o.kind is OccasionKind.BIRTHDAY and (next_on(o, here.date()) - here.date()).days <= 10
            for p in book.people.all()
            for o in p.occasions
        )
        assert all(t.on <= here.date() for t in book.touches.all())
        assert book.check() == ()


def test_each_outing_comes_to_the_stage_its_page_says(book: Book) -> None:
    said = {p.purpose: p.stage for p in read_data("demo/outings.toml", Outings).outing}
    assert {o.purpose: o.stage for o in book.outings.all()} == said


def test_the_same_moment_gives_the_same_book_to_the_letter(book: Book) -> None:
    with demo(THURSDAY) as again:
        for shelf in ("people", "venues", "outings", "facts", "promises", "touches"):
            assert msgspec.json.encode(getattr(again, shelf).all()) == msgspec.json.encode(
                getattr(book, shelf).all()
            )


def test_a_new_record_in_the_demo_gets_an_id_of_its_own(book: Book) -> None:
    taken = {f.id for f in book.facts.all()} | {p.id for p in book.people.all()}
    assert book.new_id() not in taken


def test_filling_it_is_one_write_that_can_be_taken_back() -> None:
    with demo(THURSDAY) as book:
        assert (back := book.undo()) is not None
        assert back.label == "fill the demo book"
        assert book.people.all() == ()
        assert book.host is None


def test_nobody_has_the_name_of_another(book: Book) -> None:
    names = [fold(p.name) for p in book.people.all()]
    assert len(set(names)) == len(names)


def test_a_date_in_braces_is_written_out() -> None:
    def day(days: int) -> date:
        return date(2028, 2, 28) + timedelta(days=days)

    assert (
        with_dates("by {+2}, born {+1 -45y}, {not a day}", day)
        == "by 1 March, born 28 February 1983, {not a day}"
    )


def test_a_weekend_is_moved_to_the_nearest_working_day() -> None:
    saturday = date(2026, 11, 28)
    assert on_workday(saturday, back=True) == date(2026, 11, 27)
    assert on_workday(saturday, back=False) == date(2026, 11, 30)
    assert on_workday(date(2026, 11, 26), back=False) == date(2026, 11, 26)


@pytest.mark.parametrize("year", [1, 1900, 2200, 9999])
def test_a_clock_far_from_today_is_told_in_a_line(year: int, tmp_path: Path) -> None:
    now = datetime(year, 6, 1, 9, tzinfo=UTC)
    with pytest.raises(ClockAstray, match=rf"shows the year {year}, "):
        fill_demo(Book.open(tmp_path / "book.json", clock=lambda: now), now)

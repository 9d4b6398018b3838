"""`hostbook calendar`: what it gives a calendar, the first time and again."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.book.repository import Book
from planner.book.restore import list_backups, restore
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import Leg, Mode, Reservation, ReservationState, Told, ToldNeed, Transport, Way
from planner.people.needs import NeedKind
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint
from planner.values.record import changed
from tests.unit.verbs.conftest import INES, LUNCH, MAP, Run

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    vobject = pytest.importorskip("vobject")

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def parts(text: str) -> dict[str, Any]:
    """The entries of a calendar by their UID, as another program's parser reads them."""
    read = [part for part in vobject.readOne(text).getChildren() if part.name in ("VEVENT", "VTODO")]
    found = {part.uid.value: part for part in read}
    assert len(found) == len(read)
    return found


def keep(path: Path, *outings: Outing) -> None:
    book = Book.open(path, clock=lambda: MONDAY)
    with book.transaction("change"):
        for outing in outings:
            book.outings.put(outing)
    book.close()


def test_an_outing_is_an_hour_with_its_steps(ask: Run) -> None:
    found = parts(ask("calendar", "o-lunch").out)
    hour = found["o-lunch@hostbook"]
    assert hour.summary.value == "Lunch with Inês Duarte"
    assert hour.dtstart.value == datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
    assert hour.location.value == "Casa do Lago, Lisbon"
    assert hour.organizer.value == "invalid:nomail"
    assert hour.organizer.params["CN"] == ["Joana Reis"]
    assert [a.trigger.value.total_seconds() < 0 for a in hour.valarm_list] == [True, True]
    steps = [part for part in found.values() if part.name == "VTODO"]
    assert len(steps) > 8
    assert {step.related_to.value for step in steps} == {"o-lunch@hostbook"}
    assert found["o-lunch-invite@hostbook"].due.value == datetime(2026, 11, 19, 10, 0, tzinfo=UTC)


def test_a_second_calendar_of_the_same_book_is_the_same(ask: Run, run: Run, path: Path) -> None:
    first = ask("calendar").out
    later = run("calendar", "--book", str(path), "--now", "2026-11-24T18:00").out
    stamps = [[line for line in text.splitlines() if "DTSTAMP" not in line] for text in (first, later)]
    assert stamps[0] == stamps[1]


def test_what_has_changed_has_the_same_name_and_a_higher_number(ask: Run, path: Path) -> None:
    first = parts(ask("calendar").out)
    keep(path, changed(LUNCH, starts=datetime(2026, 11, 26, 13, 0)))
    second = parts(ask("calendar").out)
    assert first.keys() == second.keys()
    assert all(int(second[uid].sequence.value) > int(first[uid].sequence.value) for uid in first)
    assert second["o-lunch@hostbook"].dtstart.value == datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize("damaged", [False, True])
def test_the_number_never_falls_back_not_even_with_a_backup(ask: Run, path: Path, damaged: bool) -> None:
    Book.open(path, clock=lambda: MONDAY).backup()
    for hour in (13, 14, 15):
        keep(path, changed(LUNCH, starts=datetime(2026, 11, 26, hour)))
    before = parts(ask("calendar", "o-lunch").out)["o-lunch@hostbook"].sequence.value
    if damaged:
        path.write_bytes(path.read_bytes()[:-3])
    restore(path, from_backup=list_backups(path)[0].path)
    after = parts(ask("calendar", "o-lunch").out)["o-lunch@hostbook"]
    assert after.dtstart.value.hour == 12
    assert int(after.sequence.value) > int(before)


def test_a_cancelled_outing_says_so_under_its_name(ask: Run, path: Path) -> None:
    first = parts(ask("calendar").out)
    keep(path, changed(LUNCH, stage=Stage.CANCELLED, cancelled_from=Stage.PLANNED))
    second = parts(ask("calendar").out)
    assert second["o-lunch@hostbook"].status.value == "CANCELLED"
    assert second.keys() == first.keys()
    assert second["o-lunch-book@hostbook"].status.value == "CANCELLED"
    assert second["r-map@hostbook"].status.value == "NEEDS-ACTION"  # what was promised is still owed


def test_what_was_done_is_done_in_the_calendar_too(ask: Run, path: Path) -> None:
    book = Book.open(path, clock=lambda: MONDAY)
    book.promises.put(changed(MAP, kept_on=date(2026, 11, 22)))
    book.close()
    kept = parts(ask("calendar").out)["r-map@hostbook"]
    assert kept.status.value == "COMPLETED"


def test_needs_and_sorrows_are_left_out_unless_asked_for(ask: Run, path: Path) -> None:
    book = Book.open(path, clock=lambda: MONDAY)
    sad = Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=1, label="her father died")
    book.people.put(changed(INES, occasions=(*INES.occasions, sad)))
    book.promises.put(changed(MAP, text="flowers for the funeral"))
    book.outings.put(changed(LUNCH, purpose="be there for her after the divorce"))
    book.close()
    plain, private = ask("calendar").out, ask("calendar", "--private").out
    for word in ("walnut", "father died", "funeral", "divorce", "912 000"):
        assert word not in plain.replace("\r\n ", "")
        assert word in private.replace("\r\n ", "")
    assert parts(plain).keys() < parts(private).keys()
    assert "CLASS:PRIVATE" not in plain
    assert parts(private)["o-lunch@hostbook"].getChildValue("class") == "PRIVATE"


@pytest.mark.parametrize("state", [ReservationState.ASKED, ReservationState.CONFIRMED])
def test_what_a_place_was_told_of_a_guest_is_left_out_too(
    ask: Run, path: Path, state: ReservationState
) -> None:
    needs = (ToldNeed(person_id=INES.id, kind=NeedKind.ALLERGY, need="walnuts"),)
    gone = (ToldNeed(person_id=INES.id, kind=NeedKind.ACCESS, need="crutches"),)
    for told in (needs, (*needs, *gone)):
        keep(path, changed(LUNCH, reservation=Reservation(state=state, told=Told(party=2, needs=told))))
        plain = ask("calendar", "o-lunch").out.replace("\r\n ", "")
        assert "walnut" not in plain
        assert "crutches" not in plain
        assert "SUMMARY:Tell the place what it should know of your guests" in plain
    keep(path, changed(LUNCH, reservation=Reservation(state=state, told=Told(party=5, needs=needs))))
    assert "fewer: 2\\, not 5" in ask("calendar", "o-lunch").out.replace("\r\n ", "")


def test_not_even_the_name_of_an_entry_tells_what_a_guest_needs(ask: Run, path: Path) -> None:
    book = Book.open(path, clock=lambda: MONDAY)
    book.people.put(changed(INES, needs=changed(INES.needs, access=("wheelchair",))))
    book.close()
    taxi = Leg(traveller=INES.id, way=Way.IN, mode=Mode.TAXI)
    keep(path, changed(LUNCH, transport=Transport(legs=(taxi,))))
    plain = ask("calendar", "o-lunch").out
    assert "o-lunch-taxi-in@hostbook" in parts(plain)
    assert parts(plain).keys() == parts(ask("calendar", "o-lunch", "--private").out).keys()
    assert "accessible" not in plain.replace("\r\n ", "")


def test_what_nobody_asked_yet_may_be_said(ask: Run) -> None:
    assert "Ask Inês what the kitchen should know" in ask("calendar", "ines").out.replace("\r\n ", "")


def test_birthdays_come_round_with_a_week_to_think_of_them(ask: Run) -> None:
    (day,) = (part for part in parts(ask("calendar").out).values() if "birthday" in part.summary.value)
    assert day.summary.value == "Inês Duarte’s birthday"
    assert day.dtstart.value == date(2000, 11, 27)
    assert day.rrule.value == "FREQ=YEARLY"
    assert day.transp.value == "TRANSPARENT"
    assert [a.trigger.value.total_seconds() / 3600 for a in day.valarm_list] == [-159, 9]  # at nine


def test_who_comes_is_named_when_asked_and_then_nothing_is_published(ask: Run, path: Path) -> None:
    book = Book.open(path, clock=lambda: MONDAY)
    mail = ContactPoint(kind=ContactKind.EMAIL, value="ines@lago.example")
    book.people.put(changed(INES, contacts=(*INES.contacts, mail)))
    book.close()
    assert "ATTENDEE" not in ask("calendar", "ines").out
    named = vobject.readOne(ask("calendar", "ines", "--attendees").out)
    assert named.vevent.attendee.value == "mailto:ines@lago.example"
    assert "method" not in named.contents


def test_a_venue_in_another_zone_has_its_own_hour(ask: Run, path: Path) -> None:
    tokyo = changed(LUNCH, id="o-tokyo", zone="Asia/Tokyo", starts=datetime(2026, 11, 27, 1, 0))
    keep(path, tokyo)
    hour = parts(ask("calendar", "o-tokyo").out)["o-tokyo@hostbook"]
    assert hour.dtstart.value == datetime(2026, 11, 26, 16, 0, tzinfo=UTC)


def test_it_is_written_to_a_file_and_over_none_but_its_own(ask: Run, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    assert ask("calendar", "--to", str(file)).out.startswith("The calendar of ")
    assert ask("calendar", "ines", "--to", str(file)).code == 0
    assert len(parts(file.read_bytes().decode())) < 20
    assert b"\r\n" in file.read_bytes()
    other = tmp_path / "notes.txt"
    other.write_text("mine")
    refused = ask("calendar", "--to", str(other))
    assert (refused.code, other.read_text()) == (1, "mine")
    assert "is there already" in refused.err
    assert ask("calendar", "--to", str(tmp_path / "no" / "days.ics")).code == 1
    assert ask("calendar", "--to", str(tmp_path)).code == 1
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix in (".ics", ".txt")) == [
        "days.ics",
        "notes.txt",
    ]


def test_what_has_no_time_is_said_and_left_out(ask: Run, path: Path) -> None:
    idea = Outing(id="o-idea", kind=OutingKind.LUNCH, guests=("p-ravi",))
    skipped = changed(LUNCH, id="o-skipped", zone="Europe/Lisbon", starts=datetime(2027, 3, 28, 1, 30))
    keep(path, idea, skipped)
    assert "has no day yet" in ask("calendar", "o-idea").err
    refused = ask("calendar", "o-skipped")
    assert (refused.code, refused.out) == (1, "")
    assert "clocks go forward" in refused.err
    everything = ask("calendar")
    assert everything.code == 0
    assert "Left out: Lunch with Inês Duarte." in everything.err
    assert "o-skipped@hostbook" not in parts(everything.out)

"""The register in the book: filled by filing, kept when people go, and what counts by the limits."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from planner.book.erasing import erase_person
from planner.book.filed import keep_filed
from planner.book.guarding import guard
from planner.book.limits_known import unregistered
from planner.book.lookup import situation
from planner.book.removing import remove_person
from planner.book.repository import Book
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy, Policy
from planner.notes.reader import read_notes
from planner.outings.filing.filing import file_outing, reopened
from planner.outings.filing.summary import filed_summary
from planner.outings.outcome import Debrief, Outcome
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import Moderation
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.money import Money
from planner.values.record import changed

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOST = Host(name="Rita Sol")
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER, organisation="Lago SA")
RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.SUPPLIER, organisation="Obi Foods")
LUNCH = Outing(
    id="o1",
    kind=OutingKind.LUNCH,
    purpose="hear how Ines rows",
    guests=("ines", "ravi"),
    venue_id="v",
    starts=datetime(2026, 11, 20, 12, 30),
    stage=Stage.HOSTED,
    debrief=Debrief(notes="90 eur with tip"),
)


def eur(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def filled(book: Book) -> Book:
    for person in (INES, RAVI):
        book.people.put(person)
    book.venues.put(Venue(id="v", name="Casa do Lago", city="Lisbon"))
    book.outings.put(LUNCH)
    return book


def file(book: Book, outing: Outing) -> tuple[str, ...]:
    s = situation(book, outing, HOST)
    lines = read_notes(s.outing.debrief.notes, s.guests, date(2026, 11, 20), "EUR", host_name="Rita Sol")
    filed = file_outing(s, lines, NOW, book.new_id)
    keep_filed(book, filed)
    return (*filed_summary(filed), *(problem.text for problem in filed.problems))


def only(book: Book) -> Entry:
    (entry,) = book.register.all()
    return entry


def test_filing_writes_a_line_and_undo_takes_it_back(book: Book) -> None:
    file(filled(book), LUNCH)
    line = only(book)
    assert [(r.name, r.organisation, r.relationship) for r in line.recipients] == [
        ("Ines Duarte", "Lago SA", "customer"),
        ("Ravi Menon", "Obi Foods", "supplier"),
    ]
    assert (line.cost, line.also, line.where) == (eur("90"), 1, "Casa do Lago, Lisbon")
    assert (line.purpose, line.what, line.on) == ("hear how Ines rows", "lunch", date(2026, 11, 20))
    book.undo()
    assert len(book.register) == 0


def test_filing_again_changes_the_line_and_keeps_what_the_host_wrote_into_it(book: Book) -> None:
    file(filled(book), LUNCH)
    book.register.put(changed(only(book), note="receipt 17"))
    again = reopened(book.outings["o1"])
    file(book, changed(again, debrief=changed(again.debrief, cost=eur("99"))))
    assert (only(book).cost, only(book).note) == (eur("99"), "receipt 17")


def test_what_the_register_lacks_is_named_when_it_is_filed(book: Book) -> None:
    said = file(filled(book), changed(LUNCH, debrief=Debrief(notes="Ravi sings"), purpose="", venue_id=None))
    assert "the register lacks the amount, place and purpose" in said


def test_who_is_deleted_keeps_a_name_in_the_register_and_comes_back_with_undo(book: Book) -> None:
    file(filled(book), LUNCH)
    before = only(book)
    remove_person(book, INES)
    assert [(r.person_id, r.name) for r in only(book).recipients] == [
        ("", "Ines Duarte"),
        ("ravi", "Ravi Menon"),
    ]
    assert book.check() == ()
    book.undo()
    assert only(book) == before


def test_who_is_deleted_stays_in_the_line_when_it_is_filed_again(book: Book) -> None:
    file(filled(book), LUNCH)
    remove_person(book, INES)
    file(book, reopened(book.outings["o1"]))
    assert sorted(r.name for r in only(book).recipients) == ["Ines Duarte", "Ravi Menon"]


def test_of_who_is_erased_the_line_stays_without_the_name(book: Book) -> None:
    file(filled(book), LUNCH)
    erased = erase_person(book, INES)
    line = only(book)
    assert [(r.person_id, r.name) for r in line.recipients] == [("", "someone"), ("ravi", "Ravi Menon")]
    assert (line.cost, line.purpose) == (eur("90"), "hear how someone rows")
    assert not erased.name_stays
    assert b"Ines" not in book.path.read_bytes()


def test_a_line_in_hand_elsewhere_does_not_bring_an_erased_name_back(book: Book, tmp_path: object) -> None:
    file(filled(book), LUNCH)
    other = Book.open(book.path, clock=lambda: NOW)
    guard(other)
    line = other.register.all()[0]
    erase_person(book, INES)
    other.register.put(changed(line, note="receipt 17"))
    assert b"Ines" not in book.path.read_bytes()
    assert b"receipt 17" in book.path.read_bytes()


POLICY = Policy(id="own", name="our rule", about=tuple(Courtesy), most_a_year=eur("100"))


def test_what_was_filed_before_there_was_a_register_counts_too(book: Book) -> None:
    filled(book)
    book.outings.put(
        changed(
            LUNCH,
            id="old",
            starts=datetime(2026, 3, 1, 12),
            stage=Stage.FILED,
            outcome=Outcome(filed_at=NOW, cost=eur("60")),
        )
    )
    ahead = changed(LUNCH, id="new", stage=Stage.PLANNED, starts=datetime(2026, 12, 3, 12))
    assert situation(book, ahead, HOST).given == ()
    book.policies.put(POLICY)
    (entry,) = situation(book, ahead, HOST).given
    assert (entry.outing_id, entry.cost) == ("old", eur("60"))
    assert unregistered(book) == (entry,)
    book.register.put(entry)
    assert situation(book, ahead, HOST).given == (entry,)
    assert unregistered(book) == ()


def test_what_is_planned_before_an_outing_in_its_year_counts_beside_it(book: Book) -> None:
    filled(book)
    book.policies.put(POLICY)
    ahead = changed(LUNCH, stage=Stage.PLANNED, moderation=Moderation(cap_per_head=eur("30")))

    def plan(id_: str, day: int) -> Outing:
        return changed(ahead, id=id_, starts=datetime(2026, 12, day, 12))

    bare, alone = changed(plan("c", 2), moderation=Moderation()), changed(plan("d", 2), guests=())
    for outing in (plan("a", 1), plan("b", 5), bare, alone):
        book.outings.put(outing)
    assert [e.outing_id for e in situation(book, plan("x", 3), HOST).planned] == ["a"]
    (entry,) = situation(book, plan("x", 3), HOST).planned
    assert entry.cost == eur("60")


def test_filing_says_what_went_over_a_limit_that_nobody_agreed_to(book: Book) -> None:
    filled(book).policies.put(changed(POLICY, most_a_year=eur("25"), approver="Maria"))
    said = file(book, LUNCH)
    assert any(
        "brings Ines to 30.00 EUR this year, over the 25.00 EUR of our rule: Maria is" in s for s in said
    )

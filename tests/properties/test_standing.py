"""Standing follows its evidence: more never makes an account thinner, and what is gone is not counted."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.account_notes import AccountNote, AccountTopic, Expectation
from planner.courtship.touches import Touch, TouchKind
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Outcome
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.standing.account import Account, Known
from planner.standing.evidence import evidence
from planner.standing.moved import moved
from planner.standing.reading import NEWS_DAYS, Reading, standing
from planner.standing.risks import RiskKind, risk_key, standing_risks
from planner.standing.signs import Sign, State, is_present
from planner.values.record import changed

TODAY = date(2028, 2, 29)
FILED = datetime(2028, 2, 29, 12).astimezone()
ANNA = Person(id="anna", name="Anna Abt", kind=Kind.CUSTOMER, tier=Tier.KEY, organisation="Abt")
BELA = Person(id="bela", name="Bela Abt", kind=Kind.CUSTOMER, organisation="ABT")

days = st.dates(date(2025, 1, 1), date(2029, 1, 1))
ids = st.integers(0, 999).map(str)
people = st.sampled_from(["anna", "bela"])
texts = st.sampled_from(["", "she invited me along", "thanked us", "Nordvåg came by", "[/] \x1b[31m"])
touches = st.builds(Touch, id=ids, person_id=people, kind=st.sampled_from(TouchKind), on=days, text=texts)
facts = st.builds(Fact, id=ids, person_id=people, text=texts, topic=st.sampled_from(Topic), learned_on=days)
notes = st.builds(
    AccountNote, id=ids, person_id=people, topic=st.sampled_from(AccountTopic), on=days, text=texts,
    expects=st.none() | st.sampled_from(Expectation), is_met=st.none() | st.booleans(),
    reviewed_on=st.none() | days,
)  # fmt: skip
promises = st.builds(
    Promise, id=ids, person_id=people, text=texts, owner=st.sampled_from(Owner), made_on=days,
    due=st.none() | days, kept_on=st.none() | days,
)  # fmt: skip
lines = st.builds(
    NoteLine, text=texts, kind=st.sampled_from(LineKind), person_id=st.none() | people,
)  # fmt: skip
outings = st.builds(
    Outing,
    id=ids,
    kind=st.just(OutingKind.LUNCH),
    guests=st.sampled_from([("anna",), ("bela",), ("anna", "bela")]),
    starts=days.map(lambda d: datetime.combine(d, time(12))),
    stage=st.sampled_from(Stage),
    outcome=st.none()
    | st.builds(
        Outcome,
        filed_at=st.just(FILED),
        lines=st.lists(lines, max_size=3).map(tuple),
        warmth=st.none() | st.integers(1, 5),
    ),
)


def few(records: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(records, max_size=4, unique_by=lambda r: r.id).map(tuple)  # type: ignore[attr-defined]


shelves = st.fixed_dictionaries(
    {
        "touches": few(touches),
        "facts": few(facts),
        "notes": few(notes),
        "promises": few(promises),
        "outings": few(outings),
    }
)


def account(books: dict[str, tuple[object, ...]]) -> Account:
    def of(person: Person) -> Known:
        mine = {
            name: tuple(
                r
                for r in records
                if person.id in (r.guests if isinstance(r, Outing) else (r.person_id,))  # type: ignore[attr-defined]
            )
            for name, records in books.items()
        }
        return Known(person=person, **mine)  # type: ignore[arg-type]

    return Account(of=of(ANNA), others=(of(BELA),))


def added(books: dict[str, tuple[object, ...]], shelf: str, record: object) -> dict[str, tuple[object, ...]]:
    return books | {shelf: (*books[shelf], record)}


@st.composite
def proofs(draw: st.DrawFn) -> tuple[str, object]:
    """A record that is evidence and nothing else: no bad news is in it."""
    on, whose = draw(days), draw(people)
    which = draw(st.sampled_from(["review", "result", "met", "hard", "rival", "kept", "raised"]))
    if which == "review":
        return "touches", Touch(id="new", person_id=whose, kind=TouchKind.REVIEW, on=on)
    if which == "kept":
        promise = Promise(id="new", person_id=whose, text="", owner=Owner.HOST, made_on=on, kept_on=on)
        return "promises", promise
    if which == "raised":
        line = NoteLine(text="asked", kind=LineKind.BUSINESS, person_id=whose)
        at = datetime.combine(on, time(12))
        outcome = Outcome(filed_at=FILED, lines=(line,))
        return "outings", Outing(
            id="new", kind=OutingKind.COFFEE, guests=(whose,), starts=at, stage=Stage.FILED, outcome=outcome
        )
    topics = {"result": AccountTopic.RESULT, "met": AccountTopic.EXPECTS, "hard": AccountTopic.HARD_TALK}
    note = AccountNote(id="new", person_id=whose, topic=topics.get(which, AccountTopic.RIVAL), on=on)
    if which == "result":
        note = changed(note, reviewed_on=on)
    if which == "met":
        note = changed(note, expects=draw(st.sampled_from(Expectation)), is_met=True)
    return "notes", note


def present(account: Account, on: date = TODAY) -> set[Sign]:
    now = standing(account, on)
    return {i.sign for i in (*now.warmth, *now.evidence) if is_present(i)}


@given(shelves, proofs())
def test_adding_evidence_never_makes_an_account_thinner(
    books: dict[str, tuple[object, ...]], proof: tuple[str, object]
) -> None:
    before, after = account(books), account(added(books, *proof))
    assert present(before) <= present(after)
    was, is_now = standing(before, TODAY).reading, standing(after, TODAY).reading
    if was is Reading.SOLID:
        assert is_now is Reading.SOLID
    if was is Reading.COLD:
        assert is_now in (Reading.COLD, Reading.SOLID)


@given(shelves)
def test_without_any_evidence_no_account_is_solid(books: dict[str, tuple[object, ...]]) -> None:
    bare = books | {
        "notes": (),
        "promises": (),
        "touches": tuple(t for t in books["touches"] if t.kind is not TouchKind.REVIEW),  # type: ignore[attr-defined]
    }
    now = standing(account(bare), TODAY)
    assert now.reading in (Reading.THIN, Reading.UNKNOWN)
    assert next(i for i in now.evidence if i.sign is Sign.RESULTS).state is State.MISSING


@given(shelves, st.dates(date(2025, 6, 1), date(2028, 12, 1)))
def test_what_came_later_changes_nothing_of_an_earlier_day(
    books: dict[str, tuple[object, ...]], on: date
) -> None:
    def by_then(record: object) -> bool:
        if isinstance(record, Outing):
            return record.starts is not None and record.starts.date() <= on
        days = [getattr(record, name, None) for name in ("on", "learned_on", "made_on")]
        return all(day is None or day <= on for day in days)

    then = {name: tuple(filter(by_then, records)) for name, records in books.items()}
    assert standing(account(then), on) == standing(account(books), on)


@given(shelves)
def test_a_competitor_is_told_of_while_there_is_a_line_or_note_that_says_so(
    books: dict[str, tuple[object, ...]],
) -> None:
    since = TODAY - timedelta(days=NEWS_DAYS)
    told = [n.on for n in books["notes"] if n.topic is AccountTopic.RIVAL]  # type: ignore[attr-defined]
    told += [
        o.starts.date()
        for o in books["outings"]
        if isinstance(o, Outing) and o.stage in (Stage.HOSTED, Stage.FILED) and o.starts and o.outcome
        if any(line.kind is LineKind.COMPETITOR for line in o.outcome.lines)
    ]
    last = max((day for day in told if day <= TODAY), default=None)
    heard = [h for h in standing(account(books), TODAY).heeds if h.sign is Sign.RIVALS]
    assert bool(heard) is (last is not None and last > since)


@given(shelves)
def test_the_risks_are_those_of_each_account_read_alone(books: dict[str, tuple[object, ...]]) -> None:
    risks = standing_risks(people=(BELA, ANNA), today=TODAY, **books)  # type: ignore[arg-type]
    alone = standing(account(books), TODAY)
    mine = [r for r in risks if r.person.id == "anna"]
    assert any(r.kind is RiskKind.THIN for r in mine) is (alone.reading is Reading.THIN)
    assert {r.on for r in mine if r.kind is RiskKind.RIVAL} == {
        h.on for h in alone.heeds if h.sign is Sign.RIVALS
    }
    assert len({(r.person.id, risk_key(r)) for r in risks}) == len(risks)


@given(shelves, days)
def test_how_it_moved_is_the_same_reading_on_earlier_days(
    books: dict[str, tuple[object, ...]], today: date
) -> None:
    lines = moved(account(books), today)
    for one in lines:
        assert one.standing == standing(account(books), one.standing.on)
    for one, before in pairwise(lines):
        then, now = present(account(books), before.standing.on), present(account(books), one.standing.on)
        assert set(one.came) == now - then
        assert set(one.went) == then - now


@given(shelves)
def test_hostbooks_own_words_hold_nothing_that_was_written(books: dict[str, tuple[object, ...]]) -> None:
    marked = {
        name: tuple(changed(r, text="SECRET") if hasattr(r, "text") else r for r in records)  # type: ignore[type-var]
        for name, records in books.items()
    }
    now = standing(account(marked), TODAY)
    said = [i.said for i in (*now.warmth, *now.evidence)] + [h.said for h in now.heeds]
    assert not any("SECRET" in words for words in (*said, now.said, *(m.said for m in now.mends)))


@given(shelves)
def test_evidence_is_the_accounts_and_so_alike_for_both(books: dict[str, tuple[object, ...]]) -> None:
    both = account(books)
    mirrored = Account(of=changed(both.others[0], person=changed(BELA, tier=Tier.KEY)), others=(both.of,))
    one = {i.sign: i.state for i in evidence(both, TODAY) if i.sign is not Sign.CONTACTS}
    other = {i.sign: i.state for i in evidence(mirrored, TODAY) if i.sign is not Sign.CONTACTS}
    assert one == other

"""Filing loses no line and takes nothing away, whatever was written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from planner.notes.bare_needs import foods_in
from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.notes.reader import read_line
from planner.outings.filing.filing import Filed, file_outing, unplaced
from planner.outings.filing.learning import learned
from planner.outings.filing.summary import filed_summary
from planner.outings.outcome import Debrief
from planner.outings.outing import Outing, OutingKind
from planner.outings.situation import Situation
from planner.people.facts import Fact, Topic
from planner.people.host import Host
from planner.people.needs import NeedKind, Needs, need_key
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.money import Money
from planner.values.record import changed
from planner.values.text import fold

IDS = ("ines", "ravi", "new")
NOW = datetime(2026, 12, 3, 16, tzinfo=UTC)
TEXT = st.text(min_size=1, max_size=40).filter(lambda t: bool(t.strip()))
SAID = TEXT | st.sampled_from(
    [
        "allergic to kiwi",
        "no allergies",
        "does not drink",
        "loves port",
        "her birthday",
        "hates fennel",
        "vegan",
    ]
)
SIDES = st.none() | st.lists(TEXT, max_size=3).map(tuple)
PEOPLE = st.builds(
    Person,
    id=st.sampled_from(IDS),
    name=TEXT,
    kind=st.sampled_from(Kind),
    needs=st.builds(Needs, allergy=SIDES, diet=SIDES, access=SIDES, seating=SIDES),
    alcohol=st.none() | st.booleans(),
    drinks=st.lists(TEXT, max_size=2).map(tuple),
)
MONEY = st.builds(
    Money, amount=st.decimals(0, 999, places=2).map(Decimal), currency=st.sampled_from(["EUR", "USD"])
)
LINES = st.lists(
    st.builds(
        NoteLine,
        text=SAID,
        kind=st.sampled_from(LineKind),
        person_id=st.none() | st.sampled_from((*IDS, "stranger")),
        topic=st.none() | st.sampled_from(Topic),
        due=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
        on=st.none() | st.builds(YearlyDate, month=st.integers(0, 14), day=st.integers(0, 33)),
        amount=st.none() | MONEY,
        need=st.just("") | TEXT,
    ),
    max_size=8,
).map(tuple)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """An outing with up to three guests, somewhere or nowhere, some day or none."""
    guests = tuple(draw(st.lists(PEOPLE, max_size=3, unique_by=lambda p: p.id)))
    venue = draw(st.none() | st.just(Venue(id="v", name="Casa do Lago")))
    outing = Outing(
        id="o1",
        kind=draw(st.sampled_from(OutingKind)),
        guests=tuple(p.id for p in guests),
        starts=draw(st.none() | st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1))),
        venue_id=venue.id if venue else None,
        debrief=draw(st.builds(Debrief, place=st.none() | st.integers(1, 5), cost=st.none() | MONEY)),
    )
    facts = tuple(
        Fact(
            id=f"f{n}",
            person_id=who,
            text=text,
            topic=Topic.OTHER,
            learned_on=date(2026, 5, 12),
            outing_id="o1",
        )
        for n, (who, text) in enumerate(draw(st.lists(st.tuples(st.sampled_from(IDS), SAID), max_size=3)))
    )
    return Situation(outing=outing, host=Host(name="Rita"), guests=guests, venue=venue, facts=facts)


def filed(situation: Situation, lines: tuple[NoteLine, ...]) -> Filed:
    numbers = count()
    return file_outing(situation, lines, NOW, lambda: f"n{next(numbers)}")


@given(situations(), LINES)
def test_every_line_ends_up_somewhere(situation: Situation, lines: tuple[NoteLine, ...]) -> None:
    done = filed(situation, lines)
    assert done.outing.outcome is not None
    assert done.outing.outcome.lines == lines
    filed_summary(done)
    facts = {(f.person_id, fold(f.text)) for f in (*situation.facts, *done.facts)}
    promises = {(p.person_id, fold(p.text)) for p in done.promises}
    cards = {p.id for p in situation.guests}
    only = situation.guests[0].id if len(situation.guests) == 1 else None
    about = [n for n in lines if n.kind not in (LineKind.COST, LineKind.VENUE_NOTE)]
    of_one = [n for n in about if n.kind not in (LineKind.BUSINESS, LineKind.COMPETITOR)]
    assert len(unplaced(lines, situation)) == sum((n.person_id or only) is None for n in of_one)
    for line in about:
        whom = line.person_id or only
        if whom is None:
            continue
        if line.kind in (LineKind.PROMISE, LineKind.THEY_OWE):
            assert (whom, fold(line.text)) in promises
        elif line.kind in (LineKind.DIET, LineKind.PREFERENCE, LineKind.DATE) and whom in cards:
            assert (whom, fold(line.text)) in facts or _on_the_card(done, situation, whom, line)
        else:
            assert (whom, fold(line.text)) in facts


def _on_the_card(done: Filed, situation: Situation, whom: str, line: NoteLine) -> bool:
    """Whether filing the line once more would change nothing: it stands on the card."""
    people = {p.id: p for p in (*situation.guests, *done.people)}
    return learned(people[whom], line) == people[whom]


@given(situations(), LINES)
def test_filing_never_takes_a_need_or_a_fact_away(situation: Situation, lines: tuple[NoteLine, ...]) -> None:
    done = filed(situation, lines)
    after = {p.id: p for p in done.people}
    for before in situation.guests:
        now = after.get(before.id, before)
        for kind in NeedKind:
            known = before.needs.side(kind)
            assert set(known or ()) <= set(now.needs.side(kind) or ())
            assert known is None or now.needs.side(kind) is not None
        assert set(before.drinks) <= set(now.drinks)
    known_ids = {f.id: f for f in situation.facts}
    for fact in done.facts:
        if fact.id in known_ids:
            assert fact.text == known_ids[fact.id].text


@given(situations(), LINES)
def test_filing_twice_is_filing_once(situation: Situation, lines: tuple[NoteLine, ...]) -> None:
    first = filed(situation, lines)
    after = {p.id: p for p in first.people}
    facts = {f.id: f for f in (*situation.facts, *first.facts)}
    saved = changed(
        situation,
        guests=tuple(after.get(p.id, p) for p in situation.guests),
        facts=tuple(facts.values()),
        promises=first.promises,
        venue=first.venue or situation.venue,
    )
    again = filed(saved, lines)
    assert not {f.id for f in again.facts} - set(facts)
    assert not {p.id for p in again.promises} - {p.id for p in first.promises}
    assert again.touches == first.touches
    assert again.people == ()
    assert again.venue == first.venue


FOOD = st.sampled_from(
    ["walnuts", "kiwi", "shellfish", "peanuts", "sesame", "eggs", "lactose", "celery", "fish"]
)
LIST = st.lists(FOOD, min_size=1, max_size=3, unique=True).flatmap(
    lambda foods: st.sampled_from([", ", " and ", " & ", " or ", "/"]).map(lambda by: by.join(foods))
)
AROUND = st.sampled_from(
    ["", "she is ", "Ines is ", "so, ", "by the way she's ", "and he is ", "as I feared, "]
)
TAIL = st.sampled_from(
    ["", "!!", " too", " as well", " after all", ", says Ines", " (card is wrong)", ". Good lunch"]
)
DENIED = st.sampled_from(
    [
        "not allergic to {}",
        "no longer allergic to {}",
        "isn't allergic to {}",
        "never was allergic to {}",
        "not intolerant to {}",
        "allergic to {}? no, a mistake",
        "not really alergic to {}",
        "cured: can eat {} again",
        "does not have a {} allergy",
        "has outgrown the allergy to {}",
        "maybe not allergic to {}",
        "used to be allergic to {}",
    ]
)
DEFINITE = st.sampled_from(
    [
        "allergic to {}",
        "alergic to {}",
        "severely allergc to {}",
        "intolerant to {}",
        "intollerant of {}",
        "allergies: {}",
        "{} allergy",
        "has a bad {} alergy",
        "no {} (hives)",
        "anaphylaxis with {}",
        "reacts badly to {}",
        "can't have {}, allergic",
        "can't have {} because of an allergy",
        "must not eat {}: allergy",
        "cannot be served {} (allergy)",
        "no {} please, she is allergic",
        "not only allergic to {}",
        "don't forget: allergic to {}",
        "not sure, but allergic to {} perhaps",
        "turns out allergic to {}",
        "maybe allergic to {}",
        "might be allergic to {}?",
        "epipen, because of {}",
        "coeliac and allergic to {}",
        "loves wine, allergic to {}",
        "allergic to {}, loves cheese",
        "allergic to {} but eats fish",
        "allergic to {} and vegan",
        "allergic to {}, which makes her ill",
    ]
)


def said(draw_line: str, card: Person) -> tuple[NoteLine, Person, Filed]:
    """The line read, the card after it was filed, and all that was filed."""
    situation = Situation(
        outing=Outing(id="o1", kind=OutingKind.LUNCH, guests=(card.id,)),
        host=Host(name="Rita"),
        guests=(card,),
    )
    read = read_line(draw_line, (card,), NOW.date(), "EUR")
    done = filed(situation, (read,))
    return read, next(iter(done.people), card), done


@given(st.tuples(AROUND, DENIED, TAIL), LIST, st.none() | st.just(("walnuts", "kiwi")))
def test_an_allergy_that_is_denied_never_grows_the_needs(
    words: tuple[str, str, str], foods: str, known: tuple[str, ...] | None
) -> None:
    card = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER, needs=Needs(allergy=known))
    around, denied, tail = words
    read, after, done = said(f"{around}{denied.format(foods)}{tail}", card)
    assert after.needs == card.needs
    assert not read.sure
    assert [f.text for f in done.facts] == [read.text.strip()]


@given(st.tuples(AROUND, DEFINITE, TAIL), LIST)
def test_an_allergy_that_is_said_is_never_lost(words: tuple[str, str, str], foods: str) -> None:
    card = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
    around, definite, tail = words
    read, after, _ = said(f"{around}{definite.format(foods)}{tail}", card)
    kept = " ".join(need_key(need) for need in after.needs.allergy or ())
    for food in foods_in(foods):
        assert need_key(food) in kept or not read.sure
        assert need_key(food) in kept or read.why_unsure.startswith("it takes back")

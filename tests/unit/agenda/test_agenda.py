"""What is due, in the order of what cannot wait."""

from __future__ import annotations

from datetime import UTC, date, datetime

from planner.agenda.agenda import Agenda, Kept, Sources, make_agenda
from planner.courtship.giving.days_due import DAYS_AHEAD
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.rhythm import Rhythm
from planner.exchange.gestures import gestures
from planner.outings.outing import Stage
from planner.outings.parts import Conversation, Question
from planner.outings.situation import Situation
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from planner.values.record import changed
from tests.unit.outings.made import INES, RAVI, lunch, wall

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


def agenda(
    *situations: Situation,
    people: tuple[Person, ...] = (INES, RAVI),
    promises: tuple[Promise, ...] = (),
    zone: str = "Europe/Lisbon",
    now: datetime = NOW,
) -> Agenda:
    sources = Sources(people=people, matrix=(), gestures=gestures(), promises=promises)
    return make_agenda(sources, situations=situations, zone=zone, now=now)


def promise(record_id: str, due: date | None = None, **fields: object) -> Promise:
    made = Promise(
        id=record_id, person_id="ines", text="send a map", owner=Owner.HOST, made_on=TODAY, due=due
    )
    return changed(made, **fields)


def with_day(person: Person, month: int, day: int) -> Person:
    occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=month, day=day)
    return changed(person, occasions=(occasion,))


def test_what_waits_to_be_filed_is_first_then_the_soonest_and_ideas_last() -> None:
    found = agenda(
        lunch(INES, id="idea", starts=None, stage=Stage.IDEA),
        lunch(INES, id="later", starts=wall("2026-12-20 12:30")),
        lunch(INES, id="hosted", starts=wall("2026-12-01 12:30"), stage=Stage.HOSTED),
        lunch(INES, id="soon", starts=wall("2026-12-03 12:30")),
        lunch(INES, id="past", starts=wall("2026-11-28 12:30")),
    )
    assert [a.outing.id for a in found.ahead] == ["past", "hosted", "soon", "later", "idea"]
    assert [a.over for a in found.ahead] == [True, True, False, False, False]


def test_an_outing_is_over_when_it_ends_by_the_clock_of_its_own_place() -> None:
    there = lunch(INES, starts=wall("2026-12-02 12:30"), minutes=90, zone="Asia/Kolkata")
    before, after = datetime(2026, 12, 2, 8, 29, tzinfo=UTC), datetime(2026, 12, 2, 8, 30, tzinfo=UTC)
    assert not agenda(there, now=before).ahead[0].over
    assert agenda(there, now=after).ahead[0].over


def test_an_outing_says_where_it_is_and_what_it_lacks() -> None:
    (ahead,) = agenda(lunch(INES, RAVI)).ahead
    assert ahead.venue == "Casa do Lago"
    assert "Ines" in ahead.title
    assert ahead.gaps
    assert agenda(lunch(INES, venue=None)).ahead[0].venue == ""


def test_only_open_promises_are_shown_the_soonest_due_first() -> None:
    found = agenda(
        promises=(
            promise("someday"),
            promise("later", date(2026, 12, 24)),
            promise("kept", date(2026, 12, 1), kept_on=TODAY),
            promise("dropped", date(2026, 12, 1), dropped_on=TODAY),
            promise("late", date(2026, 11, 1)),
            promise("of nobody known", date(2026, 12, 1), person_id="gone"),
        )
    )
    assert [p.promise.id for p in found.promised] == ["late", "later", "someday"]
    assert {p.person for p in found.promised} == {INES}


def test_days_come_up_from_today_until_three_weeks_on_the_soonest_first() -> None:
    people = tuple(
        with_day(changed(INES, id=name, name=name), month, day)
        for name, month, day in (
            ("in 22 days", 12, 24),
            ("in 21 days", 12, 23),
            ("yesterday", 12, 1),
            ("today", 12, 2),
        )
    )
    assert DAYS_AHEAD == 21
    found = agenda(people=people)
    assert {(d.person.name, d.on) for d in found.days} == {
        ("today", TODAY),
        ("in 21 days", date(2026, 12, 23)),
    }


def test_a_day_in_january_comes_up_in_december() -> None:
    new_year = datetime(2026, 12, 20, 9, 0, tzinfo=UTC)
    found = agenda(people=(with_day(INES, 1, 2),), now=new_year)
    assert [d.on for d in found.days] == [date(2027, 1, 2)]


def test_today_is_the_hosts_day() -> None:
    late = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)
    people = (with_day(INES, 12, 2),)
    assert agenda(people=people, zone="Europe/Lisbon", now=late).days
    assert not agenda(people=people, zone="Asia/Kolkata", now=late).days


PAST = Person(id="past", name="Léonie", kind=Kind.PAST_CUSTOMER, added_on=date(2020, 1, 1))


def test_nobody_is_reminded_of_who_is_met_soon_or_stands_on_the_agenda_already() -> None:
    def reminded(*situations: Situation, person: Person = PAST, rhythm: tuple[Rhythm, ...] = ()) -> list[str]:
        sources = Sources(people=(person,), matrix=(), gestures=gestures(), rhythms=rhythm)
        found = make_agenda(sources, situations=situations, zone="Europe/Lisbon", now=NOW)
        return [one.person.id for one in found.gifts]

    assert reminded() == ["past"]
    assert reminded(lunch(PAST, starts=None)) == ["past"]
    assert not reminded(lunch(PAST))
    assert not reminded(person=with_day(PAST, 12, 20))
    assert reminded(person=with_day(PAST, 3, 20)) == ["past"]
    assert not reminded(rhythm=(Rhythm(person_id="past", as_it_comes=True),))


def test_what_is_bought_comes_before_the_days_ahead_and_a_mere_reminder_after_them() -> None:
    bought = Gift(
        id="g", person_id="ines", what="a book",
        steps=(GiftStep(state=GiftState.BOUGHT, on=date(2026, 11, 1)),),
    )  # fmt: skip
    sources = Sources(
        people=(INES, PAST, with_day(RAVI, 12, 20)), matrix=(), gestures=gestures(), gifts=(bought,)
    )
    found = make_agenda(sources, situations=(), zone="Europe/Lisbon", now=NOW)
    assert [one.person.id for one in found.coming(TODAY)] == ["ines", "ravi", "past"]
    assert found.coming_called == "Days coming up, gifts"


def test_an_empty_book_has_nothing_due() -> None:
    assert agenda(people=()) == Agenda()


def _to_ask(*facts: Fact, situations: tuple[Situation, ...] = ()) -> list[str]:
    sources = Sources(people=(INES,), matrix=(), gestures=gestures())
    found = make_agenda(sources, situations=situations, to_ask=facts, zone="Europe/Lisbon", now=NOW)
    return [item.fact.id for item in found.to_ask]


def test_what_is_to_be_asked_comes_up_on_its_day_and_not_before() -> None:
    again = Fact(
        id="a", person_id="ines", text="regatta", topic=Topic.RECREATION, learned_on=date(2026, 5, 1),
        ask_again=TODAY,
    )  # fmt: skip
    longer = changed(again, id="b", ask_again=date(2026, 11, 1))
    later = changed(again, id="c", ask_again=date(2026, 12, 3))
    over = changed(again, id="d", expires=date(2026, 12, 1))
    unsaid = changed(again, id="e", sensitivity=Sensitivity.SENSITIVE)
    gone = changed(again, id="f", person_id="nobody")
    assert _to_ask(again, longer, later, over, unsaid, gone) == ["b", "a"]
    planned = Conversation(questions=(Question(text="How did it go?", fact_id="a"),))
    assert _to_ask(again, longer, situations=(lunch(INES, conversation=planned),)) == ["b"]


def test_what_was_reckoned_is_given_again_until_the_day_or_the_book_is_another() -> None:
    reckoned: list[int] = []

    def twice(number: int) -> int:
        reckoned.append(number)
        return 2 * number

    kept = Kept()
    assert [kept(twice, number=n) for n in (1, 1, 2, 2, 1)] == [2, 2, 4, 4, 2]
    assert reckoned == [1, 2, 1]

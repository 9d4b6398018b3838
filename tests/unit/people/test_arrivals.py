"""Cards beside the book, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count

from planner.people.arrivals import Arrival, Fate, Likeness, arrive, settled
from planner.people.candidate import Candidate
from planner.people.person import Kind, Person, Tier
from planner.values.record import changed
from tests.unit.people.test_matching import INES, someone

TODAY = date(2026, 11, 26)


def _cards(*people: Person) -> list[Candidate]:
    return [
        Candidate(source="a.vcf", number=n, line=n * 10, person=changed(person, id=""))
        for n, person in enumerate(people, 1)
    ]


def _settle(arrivals: Iterable[Arrival], *book: Person, kind: Kind = Kind.CUSTOMER) -> dict[str, Person]:
    numbers = count(1)
    known = {person.id: person for person in book}
    return settled(arrivals, known.get, lambda: f"new{next(numbers)}", TODAY, kind)


def test_each_card_is_new_changed_the_same_or_suspect() -> None:
    cards = _cards(
        someone("Tom Hall"),
        someone("Ines Duarte", "ines@lago.example", "ines@home.example"),
        someone("Ines Duarte", "ines@lago.example"),
        someone("Ines Duarte", at="Another Firm"),
    )
    arrivals = list(arrive([INES], cards))
    assert [a.likeness for a in arrivals] == [
        Likeness.NEW, Likeness.CHANGED, Likeness.SAME, Likeness.SUSPECT,
    ]  # fmt: skip
    assert [a.fate for a in arrivals] == [Fate.ADD, Fate.MERGE, Fate.LEAVE, Fate.LEAVE]


def test_who_is_new_comes_in_today_as_the_host_says() -> None:
    (tom,) = _settle(arrive((), _cards(someone("Tom Hall")))).values()
    assert (tom.id, tom.name, tom.kind, tom.added_on) == ("new1", "Tom Hall", Kind.CUSTOMER, TODAY)


def test_a_card_that_says_the_kind_keeps_it_and_another_loses_a_tier_that_does_not_go_with_it() -> None:
    keyed = changed(someone("Tom Hall"), kind=Kind.CUSTOMER, tier=Tier.KEY)
    (said,) = [changed(card, says_kind=True) for card in _cards(keyed)]
    (tom,) = _settle(arrive((), [said]), kind=Kind.SUPPLIER).values()
    assert (tom.kind, tom.tier) == (Kind.CUSTOMER, Tier.KEY)
    (tom,) = _settle(arrive((), _cards(keyed)), kind=Kind.SUPPLIER).values()
    assert (tom.kind, tom.tier) == (Kind.SUPPLIER, None)


def test_two_cards_of_one_person_make_one_person() -> None:
    arrivals = list(
        arrive((), _cards(someone("Tom Hall", "t@x.example"), someone("Tom Hall", "t@x.example", "555 0100")))
    )
    assert [a.likeness for a in arrivals] == [Likeness.NEW, Likeness.CHANGED]
    (tom,) = _settle(arrivals).values()
    assert len(tom.contacts) == 2


def test_a_third_card_is_set_beside_what_the_second_brought() -> None:
    cards = _cards(
        someone("Tom Hall", "t@x.example"),
        someone("Tom Hall", "t@x.example", "555 0100 20"),
        someone("Tom Hall", "555 0100 20"),
    )
    assert [a.likeness for a in arrive((), cards)] == [Likeness.NEW, Likeness.CHANGED, Likeness.SAME]


def test_a_card_whose_elder_is_left_out_comes_in_by_itself() -> None:
    first, second = arrive(
        (), _cards(someone("Tom Hall", "t@x.example"), someone("Tom Hall", "t@x.example", "555 0100"))
    )
    (tom,) = _settle([changed(first, fate=Fate.LEAVE), second]).values()
    assert len(tom.contacts) == 2


def test_a_suspect_joins_stays_apart_or_is_left_out_as_the_host_says() -> None:
    (suspect,) = arrive([INES], _cards(someone("Ines Duarte", at="Another Firm")))
    assert _settle([suspect], INES) == {}
    assert _settle([changed(suspect, fate=Fate.MERGE)], INES)[INES.id].organisation == "Another Firm"
    assert [p.id for p in _settle([changed(suspect, fate=Fate.ADD)], INES).values()] == ["new1"]


def test_a_card_is_merged_with_the_person_as_the_book_has_them_now() -> None:
    arrivals = list(arrive([INES], _cards(someone("Ines Duarte", "ines@lago.example", "ines@home.example"))))
    since = changed(INES, role="director")
    (ines,) = _settle(arrivals, since).values()
    assert ines.role == "director"
    assert len(ines.contacts) == 3


def test_someone_who_left_the_book_since_comes_in_anew() -> None:
    arrivals = arrive([INES], _cards(someone("Ines Duarte", "ines@lago.example", "ines@home.example")))
    assert [p.id for p in _settle(arrivals).values()] == ["new1"]


def test_a_bare_name_that_is_there_already_is_the_same() -> None:
    (tom,) = arrive([someone("Tom")], _cards(someone("Tom")))
    assert tom.likeness is Likeness.SAME

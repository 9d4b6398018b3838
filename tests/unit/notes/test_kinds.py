"""Which kind a line is of: what tells it, and what wins over what."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.kinds import kind_name
from planner.notes.line import LineKind
from planner.notes.reader import read_line, read_notes
from planner.people.facts import Topic
from tests.unit.notes.table import INES, RUI, TODAY, read


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("her brother is a vet", LineKind.FACT),
        ("prefers tea to coffee", LineKind.PREFERENCE),
        ("allergic to kiwi too", LineKind.DIET),
        ("birthday 4 May", LineKind.DATE),
        ("I'll send her the list", LineKind.PROMISE),
        ("she'll send me the drawings", LineKind.THEY_OWE),
        ("asked about pricing for next year", LineKind.BUSINESS),
        ("got a quote from Brenner", LineKind.COMPETITOR),
        ("ask how the recital went", LineKind.FOLLOW_UP_QUESTION),
        ("lunch came to 84.50", LineKind.COST),
        ("table 6 was draughty", LineKind.VENUE_NOTE),
    ],
)
def test_each_kind_has_its_cue(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("id like to invite her to the boat race", LineKind.PROMISE),
        ("would love to show her the boathouse", LineKind.PROMISE),
        ("thinking of sending her the book", LineKind.PROMISE),
        ("we should have her round for dinner", LineKind.PROMISE),
        ("she would like to come to the boat race", LineKind.FACT),
        ("her husband would love to show her Japan", LineKind.FACT),
        ("she wants to take him to Rome", LineKind.FACT),
        ("I'd like to see the new stadium", LineKind.FACT),
        ("she'd like to invite me to the boat race", LineKind.THEY_OWE),
        ("I want to ask her about the move", LineKind.FOLLOW_UP_QUESTION),
    ],
)
def test_what_the_host_would_like_to_do_for_a_guest_is_a_promise(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


@pytest.mark.parametrize(
    "line",
    [
        "uses a wheelchair",
        "she uses an electric wheelchair now",
        "wheelchair user",
        "is in a wheelchair since spring",
        "in a wheelchair",
        "needs a step-free way in",
        "cannot manage stairs",
        "can't do steps",
        "on crutches until March",
        "walks with a stick",
    ],
)
def test_how_someone_gets_about_is_about_the_only_guest_and_not_about_the_place(line: str) -> None:
    found = read(line)

    assert (found.kind, found.person_id, found.topic) == (LineKind.FACT, "ines", Topic.HEALTH)


def test_whose_wheelchair_it_is_is_asked_where_there_are_two_guests() -> None:
    found = read("uses a wheelchair", INES, RUI)

    assert (found.kind, found.person_id, found.sure) == (LineKind.FACT, None, False)


@pytest.mark.parametrize(
    "line",
    [
        "has a wheelchair ramp",
        "wheelchair access at the side",
        "no wheelchair access",
        "step-free entrance at the side",
        "steep stairs to the toilets",
        "no lift, and steps at the door",
        "the wheelchair ramp was blocked",
    ],
)
def test_a_door_or_a_stair_is_about_the_place(line: str) -> None:
    assert read(line).kind is LineKind.VENUE_NOTE


def test_a_thing_to_do_wins_over_what_it_is_about() -> None:
    assert read("I'll send her our quote by Friday").kind is LineKind.PROMISE
    assert read("ask whether she is still vegan").kind is LineKind.FOLLOW_UP_QUESTION
    assert read("she'll confirm the budget on Monday").kind is LineKind.THEY_OWE


def test_a_competitor_wins_over_business() -> None:
    assert read("asked us to match the price from Brenner's quote").kind is LineKind.COMPETITOR


def test_a_competitor_in_the_book_is_known_by_name_alone() -> None:
    line = read_line("lunch with lumitec tomorrow, she says", (INES,), TODAY, "EUR", competitors=("Lumitec",))
    assert line.kind is LineKind.COMPETITOR


def test_a_relatives_diet_is_news_of_theirs_and_not_a_need_of_the_guests() -> None:
    line = read("her daughter is vegan now")
    assert line.kind is LineKind.FACT
    assert not line.sure


def test_money_that_is_not_the_outings_is_no_cost() -> None:
    assert read("their budget is 40000 EUR").kind is not LineKind.COST
    assert read("saving 5000 euros for a boat").kind is LineKind.FACT


def test_every_kind_has_a_name_a_person_would_say() -> None:
    assert kind_name(LineKind.THEY_OWE) == "they owe you"
    assert all(kind_name(kind) for kind in LineKind)


@pytest.mark.parametrize("line", ["-64 eur", "lunch cost \u221264 eur"])
def test_an_amount_below_zero_is_never_taken_for_a_cost(line: str) -> None:
    (read,) = read_notes(line, (), date(2026, 11, 26), "EUR")
    assert read.amount is None
    assert read.why_unsure == "an amount cannot be below zero"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Torrance Systems rang them twice", LineKind.COMPETITOR),
        ("their servicing is with Palmer until 2028", LineKind.COMPETITOR),
        ("another bidder is in the last round", LineKind.COMPETITOR),
        ("her son is with Zoe until Sunday", LineKind.FACT),
        ("comes from Lagos originally", LineKind.FACT),
        ("she has been with Anna for ten years", LineKind.FACT),
        ("tried Pilates and hated it", LineKind.FACT),
        ("Petrol prices are killing her", LineKind.FACT),
        ("Clinical trial starts in May", LineKind.FACT),
        ("Lago SA moved to new offices", LineKind.FACT),
        ("Never prices, a better sailor than he says", LineKind.FACT),
        ("wild about anchovies", LineKind.PREFERENCE),
        ("would eat dumplings for breakfast", LineKind.PREFERENCE),
        ("drank two glasses of red", LineKind.FACT),
        ("has a thing for vintage watches", LineKind.FACT),
        ("can't get enough of Formula 1", LineKind.FACT),
        ("they moved to Oslo", LineKind.FACT),
        ("her daughter bakes cakes", LineKind.FACT),
    ],
)
def test_a_seller_and_a_taste_are_told_from_other_news(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


def test_one_who_moves_to_a_town_is_no_competitor() -> None:
    assert read("Inês's moving to Bristol in January").kind is LineKind.FACT
    assert read("they are moving to Kessler for the pumps").kind is LineKind.COMPETITOR

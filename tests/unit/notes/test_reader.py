"""What the note reader makes of a line: kind, person, day, sum and need."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planner.notes.beside import Beside
from planner.notes.kinds import kind_name
from planner.notes.left_alone import subject_left_alone
from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.notes.reader import apply_settled, read_line, read_notes
from planner.people.facts import Topic
from planner.people.person import Kind, Person
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 19)
INES = Person(id="ines", name="Inês Duarte", kind=Kind.CUSTOMER)
RUI = Person(id="rui", name="Rui Costa", kind=Kind.CUSTOMER)
WILL = Person(id="will", name="Will Carter", kind=Kind.PROSPECT)


def read(line: str, *guests: Person) -> NoteLine:
    return read_line(line, guests or (INES,), TODAY, "EUR")


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


def test_the_bare_need_is_told_apart() -> None:
    assert read("allergic to kiwi too").need == "kiwi"
    assert read("no pork").need == "no pork"
    assert read("Ines is coeliac").need == "coeliac"
    assert read("she doesn't drink").need == "no alcohol"


@pytest.mark.parametrize(
    "line",
    [
        "allergic to lupin and anything that has quinoa",
        "vegan bar the odd oyster",
        "shellfish ok, just not raw",
    ],
)
def test_a_need_that_would_lose_a_food_is_the_line_as_written(line: str) -> None:
    assert read(line).need == line


def test_every_food_of_a_list_is_a_need() -> None:
    assert read("does not eat pork, beef or shellfish").need == "no pork, no beef, no shellfish"
    assert read("vegan and kosher").need == "vegan, kosher"
    assert read("doesn't drink milk").need == "no milk"
    assert read("won't eat raw fish").need == "no raw fish"


def test_allergies_are_health_and_chosen_diets_taste() -> None:
    assert read("allergic to nuts").topic is Topic.HEALTH
    assert read("vegetarian since university").topic is Topic.TASTE


def test_a_promise_carries_the_day_it_is_due() -> None:
    assert read("I'll send her the list by Friday").due == date(2026, 11, 20)
    assert read("promised her the book next week").due == date(2026, 11, 23)
    assert read("I'll send her the list").due is None


def test_a_question_is_due_the_day_of_the_event() -> None:
    assert read("ask how the recital went on 12 December").due == date(2026, 12, 12)


def test_a_birthday_keeps_its_year_only_where_it_was_said() -> None:
    assert read("birthday 4 May").on == YearlyDate(month=5, day=4)
    assert read("born 4 May 1981").on == YearlyDate(month=5, day=4, year=1981)


def test_a_birthday_without_a_day_is_not_guessed() -> None:
    line = read("her birthday is in March")
    assert line.on is None
    assert not line.sure


def test_a_cost_is_read_with_its_currency() -> None:
    assert read("taxi £18").amount == Money(amount=Decimal("18.0"), currency="GBP")
    assert read("bill was 84,50 with tip").amount == Money(amount=Decimal("84.50"), currency="EUR")


def test_money_that_is_not_the_outings_is_no_cost() -> None:
    assert read("their budget is 40000 EUR").kind is not LineKind.COST
    assert read("saving 5000 euros for a boat").kind is LineKind.FACT


def test_a_line_without_a_subject_is_about_the_one_guest() -> None:
    assert read("grew up in Évora").person_id == "ines"


def test_a_line_without_a_name_is_about_nobody_for_sure_where_there_were_two() -> None:
    line = read("grew up in Évora", INES, RUI)
    assert line.person_id is None
    assert not line.sure
    assert line.why_unsure == "whom it is about"


def test_costs_and_the_place_are_about_nobody() -> None:
    assert read("bill 84").person_id is None
    assert read("terrace was windy").person_id is None


def test_where_one_guest_reports_on_another_it_is_about_the_other() -> None:
    assert read("Inês says Rui is moving to Faro", INES, RUI).person_id == "rui"
    assert read("according to Rui, Inês is expecting", INES, RUI).person_id == "ines"
    assert read("Inês says she is moving to Faro", INES, RUI).person_id == "ines"


def test_a_promise_is_to_whoever_gets_the_thing() -> None:
    assert read("I'll send Rui the photo Inês took", INES, RUI).person_id == "rui"


def test_two_guests_in_one_breath_are_left_to_the_host() -> None:
    for joined in ("and", "&", "n", "+"):
        line = read(f"Inês {joined} Rui both row", INES, RUI)
        assert line.person_id is None
        assert not line.sure


def test_the_hosts_own_name_is_the_hosts() -> None:
    line = read_line("Sofia to send Rui the map", (INES, RUI), TODAY, "EUR", host_name="Sofia Reis")
    assert (line.kind, line.person_id) == (LineKind.PROMISE, "rui")


def test_a_verb_that_is_also_a_name_is_told_by_its_place() -> None:
    assert read("Will send her the map", INES).kind is LineKind.PROMISE
    assert read("Will prefers red", INES, WILL).person_id == "will"
    assert read("she will retire in June", INES, WILL).person_id is None


def test_blank_lines_are_skipped_and_text_is_kept_as_written() -> None:
    text = "  born in Faro \r\n\r\n   \nvegan\n"
    assert [line.text for line in read_notes(text, (INES,), TODAY, "EUR")] == ["  born in Faro ", "vegan"]


def test_no_guests_at_all_is_no_trouble() -> None:
    assert read_line("vegan", (), TODAY, "EUR").person_id is None


def test_what_the_host_settled_stays_while_the_text_does() -> None:
    lines = read_notes("loves baking bread\nborn in Faro", (INES,), TODAY, "EUR")
    settled = changed(lines[0], kind=LineKind.PREFERENCE, topic=Topic.TASTE)
    again = apply_settled(lines, (settled,), TODAY)
    assert again[0].kind is LineKind.PREFERENCE
    assert again[0].sure
    assert again[1] == lines[1]
    other = read_notes("loves baking bread at home", (INES,), TODAY, "EUR")
    assert apply_settled(other, (settled,), TODAY) == other


def test_every_kind_has_a_name_a_person_would_say() -> None:
    assert kind_name(LineKind.THEY_OWE) == "they owe you"
    assert all(kind_name(kind) for kind in LineKind)


def test_only_the_beginning_of_a_very_long_line_is_read() -> None:
    assert read("she rows " + "and rows " * 200 + "and is allergic to nuts").kind is LineKind.FACT


@pytest.mark.parametrize("line", ["-64 eur", "lunch cost \u221264 eur"])
def test_an_amount_below_zero_is_never_taken_for_a_cost(line: str) -> None:
    (read,) = read_notes(line, (), date(2026, 11, 26), "EUR")
    assert read.amount is None
    assert read.why_unsure == "an amount cannot be below zero"


@pytest.mark.parametrize(
    ("line", "kind", "due"),
    [
        ("ill send her the pump catalogue by tuesday", LineKind.PROMISE, date(2026, 11, 24)),
        ("shes sending me the plans by friday", LineKind.THEY_OWE, date(2026, 11, 20)),
        ("ive promised her the book", LineKind.PROMISE, None),
        ("dont forget to send her the list", LineKind.PROMISE, None),
        ("shes allergic to kiwi", LineKind.DIET, None),
        ("was ill, sent soup to her mother", LineKind.FACT, None),
        ("shes ill", LineKind.FACT, None),
        ("64.50 with tip, paid by me", LineKind.COST, None),
        ("dont mention the redundancies", LineKind.FACT, None),
    ],
)
def test_what_is_typed_without_an_apostrophe_is_read_as_with_one(
    line: str, kind: LineKind, due: date | None
) -> None:
    found = read(line)
    assert (found.kind, found.due) == (kind, due)


def test_a_passing_remark_on_a_lunch_is_of_no_topic() -> None:
    assert read("Great lunch, she was late").topic is Topic.OTHER


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("dont mention the redundancies", "the redundancies"),
        ("Don’t bring up Brexit with her", "Brexit"),
        ("avoid talking about her ex", "her ex"),
        ("her divorce is off limits", "her divorce"),
        ("steer clear of the subject of money", "money"),
        ("they never raise prices", ""),
        ("avoid nuts", ""),
        ("got no raise this year", ""),
    ],
)
def test_a_subject_to_leave_alone_is_read_as_one(line: str, subject: str) -> None:
    assert subject_left_alone(line) == subject
    assert read(line).need.startswith("stay off") is bool(subject)


def test_what_is_settled_to_be_a_promise_has_the_day_it_names() -> None:
    (line,) = read_notes("the brochure by tuesday", (INES,), TODAY, "EUR")
    settled = changed(line, kind=LineKind.THEY_OWE, due=None)
    assert apply_settled((line,), (settled,), TODAY)[0].due == date(2026, 11, 24)
    without = changed(settled, by_hand=True)
    assert apply_settled((line,), (without,), TODAY)[0].due is None


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


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("sleeps badly since the move", Topic.HEALTH),
        ("toys with the idea of a bakery", Topic.DREAMS),
        ("passed his driving test at last", Topic.MILESTONE),
        ("trained as a welder", Topic.WORK),
        ("the roof cost her an arm and a leg", Topic.MONEY),
        ("Obinna's lad scored twice", Topic.FAMILY),
    ],
)
def test_turns_of_phrase_tell_the_topic(line: str, topic: Topic) -> None:
    people = (Person(id="o", name="Obinna Eze", kind=Kind.CUSTOMER),)
    assert read_line(line, people, TODAY, "EUR").topic is topic


PRIYA = Person(id="priya", name="Priya Nair", kind=Kind.COLLEAGUE)
PAIR = Person(id="pair", name="Jean-Luc and Marie Dubois", kind=Kind.PROSPECT)
BOB = Person(id="bob", name="Bob Marsh", kind=Kind.CUSTOMER)
BESIDE = Beside(cohosts=(PRIYA,), others=(PAIR, BOB))


def beside(line: str, *, family: str = "", guests: tuple[Person, ...] = (INES,)) -> NoteLine:
    return read_line(line, guests, TODAY, "EUR", beside=BESIDE._replace(family=frozenset(family.split())))


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("priya's moving to Bristol in jan", "priya"),
        ("Priya rows on Sundays", "priya"),
        ("promised Priya the book", "priya"),
        ("jean luc allergic to shellfish definitely", "pair"),
        ("I'll send Marie the map by friday", "pair"),
        ("ask Bob how the exam went", "bob"),
        ("Bob's wife is a vet", "bob"),
        ("Inês says Bob is moving to Faro", "bob"),
    ],
)
def test_with_one_guest_a_line_that_names_another_is_about_them(line: str, who: str) -> None:
    assert beside(line).person_id == who


@pytest.mark.parametrize(
    "line",
    [
        "grew up in Cork",
        "gets on well with Priya",
        "went to school with Bob",
        "I'll introduce her to Marie",
        "her boss Bob is moving to Faro",
        "her daughter Priya plays the cello",
        "Priya, her daughter, plays the cello",
        "her dog called Bob is twelve",
        "has two kids, Ada and Bob",
        "Bob (her son) rows",
    ],
)
def test_with_one_guest_what_only_touches_another_or_is_of_their_own_is_theirs(line: str) -> None:
    assert beside(line).person_id == "ines"


def test_a_first_name_that_is_one_of_the_guests_own_stays_theirs() -> None:
    assert beside("Bob rows on Sundays").person_id == "bob"
    assert beside("Bob rows on Sundays", family="bob").person_id == "ines"


def test_what_is_about_somebody_who_was_not_there_is_asked_about() -> None:
    assert beside("Bob rows on Sundays").why_unsure == "about somebody who was not there"
    assert beside("Priya rows on Sundays").sure


def test_what_a_co_host_told_may_be_about_the_guest() -> None:
    line = beside("Priya says she rows on Sundays")
    assert (line.person_id, line.why_unsure) == ("ines", "whom it is about")


def test_two_of_one_name_who_were_not_there_are_nobody_until_it_is_said() -> None:
    two = BESIDE._replace(others=(BOB, changed(BOB, id="b2", name="Bob Hall")))
    line = read_line("Bob rows on Sundays", (INES,), TODAY, "EUR", beside=two)
    assert (line.person_id, line.why_unsure) == (None, "which of the two is meant")
    assert read_line("Bob Hall rows", (INES,), TODAY, "EUR", beside=two).person_id == "b2"


def test_a_guest_of_the_same_first_name_is_meant_before_one_who_was_not_there() -> None:
    here = Person(id="here", name="Bob Stone", kind=Kind.CUSTOMER)
    assert beside("Bob rows on Sundays", guests=(here,)).person_id == "here"
    assert beside("Bob Marsh rows on Sundays", guests=(here,)).person_id == "bob"


def test_one_who_moves_to_a_town_is_no_competitor() -> None:
    assert read("Inês's moving to Bristol in January").kind is LineKind.FACT
    assert read("they are moving to Kessler for the pumps").kind is LineKind.COMPETITOR

"""What a line changes on a person's own card."""

from __future__ import annotations

import time

import pytest

from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.outings.filing.learning import doubt_about, learned, left_alone
from planner.people.facts import Topic
from planner.people.needs import NeedKind, Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.unit.outings.noted import line

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def after(text: str, kind: LineKind, person: Person = INES, **more: object) -> Person:
    found = learned(person, line(text, kind, **more))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "need", "allergy"),
    [
        ("allergic to kiwi too", "", "kiwi"),
        ("allergic to kiwi too", "kiwi", "kiwi"),
        ("Ines has a severe peanut allergy", "", "peanut"),
        ("lactose intolerant", "", "lactose"),
        ("coeliac", "", "coeliac"),
    ],
)
def test_an_allergy_goes_with_the_allergies(text: str, need: str, allergy: str) -> None:
    assert after(text, LineKind.DIET, need=need, topic=Topic.HEALTH).needs.allergy == (allergy,)


@pytest.mark.parametrize("kind", [NeedKind.ALLERGY, NeedKind.DIET])
def test_a_misspelt_allergy_is_no_diet(kind: NeedKind) -> None:
    needs = after("alergic to shellfish as well!!", LineKind.DIET).needs
    assert needs.side(kind) == (("shellfish",) if kind is NeedKind.ALLERGY else None)


def test_every_need_of_a_list_is_one_of_its_own_and_none_is_doubled() -> None:
    careful = changed(INES, needs=Needs(allergy=("Walnut",)))
    needs = after("allergic to walnuts, kiwi & eggs", LineKind.DIET, careful).needs
    assert needs.allergy == ("Walnut", "kiwi", "eggs")


@pytest.mark.parametrize(
    "text", ["she is not allergic to walnuts after all", "turns out she can eat walnuts", "no longer vegan"]
)
def test_what_is_taken_back_neither_adds_nor_removes_and_belongs_in_the_log(text: str) -> None:
    careful = changed(INES, needs=Needs(allergy=("walnuts",), diet=("vegan",)))
    assert learned(careful, line(text, LineKind.DIET)) is None
    assert doubt_about(careful, line(text, LineKind.DIET))


def test_a_doubted_allergy_is_kept_away_and_gives_way_to_a_certain_one() -> None:
    doubted = after("maybe allergic to sesame? not sure", LineKind.DIET)
    assert doubted.needs.allergy == ("sesame (not sure – ask)",)
    certain = after("allergic to sesame", LineKind.DIET, doubted)
    assert certain.needs.allergy == ("sesame",)
    assert after("maybe allergic to sesame", LineKind.DIET, certain) == certain


def test_who_drinks_after_all_is_known_to() -> None:
    dry = changed(INES, alcohol=False)
    assert after("she drinks wine after all", LineKind.DIET, dry).alcohol is True
    assert after("he does drink", LineKind.DIET, dry).alcohol is True


@pytest.mark.parametrize("text", ["dry january", "on antibiotics", "isn't drinking this month"])
def test_who_drinks_none_for_now_keeps_what_is_known(text: str) -> None:
    assert learned(INES, line(text, LineKind.DIET)) is None


def test_a_diet_beside_the_drink_is_not_lost() -> None:
    person = after("vegan and doesn't drink", LineKind.DIET)
    assert (person.needs.diet, person.alcohol) == (("vegan",), False)


def test_a_chosen_diet_goes_with_the_diet() -> None:
    assert after("vegetarian since June", LineKind.DIET, need="vegetarian").needs == Needs(
        diet=("vegetarian",)
    )


@pytest.mark.parametrize(
    "text",
    ["does not drink", "doesn’t drink alcohol", "she's teetotal", "no alcohol for Ines", "gave up drinking"],
)
def test_who_does_not_drink_is_known_not_to(text: str) -> None:
    person = after(text, LineKind.DIET)
    assert person.alcohol is False
    assert person.needs == Needs()


@pytest.mark.parametrize(
    "text", ["does not drink coffee", "doesn't drink red wine", "does not drink at lunch"]
)
def test_who_leaves_one_drink_alone_may_like_another(text: str) -> None:
    assert after(text, LineKind.DIET).alcohol is None


def test_no_allergies_becomes_known_none_and_takes_nothing_away() -> None:
    assert after("no allergies", LineKind.DIET).needs.allergy == ()
    careful = changed(INES, needs=Needs(allergy=("walnuts",)))
    assert after("no allergies", LineKind.DIET, careful) == careful


def test_a_need_that_is_known_is_not_doubled() -> None:
    careful = changed(INES, needs=Needs(allergy=("Kiwi",)))
    assert after("allergic to kiwi", LineKind.DIET, careful) == careful


@pytest.mark.parametrize(
    ("text", "drinks", "favourites"),
    [
        ("loves custard tarts", (), ("custard tarts",)),
        ("Ines prefers the window table", (), ("the window table",)),
        ("she drinks port tonic", ("port tonic",), ()),
        ("prefers green tea to coffee", ("green tea",), ()),
        ("favourite dessert is pavlova", (), ("pavlova",)),
        ("oat flat white", ("oat flat white",), ()),
    ],
)
def test_a_short_liking_is_a_favourite(
    text: str, drinks: tuple[str, ...], favourites: tuple[str, ...]
) -> None:
    person = after(text, LineKind.PREFERENCE)
    assert (person.drinks, person.favourites) == (drinks, favourites)


@pytest.mark.parametrize("text", ["hates fennel", "not keen on loud places", "loves " + "x" * 80])
def test_a_dislike_or_a_long_story_belongs_in_the_log(text: str) -> None:
    assert learned(INES, line(text, LineKind.PREFERENCE)) is None


def test_a_favourite_that_is_known_is_not_doubled() -> None:
    fond = changed(INES, favourites=("Custard Tarts",))
    assert after("loves custard tarts", LineKind.PREFERENCE, fond) == fond


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("birthday 14 March", Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14)),
        ("Ines's birthday is 14 March", Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14)),
        (
            "her son Rui’s birthday",
            Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14, label="son Rui’s birthday"),
        ),
        (
            "wedding anniversary on the 14th of March",
            Occasion(kind=OccasionKind.ANNIVERSARY, month=3, day=14, label="wedding anniversary"),
        ),
        (
            "founders day 14 March",
            Occasion(kind=OccasionKind.NAMED, month=3, day=14, label="founders day 14 March"),
        ),
    ],
)
def test_a_yearly_day_is_remembered_with_whose_it_is(text: str, occasion: Occasion) -> None:
    assert after(text, LineKind.DATE, on=YearlyDate(month=3, day=14)).occasions == (occasion,)


def test_a_year_told_later_completes_the_day() -> None:
    known = after("birthday 14 March", LineKind.DATE, on=YearlyDate(month=3, day=14))
    told = after("birthday 14 March 1980", LineKind.DATE, known, on=YearlyDate(month=3, day=14, year=1980))
    assert [o.year for o in told.occasions] == [1980]
    assert after("birthday", LineKind.DATE, told, on=YearlyDate(month=3, day=14)) == told


@pytest.mark.parametrize("on", [None, YearlyDate(month=13, day=1), YearlyDate(month=2, day=30)])
def test_a_day_that_is_none_belongs_in_the_log(on: YearlyDate | None) -> None:
    assert learned(INES, NoteLine(text="birthday soon", kind=LineKind.DATE, on=on)) is None


def test_a_fact_changes_nothing_on_the_card() -> None:
    assert learned(INES, line("rows on Sundays")) is None


@pytest.mark.parametrize(
    "text", ["would rather not talk about the merger", "Ines doesn’t like to speak of the merger, so don’t"]
)
def test_what_someone_would_rather_not_speak_of_is_remembered(text: str) -> None:
    assert left_alone(INES, line(text)).stays_off == ("the merger",)
    known = changed(INES, stays_off=("The merger",))
    assert left_alone(known, line(text)) == known


def test_other_lines_leave_no_subject_alone() -> None:
    assert left_alone(INES, line("would rather not drive at night")) == INES


@pytest.mark.parametrize("text", ["a" * 10_000, "a'" * 5_000, "-" * 10_000, "allergic " * 1_100])
@pytest.mark.parametrize("kind", LineKind)
def test_a_very_long_line_is_read_in_no_time(text: str, kind: LineKind) -> None:
    start = time.process_time()
    learned(INES, line(text, kind, on=YearlyDate(month=3, day=14)))
    left_alone(INES, line(text))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["dont mention the redundancies", "avoid talking about the redundancies"])
def test_what_must_not_be_raised_is_a_subject_to_stay_off_with_them(text: str) -> None:
    assert left_alone(INES, line(text, LineKind.FACT)).stays_off == ("the redundancies",)

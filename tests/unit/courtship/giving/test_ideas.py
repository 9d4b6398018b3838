"""Gift ideas: from what is known, within limits, never against a need or a faith, and nothing twice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.courtship.giving.alike import alike
from planner.courtship.giving.budget import budget_for
from planner.courtship.giving.fitting import inside_of, why_not
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.ideas import Giving, Idea, ideas
from planner.courtship.touches import Touch, TouchKind
from planner.dates.notable import Observance
from planner.exchange.gift_catalogue import gift_catalogue
from planner.exchange.reference import guidance
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.guidance import Gives, role_of
from planner.people.needs import Needs
from planner.people.person import GiftLimit, Kind, Person, Tier
from planner.places.known_world import interests, known_world
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 22)
NO_NEEDS = Needs(allergy=(), diet=(), access=(), seating=())
INES = Person(
    id="p1", name="Ines Duarte", kind=Kind.CUSTOMER, tier=Tier.KEY, needs=NO_NEEDS, alcohol=True,
    drinks=("white wine", "espresso"), favourites=("custard tarts", "dark chocolate"), government=False,
)  # fmt: skip


def euros(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def told(text: str, topic: Topic = Topic.RECREATION, **more: object) -> Fact:
    fact = Fact(id=text, person_id="p1", text=text, topic=topic, learned_on=TODAY - timedelta(days=9))
    return changed(fact, **more)


def suggested(
    person: Person = INES, *facts: Fact, gifts: tuple[Gift, ...] = (), touches: tuple[Touch, ...] = ()
) -> tuple[Idea, ...]:
    giving = Giving(
        person=person, facts=facts, gifts=gifts, touches=touches, pack=role_of(guidance(), person.kind),
        catalogue=gift_catalogue(), currency="EUR", today=TODAY,
    )  # fmt: skip
    return ideas(giving, known_world())


def words(found: tuple[Idea, ...]) -> str:
    return " · ".join(idea.what for idea in found)


def test_an_idea_grows_from_what_was_told_and_says_so() -> None:
    fact = told("up at five for rowing")
    idea = next(one for one in suggested(INES, fact) if one.fact_id == fact.id)
    assert idea.what == "a print of an old regatta"
    assert idea.why.startswith("“up at five for rowing”")
    assert idea.cost == euros(28)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("is reading Pessoa on the train", "a book to follow “Pessoa”"),
        ("wants to read The Leopard", "“The Leopard”, which they mean to read"),
        ("recommended the book The Overstory", "a book to follow “The Overstory”"),
    ],
)
def test_a_book_that_was_just_mentioned_leads_to_another(text: str, what: str) -> None:
    assert what in words(suggested(INES, told(text)))


def test_nothing_is_built_on_what_was_given_up_is_another_s_or_may_not_be_named() -> None:
    for fact in (
        told("gave up golf years ago"),
        told("her husband plays golf"),
        told("plays golf", sensitivity=Sensitivity.SENSITIVE),
        told("plays golf, in confidence"),
        told("plays golf", Topic.HEALTH),
        told("plays golf", retired_on=TODAY),
        told("did not care for the book The Overstory"),
    ):
        found = words(suggested(INES, fact))
        assert "links" not in found
        assert "golf" not in found
        assert "Overstory" not in found


def test_what_is_disliked_is_never_given_though_it_is_a_favourite() -> None:
    assert "chocolate" in words(suggested())
    assert "chocolate" not in words(suggested(INES, told("hates chocolate", Topic.TASTE)))


def test_what_they_would_rather_not_speak_of_is_no_idea() -> None:
    fact = told("up at five for rowing")
    assert "regatta" not in words(suggested(changed(INES, stays_off=("rowing",)), fact))


def a_gift(what: str, *states: GiftState, cost: Money | None = None) -> Gift:
    steps = tuple(GiftStep(state=state, on=TODAY) for state in states)
    return Gift(id=what, person_id="p1", what=what, steps=steps, cost=cost)


def test_nothing_is_given_twice_however_it_was_called() -> None:
    fact = told("up at five for rowing")
    for before in ("a print of the regatta", "old regatta print, framed"):
        assert "a print of an old regatta" not in words(suggested(INES, fact, gifts=(a_gift(before),)))
    gone = a_gift("a print of an old regatta", GiftState.LET_GO)
    assert "regatta" not in words(suggested(INES, fact, gifts=(gone,)))
    log = Touch(id="t", person_id="p1", kind=TouchKind.GIFT, on=date(2025, 1, 1), text="a regatta print")
    assert "regatta" not in words(suggested(INES, fact, touches=(log,)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a bottle of Riesling", "Riesling, dry", True),
        ("a book on monsoon ragas", "a book about ragas", True),
        ("a jar of quince jam", "a box of custard tarts", False),
        ("a book on bees", "a book on boats", False),
        ("a book", "a book", True),
        ("walnuts", "a bag of walnut", True),
    ],
)
def test_gifts_are_compared_loosely(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


@pytest.mark.parametrize(
    ("changes", "never"),
    [
        ({"alcohol": False}, "wine"),
        ({"alcohol": None}, "wine"),
        ({"keeps": (Observance.RAMADAN,)}, "wine"),
        ({"keeps": (Observance.PASSOVER,)}, "espresso"),
        ({"keeps": (Observance.LENT,)}, "chocolate"),
        ({"needs": changed(NO_NEEDS, allergy=("walnuts",))}, "chocolate"),
        ({"needs": changed(NO_NEEDS, allergy=("egg allergy",))}, "tarts"),
        ({"needs": changed(NO_NEEDS, allergy=("kiwi",))}, "tarts"),
        ({"needs": changed(NO_NEEDS, allergy=("something she could not name",))}, "beans"),
        ({"needs": changed(NO_NEEDS, allergy=None)}, "beans"),
        ({"needs": changed(NO_NEEDS, diet=None)}, "beans"),
        ({"needs": changed(NO_NEEDS, diet=("vegan",))}, "tarts"),
        ({"needs": changed(NO_NEEDS, diet=("halal",))}, "wine"),
        ({"needs": changed(NO_NEEDS, diet=("kosher",))}, "beans"),
        ({"needs": changed(NO_NEEDS, diet=("coeliac",))}, "tarts"),
        ({"needs": changed(NO_NEEDS, diet=("no dairy",))}, "tarts"),
        ({"needs": changed(NO_NEEDS, diet=("no alcohol",))}, "wine"),
        ({"needs": changed(NO_NEEDS, diet=("as the doctor says",))}, "beans"),
    ],
)
def test_nothing_goes_against_a_need_a_choice_or_a_faith(changes: dict[str, object], never: str) -> None:
    everything = suggested(INES, told("loves espresso"))
    assert {"wine", "tarts", "chocolate", "beans"} <= set(words(everything).replace("-", " ").split())
    assert never not in words(suggested(changed(INES, **changes), told("loves espresso")))


@pytest.mark.parametrize(
    "text",
    ["stopped drinking in spring", "no alcohol this year", "is pregnant, tells nobody yet", "dry january"],
)
def test_whoever_does_without_alcohol_is_given_none_though_nobody_may_say_so(text: str) -> None:
    fact = told(text, Topic.HEALTH, sensitivity=Sensitivity.SENSITIVE)
    assert "wine" in words(suggested())
    assert "wine" not in words(suggested(INES, fact))


def test_an_allergy_that_was_only_told_counts_too() -> None:
    assert "chocolate" not in words(suggested(INES, told("allergic to hazelnuts", Topic.HEALTH)))


@pytest.mark.parametrize(
    "changes",
    [
        {"government": True},
        {"gift_limit": GiftLimit(most=euros(0))},
        {"gift_limit": GiftLimit(words="no gifts of any sort")},
        {"gift_limit": GiftLimit(most=Money(amount=Decimal(500), currency="SEK"))},
        {"kind": Kind.PROSPECT},
        {"kind": Kind.SUPPLIER, "tier": None},
        {"kind": Kind.COMPETITOR, "tier": None},
        {"kind": Kind.COLLEAGUE, "tier": None},
    ],
)
def test_whom_gifts_do_not_suit_are_given_gestures_only(changes: dict[str, object]) -> None:
    found = suggested(changed(INES, **changes), told("up at five for rowing"))
    assert found
    assert all(idea.cost is None and idea.touch is not TouchKind.GIFT for idea in found)


def test_a_limit_is_read_for_the_whole_year() -> None:
    limited = changed(INES, gift_limit=GiftLimit(most=euros(40)))
    given = a_gift("quince jam", GiftState.SENT, cost=euros(28))
    found = suggested(limited, told("up at five for rowing"), gifts=(given,))
    assert all(idea.cost is None or idea.cost.amount <= 12 for idea in found)
    assert any(idea.cost for idea in found)


def test_the_budget_follows_the_tier() -> None:
    def most(tier: Tier) -> Decimal:
        person = changed(INES, tier=tier)
        pack = role_of(guidance(), person.kind)
        found = budget_for(person, pack, catalogue=gift_catalogue(), gifts=(), currency="EUR", today=TODAY)
        return found.amount if found else Decimal(0)

    assert most(Tier.KEY) > most(Tier.GROWTH) > most(Tier.MAINTAIN) > 0


def test_the_packs_say_what_suits_each_kind_and_that_nothing_hangs_on_it() -> None:
    packs = {pack.kind: pack for pack in guidance().roles}
    assert packs.keys() == set(Kind)
    assert [packs[kind].gives for kind in (Kind.CUSTOMER, Kind.PROSPECT, Kind.SUPPLIER)] == [
        Gives.GIFTS, Gives.USEFUL, Gives.COURTESY,
    ]  # fmt: skip
    assert "expectation of nothing" in packs[Kind.CUSTOMER].giving
    assert "rush order" in packs[Kind.SUPPLIER].suggest[0].what
    assert "prices" in packs[Kind.COMPETITOR].stay_off
    for kind, pack in packs.items():
        assert bool(pack.budget) is (kind in (Kind.CUSTOMER, Kind.PAST_CUSTOMER))
        assert all(question.kinds == (kind,) for question in guidance().questions if question in pack.ask)


def test_every_topic_of_the_catalogue_is_one_of_the_interests() -> None:
    taxonomy = interests()
    numbers = {n if n >= 0 else ~n for many in taxonomy.names.values() for n in many}
    names = {taxonomy.things[n].name for n in numbers}
    assert {topic for entry in gift_catalogue().idea for topic in entry.topics} <= names


def test_what_is_eaten_or_drunk_says_so() -> None:
    for entry in gift_catalogue().idea:
        if inside_of(entry.what) & {"alcohol", "milk", "honey", "nuts", "sweet"}:
            assert {"food", "drink"} & set(entry.holds), entry.what


LIKED = st.sampled_from([
    "up at five for rowing", "is reading Pessoa", "plays the cello", "loves dark chocolate", "grows tomatoes",
    "collects stamps", "loves port wine", "keen on single malt", "bakes bread on Sundays", "hates cheese",
    "restores old bicycles", "sings in a choir", "follows Benfica", "breeds spaniels", "loves honey",
    "drinks mint tea", "allergic to pollen", "gave up drinking", "likes pork pies and rum cake",
])  # fmt: skip
SOME = {
    "allergy": st.sampled_from([None, (), ("nuts",), ("milk", "kiwi"), ("gluten",), ("who knows",)]),
    "diet": st.sampled_from([None, (), ("vegan",), ("halal",), ("kosher",), ("no pork",), ("coeliac",)]),
}
PEOPLE = st.builds(
    lambda allergy, diet, limit, **more: Person(
        id="p1", name="Ines", needs=Needs(allergy=allergy, diet=diet),
        gift_limit=None if limit is None else GiftLimit(most=euros(limit)), **more,
    ),
    **SOME,
    limit=st.sampled_from([None, 0, 9, 14, 60]),
    kind=st.sampled_from([Kind.CUSTOMER, Kind.PAST_CUSTOMER]),
    alcohol=st.sampled_from([None, True, False]),
    keeps=st.sampled_from([None, (), (Observance.EID,), (Observance.SHABBAT,), (Observance.LENT,)]),
    drinks=st.lists(st.sampled_from(["white wine", "stout", "espresso", "mint tea"]), max_size=2).map(tuple),
    favourites=st.lists(
        st.sampled_from(["walnut tart", "rum cake", "pork pie", "a cheese board", "dark chocolate", "honey"]),
        max_size=2,
    ).map(tuple),
    government=st.sampled_from([None, True, False]),
)  # fmt: skip
GIVEN = st.lists(
    st.builds(
        lambda what, states, cost: a_gift(what, *states, cost=euros(cost)),
        st.sampled_from(["a print of an old regatta", "a tin of tea", "quince jam", "a book on bees"]),
        st.sampled_from([(), (GiftState.BOUGHT,), (GiftState.SENT,), (GiftState.LET_GO,)]),
        st.integers(1, 30),
    ),
    max_size=3, unique_by=lambda gift: gift.id,
)  # fmt: skip


@settings(deadline=None)
@given(PEOPLE, st.lists(LIKED, max_size=4, unique=True), GIVEN)
def test_no_suggestion_breaks_a_limit_or_a_need_or_repeats_a_gift(
    person: Person, likes: list[str], given_before: list[Gift]
) -> None:
    facts = tuple(told(text) for text in likes)
    found = suggested(person, *facts, gifts=tuple(given_before))
    for number, idea in enumerate(found):
        assert not any(alike(idea.what, gift.what) for gift in given_before)
        assert not any(alike(idea.what, other.what) for other in found[:number])
        if idea.cost is None:
            continue
        assert not person.government
        limit = person.gift_limit.most if person.gift_limit else None
        assert limit is None or idea.cost.amount <= limit.amount
        inside = inside_of(idea.what)
        if "alcohol" in inside:
            assert person.alcohol is True
            assert "gave up drinking" not in likes
            assert not person.keeps or Observance.EID not in person.keeps
        eaten = inside & {"alcohol", "milk", "honey", "nuts", "sweet", "meat", "pork"}
        if eaten:
            assert person.needs.allergy is not None
            assert person.needs.diet is not None
            assert "kosher" not in person.needs.diet
        if "nuts" in (person.needs.allergy or ()):
            assert "nuts" not in inside
        if "pork" in inside:
            assert not {"vegan", "halal", "no pork"} & set(person.needs.diet or ())
        assert not why_not(idea.what, (), person, facts, gift_catalogue().faith)

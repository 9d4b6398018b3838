"""The one page before walking in."""

from __future__ import annotations

from datetime import date, datetime

from planner.outings.brief import MINUTE, Brief, brief, headed
from planner.outings.drafting import draft
from planner.outings.gap import Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Conversation, Leg, Mode, Parking, Question, Transport, Way
from planner.outings.readiness import readiness
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.ticks import READ, tick
from planner.people.address import Address
from planner.people.facts import Topic
from planner.people.needs import Needs
from planner.people.person import ContactKind, ContactPoint
from planner.people.promises import Owner
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, HOST_RECORD, INES, RAVI, STRANGER, VENUE, lunch
from tests.unit.outings.noted import GUIDANCE, earlier, fact, promise

KNOWN = changed(
    INES,
    say_as="ee-NESH",
    role="head of purchasing",
    organisation="Lago SA",
    contacts=(ContactPoint(kind=ContactKind.MOBILE, value="+351 910 000 000"),),
    needs=Needs(allergy=("walnuts",), diet=(), access=(), seating=()),
    favourites=("custard tarts",),
    drinks=("vinho verde",),
    home=Address(city="Porto"),
)


def made(situation: Situation, now: datetime = DAYS_BEFORE) -> Brief:
    return brief(situation, GUIDANCE, now)


def full() -> Situation:
    situation = changed(
        lunch(KNOWN),
        host=changed(HOST_RECORD, interests=("rowing",)),
        facts=(
            fact("started rowing again", outing_id="o0"),
            fact("regatta in July", Topic.RECREATION, outing_id="o0"),
        ),
        promises=(promise("the trail map", due=date(2026, 11, 27)), promise("the recipe", owner=Owner.GUEST)),
        history=(earlier(),),
    )
    return changed(situation, outing=draft(situation, GUIDANCE, DAYS_BEFORE))


def test_the_head_says_with_whom_when_and_where() -> None:
    page = made(full())
    assert page.title == "Lunch with Ines Duarte"
    assert page.when == "Thu 3 Dec, 12:30, in 12 days"
    assert page.where == "Casa do Lago · +351 21 000 000"
    assert page.purpose == "To hear about the regatta"


def test_who_they_are_and_how_to_say_it() -> None:
    assert made(full()).who == ("Ines Duarte (ee-NESH) · head of purchasing, Lago SA · +351 910 000 000",)


def test_what_must_be_kept_away_comes_before_what_is_loved() -> None:
    assert made(full()).eats == ("allergic to walnuts; loves custard tarts",)


def test_every_need_is_said_with_its_sense() -> None:
    needs = Needs(
        allergy=("walnuts", "kiwi", "sesame (not sure – ask)", "allergic to lupin and all that has quinoa"),
        diet=("shellfish", "no pork", "vegan", "halal (not sure – ask)"),
    )
    assert made(lunch(changed(KNOWN, needs=needs, favourites=()))).eats == (
        (
            "allergic to walnuts and kiwi; “allergic to lupin and all that has quinoa” (allergy); "
            "possibly sesame (allergy) – ask; no shellfish; no pork; vegan; possibly halal – ask"
        ),
    )


def test_the_unknown_is_said_as_such() -> None:
    page = made(lunch(STRANGER))
    assert page.eats == ("allergies unknown – ask; diet unknown – ask",)
    assert page.drinks[0] == "alcohol unknown – ask; 2 drinks at most"


def test_drinks_say_what_is_liked_and_how_much_is_planned() -> None:
    assert made(full()).drinks == ("vinho verde; 2 drinks at most", "You: 2 drinks at most")
    assert made(lunch(RAVI)).drinks[0] == "no alcohol"
    coffee = lunch(INES, kind=OutingKind.COFFEE)
    assert made(coffee).drinks == ("no alcohol planned",)


def test_several_guests_are_told_apart() -> None:
    chosen = Conversation(questions=(Question(text="How is the choir?", person_id="ravi"),))
    page = made(lunch(KNOWN, RAVI, conversation=chosen))
    assert page.eats == ("Ines: allergic to walnuts; loves custard tarts", "Ravi: no allergies")
    assert page.ask == ("1 How is the choir? (Ravi)",)


def test_what_you_share_names_how_you_know() -> None:
    assert made(full()).share == ("rowing: “started rowing again” (Ines, 12 May 2026)",)


def test_the_last_time_and_the_promises_are_remembered() -> None:
    page = made(full())
    assert page.last_time == (
        "Lunch on Tue 12 May at Casa do Lago",
        "started rowing again",
        "regatta in July",
    )
    assert page.promised == ("You to Ines: the trail map, by Fri 27 Nov", "Ines to you: the recipe")
    assert made(lunch(INES)).last_time == ("Your first outing together",)


def test_a_promise_that_is_late_says_so() -> None:
    late = changed(lunch(INES), promises=(promise("the trail map", due=date(2026, 11, 2)),))
    assert made(late).promised == ("You to Ines: the trail map, by Mon 2 Nov (late)",)


def test_questions_are_suggested_while_none_is_chosen() -> None:
    assert len(made(lunch(INES)).ask) == 3


def test_every_step_and_every_gap_is_on_the_page() -> None:
    situation = full()
    page = made(situation)
    assert len(page.run_of_show) == len(run_of_show(situation, DAYS_BEFORE))
    gaps = readiness(situation, DAYS_BEFORE)
    assert len(page.gaps) == len(gaps)
    for gap, line in zip(gaps, page.gaps, strict=True):
        assert line.endswith(gap.text)
        assert line.startswith("!" if gap.severity is Severity.MUST else "○")


def test_a_ticked_step_is_marked_done() -> None:
    situation = full()
    ticked = changed(situation, outing=tick(situation.outing, READ, DAYS_BEFORE))
    assert any(line.startswith("●") and "Read the brief" in line for line in made(ticked).run_of_show)


def test_your_way_in_reads_as_a_sentence() -> None:
    assert made(full()).getting_there[0] == "You take a taxi, be there 12:15"


def test_the_minute_is_read_in_a_minute() -> None:
    page = made(full())
    words = sum(len(" ".join(getattr(page, field)).split()) for field in MINUTE)
    assert words <= 240, "an adult reads about 240 words in a minute"


def test_headings_with_nothing_under_them_are_left_out() -> None:
    headings = [heading for heading, _ in headed(made(lunch(INES)))]
    assert "You share" not in headings
    assert "Promised" not in headings
    assert headings[:2] == ["Who", "Eats"]


def test_an_empty_plan_has_a_page_too() -> None:
    page = made(lunch(venue=None, starts=None))
    assert page.when == "No day chosen yet"
    assert page.who == ()


def test_nothing_on_the_page_can_act_on_a_terminal() -> None:
    nasty = changed(KNOWN, name="Ines\x1b[31m\nDuarte", role="\u202eboss\x07", favourites=("a\tb",))
    venue = changed(VENUE, name="Casa\x1b]0;x\x07")
    page = made(changed(full(), guests=(nasty,), venue=venue))
    every = [text for name in page.__struct_fields__ for text in (getattr(page, name) or ())]
    assert not any(c in "".join(every) for c in "\x1b\x07\n\t\u202e")


def test_parking_is_on_the_page_only_when_somebody_drives() -> None:
    garage = Parking(where="Saldanha garage", walk_minutes=4)
    drive = Leg(traveller=HOST, way=Way.IN, mode=Mode.DRIVES)
    driven = lunch(INES, transport=Transport(parking=garage, legs=(drive,)))
    assert "Parking: Saldanha garage, 4 min on foot" in made(driven).getting_there
    by_taxi = lunch(INES, transport=Transport(parking=garage, legs=(changed(drive, mode=Mode.TAXI),)))
    assert not any("Saldanha" in line for line in made(by_taxi).getting_there)


def test_who_tells_how_they_get_about_and_where_they_like_to_sit() -> None:
    needs = changed(INES.needs, access=("wheelchair",), seating=("back to the wall",))
    (who,) = made(lunch(changed(INES, needs=needs))).who
    assert "wheelchair · back to the wall" in who


def test_who_hosts_along_stands_behind_the_guests() -> None:
    page = made(changed(lunch(INES), cohosts=(changed(RAVI, role="sales", organisation="Tejo"),)))

    assert [line.endswith(" · hosts along") for line in page.who] == [False, True]
    assert page.who[1].startswith(f"{RAVI.name} · sales, Tejo")


def test_what_tells_times_says_whose_clock_they_are_on_where_it_is_not_the_hosts() -> None:
    away = changed(full(), outing=changed(full().outing, zone="Europe/Madrid"))
    headings = [heading for heading, _ in headed(made(away))]
    assert "Run of show (Madrid time)" in headings
    assert "Still missing (Madrid time)" in headings
    assert "Getting there, and home (Madrid time)" in headings
    assert "To read to the place" in headings  # the place knows its own
    assert not any("time)" in heading for heading, _ in headed(made(full())))

"""What a text says of a life: the things, senses, stances, places and stages in it."""

from __future__ import annotations

import pytest

from planner.people.ground.mentions import mentions
from planner.people.ground.reading import Known
from planner.people.ground.sources import gather, read_entries
from planner.people.ground.stance import When, Whose
from planner.people.ground.taxonomy import Taxonomy
from planner.people.ground.words import forms, stem, words
from planner.places.known_world import known_world

KNOWN = known_world()


def things(text: str, known: Known = KNOWN) -> list[str]:
    return [known.taxonomy.things[m.number].name for m in known.read(text).things]


def places(text: str) -> list[tuple[str, str]]:
    return [(p.place.name, p.place.country) for p in KNOWN.read(text).places if p.sure]


def of(text: str) -> Known:
    """What is known where only this is."""
    return Known(Taxonomy(gather(read_entries("a.txt", text))), lambda _: ())


def test_words_are_folded_and_know_where_they_stood() -> None:
    first, second = words("Özil’s  café-bar")[:2]
    assert (first.plain, first.capital, first.start, first.end) == ("ozil", True, 0, 6)
    assert (second.plain, second.capital) == ("cafe", False)


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("bakes", "bake"),
        ("puppies", "puppy"),
        ("chess", "chess"),
        ("tennis", "tennis"),
        ("churches", "church"),
    ],
)
def test_a_plural_or_a_third_person_is_the_word_itself(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


@pytest.mark.parametrize(
    ("written", "meant"), [("sculled", "scull"), ("hiking", "hike"), ("knitted", "knit")]
)
def test_a_verb_is_known_in_its_other_forms(written: str, meant: str) -> None:
    assert meant in forms(written)


def test_the_longest_name_is_found_and_a_slip_in_a_long_one_forgiven() -> None:
    known = Taxonomy(gather(read_entries("a.txt", "[]\nbread\nginger bread\nphotography")))
    (found,) = mentions(words("ginger breads"), known)
    assert (found.begin, found.end, found.slip) == (0, 2, False)
    (slipped,) = mentions(words("photograpy"), known)
    assert slipped.slip


def test_a_short_word_is_never_taken_for_another() -> None:
    assert mentions(words("breed"), Taxonomy(gather(read_entries("a.txt", "[]\nbread")))) == ()


def test_a_starred_line_holds_a_thing_in_each_name() -> None:
    entries = list(read_entries("a.txt", "[]\njazz\n[jazz]\n* Bill Evans; Nina Simone = Nina? | | piano"))
    assert [e.name for e in entries] == ["jazz", "Bill Evans", "Nina Simone"]
    assert entries[2].names == (("Nina Simone", False), ("Nina", True))
    assert entries[1].near == ("piano",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plays squash at the club", ["squash"]),
        ("roasted squash soup", []),
        ("grows squash on the allotment", ["vegetable growing", "allotment culture"]),
        ("bass player in a jazz trio", ["bass", "jazz"]),
        ("caught a bass off the rocks", []),
        ("plays bridge on Tuesdays", ["bridge"]),
        ("walked across the bridge", []),
        ("she sails every summer", ["sailing"]),
        ("poker face in meetings", []),
        ("runs the family bakery", []),
        ("runs with her dog", ["running", "dogs"]),
        ("an orchid-coloured dress", []),
        ("a cat called Whisky", ["cats"]),
        ("Cats, the musical", ["Cats the musical"]),
    ],
)
def test_a_sense_is_settled_by_the_words_around_it(text: str, found: list[str]) -> None:
    assert things(text) == found


def test_a_name_of_two_things_alone_is_left_unsettled() -> None:
    known = of(
        "[]\nsport | | court\nvegetable | | soup\n[sport]\nsquash (sport)?\n[vegetable]\nsquash (food)?"
    )
    assert things("squash", known) == []
    assert things("squash court", known) == ["squash"]


@pytest.mark.parametrize(
    "text",
    [
        "hates golf", "no golf for him", "gave up golf", "golf bores her", "not a golfer", "can't stand golf",
        "golf? never", "anything but golf", "went off golf", "golf isn't her thing",
    ],
)  # fmt: skip
def test_what_is_disliked_is_read_as_against(text: str) -> None:
    (golf,) = KNOWN.read(text).things
    assert golf.stance.against


@pytest.mark.parametrize(
    "text",
    [
        "never misses a round of golf", "hates football, loves golf", "can't live without golf",
        "nothing better than golf", "not only golf", "doesn't ski, only golf",
    ],
)  # fmt: skip
def test_a_double_no_is_a_yes(text: str) -> None:
    golf = [m for m in KNOWN.read(text).things if KNOWN.taxonomy.things[m.number].name == "golf"]
    assert golf
    assert not golf[0].stance.against


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("her boss plays golf", Whose.OTHER),
        ("late father loved golf", Whose.OTHER),
        ("golf is her brother's passion", Whose.OTHER),
        ("her son plays golf", Whose.CHILD),
        ("plays golf with her boss", Whose.OWN),
        ("her father taught her golf", Whose.OWN),
        ("her boss is away, she plays golf", Whose.OWN),
        ("he and his wife play golf", Whose.OWN),
    ],
)
def test_it_is_read_whose_it_is(text: str, whose: Whose) -> None:
    assert {m.stance.whose for m in KNOWN.read(text).things} == {whose}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("used to play golf", When.ONCE),
        ("wants to learn golf", When.WISH),
        ("plays golf", When.NOW),
    ],
)
def test_it_is_read_when_it_is(text: str, when: When) -> None:
    (golf,) = KNOWN.read(text).things
    assert golf.stance.when is when


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("grew up in Köln", [("Köln", "DE")]),
        ("born in Lisboa", [("Lisbon", "PT")]),
        ("years in porto before this", [("Porto", "PT")]),
        ("lived in Cambridge, Ontario", [("Cambridge", "CA")]),
        ("Birmingham, Alabama", [("Birmingham", "US")]),
        ("from Lisbon, Ohio", [("Ohio", "US")]),
        ("is reading a novel", []),
        ("moved to Reading", [("Reading", "GB")]),
        ("her daughter Florence", []),
        ("Boston Consulting Group", []),
        ("meeting in Paris on Tuesday", []),
        ("nice man", []),
        ("Chicago the musical", []),
    ],
)
def test_a_place_is_read_as_the_one_that_is_meant(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("two teenagers", "teenagers"),
        ("baby due in March", "a baby on the way"),
        ("first grandchild in May", "grandchildren"),
        ("youngest just left for university", "children at university"),
        ("twins, a boy and a girl", "twins"),
        ("married last June", "newly married"),
    ],
)
def test_a_stage_of_life_is_read(text: str, stage: str) -> None:
    assert stage in {s.name for s in KNOWN.read(text).stages}


def test_ages_of_children_are_read_and_other_peoples_children_left_out() -> None:
    assert [s.age for s in KNOWN.read("daughter 14, son is 16").stages if s.age] == [14, 16]
    assert KNOWN.read("her sister has twins").stages == ()
    assert KNOWN.read("no children").stages == ()


def test_a_text_of_any_length_and_kind_is_read() -> None:
    for text in ("", " ", "?!", "\x00\x1b[2J", "😀" * 50, "a " * 500_000, "ع" * 300, "-" * 10_000):
        KNOWN.read(text)

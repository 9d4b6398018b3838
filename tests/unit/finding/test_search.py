"""Finding whatever the book says, however it is typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import pytest

from planner.courtship.account_notes import AccountNote, AccountTopic
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.touches import Touch, TouchKind
from planner.dates.notable import Observance
from planner.finding.entries import (
    account_entries,
    fact_entries,
    gift_entries,
    outing_entries,
    person_entries,
    promise_entries,
    touch_entries,
    venue_entries,
)
from planner.finding.entry import Entry, Sort
from planner.finding.index import Index
from planner.finding.search import Found, find
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.address import Address
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint, Kind, Person
from planner.people.promises import Owner, Promise
from planner.places.venue import Remark, Venue
from planner.values.record import changed

DAY = date(2026, 5, 12)
INES = Person(
    id="ines",
    name="Inês Duarte",
    kind=Kind.CUSTOMER,
    organisation="Lago SA",
    role="head of purchasing",
    home=Address(city="Lisbon"),
    needs=Needs(allergy=("walnuts",), diet=("vegan",)),
    favourites=("custard tarts",),
    occasions=(Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),),
    contacts=(
        ContactPoint(kind=ContactKind.MOBILE, value="+44 (0)20 7946 0123"),
        ContactPoint(kind=ContactKind.EMAIL, value="ines.duarte@lago.example"),
    ),
)
RAVI = Person(id="ravi", name="Ravi O’Brien-Menon", kind=Kind.PROSPECT)
CELLO = Fact(id="cello", person_id="ines", text="plays the cello", topic=Topic.RECREATION, learned_on=DAY)
CASA = Venue(
    id="casa",
    name="Casa do Lago",
    city="Porto",
    remarks=(Remark(on=DAY, text="the terrace is loud on Fridays"),),
)
LUNCH = Outing(
    id="lunch",
    kind=OutingKind.LUNCH,
    purpose="hear how the regatta went",
    guests=("ines",),
    venue_id="casa",
    starts=datetime(2026, 5, 12, 12, 30),
)
MAP = Promise(id="map", person_id="ravi", text="send the tide tables", owner=Owner.HOST, made_on=DAY)


def index_of(*records: Person | Fact | Promise | Outing | Venue | Touch | Gift) -> Index:
    index = Index()
    people = {record.id: record for record in records if isinstance(record, Person)}
    venues = {record.id: record for record in records if isinstance(record, Venue)}
    for record in records:
        index.put(type(record).__name__, record.id, _entries(record, people, venues))
    return index


def _entries(
    record: Person | Fact | Promise | Outing | Venue | Touch | Gift,
    people: dict[str, Person],
    venues: dict[str, Venue],
) -> Iterable[Entry]:
    match record:
        case Person():
            return person_entries(record)
        case Fact():
            return fact_entries(record)
        case Promise():
            return promise_entries(record)
        case Venue():
            return venue_entries(record)
        case Touch() | Gift():
            return touch_entries(record) if isinstance(record, Touch) else gift_entries(record)
        case Outing():
            guests = tuple(people[id_] for id_ in record.guests if id_ in people)
            return outing_entries(record, guests, venues.get(record.venue_id or ""))


def texts(found: Found) -> list[str]:
    return [hit.entry.text for hit in found.hits]


BOOK = index_of(INES, RAVI, CELLO, CASA, LUNCH, MAP)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ines", "Inês Duarte"),
        ("INÊS", "Inês Duarte"),
        ("duarte in", "Inês Duarte"),
        ("inse duarte", "Inês Duarte"),
        ("obrien", "Ravi O’Brien-Menon"),
        ("o'brien", "Ravi O’Brien-Menon"),
        ("brien menon", "Ravi O’Brien-Menon"),
        ("ines cello", "plays the cello"),
        ("cel in", "plays the cello"),
        ("purchasing cello", "plays the cello"),
        ("inez celo", "plays the cello"),
        ("walnuts", "walnuts"),
        ("wallnuts", "walnuts"),
        ("lago vegan", "vegan"),
        ("tarts", "custard tarts"),
        ("birthday", "birthday, 14 Mar"),
        ("442079460123", "+44 (0)20 7946 0123"),
        ("020 7946", "+44 (0)20 7946 0123"),
        ("79 46 01", "+44 (0)20 7946 0123"),
        ("duarte@lago.ex", "ines.duarte@lago.example"),
        ("porto", "Casa do Lago"),
        ("terrace", "the terrace is loud on Fridays"),
        ("casa loud", "the terrace is loud on Fridays"),
        ("regatta", "Lunch with Inês Duarte"),
        ("lunch casa", "Lunch with Inês Duarte"),
        ("ravi tide", "send the tide tables"),
        ("prospect", "Ravi O’Brien-Menon"),
        ("lisbon", "Inês Duarte"),
    ],
)
def test_what_is_meant_is_found_first(typed: str, first: str) -> None:
    assert texts(find(BOOK, typed))[:1] == [first]


@pytest.mark.parametrize("typed", ["", "  ", "…", "qqqqzzzz", "ines qqqq", "x" * 100_000, "999999"])
def test_what_nothing_says_finds_nothing(typed: str) -> None:
    assert find(BOOK, typed).hits == ()


def test_a_name_alone_finds_no_facts_of_theirs() -> None:
    assert "plays the cello" not in texts(find(BOOK, "ines"))


def test_names_come_before_promises_facts_and_notes() -> None:
    lake = changed(RAVI, id="lake", name="Lake Mora")
    fact = changed(CELLO, id="f", text="swims in the lake")
    promise = changed(MAP, id="p", text="send the map of the lake")
    touch = Touch(id="t", person_id="ravi", kind=TouchKind.CALL, on=DAY, text="talked of the lake")
    place = Venue(id="v", name="The lake house")
    found = find(index_of(touch, fact, promise, place, lake), "lake")
    assert [hit.entry.sort for hit in found.hits] == [
        Sort.PERSON, Sort.VENUE, Sort.PROMISE, Sort.FACT, Sort.NOTE,
    ]  # fmt: skip
    assert [hit.is_called_so for hit in found.hits] == [True, True, False, False, False]


def test_what_was_written_down_of_an_account_is_found_and_is_the_hosts_own() -> None:
    note = AccountNote(id="n", person_id="ravi", topic=AccountTopic.RIVAL, on=DAY, text="Nordvåg came by")
    told = changed(note, id="q", text="off the record: Balans came by")
    index = index_of(RAVI)
    for one in (note, told):
        index.put("account_notes", one.id, account_entries(one))
    assert texts(find(index, "nordvag")) == ["Nordvåg came by"]
    assert find(index, "nordvag").hits[0].entry.sensitivity is Sensitivity.PRIVATE
    assert find(index, "nordvag").hits[0].entry.person_id == "ravi"
    assert not find(index, "nordvag", hidden=frozenset({Sensitivity.SENSITIVE, Sensitivity.PRIVATE})).hits


def test_whole_words_come_before_beginnings_and_those_before_slips() -> None:
    rows = changed(CELLO, id="1", text="rows")
    rowing = changed(CELLO, id="2", text="rowsing club")
    assert texts(find(index_of(rowing, rows), "rows")) == ["rows", "rowsing club"]
    slip = changed(CELLO, id="9", text="rosw with Kim")
    assert texts(find(index_of(slip, rows, rowing), "rosw")) == [slip.text]
    assert texts(find(index_of(slip, rows, rowing), "rosws")) != []


def test_the_newest_comes_first_and_what_no_longer_holds_last() -> None:
    old = changed(CELLO, id="1", text="sailing in May")
    new = changed(CELLO, id="2", text="sailing in June", learned_on=date(2026, 6, 1))
    gone = changed(CELLO, id="3", text="sailing in July", learned_on=date(2026, 7, 1), retired_on=DAY)
    assert texts(find(index_of(gone, old, new), "sailing")) == [new.text, old.text, gone.text]
    cancelled = changed(LUNCH, id="a", stage=Stage.CANCELLED, starts=datetime(2026, 8, 1, 12))
    found = find(index_of(INES, cancelled, LUNCH), "lunch")
    assert [hit.entry.outing_id for hit in found.hits] == ["lunch", "a"]


def test_what_is_over_by_the_day_comes_where_what_no_longer_holds_is() -> None:
    over = changed(CELLO, id="1", text="sailing in June", learned_on=date(2026, 6, 1), expires=DAY)
    holds = changed(CELLO, id="2", text="sailing in May")
    index = index_of(over, holds)
    assert texts(find(index, "sailing", on=date(2026, 5, 11))) == [over.text, holds.text]
    assert texts(find(index, "sailing", on=DAY)) == [holds.text, over.text]


@pytest.mark.parametrize("typed", ["12 may", "lunch may", "2026-05-12", "12/05", "lunch 12 may 2026"])
def test_an_outing_is_found_by_its_day(typed: str) -> None:
    assert texts(find(BOOK, typed))[:1] == ["Lunch with Inês Duarte"]


def test_a_persons_day_is_found_by_its_month_in_full_and_by_what_sort_of_day_it_is() -> None:
    wedding = Occasion(kind=OccasionKind.ANNIVERSARY, month=9, day=5, label="the wedding")
    index = index_of(changed(INES, occasions=(wedding,)))
    assert texts(find(index, "anniversary september")) == ["the wedding, 5 Sep"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sailing", "sails on Sundays"),
        ("allergies", "asked about the allergy"),
        ("running", "runs marathons"),
    ],
)
def test_a_word_is_found_with_another_ending_where_nothing_says_it(typed: str, said: str) -> None:
    found = find(index_of(changed(CELLO, text=said)), typed)
    assert texts(found) == [said]
    assert found.hits[0].marks(said)


def test_what_was_promised_or_noted_in_confidence_is_private() -> None:
    promise = changed(MAP, text="send the form, but keep it quiet")
    touch = Touch(id="t", person_id="ravi", kind=TouchKind.CALL, on=DAY, text="off the record: a new job")
    remark = Remark(on=DAY, text="closing in June, don't tell anyone")
    ravi = changed(RAVI, notes="pregnant", stays_off=("the merger",), keeps=(Observance.LENT,))
    index = index_of(promise, touch, changed(CASA, remarks=(remark,)), ravi)
    private = frozenset({Sensitivity.SENSITIVE, Sensitivity.PRIVATE})
    for typed in ("form quiet", "new job", "closing june", "pregnant", "merger", "lent"):
        assert len(find(index, typed).hits) == 1
        assert find(index, typed, hidden=private).hits == ()


def test_what_stands_behind_another_fact_is_not_found_twice() -> None:
    behind = changed(CELLO, id="b", retired_on=DAY, merged_into="cello")
    assert len(find(index_of(CELLO, behind), "cello").hits) == 1


def test_what_is_sensitive_is_found_only_by_who_asks_for_it() -> None:
    ill = changed(CELLO, id="ill", text="has been ill", sensitivity=Sensitivity.SENSITIVE)
    pay = changed(CELLO, id="pay", text="was ill paid", sensitivity=Sensitivity.PRIVATE)
    index = index_of(ill, pay)
    assert texts(find(index, "ill")) == ["was ill paid"]
    assert texts(find(index, "been il")) == []
    assert find(index, "ill", hidden=frozenset({Sensitivity.SENSITIVE, Sensitivity.PRIVATE})).hits == ()
    assert len(find(index, "ill", hidden=frozenset()).hits) == 2


def test_what_was_changed_is_found_as_it_is_now_and_what_is_gone_no_more() -> None:
    index = index_of(INES, CELLO)
    index.put("Fact", "cello", fact_entries(changed(CELLO, text="plays the viola")))
    assert texts(find(index, "ines cello")) == []
    assert texts(find(index, "ines viola")) == ["plays the viola"]
    index.put("Person", "ines", person_entries(changed(INES, name="Agnes Duarte")))
    assert texts(find(index, "agnes viola")) == ["plays the viola"]
    index.put("Fact", "cello", ())
    assert texts(find(index, "viola")) == []


def test_whoever_was_changed_or_taken_out_meanwhile_is_no_trouble() -> None:
    index = index_of(INES, CELLO, LUNCH, CASA)
    index.put("Person", "ines", person_entries(changed(INES, role="head of sales")))
    assert texts(find(index, "ines plays")) == ["plays the cello"]
    index.put("Person", "ines", ())
    assert texts(find(index, "ines plays")) == []
    assert texts(find(index, "lunch casa")) == ["Lunch with Inês Duarte"]


def test_each_letter_narrows_what_was_found_before() -> None:
    before = Found()
    query = "lago regatta"
    for end in range(1, len(query) + 1):
        before = find(BOOK, query[:end], before=before)
        assert before.hits == find(BOOK, query[:end]).hits
    assert before.all is not None


def test_a_letter_taken_back_finds_more_again() -> None:
    narrow = find(BOOK, "ines cell")
    wide = find(BOOK, "ines c", before=narrow)
    assert texts(wide) == texts(find(BOOK, "ines c"))


def test_the_words_typed_are_marked_where_they_stand() -> None:
    (hit,) = find(BOOK, "INES cel").hits
    assert [hit.entry.text[a:b] for a, b in hit.marks(hit.entry.text)] == ["cel"]
    assert hit.whose == "Inês Duarte"
    assert [hit.whose[a:b] for a, b in hit.marks(hit.whose)] == ["Inês"]


def test_a_word_nearly_so_written_is_marked_whole() -> None:
    hit = find(BOOK, "cello inse").hits[0]
    assert [hit.whose[a:b] for a, b in hit.marks(hit.whose)] == ["Inês"]


def test_a_number_is_marked_however_it_is_spaced() -> None:
    hit = find(BOOK, "2079 46").hits[0]
    assert [hit.entry.text[a:b] for a, b in hit.marks(hit.entry.text)] == ["20 7946"]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("לומד לנגן בצ'לו", "לנגן", "לנגן"),
        ("يحب التجديف", "التج", "التج"),
        ("趣味は釣りです", "釣り", "釣り"),
        ("coffee ☕ first", "☕", "☕"),
        ("won 🏆 in May", "🏆 may", "🏆May"),
        ("Straße nach Süden", "strasse", "Straße"),
        ("e\u0301cole de voile", "ecole", "e\u0301cole"),
        ("ﬁne wine", "fine", "ﬁne"),
        ("𝐈𝐧𝐞𝐬 rows", "ines", "𝐈𝐧𝐞𝐬"),
        ("met Łukasz in Sørvær", "lukasz sorvaer", "ŁukaszSørvær"),
        ("sister of Æsa Þórsdóttir", "aesa thors", "ÆsaÞórs"),
        ("[bold]brackets[/] stay", "brackets", "brackets"),
    ],
)
def test_any_script_is_found_and_marked(text: str, typed: str, marked: str) -> None:
    found = find(index_of(changed(CELLO, text=text)), typed)
    assert not found.is_slip
    (hit,) = found.hits
    shown = hit.entry.text
    assert "".join(shown[a:b] for a, b in hit.marks(shown)) == marked


def test_a_text_of_ten_thousand_characters_is_found_by_its_last_word() -> None:
    text = "word " * 2_000 + "tailboard"
    (hit,) = find(index_of(changed(CELLO, text=text)), "tailb").hits
    assert hit.marks(hit.entry.text) == ((10_000, 10_005),)


def test_what_could_act_on_a_terminal_is_shown_inert() -> None:
    (hit,) = find(index_of(changed(CELLO, text="plays\x1b[2J the\ncello")), "cello").hits
    assert "\x1b" not in hit.entry.text
    assert "\n" not in hit.entry.text


BELL = Gift(
    id="bell", person_id="ines", what="a bicycle bell", occasion="birthday", for_on=date(2026, 12, 9),
    steps=(GiftStep(state=GiftState.BOUGHT, on=date(2026, 11, 2)),),
)  # fmt: skip


@pytest.mark.parametrize(
    "typed", ["bell", "bell ines", "birthday bicycle", "bought bell", "bell december", "bell 2026-12-09"]
)
def test_a_gift_is_found_by_what_it_was_for_whom_for_what_and_when(typed: str) -> None:
    hit = find(index_of(INES, RAVI, BELL), typed).hits[0]
    assert (hit.entry.sort, hit.entry.id, hit.whose) == (Sort.GIFT, "bell", INES.name)
    assert (hit.entry.on, hit.entry.about) == (date(2026, 12, 9), "bought · for birthday")


def test_a_gift_that_was_let_go_holds_no_more_and_one_from_them_says_so() -> None:
    gone = changed(BELL, steps=(*BELL.steps, GiftStep(state=GiftState.LET_GO, on=date(2026, 11, 9))))
    (hit,) = find(index_of(INES, gone), "bell").hits
    assert not hit.entry.live
    came = GiftStep(state=GiftState.RECEIVED, on=date(2026, 11, 9))
    theirs = changed(BELL, from_them=True, steps=(came,), occasion="", for_on=None)
    assert find(index_of(INES, theirs), "bell").hits[0].entry.about == "from them"


def test_a_gift_that_was_only_logged_is_found_as_a_gift() -> None:
    jam = Touch(id="jam", person_id="ines", kind=TouchKind.GIFT, on=DAY, text="a jar of quince jam")
    (hit,) = find(index_of(INES, jam), "quince").hits
    assert (hit.entry.sort, hit.entry.about) == (Sort.GIFT, "sent")

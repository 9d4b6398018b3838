"""What is kept of a table as it changes is what reading it anew would give."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.book.pages import Draft, Pages
from planner.book.records import EMPTY, FEW, Records
from planner.book.repository import Book
from planner.courtship.touches import Touch, TouchKind
from planner.values.record import changed

PEOPLE = st.sampled_from(["ines", "ravi", "kim"])
IDS = st.sampled_from("abcdef")
NUMBERS = st.integers(1, 6)
TOUCHES = st.builds(
    Touch, id=IDS, person_id=PEOPLE, kind=st.sampled_from(TouchKind), on=st.just(date(2026, 5, 1))
)
BROKEN = msgspec.Raw(b'{"id":"broken"}')


def records() -> Records[Touch]:
    return Records(Touch, lambda t: t.id, lambda t: {t.person_id})


def raw(touch: Touch) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(touch))


def touch(n: int) -> Touch:
    return Touch(id=f"t{n:03}", person_id=f"p{n % 3}", kind=TouchKind.CALL, on=date(2026, 5, 1))


def told(found: Records[Touch]) -> object:
    by_person = {person: theirs for person, theirs in found.of_people().items() if theirs}
    return found.all(), by_person, dict(found.numbers), found.unreadable, found.next_number


@given(
    st.lists(st.dictionaries(NUMBERS, st.none() | st.just(BROKEN) | TOUCHES, min_size=1), max_size=6),
    st.data(),
)
def test_a_table_followed_through_its_changes_gives_what_it_gives_read_anew(
    changes: list[dict[int, Touch | msgspec.Raw | None]], data: st.DataObject
) -> None:
    followed, pages = records(), EMPTY
    for change in changes:
        draft = Draft(pages)
        for number, now in change.items():
            if now is None:
                draft.pop(number, None)
            else:
                draft[number] = msgspec.json.decode(msgspec.json.encode(now))
        pages = draft.done()
        if data.draw(st.booleans(), label="written by another program"):
            pages = Pages(pages.encoded())
        ids = [page["id"] for page in pages.values() if "person_id" in page]
        assume(len(set(ids)) == len(ids))  # of two with one id, which was there first is no longer known anew
        if data.draw(st.booleans(), label="looked at in between"):
            followed.follow(pages)
            told(followed)
    followed.follow(pages)
    anew = records()
    anew.follow(Pages(pages.encoded()))
    assert told(followed) == told(anew)


def test_many_changes_at_once_are_in_the_order_of_their_ids() -> None:
    found = records()
    found.follow(Pages.of({"1": msgspec.to_builtins(touch(500))}))
    assert found.of_people() == {"p2": (touch(500),)}
    many = [touch(n) for n in reversed(range(2 * FEW))]
    found.follow(Pages.of({str(n): msgspec.to_builtins(one) for n, one in enumerate(many, 1)}))
    assert found.all() == tuple(reversed(many))
    assert sum(map(len, found.of_people().values())) == len(many)


def test_what_was_given_by_person_stays_as_it_was() -> None:
    found, pages = records(), Pages.of({"1": msgspec.to_builtins(touch(0))})
    found.follow(pages)
    before = found.of_people()
    found.follow(pages.with_changes({"2": raw(touch(3))}))
    assert before == {"p0": (touch(0),)}
    assert found.of_people() == {"p0": (touch(0), touch(3))}


def test_of_two_records_with_one_id_the_first_is_kept_and_the_other_named() -> None:
    found = records()
    found.follow(Pages.of({"1": msgspec.to_builtins(touch(1)), "2": msgspec.to_builtins(touch(1))}))
    assert found.all() == (touch(1),)
    assert list(found.unreadable) == ["2"]


def test_one_that_cannot_be_read_leaves_the_others_readable() -> None:
    found = records()
    found.follow(Pages(documents={"1": raw(touch(1)), "2": BROKEN, "3": raw(touch(2))}))
    assert found.all() == (touch(1), touch(2))
    assert list(found.unreadable) == ["2"]
    assert found.next_number == 4


def test_a_table_changed_more_than_once_since_it_was_looked_at_is_followed_through_each_change() -> None:
    found, pages = records(), Pages.of({str(n): msgspec.to_builtins(touch(n)) for n in range(1, 4)})
    found.follow(pages)
    for n in range(1, 4):
        pages = pages.with_changes({str(n): raw(touch(n + 10))})
    found.follow(pages)
    assert found.all() == (touch(11), touch(12), touch(13))


def test_a_table_changed_more_often_than_is_remembered_is_compared() -> None:
    found, pages = records(), Pages.of({str(n): msgspec.to_builtins(touch(n)) for n in range(1, 40)})
    found.follow(pages)
    for n in range(1, 40):
        pages = pages.with_changes({str(n): raw(touch(n + 100))})
    found.follow(pages)
    assert found.all() == tuple(touch(n + 100) for n in range(1, 40))


def test_the_log_of_touches_stays_the_same_until_one_is_logged(book: Book) -> None:
    today = date(2026, 11, 26)
    call = Touch(id="t", person_id="ines", kind=TouchKind.CALL, on=today)
    before = book.touches.log(today)
    assert book.touches.log(today) is before
    book.touches.put(call)
    assert book.touches.log(today).last_reset("ines", TouchKind.CALL) == today
    assert before.last_reset("ines", TouchKind.CALL) is None
    assert book.touches.log(today - timedelta(days=1)).last_reset("ines", TouchKind.CALL) is None
    with book.transaction("a note"):
        book.touches.put(changed(call, id="u", kind=TouchKind.NOTE))
        assert book.touches.log(today).last_reset("ines", TouchKind.NOTE) == today

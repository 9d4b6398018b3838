"""A book as an earlier hostbook wrote it opens as one of now, with everything in it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from planner.book import migrations
from planner.book.pages import Pages
from planner.book.repository import Book
from planner.book.restore import list_backups
from planner.book.storage import sealed_parts
from planner.courtship.limits.approval import Approval
from planner.outings.parts import Reservation, Told, ToldNeed
from planner.people.address import Address
from planner.people.facts import Fact, Topic
from planner.people.needs import NeedKind

FACT = {
    "id": "f1", "person_id": "ines", "text": "rows", "topic": "recreation", "learned_on": "2026-05-01",
    "outing_id": "o1", "sensitivity": "private", "ask_again": "2026-06-01", "retired_on": "2026-07-01",
}  # fmt: skip


def _written_as(schema: int, path: Path, tables: dict[str, Any]) -> None:
    pages = {name: Pages(msgspec.Raw(msgspec.json.encode(table))) for name, table in tables.items()}
    path.write_bytes(b"".join(bytes(part) for part in sealed_parts(pages, schema, 7)))


def test_a_book_of_the_first_schema_keeps_its_facts_and_is_backed_up_first(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    people = {"1": {"id": "ines", "name": "Ines Duarte", "kind": "customer"}}
    _written_as(1, path, {"people": people, "facts": {"1": FACT}})
    before = path.read_bytes()
    book = Book.open(path)
    (fact,) = book.facts.all()
    assert fact == msgspec.convert(FACT, Fact)
    assert (fact.topic, fact.learned_on, fact.earlier) == (Topic.RECREATION, date(2026, 5, 1), ())
    (backup,) = list_backups(path)
    assert (backup.why, backup.path.read_bytes()) == ("before-migration", before)
    assert f'"schema":{migrations.current_schema()}'.encode() in path.read_bytes()[:200]


def test_the_city_someone_lives_in_becomes_their_address(
    tmp_path: Path,
) -> None:
    path = tmp_path / "book.json"
    ines = {"id": "ines", "name": "Ines Duarte", "kind": "customer", "home_city": "Porto"}
    ravi = {"id": "ravi", "name": "Ravi Menon", "kind": "prospect"}
    _written_as(3, path, {"people": {"1": ines, "2": ravi}})
    people = Book.open(path).people
    assert [person.home for person in people.all()] == [Address(city="Porto"), Address()]
    assert b"home_city" not in path.read_bytes()


def test_what_a_place_was_told_before_it_was_kept_whole_is_told_still(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    outing = {
        "id": "o1", "kind": "lunch", "guests": ["ines", "ravi"], "starts": "2026-12-03T12:30:00",
        "reservation": {
            "state": "confirmed", "under_name": "Rita Sol", "party_size": 2,
            "told": ["ines:allergy:walnuts", "ravi:access:lift: only with a key"],
        },
    }  # fmt: skip
    asked = {"id": "o2", "kind": "dinner", "guests": ["ines"], "reservation": {"state": "asked"}}
    begun = {"id": "o3", "kind": "dinner", "guests": ["ines"], "reservation": {"party_size": 5}}
    bare = {"id": "o4", "kind": "coffee"}
    _written_as(5, path, {"outings": {"1": outing, "2": asked, "3": begun, "4": bare}})

    book = Book.open(path)

    kept = book.outings["o1"].reservation
    assert kept.told == Told(
        party=2,
        starts=datetime(2026, 12, 3, 12, 30),
        minutes=90,
        under_name="Rita Sol",
        needs=(
            ToldNeed(person_id="ines", kind=NeedKind.ALLERGY, need="walnuts"),
            ToldNeed(person_id="ravi", kind=NeedKind.ACCESS, need="lift: only with a key"),
        ),
    )
    assert kept.party_size is None
    assert book.outings["o2"].reservation.told == Told(party=2, minutes=90)
    assert (book.outings["o3"].reservation.party_size, book.outings["o3"].reservation.told) == (5, None)
    assert book.outings["o4"].reservation == Reservation()


def test_who_agreed_to_what_was_over_a_limit_is_one_of_those_who_did(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    agreed = {"who": "Maria", "on": "2026-11-03", "about": ["limit:own:each"], "of": ["ines"]}
    lunch = {"id": "o", "kind": "lunch", "guests": ["ines"]}
    gift = {"id": "g", "person_id": "ines", "what": "a book"}
    line = {"id": "e", "courtesy": "gift", "on": "2026-11-03", "recipients": []}

    def three(record: dict[str, Any]) -> dict[str, Any]:
        none = {**record, "id": "none", "approval": None}
        return {"1": {**record, "approval": agreed}, "2": none, "3": {**record, "id": "never"}}

    _written_as(7, path, {"outings": three(lunch), "gifts": three(gift), "register": three(line)})
    book = Book.open(path)
    old = Approval(who="Maria", on=date(2026, 11, 3), about=("limit:own:each",), of=("ines",))
    assert {one.id: one.approvals for one in book.outings.all()} == {"o": (old,), "none": (), "never": ()}
    assert {one.id: one.approvals for one in book.gifts.all()} == {"g": (old,), "none": (), "never": ()}
    assert {one.id: one.approvals for one in book.register.all()} == {"e": (old,), "none": (), "never": ()}
    assert b'"approval":' not in path.read_bytes()

"""The steps by which the content of an older book becomes that of this hostbook.

A step is a pure function from the tables of one schema version, as plain documents, to those of the next.
Steps are only ever added at the end; none is changed once it was released. Fields that hold their default
are left out on disk, so changing a default needs a step too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Tables: TypeAlias = Mapping[str, Mapping[str, Mapping[str, Any]]]


def _facts_with_a_past(tables: Tables) -> Tables:
    """Facts may expire, stand behind another, and remember how they were worded before: none does yet.

    Nothing is rewritten. The step is there so that a hostbook that does not know these fields refuses the
    book rather than pass over the facts that have them.
    """
    return tables


def _answers_kept(tables: Tables) -> Tables:
    """What services on the network answered is kept, some of it about where people live.

    Nothing is rewritten. The step is there so that a hostbook that does not know of answers refuses the book
    rather than erase somebody and leave what was asked about their address.
    """
    return tables


def _homes_with_an_address(tables: Tables) -> Tables:
    """Where someone lives is an address: what was only its city stands in it as such."""
    people = tables.get("people", {})
    moved = {
        id_: {k: v for k, v in one.items() if k != "home_city"} | {"home": {"city": one["home_city"]}}
        for id_, one in people.items()
        if "home_city" in one
    }
    return {**tables, "people": {**people, **moved}} if moved else tables


def _what_is_kept(tables: Tables) -> Tables:
    """People may say what fasts and feasts they keep: nobody has been asked yet.

    Nothing is rewritten. The step is there so that a hostbook that does not know of it refuses the book.
    """
    return tables


def _what_the_place_was_told(tables: Tables) -> Tables:
    """What a place was told is kept whole: how many, when, under which name, and each need with its kind.

    It was the keys of the needs alone, and the party that was booked; of a table that is asked for or booked
    the rest is taken to be as it stands in the plan.
    """
    outings = tables.get("outings", {})
    return {**tables, "outings": {key: _told_whole(outing) for key, outing in outings.items()}}


def _told_whole(outing: Mapping[str, Any]) -> Mapping[str, Any]:
    kept = dict(outing.get("reservation", {}))
    keys, size = kept.pop("told", ()), kept.get("party_size")
    booked = kept.get("state") in ("asked", "confirmed", "reconfirmed")
    needs = [dict(zip(NEED_KEY, key.split(":", 2), strict=False)) for key in keys]
    told: dict[str, Any] = {"needs": needs} if needs else {}
    if booked:
        everyone = 1 + len(outing.get("guests", ())) + len(outing.get("cohosts", ()))
        told |= {
            "party": everyone if size is None else size,
            **({"starts": outing["starts"]} if outing.get("starts") else {}),
            "minutes": outing.get("minutes", 90),
            **({"under_name": kept["under_name"]} if kept.get("under_name") else {}),
        }
        kept.pop("party_size", None)
    return {**outing, "reservation": kept | ({"told": told} if told else {})} if kept or told else outing


def _the_long_view(tables: Tables) -> Tables:
    """The book keeps a matrix of its own, rhythms, planned touches, gifts, policies, the register, accounts.

    Nothing is rewritten. The step is there so that a hostbook that does not know of them refuses the book.
    """
    return tables


def _each_who_agreed(tables: Tables) -> Tables:
    """Of several who must agree to what is over a limit each is noted; it was one note for all of them."""
    return {
        **tables,
        **{
            name: {key: _agreed_apart(record) for key, record in tables[name].items()}
            for name in ("outings", "gifts", "register")
            if name in tables
        },
    }


def _agreed_apart(record: Mapping[str, Any]) -> Mapping[str, Any]:
    if "approval" not in record:
        return record
    kept = {name: value for name, value in record.items() if name != "approval"}
    return {**kept, "approvals": [record["approval"]]} if record["approval"] else kept


NEED_KEY = ("person_id", "kind", "need")
"""The parts of the key of a need, as it was written before."""

MIGRATIONS: tuple[Callable[[Tables], Tables], ...] = (
    _facts_with_a_past,
    _answers_kept,
    _homes_with_an_address,
    _what_is_kept,
    _what_the_place_was_told,
    _the_long_view,
    _each_who_agreed,
)
"""The step at index n leads from schema version n + 1 to n + 2."""


def current_schema() -> int:
    """The schema version that this hostbook writes."""
    return len(MIGRATIONS) + 1


def migrated(tables: Tables, schema: int) -> Tables:
    """Take the content of a book of an older version through every step since."""
    for step in MIGRATIONS[schema - 1 :]:
        tables = step(tables)
    return tables

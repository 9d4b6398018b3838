"""What a column of a table holds, told by its heading in any of the languages and programs that are known."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from planner.exchange.reference import read_data
from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import fold

LEFT_OUT = ""
KEEP = "keep"
NAMES = ("name", "first", "last", "nickname")
"""The fields one of which a table needs, or nobody in it has a name."""

_PARTS = {"street": "street", "city": "town", "region": "region", "code": "postcode", "country": "country"}
_PLACES = {"home": " at home", "work": " at work", "place": ""}

FIELDS = {
    LEFT_OUT: "left out",
    "name": "name", "prefix": "title before the name", "first": "first name", "middle": "middle name",
    "last": "last name", "suffix": "after the name", "nickname": "nickname",
    "say-first": "first name, as said", "say-last": "last name, as said", "organisation": "organisation",
    "department": "department", "role": "role", "mobile": "mobile", "phone": "phone",
    "home-phone": "phone at home", "work-phone": "phone at work", "home-email": "email at home",
    "work-email": "email at work", "fax": "fax",
    "pager": "pager", "email": "email", "chat": "another way to reach them",
    **{f"{at}-{part}": word + where for at, where in _PLACES.items() for part, word in _PARTS.items()},
    "birthday": "birthday", "birth-day": "day of birth", "birth-month": "month of birth",
    "birth-year": "year of birth", "anniversary": "anniversary", "web": "web page", "notes": "notes",
    "groups": "groups", "kind": "kind", "tier": "tier",
    "keeps": "fasts and feasts", "spouse": "spouse", "child": "children",
    "manager": "manager", "assistant": "assistant", "assistant-phone": "assistant's phone", "hobby": "hobby",
    KEEP: "a line of the notes",
}  # fmt: skip
"""What a column can hold, in words; the order in which it is offered."""

_NUMBERED = LatePattern(
    r"(e-?mail|phone|address|website|event|relation|organization|custom field|im) (\d+) - (.+)", re.IGNORECASE
)
"""Google's columns, which come in groups: ``Phone 1 - Label``, ``Phone 1 - Value``."""


class _Headings(Record, frozen=True, kw_only=True):
    source: str
    seen: date
    fields: dict[str, tuple[str, ...]]


@cache
def _fields() -> dict[str, str]:
    told = read_data("contact_headings.toml", _Headings).fields
    return {heading: field for field, headings in told.items() for heading in headings}


def field_of(heading: str) -> str:
    """What a column holds; empty where that is not known.

    Returns:
        A key of :data:`FIELDS`; ``title``, which the rest of a table tells to be a role or what is said
        before a name; or the sort, number and part of one of Google's columns: ``phone.1.value``.
    """
    if found := _NUMBERED.fullmatch(heading.strip()):
        sort, number, part = (text.casefold() for text in found.groups())
        return f"{re.sub(r'[- ]', '', sort)}.{number}.{'label' if part == 'type' else part}"
    plain = re.sub(r"[\W\d_]+", " ", fold(heading).replace("ß", "ss")).strip()
    return _fields().get(plain, LEFT_OUT)


def say_field(field: str) -> str:
    """What a column holds, in words."""
    return FIELDS.get(field) or " ".join(field.split(".")[::2])

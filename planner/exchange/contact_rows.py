"""A row of a table as the properties of a card, so that cards and tables are read into people alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planner.exchange.card_days import read_day
from planner.exchange.contact_headings import KEEP
from planner.exchange.vcard_lines import Property
from planner.exchange.vcard_read import own_name
from planner.exchange.vcard_ways import OWN_WAY
from planner.exchange.vcard_write import escaped
from planner.people.person import Kind
from planner.people.typed_keeps import read_keeps
from planner.values.problem import Problem
from planner.values.text import fold

SEVERAL = " ::: "
"""What Google puts between several values in one cell."""
KINDS = {
    "lead": Kind.PROSPECT, "opportunity": Kind.PROSPECT, "subscriber": Kind.PROSPECT,
    "marketing qualified lead": Kind.PROSPECT, "sales qualified lead": Kind.PROSPECT,
    "client": Kind.CUSTOMER, "evangelist": Kind.CUSTOMER, "former customer": Kind.PAST_CUSTOMER,
    "past client": Kind.PAST_CUSTOMER, "vendor": Kind.SUPPLIER, "employee": Kind.COLLEAGUE,
} | {kind.value: kind for kind in Kind}  # fmt: skip
"""What other programs call what someone is to a company."""

_TEXTS = {
    "name": "FN", "nickname": "NICKNAME", "say-first": "X-PHONETIC-FIRST-NAME",
    "say-last": "X-PHONETIC-LAST-NAME", "role": "TITLE", "chat": OWN_WAY, "web": "URL",
    "notes": "NOTE", "tier": own_name("tier"), "spouse": "X-SPOUSE", "child": "X-MS-CHILD",
    "manager": "X-MANAGER", "assistant": "X-ASSISTANT", "hobby": "HOBBY",
}  # fmt: skip
_PHONES = {
    "mobile": "cell", "phone": "voice", "home-phone": "home", "work-phone": "work", "fax": "fax",
    "pager": "pager", "assistant-phone": "assistant",
}  # fmt: skip
_EMAILS = {"email": "", "home-email": "home", "work-email": "work"}
_PARTS = ("street", "city", "region", "code", "country")
_GOOGLE_PARTS = {
    "street": "street", "extended address": "street", "city": "city", "region": "region",
    "postal code": "code", "country": "country",
}  # fmt: skip
_GOOGLE_TEXTS = {"email": "EMAIL", "website": "URL", "relation": "X-ABRELATEDNAMES"}


class _Row:
    """The properties of a row, gathered column by column."""

    def __init__(self, *, day_first: bool | None) -> None:
        self.made: list[Property] = []
        self._day_first = day_first
        self._groups = 0

    def add(self, name: str, value: str, sort: str = "", label: str = "") -> None:
        """One property; what other programs label in words of their own keeps the label."""
        self._groups += 1
        group = f"g{self._groups}" if label else ""
        params = (("type", sort),) if sort else ()
        self.made.append(Property(name=name, value=value, group=group, params=params))
        if label:
            self.made.append(Property(name="X-ABLABEL", value=escaped(label), group=group))

    def day(self, text: str, label: str) -> None:
        """A day, written as cards write it where it can be read."""
        if not text.strip(" 0/.-"):
            return  # 0/0/00 stands for none
        found = read_day(text, day_first=self._day_first)
        value = f"{found[2] or 1604:04d}-{found[0]:02d}-{found[1]:02d}" if found else escaped(text)
        self.add("X-ABDATE", value, label=label)

    def address(self, parts: dict[str, str], sort: str) -> None:
        """An address of its parts, where any of them is there."""
        if any(parts.values()):
            place = sort.casefold() if sort.casefold() in ("home", "work") else ""
            value = ";".join(["", "", *(escaped(parts.get(part, "")) for part in _PARTS)])
            self.add("ADR", value, sort=place, label="" if place else sort)


def row_properties(
    columns: Sequence[tuple[str, str]], cells: Sequence[str], *, day_first: bool | None
) -> tuple[Property, ...]:
    """A row as a card's properties.

    Args:
        columns: the heading and the field of each column.
        cells: the row; a short one lacks its last cells.
        day_first: how the table writes its days, where that is known.
    """
    row = _Row(day_first=day_first)
    single: dict[str, str] = {}
    grouped: dict[tuple[str, str], dict[str, str]] = {}
    for (heading, field), cell in zip(columns, cells, strict=False):
        text = re.sub(r"^'(?=[-=+@])", "", cell.strip())  # what keeps a spreadsheet from running a cell
        if not text or not field:
            continue
        if field.count(".") == 2:  # noqa: PLR2004 - sort, number and part
            sort, number, part = field.split(".")
            grouped.setdefault((sort, number), {})[part] = text
        elif not _whole(row, heading, field, text):
            single[field] = f"{single[field]}, {text}" if field in single else text
    _singles(row, single)
    for (sort, _), parts in grouped.items():
        _google(row, sort, parts)
    return tuple(row.made)


def _whole(row: _Row, heading: str, field: str, text: str) -> bool:
    """Take what one column tells by itself; tells whether it was such."""
    if field in _TEXTS:
        for one in text.split(SEVERAL) if field == "web" else (text,):
            row.add(_TEXTS[field], escaped(one))
    elif field in _EMAILS:
        for one in text.split(SEVERAL):
            row.add("EMAIL", escaped(one), sort=_EMAILS[field])
    elif field in _PHONES:
        row.add("TEL", escaped(text), sort=_PHONES[field])
    elif field == "keeps":
        known = not isinstance(read_keeps(text), Problem)
        row.add(own_name("keeps") if known else "NOTE", escaped(text if known else f"{heading}: {text}"))
    elif field == KEEP:
        row.add("NOTE", escaped(f"{heading}: {text}"))
    elif field == "groups":
        row.add("CATEGORIES", ",".join(escaped(one.strip()) for one in re.split(r" ::: |[;,]", text)))
    elif field in ("birthday", "anniversary"):
        row.day(text, field)
    else:
        return False
    return True


def _singles(row: _Row, told: dict[str, str]) -> None:
    """What stands in several columns, such as a name in its parts."""
    name = [told.get(part, "") for part in ("last", "first", "middle", "prefix", "suffix")]
    if any(name[:3]):
        row.add("N", ";".join(map(escaped, name)))
    firm = [told.get("organisation", ""), told.get("department", "")]
    if any(firm):
        row.add("ORG", ";".join(map(escaped, filter(None, firm) if firm[0] else firm)))
    for place in ("home", "work", "place"):
        parts = {part: told.get(f"{place}-{part}", "") for part in _PARTS}
        row.address(parts, "" if place == "place" else place)
    kind = KINDS.get(fold(told.get("kind", "")))
    if kind is not None:
        row.add(own_name("kind"), kind.value)
    month, day = told.get("birth-month", ""), told.get("birth-day", "")
    if month.isdigit() and day.isdigit():
        year = told.get("birth-year", "")
        row.day(f"{year if year.isdigit() else 1604:0>4}-{month:0>2}-{day:0>2}", "birthday")


def _google(row: _Row, sort: str, parts: dict[str, str]) -> None:
    """A group of Google's columns: a label and one value or several, or the parts of one thing."""
    label = parts.get("label", "").removeprefix("* ").strip()
    if sort == "organization":
        firm = [parts.get("name", ""), parts.get("department", "")]
        if any(firm):
            row.add("ORG", ";".join(map(escaped, firm)))
        row.add("TITLE", escaped(parts.get("title", "")))
    elif sort == "address":
        told: dict[str, str] = {}
        for part, field in _GOOGLE_PARTS.items():
            if text := parts.get(part):
                told[field] = f"{told[field]}, {text}" if field in told else text
        row.address(told or {"street": parts.get("formatted", "")}, label)
    for value in filter(None, map(str.strip, parts.get("value", "").split(SEVERAL))):
        _google_value(row, sort, label or parts.get("service", ""), value)


def _google_value(row: _Row, sort: str, label: str, value: str) -> None:
    if sort == "phone":
        fax = "fax" if "fax" in label.casefold() else ""
        row.add("TEL", escaped(value), sort=fax, label=label)
    elif sort == "event":
        row.day(value, label)
    elif sort == "customfield":
        row.add("NOTE", escaped(f"{label}: {value}" if label else value))
    elif sort == "im":
        row.add("IMPP", escaped(f"{label.casefold()}:{value}" if label else value))
    else:
        row.add(_GOOGLE_TEXTS[sort], escaped(value), label="" if sort == "website" else label)

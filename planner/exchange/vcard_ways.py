"""Ways to reach someone, as cards write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.exchange.vcard_lines import Property, unescaped
from planner.exchange.vcard_told import Told
from planner.people.person import ContactKind, ContactPlace, ContactPoint
from planner.people.typed import entered
from planner.values.record import changed

OWN_WAY = "X-HOSTBOOK-CONTACT"
"""A way to reach someone that vCard has no property for ("ask for Ana at the door")."""
_CHATS = frozenset(
    {"X-AIM", "X-GTALK", "X-GOOGLE-TALK", "X-ICQ", "X-JABBER", "X-MSN", "X-QQ", "X-SIP", "X-SKYPE",
     "X-SKYPE-USERNAME", "X-TELEGRAM", "X-WHATSAPP", "X-YAHOO", "X-SIGNAL", "X-WECHAT", "X-TWITTER"}
)  # fmt: skip
_MOBILE = frozenset({"cell", "mobile", "iphone", "pcs"})
APART = ("fax", "pager", "assistant")
"""Numbers on which one does not reach the person; they are kept with the word before them."""
PREFERRED, USUAL = 1, 101


def contacts_of(told: Told) -> Iterator[ContactPoint]:
    """Ways to reach them, the preferred first, none twice."""
    seen = set()
    named = ("TEL", "EMAIL", "IMPP", "X-MS-IMADDRESS", OWN_WAY)
    ways = [p for p in told.all if p.name in named or p.name in _CHATS]
    for one in sorted(ways, key=_rank):
        point = _point(told, one)
        if point is not None and point not in seen:
            seen.add(point)
            yield point


def _point(told: Told, one: Property) -> ContactPoint | None:
    """The way to reach them, and where it does."""
    value = entered(unescaped(one.value))
    if not value:
        return None
    label = told.label(one).casefold()
    point = _unplaced(one, label, value)
    said = {*one.types(), *re.findall(r"\w+", label)}
    place = next((place for place in ContactPlace if place.value in said), None)
    return changed(point, place=place) if place else point


def _unplaced(one: Property, label: str, value: str) -> ContactPoint:
    if one.name == "EMAIL":
        value = re.sub(r"(?i)^mailto:", "", value)
        return ContactPoint(kind=ContactKind.EMAIL if "@" in value else ContactKind.OTHER, value=value)
    if one.name == OWN_WAY and one.param("type") in ContactKind.__members__:
        return ContactPoint(kind=ContactKind[one.param("type")], value=value)
    if one.name == "TEL":
        return _phone(one.types(), label, value)
    if one.name in _CHATS:
        value = f"{one.name[2:].casefold().removesuffix('-username')}:{value}"
    return ContactPoint(kind=ContactKind.OTHER, value=value)


def _phone(types: frozenset[str], label: str, value: str) -> ContactPoint:
    number = re.sub(r"(?i)^tel:", "", value)
    number = re.sub(r"(?i);ext=", " ext ", number).split(";")[0]
    for sort in APART:
        if sort in types or sort in label:
            return ContactPoint(kind=ContactKind.OTHER, value=f"{sort} {number}")
    if not any(c.isdigit() for c in number):
        return ContactPoint(kind=ContactKind.OTHER, value=number)
    mobile = types & _MOBILE or any(word in label for word in _MOBILE)
    return ContactPoint(kind=ContactKind.MOBILE if mobile else ContactKind.PHONE, value=number)


def _rank(one: Property) -> int:
    """How much it is preferred; the smaller the better."""
    said = one.param("pref")
    if said.isascii() and said.isdigit():
        return int(said)
    return PREFERRED if "pref" in one.types() else USUAL

"""A card asked by the names of its properties: texts made clean, and what Apple's programs call them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.exchange.vcard_lines import Property, unescaped
from planner.people.typed import entered, entered_text

_APPLE = re.compile(r"_\$!<(.*)>!\$_")
"""How Apple's programs write a word of their own, to be shown in the reader's language."""


class Told:
    """What a card tells.

    Args:
        properties: in the order of the card.
    """

    def __init__(self, properties: Iterable[Property]) -> None:
        self.all = tuple(properties)
        self._by_name: dict[str, list[Property]] = {}
        for one in self.all:
            self._by_name.setdefault(one.name, []).append(one)
        self._labels = {p.group: _label(p.value) for p in self.named("X-ABLABEL") if p.group}

    def named(self, name: str) -> list[Property]:
        """The properties of a name."""
        return self._by_name.get(name, [])

    def texts(self, name: str, *, whole: bool = False) -> list[str]:
        """The values of a name as texts; on one line each unless the whole of them is asked for."""
        return [(entered_text if whole else entered)(unescaped(p.value)) for p in self.named(name)]

    def text(self, name: str, *, whole: bool = False) -> str:
        """The first of them that says anything."""
        return next(filter(None, self.texts(name, whole=whole)), "")

    def label(self, one: Property) -> str:
        """What the card calls a property in words of its own; empty for most."""
        return self._labels.get(one.group, "") if one.group else ""

    def place(self, one: Property) -> str:
        """Whose a property is: home, work, or the card's own word."""
        return next((place for place in ("home", "work") if place in one.types()), "") or self.label(one)


def _label(value: str) -> str:
    found = _APPLE.fullmatch(value.strip())
    return entered(unescaped(found[1] if found else value))

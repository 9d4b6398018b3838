"""The index: every entry under its words, kept up as records change."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from enum import Enum, auto
from itertools import chain

from planner.finding.entry import NAMED, Entry, Sort, own_key, owner_key
from planner.people.facts import Sensitivity
from planner.people.person import ContactKind
from planner.values.searching import digits_of, key_of, tails
from planner.values.slips import Vocabulary

_ORDER = {sort: place for place, sort in enumerate(Sort)}
_DAY_BITS, _COUNT_BITS = 23, 32
_LAST_DAY = date.max.toordinal()
_CALLED = (ContactKind.MOBILE.value, ContactKind.PHONE.value)
"""What stands beside a telephone number."""
_OVER = 1 << _DAY_BITS + _COUNT_BITS
_SORT_AT = 1 + _DAY_BITS + _COUNT_BITS
FIRST_UNNAMED = len(NAMED) << _SORT_AT
"""The numbers below this are those of people, outings and venues."""
BEYOND = "\U0010ffff"
READ_SOONER = 16
"""So many times as many numbers are looked through in the time that it takes to read a text."""


def sort_of(number: int) -> int:
    """The place of an entry's sort among the sorts."""
    return number >> _SORT_AT


class Where(Enum):
    """Where in an entry a word stands: first in a name, further on in one, or anywhere at all."""

    FIRST = auto()
    NAME = auto()
    ANYWHERE = auto()


class Index:
    """Entries by number. Numbers sort as entries that fit alike are listed: by sort, live first, newest."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.keys: dict[int, str] = {}
        self.names: dict[int, str] = {}
        self._said: dict[Where, dict[str, array[int]]] = {where: {} for where in Where}
        self._sorted: dict[Where, list[str]] = {}
        self._vocabulary: Vocabulary | None = None
        self._called: dict[int, str] = {}
        self._owners: dict[str, int] = {}
        self._owner_keys: dict[str, str] = {}
        self._whose: dict[int, str] = {}
        self._owned: dict[str, set[int]] = {}
        self._of_record: dict[tuple[str, str], tuple[int, ...]] = {}
        self._guarded: dict[Sensitivity, set[int]] = {}
        self._gone: set[int] = set()
        self._count = 0
        self.generation = 0

    def put(self, table: str, record_id: str, entries: Iterable[Entry]) -> None:
        """Keep what a record gives to be found, in place of what it gave before; nothing, once it is gone."""
        self.generation += 1
        for number in self._of_record.pop((table, record_id), ()):
            self._forget(number)
        if numbers := tuple(map(self._learn, entries)):
            self._of_record[table, record_id] = numbers

    def _learn(self, entry: Entry) -> int:
        self._count += 1
        day = _LAST_DAY - entry.on.toordinal() if entry.on else _LAST_DAY
        rank = _ORDER[entry.sort] << 1 | (not entry.live)
        number = (rank << _DAY_BITS | day) << _COUNT_BITS | self._count
        self.entries[number] = entry
        if entry.sort in NAMED:
            self.names[number] = name = key_of(entry.text)
            self.keys[number] = key = name + key_of(f"{entry.about} {entry.also}")[1:]
            self._called[number] = own = own_key(entry)
            self._owners[own] = number
            self._owner_keys[own] = key
            words = name.split()
            self._note(Where.FIRST, words[:1], number)
            self._note(Where.NAME, words[1:], number)
        else:
            key = key_of(f"{entry.text} {entry.about} {entry.also}")
            if entry.about in _CALLED:
                key += f"{' '.join(tails(digits_of(entry.text)))} "
            self.keys[number] = key
            if owner := owner_key(entry):
                self._whose[number] = owner
                self._owned.setdefault(owner, set()).add(number)
        if entry.sensitivity is not Sensitivity.ORDINARY:
            self._guarded.setdefault(entry.sensitivity, set()).add(number)
        self._note(Where.ANYWHERE, set(key.split()), number)
        return number

    def _note(self, where: Where, words: Iterable[str], number: int) -> None:
        said = self._said[where]
        for word in words:
            if (numbers := said.get(word)) is not None:
                if number > numbers[-1]:
                    numbers.append(number)
                else:
                    insort(numbers, number)
            else:
                said[word] = array("Q", (number,))
                self._sorted.pop(where, None)
                self._vocabulary = None

    def _forget(self, number: int) -> None:
        del self.entries[number], self.keys[number]
        if self.names.pop(number, None) is not None:
            own = self._called.pop(number)
            self._owners.pop(own, None)
            self._owner_keys.pop(own, None)
        elif owner := self._whose.pop(number, None):
            self._owned[owner].discard(number)
        for numbers in self._guarded.values():
            numbers.discard(number)
        self._gone.add(number)  # its words keep the number: it is passed over

    def owner(self, number: int) -> int | None:
        """The number of the person, outing or venue that an entry belongs to."""
        return self._owners.get(self._whose.get(number, ""))

    def said_of_owner(self, number: int) -> str:
        """The key of the person, outing or venue that an entry belongs to; empty where it is one."""
        return self._owner_keys.get(self._whose.get(number, ""), "")

    def of_these_say(self, numbers: AbstractSet[int], needles: Iterable[str]) -> tuple[set[int], set[int]]:
        """Of these, what says one of some words itself, and what belongs to what says one of them."""
        needles = tuple(needles)
        said = [each for needle in needles for each in self.that_say(needle)]
        if sum(map(len, said)) > READ_SOONER * len(numbers):
            keys, owners, whose = self.keys, self._owner_keys, self._whose
            own = {n for needle in needles for n in numbers if needle in keys[n]}
            around = {n for needle in needles for n in numbers if needle in owners.get(whose.get(n, ""), "")}
            return own, around
        named = chain.from_iterable(each[: bisect_left(each, FIRST_UNNAMED)] for each in said)
        listed, owned = chain.from_iterable(said), chain.from_iterable(map(self.owned, named))
        return set(numbers).intersection(listed), set(numbers).intersection(owned)

    def owned(self, number: int) -> Iterable[int]:
        """The numbers of what belongs to a person, outing or venue; none for what is gone."""
        return self._owned.get(self._called.get(number, ""), ())

    def place(self, number: int, on: date | None) -> int:
        """Where an entry is listed on a day: what is over by then where what no longer holds is."""
        until = self.entries[number].until
        return number | _OVER if on is not None and until is not None and until <= on else number

    def passed_over(self, hidden: frozenset[Sensitivity]) -> set[int]:
        """The numbers not to be shown: what is gone, and what is as sensitive as this."""
        return self._gone.union(*(self._guarded.get(guard, ()) for guard in hidden))

    def that_say(self, needle: str, where: Where = Where.ANYWHERE) -> list[array[int]]:
        """The numbers of what says a word, in order, an array for each word.

        ``" cello "`` is that very word, ``" cel"`` each that begins so.
        """
        said, word = self._said[where], needle.strip()
        if needle.endswith(" "):
            return [said[word]] if word in said else []
        words = self._sorted.get(where)
        if words is None:
            words = self._sorted[where] = sorted(said)
        return [said[each] for each in words[bisect_left(words, word) : bisect_left(words, word + BEYOND)]]

    def near(self, word: str) -> tuple[str, ...]:
        """What may stand for a word with a slip in it, the nearest first."""
        if self._vocabulary is None:
            said = self._said[Where.ANYWHERE]
            self._vocabulary = Vocabulary(known for known in said if not known.isdecimal())
        return self._vocabulary.near(word)

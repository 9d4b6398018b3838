"""The no-pitch reader: which lines of a host's notes sell, why, and another way to spend that minute."""

from __future__ import annotations

from functools import lru_cache

from planner.outings.pitch.features import ENDS
from planner.outings.pitch.model import bundled
from planner.outings.pitch.reasons import REASONS, SOMEHOW, Reason
from planner.outings.pitch.words import Word, bag, cut
from planner.values.record import Record

LONGEST = 600
"""Letters of a line that are read; nobody's note to themself is longer."""
DULL = bag(
    "a the and or to of in on at for with from by over per be it that this so then also 's as her his their "
    "our my your new i we before after"
)
"""Words that do not end a phrase."""


class PitchMark(Record, frozen=True, kw_only=True):
    """One line that sells.

    Attributes:
        number: which line it is, from 1.
        line: the line, as written.
        phrase: the words that sell, as written.
        why: what they do, in words.
        instead: another way to spend that minute.
    """

    number: int
    line: str
    phrase: str
    why: str
    instead: str


def check_lines(text: str) -> tuple[PitchMark, ...]:
    """The lines of talking notes, or of an invitation, that sell: one mark a line, in order.

    Words in another sense, reminders not to sell, and answers to business the guest raised stay clean.
    Where it cannot tell, it says nothing.
    """
    marks = []
    for number, line in enumerate(text.splitlines(), 1):
        if (found := _read(line)) is not None:
            phrase, why = found
            marks.append(PitchMark(number=number, line=line, phrase=phrase, why=why.why, instead=why.instead))
    return tuple(marks)


@lru_cache(maxsize=1024)  # notes are read again at every key press, and one line of them has changed
def _read(line: str) -> tuple[str, Reason] | None:
    """The words of a line that sell, and how; None where it is clean."""
    model = bundled()
    words = model.mended(cut(line[:LONGEST]))
    if not any(word.plain for word in words):
        return None
    reading = model.read(words)
    if reading.score <= 0:
        return None
    begin, end = _weightiest(words, reading.shares)
    return line[words[begin].begin : words[end].end], REASONS.get(model.reason(reading) or "", SOMEHOW)


def _weightiest(words: list[Word], shares: list[float]) -> tuple[int, int]:
    """The first and the last word of the stretch that sells most, dull words trimmed from its ends."""
    best, begin, end = float("-inf"), 0, 0
    total, start = 0.0, 0
    for i, share in enumerate(shares):
        if total <= 0 or words[i].stem in ENDS:
            total, start = 0.0, i
        total += share
        if total > best and words[i].plain:
            best, begin, end = total, start, i
    while begin < end and not (words[begin].plain or words[begin].stem.startswith("<")):
        begin += 1
    while begin < end and (
        words[end].stem in DULL or not (words[end].plain or words[end].stem.startswith("<"))
    ):
        end -= 1
    return begin, end

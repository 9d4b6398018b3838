"""What is read out to the place, or written to it: the table, what changed since, or that nobody comes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from planner.dates.saying import say_time
from planner.dates.spoken import spoken_day, spoken_minutes, spoken_number, spoken_time
from planner.outings.outing import OutingKind, Stage
from planner.outings.parts import ReservationState, Told
from planner.outings.saying_needs import said_at_table
from planner.outings.situation import Situation, called
from planner.outings.table.booked import BOOKED, SURE, at_table, booked_for, booked_under, is_guessed
from planner.outings.table.telling import differences, needs_telling, table_differences
from planner.people.needs import NeedKind, is_doubtful, without_doubt
from planner.values.record import changed
from planner.values.text import inert_line, listed, sentence

NOT_KNOWN = "Not known yet"
"""What begins the line of all that nobody has been asked."""
AWAY = "away from the kitchen, the washrooms and the till"
"""The table to ask for, whatever else (Boston Globe, 2013)."""
NONE = "none"
SMALL = frozenset({"The", "A", "An", "Ask", "By", "Away", "Near", "Not", "In"})
"""Words that begin a wish and are no name."""
TWO = 2


def to_read_out(s: Situation) -> str:
    """What is to be said to the place now: the whole brief, what changed since, or that nobody comes."""
    if s.outing.stage is Stage.CANCELLED and s.outing.reservation.state in BOOKED:
        return give_back_brief(s)
    return change_brief(s) if is_about_changes(s) else table_brief(s)


def is_about_changes(s: Situation) -> bool:
    """Whether the place has the table already, and is to be told only what is otherwise now."""
    return s.outing.reservation.state in SURE and needs_telling(s)


def table_brief(s: Situation) -> str:
    """The table as one would ask for it on the telephone, a line for each thing; the unknown said as such."""
    bookable = s.outing.reservation.state is not ReservationState.NOT_NEEDED
    lines = [
        _table(s) if bookable else "",
        _allergies(s),
        _of_each(s, NeedKind.DIET, "To eat"),
        _dry(s),
        _of_each(s, NeedKind.ACCESS, "Getting in and about", named="({})"),
        _of_each(s, NeedKind.SEATING, "Sitting well", named="({})"),
        _wishes(s),
        _unknown(s),
        _until_when(s) if bookable else "",
    ]
    return "\n".join(inert_line(line) for line in lines if line)


def change_brief(s: Situation) -> str:
    """What changed since the place was told, as one would say it on the telephone, a line for each thing."""
    head = "Something has changed:" if table_differences(s) else "There is more to know:"
    lines = [f"I ring about {_our_table(s)}. {head}"]
    lines += [f"{sentence(text)}." for text in differences(s)]
    return "\n".join(inert_line(line) for line in lines)


def give_back_brief(s: Situation) -> str:
    """That nobody comes, as one would say it on the telephone."""
    return _release(_our_table(s))


def held_briefs(s: Situation) -> tuple[tuple[str, str], ...]:
    """Each other place that keeps a table, and what is to be said to it."""
    briefs = []
    for table in s.outing.reservation.held:
        kept = changed(s.outing.reservation, told=table.told, confirmation=table.confirmation)
        there = changed(s, outing=changed(s.outing, reservation=kept))
        briefs.append((inert_line(table.place), _release(_our_table(there))))
    return tuple(briefs)


def _release(table: str) -> str:
    return inert_line(f"I am sorry, we cannot come after all: please take back {table}.")


def table_wishes(s: Situation) -> str:
    """What to ask of the table: the place's own good one, away from the noise, and what each needs of it."""
    if s.outing.kind is OutingKind.EVENT:
        wishes: list[str] = ["seats together"]
    else:
        wishes = [s.venue.table_notes.strip().rstrip(".")] if s.venue and s.venue.table_notes.strip() else []
        wishes.append(AWAY)
    return "; ".join((*wishes, *_seating_and_access(s)))


def _table(s: Situation) -> str:
    what = "Tickets" if s.outing.kind is OutingKind.EVENT else "A table"
    return f"{what} for {spoken_number(booked_for(s))}, please, {_when(s)}, under {booked_under(s)}."


def _when(s: Situation) -> str:
    starts = s.outing.starts
    if starts is None:
        return "on a day that I will tell you"
    return f"on {_moment(starts)}" + (
        "" if s.outing.kind is OutingKind.EVENT or not s.outing.minutes
        else f", for {spoken_minutes(s.outing.minutes)}"
    )  # fmt: skip


def _moment(at: datetime) -> str:
    """A day and time as they are said, the time in figures too: ``… at half past twelve (12:30)``."""
    said, figures = spoken_time(at), say_time(at)
    return f"{spoken_day(at)} at {said}" + ("" if said == figures else f" ({figures})")


def _our_table(s: Situation) -> str:
    """The table as the place knows it: ``our table for four on …, under Rita Sol, number R-17``."""
    kept = s.outing.reservation
    told = kept.told or Told()
    party, starts = told.party or booked_for(s), told.starts or s.outing.starts
    when = f" on {_moment(starts)}" if starts else ""
    number = f", number {kept.confirmation}" if kept.confirmation else ""
    what = "tickets" if s.outing.kind is OutingKind.EVENT else "table"
    return f"our {what} for {spoken_number(party)}{when}, under {told.under_name or booked_under(s)}{number}"


def _allergies(s: Situation) -> str:
    """Who is allergic to what, so that no ear takes it for a wish."""
    sides = {p.id: p.needs.allergy for p in at_table(s) if p.needs.allergy is not None}
    all_known = bool(sides) and len(sides) == len(at_table(s))
    if not any(sides.values()):
        return "No allergies." if all_known else ""
    grouped: dict[tuple[str, ...], list[str]] = {}
    for id_, side in sides.items():
        if side:
            grouped.setdefault(side, []).append(id_)
    said = [f"{_whom(s, ids)} {_allergic(side, many=len(ids) > 1)}" for side, ids in grouped.items()]
    said += ["nobody else has an allergy"] if all_known and not all(sides.values()) else []
    return f"Please tell the kitchen: {'; '.join(said)}."


def _allergic(side: tuple[str, ...], *, many: bool) -> str:
    """``is allergic to walnuts, and may be to sesame (I will ask)``."""
    sure = [said_at_table(NeedKind.ALLERGY, need) for need in side if not is_doubtful(need)]
    unsure = [said_at_table(NeedKind.ALLERGY, without_doubt(need)) for need in side if is_doubtful(need)]
    said = [f"{'are' if many else 'is'} allergic to {listed(sure)}"] if sure else []
    if unsure:
        said.append(f"may be {'to' if sure else 'allergic to'} {listed(unsure)} (I will ask)")
    return ", and ".join(said)


def _of_each(s: Situation, kind: NeedKind, heading: str, named: str = "for {}") -> str:
    said = _by_answer(s, _answers(s, kind), named)
    return f"{heading}: {said}." if said else ""


def _dry(s: Situation) -> str:
    dry = {p.id: "no alcohol" for p in at_table(s) if p.alcohol is False}
    others = {p.id: NONE for p in at_table(s) if p.alcohol is not False}
    return f"To drink: {_by_answer(s, dry | others)}; something good without it, please." if dry else ""


def _wishes(s: Situation) -> str:
    said = set(_seating_and_access(s))
    wishes = (s.outing.reservation.table_requests or table_wishes(s)).split("; ")
    asked = [_small(wish.strip()) for wish in wishes if wish.strip() and wish not in said]
    return f"If you can: {'; '.join(asked).rstrip('.')}." if asked else ""


def _unknown(s: Situation) -> str:
    """What nobody has been asked, so that the place does not take it for none."""
    open_sides: dict[str, list[str]] = {}
    for person in at_table(s):
        sides = [kind.plural for kind in NeedKind if person.needs.side(kind) is None]
        if sides:
            open_sides.setdefault(listed(sides), []).append(person.id)
    if not at_table(s):
        return f"{NOT_KNOWN}, I will tell you: who comes, and what they need."
    said = "; ".join(f"{sides} for {_whom(s, ids)}" for sides, ids in open_sides.items())
    return f"{NOT_KNOWN}, I will tell you: {said}." if said else ""


def _until_when(s: Situation) -> str:
    """The one thing to ask for, where nobody has."""
    asking = s.outing.reservation.state not in SURE
    return "Until when may we cancel, if we must?" if asking and is_guessed(s) else ""


def _answers(s: Situation, kind: NeedKind) -> dict[str, str]:
    """What is known of each at the table; whoever nobody has asked is left out."""
    sides = {person.id: person.needs.side(kind) for person in at_table(s)}
    return {
        id_: listed([_said(kind, need) for need in side]) if side else NONE
        for id_, side in sides.items()
        if side is not None
    }


def _said(kind: NeedKind, need: str) -> str:
    """One need; of one that is not certain, who will find out."""
    said = said_at_table(kind, need)
    return f"{said.removesuffix(' – ask')} (I will ask)" if is_doubtful(need) else said


def _by_answer(s: Situation, answers: Mapping[str, str], named: str = "for {}") -> str:
    """Every answer once, with whose it is; empty where nobody needs anything."""
    grouped: dict[str, list[str]] = {}
    for id_, answer in answers.items():
        if answer != NONE:
            grouped.setdefault(answer, []).append(id_)
    return "; ".join(f"{answer} {named.format(_whom(s, ids))}" for answer, ids in grouped.items())


def _whom(s: Situation, ids: list[str]) -> str:
    """Of whom it is said: nobody is named where there is no other it could be."""
    everyone = at_table(s)
    if len(ids) < len(everyone):
        return listed([called(s, id_) for id_ in ids])
    if len(ids) == 1:
        return "my guest"
    return "both of my guests" if len(ids) == TWO else "all of my guests"


def _seating_and_access(s: Situation) -> list[str]:
    """What each needs of the seat and of the way to it, as it stands among the table requests."""
    return [
        f"{need} ({called(s, person.id)})"
        for person in at_table(s)
        for need in (*(person.needs.seating or ()), *(person.needs.access or ()))
    ]


def _small(wish: str) -> str:
    """A wish within a sentence: ``the garden table``; names and abbreviations keep their capital."""
    first, _, rest = wish.partition(" ")
    return f"{first.lower()} {rest}" if first in SMALL else wish

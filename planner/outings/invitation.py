"""The invitation: a few plain words to the guests, with who, when and where, and nothing sold."""

from __future__ import annotations

from planner.dates.saying import say_in_full, say_time
from planner.outings.naming import outing_title
from planner.outings.outing import OutingKind
from planner.outings.situation import Situation, called
from planner.outings.table.booked import at_table
from planner.outings.table.letters import Letter
from planner.people.person import ContactKind, contact
from planner.values.links import mailbox
from planner.values.text import inert, inert_line, listed

TOGETHER = {
    OutingKind.BREAKFAST: "have breakfast with me",
    OutingKind.COFFEE: "have a coffee with me",
    OutingKind.LUNCH: "have lunch with me",
    OutingKind.DRINKS: "come out for something to drink",
    OutingKind.DINNER: "have dinner with me",
    OutingKind.EVENT: "come with me",
}
"""What they are asked to do."""


def invitation(s: Situation) -> str:
    """What the guests are written: the host's own words, else the plain ones of the plan."""
    return inert(s.outing.conversation.invitation).strip() or suggest_invitation(s)


def suggest_invitation(s: Situation) -> str:
    """An invitation in plain words, from who comes, when and where; nobody's needs are in it."""
    lines = [
        f"Dear {listed([called(s, guest.id) for guest in s.guests])}," if s.guests else "Hello,",
        "",
        f"Would you {_together(s)}{_when(s)}{_where(s)}? It would be good to see you.",
    ]
    if s.cohosts:
        comes = "comes" if len(s.cohosts) == 1 else "come"
        lines.append(f"{listed([inert_line(p.name) for p in s.cohosts])} {comes} along.")
    if any(None in (p.needs.allergy, p.needs.diet, p.needs.access) for p in at_table(s)):
        lines.append("Please tell me what you do not eat, and whatever makes it easier for you to come.")
    lines += ["", "With warm regards,", s.host.name]
    return inert("\n".join(inert_line(line) for line in lines)).strip()


def letter_to_guests(s: Situation) -> Letter:
    """The invitation as a letter to every guest whose address is known."""
    boxes = (mailbox(contact(guest, ContactKind.EMAIL)) for guest in s.guests)
    day = f", {say_in_full(s.outing.starts)}" if s.outing.starts else ""
    what = inert_line(s.outing.title) or outing_title(s.outing, ()).partition(",")[0]
    return Letter(to=tuple(box for box in boxes if box), subject=f"{what}{day}", body=invitation(s))


def _together(s: Situation) -> str:
    title = inert_line(s.outing.title)
    if s.outing.kind is OutingKind.EVENT and title:
        return f"{TOGETHER[s.outing.kind]} to {title}"
    return TOGETHER[s.outing.kind]


def _when(s: Situation) -> str:
    starts = s.outing.starts
    return f" on {say_in_full(starts)} at {say_time(starts)}" if starts else " one of these days"


def _where(s: Situation) -> str:
    if s.venue is None or not s.venue.name.strip():
        return ""
    place = ", ".join(part for part in (s.venue.address, s.venue.city) if part.strip())
    return f", at {s.venue.name}" + (f" ({place})" if place else "")

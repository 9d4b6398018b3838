"""The brief: the one page to read before walking in, its first half in sixty seconds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from planner.dates.apart import say_full_there
from planner.dates.instants import wall
from planner.dates.saying import say_day, say_time
from planner.outings.discretion import may_be_said
from planner.outings.drinks.moderation import drinks_for
from planner.outings.gap import Gap, Severity
from planner.outings.kept_days import that_day
from planner.outings.limits import said_limits
from planner.outings.naming import outing_title
from planner.outings.no_pitch import no_pitch_line
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST
from planner.outings.readiness import readiness
from planner.outings.run_of_show import run_of_show
from planner.outings.saying_needs import kept_away, other_than_allergies, said_need
from planner.outings.situation import Situation, called, local
from planner.outings.step import Step
from planner.outings.table.table_brief import to_read_out
from planner.outings.talk.another_day import another_day
from planner.outings.talk.asking import said_to, stay_off, suggest_questions
from planner.outings.talk.conversation import promised, shared_ground
from planner.outings.talk.last_time import last_time
from planner.outings.travel.own_time import clock_of
from planner.outings.travel.saying_ways import getting_there
from planner.people.confidence import in_confidence, may_stand, promised_words
from planner.people.guidance import Guidance
from planner.people.needs import NeedKind
from planner.people.person import ContactKind, Person, contact, first_name
from planner.people.promises import Owner, Promise
from planner.places.venue import latest_note
from planner.values.record import Record, changed
from planner.values.text import counted, inert_line, listed, sentence

ASK_THEM = "unknown – ask"
MOST_SHARED = 4
"""Things shared that a host can keep in mind in a minute."""
MOST_LEARNED = 3
MOST_FAVOURITES = 3


class Brief(Record, frozen=True, kw_only=True):
    """One page, in the order it is read. Every text is safe for a terminal; each tuple is a list of lines.

    Attributes:
        title: ``Lunch with Ines Duarte``.
        when: the day, the time and how far it is; or that it has no date yet.
        where: the venue, its address and telephone; empty while it is not chosen.
        purpose: why, in a line.
        that_day: what the day is: a public holiday, a fast or a feast that somebody keeps.
        who: each guest: the name, how to say it, who they are, how they get about and sit, their mobile;
            then who hosts along.
        eats: what each must not eat, does not eat and loves; the unknown said as such.
        drinks: what each drinks, and how much is planned.
        share: what you share and how you know.
        last_time: when you last met, and what you learned.
        promised: open promises, yours and theirs.
        ask: the questions chosen, or the best three.
        stay_off: what to leave alone.
        table: the text to read to the restaurant.
        limits: how much of what they may be given this brings them to, and who agreed to more.
        getting_there: your way in, and everybody's way home.
        run_of_show: the steps, with their times, marked ● done, ○ to do, ! not to be left out.
        another_day: what is kept for another day, where an account is warm and thin.
        no_pitch: the promise, and what to do when business comes up.
        gaps: what is still missing, by when.
        clock: whose clock the times below the minute are on, "Madrid time"; empty where it is the host's.
    """

    title: str
    when: str
    where: str = ""
    purpose: str = ""
    that_day: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    eats: tuple[str, ...] = ()
    drinks: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    last_time: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    stay_off: tuple[str, ...] = ()
    another_day: tuple[str, ...] = ()
    table: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    getting_there: tuple[str, ...] = ()
    run_of_show: tuple[str, ...] = ()
    no_pitch: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    clock: str = ""


MINUTE = {
    "that_day": "That day",
    "who": "Who",
    "eats": "Eats",
    "drinks": "Drinks",
    "share": "You share",
    "last_time": "Last time",
    "promised": "Promised",
    "ask": "Ask",
    "stay_off": "Stay off",
    "another_day": "Later",
    "no_pitch": "No pitch",
}
"""The half that is read in a minute: the field, and its heading."""
REST = {
    "gaps": "Still missing",
    "table": "To read to the place",
    "limits": "Within limits",
    "getting_there": "Getting there, and home",
    "run_of_show": "Run of show",
}
"""The half that is looked up."""
TIMED = ("gaps", "getting_there", "run_of_show")
"""What of it tells times."""


def headed(brief: Brief) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections that have anything to say, each with its heading, in the order they are read.

    The heading of what tells times says whose clock they are told on, where that is not the host's.
    """
    clock = f" ({brief.clock})" if brief.clock else ""
    sections = (
        (f"{heading}{clock}" if field in TIMED else heading, getattr(brief, field))
        for field, heading in (MINUTE | REST).items()
    )
    return tuple((heading, lines) for heading, lines in sections if lines)


def brief(situation: Situation, guidance: Guidance, now: datetime) -> Brief:
    """The brief of one outing.

    Args:
        situation: the outing among what is known.
        guidance: for questions while none are chosen, and for what to leave alone.
        now: an instant with a zone.
    """
    here = local(situation, now)
    outing = situation.outing
    made = Brief(
        title=outing_title(outing, situation.guests),
        when=_when(situation, now),
        where=_where(situation),
        purpose=outing.purpose,
        that_day=that_day(situation),
        who=(
            *(_who(p) for p in situation.guests),
            *(f"{_who(p)} · hosts along" for p in situation.cohosts),
        ),
        eats=tuple(_named(situation, p, _eats(p)) for p in situation.guests),
        drinks=tuple(_drinks(situation)),
        share=tuple(f"{s.text}: {s.how}" for s in shared_ground(situation)[:MOST_SHARED]),
        last_time=tuple(_last_time(situation, here.date())),
        promised=tuple(_promise(situation, p, here.date()) for p in promised(situation)),
        ask=tuple(_ask(situation, guidance, here.date())),
        stay_off=(" · ".join(stay_off(situation, guidance)),),
        another_day=tuple(filter(None, (another_day(situation),))),
        table=tuple(to_read_out(situation).splitlines()),
        limits=said_limits(situation, here.date()),
        getting_there=tuple(getting_there(situation)),
        run_of_show=tuple(_step(situation, step, here) for step in run_of_show(situation, now)),
        no_pitch=(no_pitch_line(situation),),
        gaps=tuple(_gap(gap, here) for gap in readiness(situation, now)),
        clock=clock_of(situation, now),
    )
    return _inert(made)


def _inert(made: Brief) -> Brief:
    """The brief with every text on one line and nothing in it that could act on a terminal."""
    values = {name: getattr(made, name) for name in made.__struct_fields__}
    safe = {
        name: inert_line(value) if isinstance(value, str) else tuple(inert_line(line) for line in value)
        for name, value in values.items()
    }
    return changed(made, **safe)


def _when(situation: Situation, now: datetime) -> str:
    starts, own = situation.outing.starts, situation.host.zone
    if starts is None:
        return "No day chosen yet"
    return say_full_there(starts, situation.outing.zone, wall(now, own), own)


def _where(situation: Situation) -> str:
    venue = situation.venue
    if venue is None:
        return ""
    return " · ".join(part for part in (venue.name, venue.address, venue.city, venue.phone) if part.strip())


def _who(person: Person) -> str:
    said = f" ({person.say_as})" if person.say_as else ""
    role = ", ".join(part for part in (person.role, person.organisation) if part.strip())
    mobile = contact(person, ContactKind.MOBILE, ContactKind.PHONE)
    needs = (*(person.needs.access or ()), *(person.needs.seating or ()))
    return " · ".join(part for part in (f"{person.name}{said}", role, *needs, mobile) if part)


def _named(situation: Situation, person: Person, text: str) -> str:
    """The line, with the name before it where there is more than one guest."""
    return f"{first_name(person)}: {text}" if len(situation.guests) > 1 else text


def _eats(person: Person) -> str:
    needs = person.needs
    said: list[str] = []
    if needs.allergy is None:
        said.append(f"allergies {ASK_THEM}")
    elif needs.allergy:
        said.append(kept_away(needs.allergy))
    else:
        said.append("no allergies")
    if needs.diet is None:
        said.append(f"diet {ASK_THEM}")
    diet = other_than_allergies(needs.diet or (), needs.allergy or ())
    said += [said_need(NeedKind.DIET, need) for need in diet]
    if person.favourites:
        said.append(f"loves {listed(person.favourites[:MOST_FAVOURITES])}")
    return "; ".join(said)


def _drinks(situation: Situation) -> Iterator[str]:
    dry = situation.outing.kind in (OutingKind.BREAKFAST, OutingKind.COFFEE)
    for person in situation.guests:
        likes = listed(person.drinks[:MOST_FAVOURITES])
        if person.alcohol is False:
            words = f"no alcohol; likes {likes}" if likes else "no alcohol"
        else:
            most = drinks_for(situation, person.id)
            plan = f"{counted(most, 'drink')} at most" if most else "no alcohol planned"
            known = likes or (f"alcohol {ASK_THEM}" if person.alcohol is None and not dry else "")
            words = f"{known}; {plan}" if known else plan
        yield _named(situation, person, words)
    own = drinks_for(situation, HOST)
    if situation.guests and not dry:
        yield f"You: {counted(own, 'drink')} at most" if own else "You: no alcohol"


def _last_time(situation: Situation, today: date) -> Iterator[str]:
    note = latest_note(situation.venue) if situation.venue else None
    if note is not None and situation.venue is not None and may_be_said(situation, note.text):
        yield f"Of {situation.venue.name} you noted on {say_day(note.on, today)}: “{note.text}”"
    last = last_time(situation)
    if last is None:
        if situation.guests:
            yield "Your first outing together"
        return
    where = f" at {last.where}" if last.where else ""
    warm = f", warm {last.warmth} of 5" if last.warmth else ""
    what = sentence(last.what)
    yield f"{what} on {say_day(last.on, today)}{where}{warm}"
    yield from last.learned[:MOST_LEARNED]


def _promise(situation: Situation, promise: Promise, today: date) -> str:
    name = called(situation, promise.person_id)
    who = f"You to {name}" if promise.owner is Owner.HOST else f"{name} to you"
    due = f", by {say_day(promise.due, today)}" if promise.due else ""
    late = " (late)" if promise.due and promise.due < today else ""
    return f"{who}: {promised_words(promise)}{due}{late}"


def _ask(situation: Situation, guidance: Guidance, today: date) -> Iterator[str]:
    here = {"", *(guest.id for guest in situation.guests)}
    hidden = {f.id for f in (*situation.facts, *situation.past_facts) if not may_stand(f)}
    chosen = [
        q
        for q in situation.outing.conversation.questions
        if q.person_id in here and q.fact_id not in hidden and not in_confidence(q.text)
    ] or suggest_questions(situation, guidance, today)
    for number, question in enumerate(chosen, 1):
        yield f"{number} {question.text}{said_to(situation, question)}"


def _step(situation: Situation, step: Step, here: datetime) -> str:
    starts = situation.outing.starts
    same_day = starts is not None and step.at.date() == starts.date()
    at = say_time(step.at) if same_day else f"{say_day(step.at.date(), here.date())}, {say_time(step.at)}"
    mark = "●" if step.done else "!" if step.must else "○"
    return f"{mark} {at}  {step.text}"


def _gap(gap: Gap, here: datetime) -> str:
    mark = "!" if gap.severity is Severity.MUST else "○"
    if gap.by is None:
        return f"{mark} sometime  {gap.text}"
    day = "today" if gap.by.date() == here.date() else say_day(gap.by.date(), here.date())
    hour = "" if gap.whole_day else f", {say_time(gap.by)}"
    return f"{mark} by {day}{hour}  {gap.text}"

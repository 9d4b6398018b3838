"""The occasion: what it is, when, how long, and what for."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from planner.dates.saying import say_minutes, say_typed
from planner.outings.drafting import moved, with_kind
from planner.outings.kept_days import that_day
from planner.outings.outing import AHEAD, EventKind, Outing, OutingKind, Stage
from planner.outings.situation import local
from planner.values.record import changed
from planner.values.text import inert
from screens.plan_parts.form import PartForm, note
from screens.reading import duration, moment, words

KINDS = [(kind, kind.value) for kind in OutingKind]
EVENTS = [(kind, kind.value) for kind in EventKind]


class OccasionForm(PartForm):
    """What, when, how long, what for."""

    def compose(self) -> ComposeResult:
        """The lines."""
        outing, here = self.situation.outing, local(self.situation, self.desk.now())
        yield self.pick("kind", "What", KINDS, outing.kind, _with_kind)
        yield self.pick("event", "Event", EVENTS, outing.event or EventKind.OTHER, _with_event)
        yield self.line(
            "title",
            "Called",
            lambda o, v: changed(o, title=v),
            read=words,
            text=outing.title,
            hint="Benfica – Porto",
        )
        yield self.line(
            "when",
            "When",
            _with_start,
            read=moment(here, ahead=True, meal=lambda: self.situation.outing.kind.value, far=self.how_far),
            hint="next thu 12:30",
            text=say_typed(outing.starts, here) if outing.starts else "",
        )
        yield note("that-day")
        yield self.line(
            "minutes",
            "How long",
            lambda o, v: changed(o, minutes=v),
            read=duration,
            text=say_minutes(outing.minutes),
        )
        yield self.line(
            "purpose",
            "Purpose",
            lambda o, v: changed(o, purpose=v),
            read=words,
            text=outing.purpose,
            hint="to hear how the move went",
        )

    def say(self) -> None:
        """An event has a kind and a name of its own; the day may be a holiday, a fast or a feast."""
        event = self.situation.outing.kind is OutingKind.EVENT
        self.query_one("#event").display = event
        self.query_one("#title").display = event
        day = that_day(self.situation)
        self.query_one("#that-day").display = bool(day)
        self.write("#that-day", inert("\n".join(day)))


def _with_kind(outing: Outing, kind: OutingKind) -> Outing:
    other = with_kind(outing, kind)
    if kind is OutingKind.EVENT:
        return changed(other, event=other.event or EventKind.OTHER)
    return changed(other, title="")


def _with_event(outing: Outing, event: EventKind) -> Outing:
    return changed(outing, event=event) if outing.kind is OutingKind.EVENT else outing


def _with_start(outing: Outing, starts: datetime | None) -> Outing:
    if starts is None:
        return changed(outing, starts=None, stage=Stage.IDEA if outing.stage in AHEAD else outing.stage)
    return moved(outing, starts)

"""The outings of the demo book: planned as a host plans, left as a host left them, filed by their notes."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.book.lookup import situation
from planner.dates.reading import Unread, read_when
from planner.dates.saying import say_dated
from planner.dates.zones import to_utc
from planner.exchange.demo_filler import DemoDamaged, Filler
from planner.exchange.demo_pages import (
    OutingPage,
    on_workday,
    with_dates,
)
from planner.exchange.reference import guidance
from planner.notes.reader import read_notes
from planner.outings.doing import do_step
from planner.outings.drafting import draft, new_outing, next_stage
from planner.outings.filing.filing import file_outing
from planner.outings.no_pitch import take_promise
from planner.outings.outcome import Debrief
from planner.outings.outing import Outing, Stage, ends
from planner.outings.parts import Way
from planner.outings.table.booked import moved_on, told_all
from planner.outings.table.table_steps import RECONFIRM_TABLE
from planner.outings.ticks import RECONFIRM_GUESTS
from planner.people.person import Kind
from planner.people.promises import Owner
from planner.values.money import read_money
from planner.values.problem import Problem
from planner.values.record import changed

RECONFIRMING = (RECONFIRM_GUESTS, RECONFIRM_TABLE)
A_DAY_AHEAD = timedelta(hours=22)
"""Before an outing: when its table and its guests were reconfirmed."""
PLANNED_AHEAD = timedelta(days=8)
"""How long before its day an outing in the demo book was planned."""


class OutingFiller:
    """Plans the outings among all that was filled in before.

    Args:
        filler: what filling the book knows so far.
    """

    def __init__(self, filler: Filler) -> None:
        self._filled = filler
        self.book, self.host, self.now = filler.book, filler.host, filler.now

    def outing(self, page: OutingPage) -> None:
        """Put an outing into the book, as far as it came."""
        bare = new_outing(
            self._filled.named(page.key),
            page.kind,
            host=self.host,
            guests=tuple(self._filled.of(key) for key in page.guests),
            cohosts=tuple(self._filled.of(key) for key in page.cohosts),
            starts=self._starts(page),
            venue=self.book.venues[self._filled.id_of(page.venue)] if page.venue else None,
            event=page.event,
            title=page.title,
        )
        bare = changed(bare, purpose=page.purpose, minutes=page.minutes or bare.minutes)
        planned_at = (
            min(self.now, self._instant(bare, bare.starts) - PLANNED_AHEAD) if bare.starts else self.now
        )
        outing = draft(situation(self.book, bare, self.host), guidance(), planned_at)
        outing = self._as_the_host_left_it(outing, page, planned_at)
        if page.stage is Stage.CANCELLED:
            outing = changed(outing, stage=Stage.CANCELLED)
        else:
            outing = changed(outing, stage=next_stage(situation(self.book, outing, self.host), self.now))
        self.book.outings.put(outing)
        if page.stage is Stage.FILED:
            self._file(outing, page)

    def _starts(self, page: OutingPage) -> datetime | None:
        if page.days is None:
            return None
        day = self._filled.day(page.days)
        if page.workday:
            day = on_workday(day, back=page.days < 0)
        read = read_when(f"{say_dated(day)} {page.time}", self._filled.here)
        if isinstance(read, Unread):
            raise DemoDamaged(f"{page.key}: {read.why}")
        return read.at

    def _instant(self, outing: Outing, at: datetime) -> datetime:
        instant = to_utc(at, outing.zone)
        if isinstance(instant, Problem):
            raise DemoDamaged(f"{outing.purpose}: {instant.text}")
        return instant

    def _reconfirmed(self, outing: Outing, planned_at: datetime) -> datetime:
        """When a step of the day before was done; no later than now."""
        if outing.starts is None:
            return planned_at
        return max(planned_at, min(self.now, self._instant(outing, outing.starts) - A_DAY_AHEAD))

    def _as_the_host_left_it(self, outing: Outing, page: OutingPage, planned_at: datetime) -> Outing:
        """The drafted outing with what the host did about it since."""
        found = situation(self.book, outing, self.host)
        if page.reservation is not None:
            moved = moved_on(found, page.reservation.state, planned_at)
            outing = changed(outing, reservation=changed(moved, confirmation=page.reservation.confirmation))
            found = changed(found, outing=outing)
            if page.reservation.told:
                outing = changed(outing, reservation=told_all(found, planned_at))
        for step in page.ticks:
            done_at = self._reconfirmed(outing, planned_at) if step in RECONFIRMING else planned_at
            outing = do_step(changed(found, outing=outing), step, done_at).outing
        if page.cap:
            cap = read_money(page.cap, self.host.currency)
            if isinstance(cap, Problem):
                raise DemoDamaged(f"{page.key}: {cap.text}")
            outing = changed(outing, moderation=changed(outing.moderation, cap_per_head=cap))
        if page.promised:
            outing = take_promise(outing, planned_at)
        walking = {self._filled.id_of(key) for key in page.no_way_home}
        legs = tuple(g for g in outing.transport.legs if g.way is Way.IN or g.traveller not in walking)
        notes = with_dates(page.notes, self._filled.day).strip()
        return changed(
            outing,
            transport=changed(outing.transport, legs=legs),
            debrief=_debrief(page, notes) if notes else outing.debrief,
        )

    def _file(self, outing: Outing, page: OutingPage) -> None:
        found, closed = situation(self.book, outing, self.host), ends(outing)
        if closed is None or outing.starts is None:
            raise DemoDamaged(f"{page.key} was filed and has no day")
        rivals = tuple(p.organisation for p in self.book.people.all() if p.kind is Kind.COMPETITOR)
        lines = read_notes(
            outing.debrief.notes, found.guests, outing.starts.date(), self.host.currency,
            host_name=self.host.name, competitors=rivals,
        )  # fmt: skip
        filed = file_outing(
            found, lines, self._instant(outing, closed + timedelta(hours=1)), self._filled.new_id
        )
        self.book.outings.put(filed.outing)
        for person in filed.people:
            self.book.people.put(person)
        for fact in filed.facts:
            self.book.facts.put(fact)
        for touch in filed.touches:
            self.book.touches.put(touch)
        if filed.entry is not None:
            self.book.register.put(filed.entry)
        if filed.venue is not None:
            self.book.venues.put(filed.venue)
        for promise in filed.promises:
            kept = page.kept_after is not None and promise.owner is Owner.HOST
            on = promise.made_on + timedelta(days=page.kept_after or 0) if kept else None
            self.book.promises.put(changed(promise, kept_on=on))


def _debrief(page: OutingPage, notes: str) -> Debrief:
    if page.stage is not Stage.FILED:
        return Debrief(notes=notes, warmth=page.warmth)
    return Debrief(notes=notes, warmth=page.warmth, place=page.place, moderate=True, pitched=False)

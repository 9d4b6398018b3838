"""Transport: parking, and how everyone comes and gets home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from planner.dates.saying import say_minutes
from planner.online.servers import router_server
from planner.outings.outing import Outing
from planner.outings.parts import HOST, Leg, Mode, Parking, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.legs import (
    agree_home,
    arrival,
    drives_after_drinking,
    leave_by,
    leg,
    needs_accessible_car,
    round_of,
    wheel_of,
    with_leg,
)
from planner.outings.travel.own_time import said_own_time
from planner.outings.travel.pickups import ride_with_host, rides_with_host, told_rounds, without_leg
from planner.outings.travel.suggested import ACCESSIBLE, suggest_leg
from planner.outings.travel.transport import explain_transport
from planner.outings.travel.typed_ends import said_back, said_typed_end, said_where_to_asked
from planner.outings.travel.ways import said_unknown, way_of
from planner.places.travel import said_minutes
from planner.values.money import Money
from planner.values.point_within import words_beside
from planner.values.record import changed
from planner.values.text import inert_line
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.plan_parts.form import PartForm, note, why
from screens.plan_parts.rounds import draw_rounds
from screens.reading import amount, whole, words
from screens.widgets.choice import Choice
from screens.widgets.fitted import Fitted

MODES: list[tuple[Mode | None, str]] = [(None, "not known"), *((mode, mode.value) for mode in Mode)]
LONGEST_WALK = 120


class LegChoice(Choice[Mode | None]):
    """How one traveller goes one way."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "details", tooltip="From where, who drives, how long"),
        Binding("a", "agree", "agreed", tooltip="Who travels was asked and says so too, or not after all"),
        Binding("p", "ride", "with you", tooltip="You fetch them, or take them home, or not after all"),
    ]

    class OfLeg(Message):
        """Something is said of one leg."""

        def __init__(self, choice: LegChoice) -> None:
            super().__init__()
            self.choice = choice

        @property
        def control(self) -> LegChoice:
            """The choice."""
            return self.choice

    class Agreed(OfLeg):
        """The host says whether it is agreed with who travels."""

    class Rides(OfLeg):
        """The host fetches who travels, or takes them home, or does not after all."""

    def __init__(self, label: str, traveller: str, way: Way, mode: Mode | None) -> None:
        super().__init__(label, MODES, mode, id=f"leg-{way.value}-{traveller}")
        self.traveller = traveller
        self.way = way

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A guest's way home is to be agreed; the host's own, and any way in, is not."""
        if action == "agree":
            return self.way is Way.HOME and self.traveller != HOST
        if action == "ride":
            return self.traveller != HOST
        return super().check_action(action, parameters)

    def action_ride(self) -> None:
        """Say that the host fetches them, or takes them home, or not after all."""
        self.post_message(self.Rides(self))

    def action_agree(self) -> None:
        """Say that it is agreed, or not after all."""
        self.post_message(self.Agreed(self))


class TransportForm(PartForm):
    """Everyone's way in and home."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "to_agree", "agree", tooltip="Go to the first way home that is not agreed yet"),
    ]

    def compose(self) -> ComposeResult:
        """Why, the way in for each, the way home for each, then parking."""
        s = self.situation
        yield why("explained")
        for way in Way:
            yield Fitted(id=_round_name(way), classes="says")
            for traveller in travellers(s):
                yield self._leg_choice(traveller, way)
                yield note(_note_name(traveller, way))
        parking, currency = s.outing.transport.parking, self.desk.host.currency
        cost = parking.cost
        yield self.line("parking", "Parking", _parking("where"), read=words, text=parking.where, hint="where")
        yield self.line(
            "parking-cost",
            "Costs",
            _parking("cost"),
            read=amount(currency),
            text=_amount_text(cost) if cost else "",
        )
        yield self.line(
            "parking-walk",
            "Walk, minutes",
            _parking("walk_minutes"),
            read=whole(0, LONGEST_WALK),
            text="" if parking.walk_minutes is None else str(parking.walk_minutes),
        )

    def say(self) -> None:
        """Why, when each sets out, and whatever is wrong with a way home."""
        s = self.situation
        self.write("#explained", " ".join(filter(None, (explain_transport(s), self._unreached()))))
        for way in Way:
            self._say_rounds(way)
            for traveller in travellers(s):
                found = self.query(f"#{_note_name(traveller, way)}")
                if found:
                    self.write(f"#{_note_name(traveller, way)}", self._about(traveller, way))

    def _unreached(self) -> str:
        """Why the router that is switched on gave no answer; empty where it did, or none is."""
        is_on = bool(router_server(self.desk.settings.online))
        return inert_line(self.desk.patience.trouble) if is_on else ""

    def _say_rounds(self, way: Way) -> None:
        """Who is fetched or taken home by whom, door by door; nothing where everyone goes alone."""
        told = told_rounds(self.situation, way)
        where = self.query_one(f"#{_round_name(way)}", Fitted)
        if where.display and not told:
            self.call_after_refresh(self._stay)
        where.display = bool(told)
        where.fit(lambda width: draw_rounds(told, width))

    def _stay(self) -> None:
        """Keep the line in view that has the cursor, where lines above it went."""
        focused = self.screen.focused if self.is_attached else None
        if focused is not None and self in focused.ancestors:
            focused.scroll_visible(animate=False)

    @on(Choice.Done)
    def _details(self, event: Choice.Done) -> None:
        """Open the details of the leg the cursor is on."""
        event.stop()
        from screens.sheets.leg import LegScreen  # noqa: PLC0415 - built when first wanted

        choice = event.choice
        if isinstance(choice, LegChoice):
            one = leg(self.situation.outing.transport, choice.traveller, choice.way)
            if one is not None:
                self.app.push_screen(LegScreen(self.desk, self.situation, one), self._settled)

    @on(LegChoice.Agreed)
    def _agreed(self, event: LegChoice.Agreed) -> None:
        """Note that a way home is agreed with who travels, or that it is not after all."""
        event.stop()
        traveller = event.choice.traveller
        one = leg(self.situation.outing.transport, traveller, Way.HOME)
        if one is None:
            name = inert_line(called(self.situation, traveller))
            self.notify(f"Choose first how {name} gets home.", markup=False)
            return
        agreed = not one.agreed
        self.edit(lambda o: changed(o, transport=agree_home(o.transport, traveller, agreed=agreed)))

    def action_to_agree(self) -> None:
        """Go to the first way home that is only pencilled in, else to the first that is not known."""
        legs = [
            choice
            for choice in self.query(LegChoice)
            if choice.way is Way.HOME and choice.traveller != HOST and not self._is_agreed(choice)
        ]
        first = next((choice for choice in legs if choice.value is not None), next(iter(legs), None))
        if first is None:
            self.notify("Every guest's way home is agreed.", markup=False)
            return
        first.focus()
        name = inert_line(called(self.situation, first.traveller))
        if first.value is None:
            self.notify(f"Choose first how {name} gets home, with ← and →.", markup=False)
        else:
            self.notify(f"Press a again when {name} has agreed.", markup=False)

    def _is_agreed(self, choice: LegChoice) -> bool:
        one = leg(self.situation.outing.transport, choice.traveller, choice.way)
        return one is not None and one.agreed

    @on(LegChoice.Rides)
    def _rides(self, event: LegChoice.Rides) -> None:
        """Have the host fetch who travels, or take them home; pressed again, as it would be suggested."""
        event.stop()
        s, traveller, way = self.situation, event.choice.traveller, event.choice.way
        if rides_with_host(s, traveller, way):
            transport = with_leg(
                s.outing.transport, suggest_leg(without_leg(s, traveller, way), traveller, way)
            )
        else:
            transport = ride_with_host(s, traveller, way)
        self.edit(lambda o: changed(o, transport=transport))
        for choice in self.query(LegChoice):
            one = leg(transport, choice.traveller, choice.way)
            choice.set_value(one.mode if one else None)

    @on(Choice.Changed)
    def _mode(self, event: Choice.Changed) -> None:
        choice = event.choice
        if not isinstance(choice, LegChoice):
            return
        event.stop()
        traveller, way, mode = choice.traveller, choice.way, event.value
        self.edit(lambda o: _with_mode(o, traveller, way, mode))

    def _settled(self, one: Leg | None) -> None:
        """Take a leg as it was settled."""
        if one is not None:
            self.edit(lambda o: changed(o, transport=with_leg(o.transport, one)))

    def _leg_choice(self, traveller: str, way: Way) -> LegChoice:
        one = leg(self.situation.outing.transport, traveller, way)
        who = called(self.situation, traveller)
        label = f"{who.capitalize() if traveller == HOST else inert_line(who)}, {way.value}"
        return LegChoice(label, traveller, way, one.mode if one else None)

    def _about(self, traveller: str, way: Way) -> Content:
        s = self.situation
        one = leg(s.outing.transport, traveller, way)
        if one is None:
            return Content("")
        if drives_after_drinking(s, one):
            return Content.styled(f"{NEEDS_YOU} drinks are planned for who drives", "$warning")
        said = []
        if way is Way.HOME and traveller != HOST:
            said.append(f"{DONE} agreed" if one.agreed else f"{OPEN} not agreed yet, press a when it is")
        if one.start or one.end:
            said.append(" to ".join(filter(None, (_place(one.start), _place(one.end)))))
        elif back := said_back(s, one) or said_where_to_asked(s, one):
            said.append(back)
        said.append(_times(s, one))
        if wheel_of(s, one) is None and (lasts := said_typed_end(s, one) or _said_length(s, one)):
            said.append(lasts)
        if one.driver:
            said.append(_driven(s, one))
        if one.note:
            said.append(inert_line(one.note))
        if needs_accessible_car(s, one) and ACCESSIBLE not in one.note:
            wheel = wheel_of(s, one)
            own = wheel is not None and wheel.mode is Mode.DRIVES
            said.append("in a car that takes a wheelchair" if own else ACCESSIBLE)
        return Content(" · ".join(said))


def _times(s: Situation, one: Leg) -> str:
    """When they set out, or are to be ready, and when they are there."""
    leaves, arrives, wheel = leave_by(s, one), arrival(s, one), wheel_of(s, one)
    if leaves is None:
        return "when is not known" if wheel is not None else said_unknown(s, one)
    if one.way is Way.HOME:
        return f"from {leaves:%H:%M}" + (f", there about {arrives:%H:%M}" if arrives else "")
    there = f", there {arrives:%H:%M}" if arrives else ""
    return f"{'leave' if wheel is None else 'ready'} by {said_own_time(s, one, leaves)}{there}"


def _place(typed: str) -> str:
    """A typed end as it is read: figures of a point stand in the details."""
    return inert_line(words_beside(typed) or typed)


def _driven(s: Situation, one: Leg) -> str:
    who, wheel = inert_line(called(s, one.driver)), wheel_of(s, one)
    if wheel is None or wheel.mode is Mode.DRIVES:
        return f"driven by {who}"
    return "in your taxi" if wheel.traveller == HOST else f"in the taxi of {who}"


def _round_name(way: Way) -> str:
    return f"round-{way.value}"


def _note_name(traveller: str, way: Way) -> str:
    return f"about-{way.value}-{traveller}"


def _said_length(s: Situation, one: Leg) -> str:
    """How long a leg takes, as the host set it, else with who says so; empty while that is not known."""
    driven = round_of(s, one)
    if driven is not None and driven.stops and driven.minutes is not None and one.minutes is None:
        return f"{say_minutes(driven.minutes)} of driving"
    if one.minutes is not None:
        return f"about {say_minutes(one.minutes)}" if one.minutes else ""
    known = way_of(s, one)
    return said_minutes(known) if known is not None else ""


def _with_mode(outing: Outing, traveller: str, way: Way, mode: Mode | None) -> Outing:
    known = leg(outing.transport, traveller, way)
    if mode is None:
        legs = tuple(one for one in outing.transport.legs if one is not known)
        return changed(outing, transport=changed(outing.transport, legs=legs))
    # A new way of going has its own time, reason and driver; where it starts and ends stays.
    fresh = Leg(
        traveller=traveller,
        way=way,
        mode=mode,
        start=known.start if known else "",
        end=known.end if known else "",
    )
    return changed(outing, transport=with_leg(outing.transport, fresh))


def _parking(name: str) -> Callable[[Outing, Any], Outing]:
    def put(outing: Outing, value: object) -> Outing:
        parking: Parking = changed(outing.transport.parking, **{name: value})
        return changed(outing, transport=changed(outing.transport, parking=parking))

    return put


def _amount_text(cost: Money) -> str:
    return str(cost)

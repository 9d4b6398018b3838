"""The guests, the co-hosts, and what is known of their needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import TextArea

from planner.outings.invitation import invitation, letter_to_guests, suggest_invitation
from planner.outings.limits import said_limits
from planner.outings.own_invitation import not_as_planned
from planner.outings.pitch.selling import check_lines
from planner.outings.saying_needs import said_in_short
from planner.outings.situation import called
from planner.outings.ticks import INVITE, is_ticked, tick, to_invite, untick
from planner.people.needs import NeedKind
from planner.people.person import Kind, Person
from planner.values.record import changed
from planner.values.text import inert, inert_line, listed
from screens.frame import Frame
from screens.look import DONE, HERE, NEEDS_YOU, NOTHING, OPEN
from screens.outside import copy
from screens.plan_parts.form import PartForm, into, says
from screens.plan_parts.marks import drawn_marks
from screens.sheets.reach import write_letter
from screens.widgets.row_list import RowList
from screens.widgets.who import NewName, person_line
from screens.widgets.writing import Writing


@dataclass(frozen=True)
class Seat:
    """Someone at the table, or an offer to add one."""

    person: Person | None
    cohost: bool


class GuestsForm(PartForm):
    """Who comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add(False)", "add", tooltip="Add a guest"),
        Binding("c", "add(True)", "co-host", tooltip="Add a co-host"),
        Binding("i", "invited", "invited", tooltip="They are invited, or not yet"),
        Binding("x,delete", "remove", "take off"),
        Binding("w", "word_it", "word it", tooltip="Word the invitation yourself"),
        Binding("y", "copy", "copy", tooltip="Copy the invitation"),
        Binding("o", "send", "send", tooltip="Write the invitation to the guests in your own mail"),
    ]

    def compose(self) -> ComposeResult:
        """Whether they are invited, and a list."""
        yield says("invited")
        seats: RowList[Seat] = RowList(
            self._paint, lines=lambda seat, _: 2 if seat.person else 1, enter="card"
        )
        yield seats
        yield says("year")
        yield says("plain")
        yield says("marks")
        words = Writing(self.situation.outing.conversation.invitation, id="invitation")
        words.border_title = "The invitation, in your own words"
        words.border_subtitle = "y on the list copies it, o sends it"
        yield words

    def say(self) -> None:
        """Everyone at the table."""
        seats = [Seat(p, cohost=False) for p in self.situation.guests] + [Seat(None, cohost=False)]
        seats += [Seat(p, cohost=True) for p in self.situation.cohosts] + [Seat(None, cohost=True)]
        self.query_one(RowList).show(seats)
        left = to_invite(self.situation.outing)
        some = 0 < len(left) < len(self.situation.guests)
        mark = (f"{OPEN} ", "$dim") if left or not self.situation.guests else (f"{DONE} ", "$success")
        words = "Invited." if not left else "Not invited yet. Press i once they are."
        if some:
            names = listed([inert_line(called(self.situation, id_)) for id_ in left])
            words = f"Still to be invited: {names}. Press i once they are."
        year = said_limits(self.situation, self.desk.today())
        self.write("#year", Content.styled(" ".join(year), "$dim"))
        self.query_one("#year").display = bool(year)
        own = self.situation.outing.conversation.invitation
        box = self.query_one("#invitation")
        box.display = bool(own) or box.has_focus
        self.query_one("#plain").display = not box.display and bool(self.situation.guests)
        plain = Content.assemble(
            ("\nAn invitation\n", "$accent"),
            inert(invitation(self.situation)),
            ("\n\nPress w to word it yourself, y to copy it, o to send it.", "$dim"),
        )
        self.write("#plain", plain)
        marks = [drawn_marks(check_lines(own))] if check_lines(own) else []
        if said := not_as_planned(self.situation):
            marks.append(Content.assemble((f"{NEEDS_YOU} {inert_line(said)}", "$warning")))
        self.write("#marks", Content("\n").join(marks))
        self.write("#invited", Content.assemble(mark, (words, "$dim")))

    def action_invited(self) -> None:
        """Say that the guests are invited, or not yet."""
        now = self.desk.now()
        if self.situation.guests:
            self.edit(lambda o: untick(o, INVITE) if is_ticked(o, INVITE) else tick(o, INVITE, now))

    def action_word_it(self) -> None:
        """Take the plain words into a box, to be worded anew."""
        box = self.query_one("#invitation", Writing)
        if not box.text.strip():
            box.text = suggest_invitation(self.situation)
        box.display = True
        box.focus()
        box.move_cursor(box.document.end)

    def action_copy(self) -> None:
        """Copy the invitation."""
        copy(self.app, invitation(self.situation), "The invitation", but=self._to_mind())

    def action_send(self) -> None:
        """Open the invitation as a letter in the host's own mail."""
        if but := self._to_mind():
            self.notify(but, severity="warning", timeout=8, markup=False)
        write_letter(self.app, letter_to_guests(self.situation))

    def _to_mind(self) -> str:
        """What the host may want to change before the invitation is sent: what it sells, what is not so."""
        marks = check_lines(self.situation.outing.conversation.invitation)
        lines = "One line sells" if len(marks) == 1 else f"{len(marks)} lines sell"
        sold = " … ".join(f"“{inert_line(mark.line)}”" for mark in marks)
        said = [f"{lines}: {sold}."] if marks else []
        return " ".join([*said, *filter(None, [not_as_planned(self.situation)])])

    @on(TextArea.Changed)
    def _worded(self, event: TextArea.Changed) -> None:
        event.stop()
        text = event.text_area.text
        if text != self.situation.outing.conversation.invitation:
            put = into("conversation", "invitation")
            self.edit(lambda o: put(o, text))

    def action_add(self, cohost: bool) -> None:
        """Choose someone to add; a colleague under the cursor is asked to host along instead."""
        if cohost and (colleague := self._colleague_here()) is not None:
            self._host_along(colleague)
            return
        from screens.asking.person import ChoosePersonScreen  # noqa: PLC0415 - built when first wanted

        there = (*self.situation.outing.guests, *self.situation.outing.cohosts)
        title = "A colleague who hosts along" if cohost else "Add a guest"
        self.app.push_screen(
            ChoosePersonScreen(self.desk, title, there), lambda person: self._added(person, cohost=cohost)
        )

    def _colleague_here(self) -> Person | None:
        """The colleague under the cursor who is down as a guest."""
        seat = self.query_one(RowList).highlighted
        person = seat.person if seat is not None and not seat.cohost else None
        return person if person is not None and person.kind is Kind.COLLEAGUE else None

    def _host_along(self, person: Person) -> None:
        guests = tuple(i for i in self.situation.outing.guests if i != person.id)
        self.edit(lambda o: changed(o, guests=guests, cohosts=(*o.cohosts, person.id)))
        self.notify(f"{inert_line(person.name)} hosts along.", markup=False)

    def action_remove(self) -> None:
        """Take the highlighted one off the plan; they stay in the book."""
        seat = self.query_one(RowList).highlighted
        if seat is None or seat.person is None:
            return
        name, gone = ("cohosts" if seat.cohost else "guests"), seat.person.id
        self.edit(lambda o: changed(o, **{name: tuple(i for i in getattr(o, name) if i != gone)}))

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        seat: Seat = event.item
        if seat.person is None:
            self.action_add(seat.cohost)
        else:
            self.post_message(Frame.OpenPerson(seat.person.id))

    def _added(self, answer: Person | NewName | None, *, cohost: bool) -> None:
        if answer is None:
            return
        if isinstance(answer, NewName):
            kind = Kind.COLLEAGUE if cohost else Kind.PROSPECT
            person = Person(
                id=self.desk.book.new_id(), name=inert_line(answer), kind=kind, added_on=self.desk.today()
            )
            self.desk.book.people.put(person)
        else:
            person = answer
        name = "cohosts" if cohost else "guests"
        self.edit(lambda o: changed(o, **{name: (*getattr(o, name), person.id)}))

    def _paint(self, seat: Seat, width: int) -> Sequence[Content]:
        if seat.person is None:
            return [Content.assemble(("+ ", "$accent"), "add a co-host" if seat.cohost else "add a guest")]
        role = Content.styled("  hosts along", "$dim") if seat.cohost else Content("")
        first = Content.assemble((f"{HERE} ", "$dim"), person_line(seat.person), role)
        return [first.truncate(width, ellipsis=True), Content.assemble("  ", needs_line(seat.person))]


def needs_line(person: Person) -> Content:
    """A person's needs in one line, the unknown named as such."""
    known, unknown = [], []
    for kind in NeedKind:
        side = person.needs.side(kind)
        if side is None:
            unknown.append(kind.plural)
        elif side:
            known.append(inert_line(listed([said_in_short(kind, need) for need in side])))
    if person.alcohol is False:
        known.append("no alcohol")
    elif person.alcohol is None:
        unknown.append("alcohol")
    parts = [Content(f" {NOTHING} ".join(known))] if known else []
    if unknown:
        parts.append(Content.styled(f"not known yet: {listed(unknown)}", "$warning"))
    return Content(f" {NOTHING} ").join(parts) if parts else Content.styled("no special needs", "$dim")

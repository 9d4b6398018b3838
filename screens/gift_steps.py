"""A gift taken a step further from wherever it stands: at once, or on its sheet where something is open."""

from __future__ import annotations

from collections.abc import Callable

from planner.book.gifts import giving_of, keep_gift, limits_on_gifts
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.objections import asked_again, objections, stopping
from planner.courtship.giving.steps import state_of, stepped
from planner.courtship.touches import TouchKind
from planner.exchange.gift_catalogue import gift_catalogue
from planner.exchange.reference import guidance
from planner.people.person import Person
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import inert_line
from screens.desk import Desk
from screens.frame import Frame

Then = Callable[[str | None], None]
"""What is done afterwards, with the gift's id; None where nothing was kept."""


def giving_here(desk: Desk, person: Person) -> Giving:
    """All that is known for a gift to somebody; what private mode hides is only heeded."""
    found = giving_of(desk.book, person, guidance(), gift_catalogue(), desk.today())
    return changed(found, unshown=frozenset(f.id for f in found.facts if not desk.may_show(f)))


def take_further(frame: Frame, person: Person, gift: Gift, state: GiftState, then: Then) -> None:
    """A gift to a state; what it cost, and what stands against it, is asked on its sheet first.

    Args:
        frame: the screen that asks for it.
        person: for whom it is, or from whom.
        gift: as it is.
        state: how far it came.
        then: called once that is settled.
    """
    desk = frame.desk
    giving = giving_here(desk, person)
    is_asked = gift.touch is TouchKind.GIFT and state in (GiftState.BOUGHT, GiftState.SENT)
    if is_asked and (gift.cost is None or state is GiftState.BOUGHT or _is_open(desk, gift, giving)):
        from screens.sheets.gift import GiftSheet  # noqa: PLC0415 - built when first wanted

        frame.app.push_screen(GiftSheet(desk, giving, gift, state), then)
        return
    taken = stepped(gift, state, desk.today())
    if isinstance(taken, Problem):
        frame.notify(inert_line(taken.text), severity="warning", markup=False)
    else:
        label = f"“{state.value}” of {gift.what}"
        then(gift.id if keep(frame, taken, person, label, state.value.capitalize()) else None)


def keep(frame: Frame, gift: Gift, person: Person, label: str, done: str) -> bool:
    """Save a gift and say so; whether that was done.

    Args:
        frame: the screen that says it.
        gift: as it is now.
        person: whose.
        label: what undo will call it.
        done: what was done with it, in a word.
    """
    with frame.saying_what_is_wrong():
        keep_gift(frame.desk.book, gift, person, label)
        frame.notify(f"{done}: {inert_line(gift.what)}. Press u to take it back.", markup=False)
        return True
    return False


def _is_open(desk: Desk, gift: Gift, giving: Giving) -> bool:
    """Whether something stops it, or is to be asked again; what was bought was asked about then."""
    found = objections(gift, giving, limits_on_gifts(desk.book))
    again = asked_again(found) if state_of(gift) is GiftState.IDEA else ""
    return bool(again) or stopping(found, gift) is not None

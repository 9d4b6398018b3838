"""An approval of what goes over a limit, by one of those who must agree to it."""

from collections.abc import Iterable
from datetime import date

from planner.values.money import Money
from planner.values.record import Record, changed

APART = ";"
"""What stands between the names where more than one must agree."""


class Approval(Record, frozen=True, kw_only=True):
    """Who agreed, when, and to what: more than that, or somebody else, is to be agreed anew.

    Attributes:
        who: the name, or the office.
        on: the day.
        words: what was agreed to, or a reference; may be empty.
        office: who had to agree, as the limit names them; empty in older notes, which stand for all of them.
        each: the amount for each that was agreed to; None where none was named.
        of: ids of those whom it was agreed for.
        about: keys of what was over a limit then, and was agreed to.
    """

    who: str
    on: date
    words: str = ""
    office: str = ""
    each: Money | None = None
    of: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def offices(approver: str) -> tuple[str, ...]:
    """Each of those who must agree, as a limit names them: ``the sales director; compliance``."""
    return tuple(dict.fromkeys(name.strip() for name in approver.split(APART) if name.strip()))


def stands_for(approval: Approval, office: str) -> bool:
    """Whether it is the agreement of an office, or an older note, which was taken for everyone's."""
    return approval.office in ("", office)


def with_approval(approvals: Iterable[Approval], one: Approval) -> tuple[Approval, ...]:
    """The approvals with one more, in the place of an earlier one of the same office.

    Of an older note, which is of no office, what the new one is about goes over to it.
    """
    kept = []
    for other in approvals:
        if other.office == one.office:
            continue
        left = tuple(key for key in other.about if other.office or key not in one.about)
        if left or not other.about:
            kept.append(changed(other, about=left))
    return (*kept, one)

"""What the host wrote down of an account: results, expectations, competitors, hard words, what came back."""

from datetime import date
from enum import StrEnum

from planner.values.record import Record


class AccountTopic(StrEnum):
    """What a note on an account is evidence of."""

    RESULT = "result delivered"
    EXPECTS = "what they expect"
    RIVAL = "competitor"
    ASKED = "asked about competitors"
    HARD_TALK = "hard conversation"
    INVITED = "their invitation"
    RETURNED = "something they gave back"


class Expectation(StrEnum):
    """What a customer wants most of a supplier."""

    PREDICTABLE = "predictable performance"
    LOW_RISK = "low risk"
    LOW_PROFILE = "a low profile"
    INNOVATION = "innovation"


class AccountNote(Record, frozen=True, kw_only=True):
    """One dated piece of evidence about a customer's account, as the host wrote it down.

    Attributes:
        id: the book's own id.
        person_id: with whom it was, or of whom it was learned.
        topic: what it is evidence of.
        on: the day it happened or was said.
        text: in the host's words.
        expects: which expectation, of a note on one.
        is_met: whether they get what they expect; None while that was not asked.
        reviewed_on: of a result, the day it was gone through with them; None while it was not.
        outing_id: the outing it was learned at, if at one.
    """

    id: str
    person_id: str
    topic: AccountTopic
    on: date
    text: str = ""
    expects: Expectation | None = None
    is_met: bool | None = None
    reviewed_on: date | None = None
    outing_id: str | None = None

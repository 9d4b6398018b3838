"""The signs that a standing is read from: what each is called, how long it holds, and how it stands."""

from datetime import date
from enum import StrEnum

from planner.values.record import Record


class Side(StrEnum):
    """The two things that are laid side by side."""

    WARMTH = "warmth"
    EVIDENCE = "evidence"


class State(StrEnum):
    """How one sign stands on a day."""

    PRESENT = "present"
    STALE = "stale"
    MISSING = "missing"


class Sign(StrEnum):
    """One thing that is looked for."""

    TIME = "time together"
    HOURS = "warm hours"
    KNOWN = "what you know of them"
    INVITES = "who invites whom"
    DAYS = "their days kept"
    RETURNED = "what comes back"
    RESULTS = "results gone through"
    EXPECTED = "what they expect"
    CONTACTS = "more than one contact"
    RIVALS = "competitors"
    HARD_TALK = "a hard conversation"
    PROMISES = "promises kept"
    RAISED = "business they raise"


WHY = {
    Sign.TIME: "Twice in a year is the least that can be called knowing each other.",
    Sign.HOURS: "How the last hour felt says more than how many there were.",
    Sign.KNOWN: "Three things of their own life, the newest within a year: people change.",
    Sign.INVITES: "Whoever is fond of you asks you along now and then.",
    Sign.DAYS: "A word on the day itself is remembered; a day comes round only once a year.",
    Sign.RETURNED: "Thanks, a favour, a small gift: warmth that goes one way only is service.",
    Sign.RESULTS: "What was never gone through together is remembered as each likes.",
    Sign.EXPECTED: "Nobody can be content with what they did not want; it is worth asking each year.",
    Sign.CONTACTS: "People change jobs. Where one person alone knows you, the account goes with them.",
    Sign.RIVALS: "Somebody else always calls on them; it is better to know who.",
    Sign.HARD_TALK: "Where no hard word is ever said, either all is well or nobody tells you.",
    Sign.PROMISES: "A small thing kept is proof; one that is late is proof too.",
    Sign.RAISED: "Whoever means to stay talks of what comes next, unasked.",
}
"""Why a sign is looked for, in a line."""


class Item(Record, frozen=True, kw_only=True):
    """How one sign stands, in words.

    Attributes:
        sign: which.
        state: how it stands.
        said: in words of hostbook's own; nothing that anybody wrote stands in it, but for people's names.
        on: the day of the newest thing it rests on; None where there is none.
        quote: what the host wrote of it; only for the host to see.
    """

    sign: Sign
    state: State
    said: str
    on: date | None = None
    quote: str = ""


def is_present(item: Item) -> bool:
    """Whether it counts: what is stale counts no longer."""
    return item.state is State.PRESENT

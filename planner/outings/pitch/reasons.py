"""Why a line sells, in warm words, and another way to spend that minute."""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """One way of selling.

    Attributes:
        why: what the words do.
        instead: another way to spend that minute.
    """

    why: str
    instead: str


REASONS = {
    "product": Reason(
        "It talks about what you sell.",
        "Ask what they are building or making themselves, at work or at home.",
    ),
    "price": Reason(
        "It talks about price or terms.",
        "Leave figures for the office. Ask what has been worth the effort lately.",
    ),
    "demo": Reason(
        "It turns the table into a demonstration.",
        "Leave the laptop in the bag. Ask to be shown something they know and you do not.",
    ),
    "proposal": Reason(
        "It brings a proposal or a contract to the table.",
        "Send papers another day. Ask what they are looking forward to this season.",
    ),
    "renewal": Reason(
        "It works towards a renewal or a bigger contract.",
        "Let them feel no date pressing. Ask what has changed for them since you last met.",
    ),
    "probe": Reason(
        "It probes for budget, needs or who decides.",
        "Be curious about the person, not the purse. Ask how they came to do what they do.",
    ),
    "order": Reason(
        "It asks for the order.",
        "Nothing is asked for at this table. Ask how you could be useful to them, and mean it.",
    ),
    "referral": Reason(
        "It asks for a referral or a testimonial.",
        "Give rather than ask: whom could you introduce, that they would enjoy knowing?",
    ),
    "rival": Reason(
        "It runs down a competitor.",
        "Speak well of everybody, or not at all. Ask what they admire in how others work.",
    ),
    "meeting": Reason(
        "It steers towards the next sales meeting.",
        "Let the next meeting be theirs to ask for. Ask when they last had a whole day for themselves.",
    ),
}
"""The reasons by the names that the building lines give them."""

SOMEHOW = Reason(
    "It steers the table towards business.",
    "Let them raise business if they wish. Ask what has made them laugh lately.",
)
"""Where it sells and no one reason stands out."""
